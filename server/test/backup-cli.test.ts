import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { openStore } from '../src/store/open.ts'
import type { Store } from '../src/store/store.ts'
import { runCli } from './cli.ts'
import { auditedTurn, batchOf } from './store-fixtures.ts'

// Each test starts processes, which takes long where the machine is busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let folder: string
let database: string
let store: Store
const carepath = (...args: string[]) => runCli(args, folder, { DATABASE_URL: `sqlite:${database}` })

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'carepath-backup-'))
  database = join(folder, 'carepath.db')
  store = await openStore(`sqlite:${database}`, { writesIn: 'thread' })
})
afterEach(async () => {
  await store.close()
  rmSync(folder, { recursive: true })
})

describe('a backup', () => {
  test('made while turns are being saved is whole, and restores to a log that verifies', async () => {
    await store.putRecords(batchOf('a', 'A', [['Condition', 'c']]))
    const acknowledged: string[] = []
    let isDone = false
    const saving = (async () => {
      while (!isDone) {
        const [turn, event] = auditedTurn({})
        await store.saveTurn(turn, event)
        acknowledged.push(turn.conversationId)
      }
    })()
    await vi.waitUntil(() => acknowledged.length > 20)
    const before = [...acknowledged]
    const backup = await carepath('backup', 'copy.db')
    isDone = true
    await saving
    expect(backup).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/ MB were written to copy\.db.*\nheads 1:\d+:/),
    })
    expect((statSync(join(folder, 'copy.db')).mode & 0o777).toString(8)).toBe('600')
    await store.close()

    const restored = await carepath('restore', 'copy.db', '--replace')
    expect(restored).toMatchObject({ code: 0, stdout: expect.stringContaining('none was changed') })
    const heads = /^heads (.+)$/m.exec(backup.stdout)?.[1] ?? ''
    expect(await carepath('audit', 'verify', '--expect', heads)).toMatchObject({ code: 0 })
    store = await openStore(`sqlite:${database}`)
    for (const id of before) expect(await store.readConversation(id)).not.toBeNull()
    expect((await store.readRecord('A'))?.resources).toHaveLength(2)
  })

  test('never overwrites a file, and leaves none where it fails', async () => {
    writeFileSync(join(folder, 'there.db'), 'mine')
    expect(await carepath('backup', 'there.db')).toMatchObject({ code: 1, stderr: expect.stringContaining('already') })
    expect(readFileSync(join(folder, 'there.db'), 'utf8')).toBe('mine')
    expect(await carepath('backup', 'no/such/folder.db')).toMatchObject({ code: 1 })
    expect(existsSync(join(folder, 'no'))).toBe(false)
  })

  test('of PostgreSQL is told how it is made', async () => {
    const { code, stderr } = await runCli(['backup', 'x'], folder, { DATABASE_URL: 'postgres://127.0.0.1/x' })
    expect([code, stderr]).toEqual([1, expect.stringContaining('pg_dump')])
  })
})

describe('what is restored', () => {
  test('does not replace a database unasked, nor one that a process has open', async () => {
    await store.saveTurn(...auditedTurn({}))
    await carepath('backup', 'copy.db')
    expect(await carepath('restore', 'copy.db')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('--replace'),
    })
    expect(await carepath('restore', 'copy.db', '--replace')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('stop the service first'),
    })
    await store.saveTurn(...auditedTurn({}))
  })

  test('is checked first: a damaged or foreign file changes nothing', async () => {
    await store.saveTurn(...auditedTurn({}))
    await carepath('backup', 'copy.db')
    await store.close()
    truncateSync(join(folder, 'copy.db'), 60_000)
    writeFileSync(join(folder, 'letter.db'), 'This is a letter and not a database. '.repeat(500))
    for (const file of ['copy.db', 'letter.db', 'nowhere.db']) {
      const { code, stderr } = await carepath('restore', file, '--replace')
      expect([code, stderr], file).toEqual([1, expect.stringMatching(/damaged|not a SQLite database|no such backup/)])
    }
    store = await openStore(`sqlite:${database}`)
    expect(await store.listConversations({ patientMrn: 'A', limit: 9 })).toHaveLength(1)
  })

  test('comes into a place where nothing is, and over a damaged database', async () => {
    await store.saveTurn(...auditedTurn({}))
    await carepath('backup', 'copy.db')
    await store.close()
    writeFileSync(database, Buffer.alloc(100_000, 0xa5))
    expect(await carepath('restore', 'copy.db', '--replace')).toMatchObject({ code: 0 })
    rmSync(database)
    expect(await carepath('restore', 'copy.db')).toMatchObject({ code: 0 })
    store = await openStore(`sqlite:${database}`)
    expect(await store.listConversations({ patientMrn: 'A', limit: 9 })).toHaveLength(1)
  })
})
