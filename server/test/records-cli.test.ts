import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openStore } from '../src/store/open.ts'
import { bundleOf, linesOf, patientOf, resourceOf } from './import-fixtures.ts'
import { auditedTurn } from './store-fixtures.ts'

const bin = new URL('../bin/carepath.mjs', import.meta.url).pathname
const AUDIT_KEY = 'a key for tests that is long enough'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'carepath-cli-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('import takes what comes on stdin, says what it did in one line, and ends with 0', async () => {
  const bundle = JSON.stringify(bundleOf([patientOf('a'), resourceOf('Condition', 'c', 'a')]))
  const { code, out, err } = await run(['import', '-'], { input: bundle })
  expect([code, err]).toEqual([0, ''])
  expect(out).toMatch(/^Imported 1 patients and 2 resources \(2 new or changed\) from 1 files, .*\n$/)
})

test('import ends with 1 where something could not be taken, tells it by its place, and reports it as JSON lines', async () => {
  const input = linesOf([patientOf('a'), resourceOf('Condition', 'c', 'a', { recordedDate: '2019-13-45' })])
  const report = join(folder, 'report.jsonl')
  const { code, out, err } = await run(['import', '--report', report, '-'], { input })
  expect([code, err]).toEqual([1, '- line 2: impossible_date: A date in it does not exist (`recordedDate`).\n'])
  expect(out).toContain('1 could not be taken')
  expect(JSON.parse(readFileSync(report, 'utf8'))).toMatchObject({
    file: '-',
    entry: 'line 2',
    code: 'impossible_date',
  })
})

test('a database that cannot be used is told in a sentence', async () => {
  const { code, err } = await run(['import', '-'], {
    env: { DATABASE_URL: 'postgres://postgres@127.0.0.1:1/x' },
    input: '{}',
  })
  expect(code).toBe(1)
  expect(err).toMatch(/no_patient|not_a_resource|database is not available/)
})

test('audit verify, audit export and purge work together', async () => {
  const store = await openStore(`sqlite:${join(folder, 'carepath.db')}`, { auditKey: [AUDIT_KEY] })
  const [turn, event] = auditedTurn({ asked_at: '2020-01-01T00:00:00.000Z', response: 'a canary' })
  await store.saveTurn(turn, event)
  await store.close()
  const verified = await run(['audit', 'verify'])
  expect(verified).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^1 entries in 1 chains: none was changed.*\nNot proved: .*\nheads 1:1:[\w-]+\n$/),
  })
  const head = verified.out.match(/^heads (\S+)/m)?.[1] ?? ''
  expect(await run(['purge', '--older-than', '30d'])).toMatchObject({
    code: 0,
    out: 'Removed 1 answers of 1 patients.\n',
  })
  expect(await run(['audit', 'verify', '--expect', head])).toMatchObject({ code: 0 })
  expect(await run(['audit', 'verify', '--expect', `1:1:${'x'.repeat(43)}`])).toMatchObject({ code: 1 })
  const { out } = await run(['audit', 'export', '--fhir', '--patient', 'A'])
  const resources = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(resources.map(({ resourceType, action, outcome }) => `${resourceType} ${action} ${outcome}`)).toEqual([
    'AuditEvent E 0',
    'AuditEvent D 0',
  ])
  expect(resources[0].entity.map(({ what }: { what: { reference?: string } }) => what.reference)).toEqual([
    undefined,
    'Observation/o',
    'Condition/c',
  ])
  expect(out).not.toContain('canary')
})

test.each(['30', '', 'forever', '-1d', '1.5d'])('purge refuses the age %j', async (age) => {
  expect((await run(['purge', `--older-than=${age}`])).code).not.toBe(0)
})

async function run(args: string[], { input = '', env = {} }: { input?: string; env?: Record<string, string> } = {}) {
  const child = spawn(process.execPath, [bin, ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH, DATABASE_URL: `sqlite:${join(folder, 'carepath.db')}`, AUDIT_KEY, ...env },
  })
  child.stdin.end(input)
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
  return { code, out, err }
}
