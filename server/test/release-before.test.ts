import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { loadDemo } from '../src/cli/demo.ts'
import { openStore } from '../src/store/open.ts'
import { faultsIn } from './audit-fixtures.ts'
import { databaseKinds } from './databases.ts'
import { startServiceProcess } from './service-process.ts'
import { auditedTurn } from './store-fixtures.ts'

/** The last commit of version 0.1, whose tables are those that the migrations after it start from. */
const BEFORE = 'bb55a1e44094e69e148038ac706ab6246ac51bed'
const root = new URL('../../', import.meta.url).pathname
const folder = mkdtempSync(join(tmpdir(), 'carepath-before-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The release before, checked out beside this one with the packages of this one. Null where its commit is not here. */
function checkOut(): string | null {
  const archive = spawnSync('git', ['archive', BEFORE, 'server', 'contract', 'demo', 'package.json'], {
    cwd: root,
    maxBuffer: 64_000_000,
  })
  if (archive.status !== 0) return null
  spawnSync('tar', ['-x', '-C', folder], { input: archive.stdout })
  const packages = join(root, 'node_modules')
  mkdirSync(join(folder, 'node_modules', '@carepath'), { recursive: true })
  for (const name of readdirSync(packages)) {
    if (name !== '@carepath') symlinkSync(join(packages, name), join(folder, 'node_modules', name))
  }
  symlinkSync(join(folder, 'contract'), join(folder, 'node_modules', '@carepath', 'contract'))
  return join(folder, 'server', 'bin', 'carepath.mjs')
}

const TIMEOUT_MS = 60_000
const before = checkOut()
const kinds = (await databaseKinds()).filter(({ options }) => options.writesIn === undefined)

describe.each(kinds)('on $name', ({ absent, create }) => {
  test('the release before answers on the tables of this one, at the same time, and both logs are whole', {
    timeout: TIMEOUT_MS,
  }, async ({ skip }) => {
    if (before === null) return skip('the history holds no release before')
    if (absent !== null) return skip(absent)
    const database = await create()
    const store = await openStore(database.url)
    await loadDemo(store)
    const old = await startServiceProcess(folder, { DATABASE_URL: database.url }, [], before)
    try {
      expect((await fetch(`${old.url}/ready`)).status).toBe(200)
      const answers = await Promise.all([
        ...Array.from({ length: 10 }, () => ask(old.url)),
        ...Array.from({ length: 10 }, () => store.saveTurn(...auditedTurn({ patientMrn: 'P000123' }))),
      ])
      for (const answer of answers.slice(0, 10)) expect(answer).toMatchObject({ llm_mode: 'extract' })
      const { entries } = await store.listAccess({ patientMrn: 'P000123', limit: 100 })
      expect(entries.filter(({ action }) => action === 'question')).toHaveLength(20)
      expect(await faultsIn(store)).toEqual([])
      expect(await store.countUnaudited()).toBe(0)
    } finally {
      old.kill('SIGTERM')
      await old.ended
      await store.close()
      await database.remove()
    }
  })
})

async function ask(url: string): Promise<unknown> {
  const reply = await fetch(`${url}/triage`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ patient_mrn: 'P000123', query: 'Am I allergic to anything?', llm_mode: 'extract' }),
  })
  return reply.json()
}
