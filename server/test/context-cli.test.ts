import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { runCli } from './cli.ts'

const demo = fileURLToPath(new URL('../../demo', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'carepath-context-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('context prints what is sent, and why each line was chosen', async () => {
  const { code, stdout } = await run([
    '--file',
    `${demo}/p000123-type-2-diabetes.json`,
    '--budget',
    '1500',
    'my last A1c?',
  ])
  expect(code).toBe(0)
  expect(stdout).toMatch(/^\[F\d+\] Hemoglobin A1c, %: 6\.9, high \(2026-10-02\)/mu)
  expect(stdout).toMatch(/^ {2}F\d+ +asked: a1c; core$/mu)
})

test('context answers JSON lines, and says of a line that it could not be answered', async () => {
  const lines = ['{"mrn":"P000123","query":"my allergies","budget":900}', '{"mrn":"none","query":"x"}', 'not json']
  const { code, stdout } = await run(['--file', demo, '--jsonl'], lines.join('\n'))
  expect(code).toBe(1)
  const [first, second, third] = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(first).toMatchObject({ mrn: 'P000123', query: 'my allergies' })
  expect(first.tokens).toBeLessThanOrEqual(900)
  for (const { id, text } of first.facts) expect(first.text).toContain(`[${id}] ${text}`)
  expect(first.facts[0]).toEqual(
    expect.objectContaining({
      id: 'F1',
      section: 'patient',
      resource: expect.stringMatching(/^Patient\//u),
      why: 'core',
    }),
  )
  expect([second, third]).toEqual([{ mrn: 'none', query: 'x', error: 'patient_not_found' }, { error: 'not_read' }])
})

test('context --egress names nobody', async () => {
  const { stdout } = await run([
    '--file',
    `${demo}/p000123-type-2-diabetes.json`,
    '--egress',
    'I am Dana, what is my A1c?',
  ])
  expect(stdout).toContain('Hemoglobin A1c')
  expect(stdout).not.toMatch(/Dana|Sampleton|Placeholder|1968-04-17/u)
})

test('context says what is missing in the call', async () => {
  expect(await run(['--file', demo, 'a question'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('Say whose record with --mrn.'),
  })
  expect((await run(['--file', demo])).code).toBe(2)
  expect((await run(['--file', demo, '--mrn', 'none', 'a question'])).code).toBe(2)
})

test('coverage counts the resources of each type, and ends with 1 where something was not understood', async () => {
  const whole = await runCli(['coverage', demo], folder)
  expect(whole.code).toBe(0)
  expect(whole.stdout).toMatch(/^MedicationRequest +\d+ +0 +\d+ +0$/mu)
  const flag = '{"resourceType":"Flag","id":"f"}'
  const part = await runCli(['coverage', '--json', '-'], folder, {}, flag)
  expect(part.code).toBe(1)
  expect(JSON.parse(part.stdout).notUnderstood).toEqual(['Flag/f'])
})

function run(args: readonly string[], input = '') {
  return runCli(['context', ...args], folder, {}, input)
}
