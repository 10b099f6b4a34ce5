import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { asNobody } from '../../test/as-nobody.ts'
import { batchOf, eventOf, turnOf } from '../../test/store-fixtures.ts'
import { openStore } from './open.ts'
import { openSqliteStore } from './sqlite.ts'

let folder: string
let file: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'carepath-sqlite-'))
  file = join(folder, 'deep', 'er', 'carepath.db')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('the file', () => {
  test('and its two helpers can be read by their owner only, and so can a folder that was made for them', async () => {
    const store = await openStore(`sqlite:${file}`)
    await store.saveTurn(turnOf({}))
    for (const suffix of ['', '-wal', '-shm']) expect(modeOf(file + suffix), suffix).toBe('600')
    expect(modeOf(join(folder, 'deep'))).toBe('700')
    await store.close()
  })

  test('that others could read no longer can', async () => {
    mkdirSync(join(folder, 'deep', 'er'), { recursive: true })
    writeFileSync(file, '', { mode: 0o644 })
    chmodSync(file, 0o644)
    await (await openStore(`sqlite:${file}`)).close()
    expect(modeOf(file)).toBe('600')
  })

  test.each([
    ['sqlite:', ''],
    ['sqlite://', ''],
  ])('may be named with %s before an absolute path', async (prefix) => {
    await (await openStore(`${prefix}${file}`)).close()
    expect(statSync(file).size).toBeGreaterThan(0)
  })

  test('has a write-ahead log and strict tables', async () => {
    const store = await openStore(`sqlite:${file}`)
    await store.close()
    const database = new DatabaseSync(file)
    expect(database.prepare('pragma journal_mode').get()).toEqual({ journal_mode: 'wal' })
    const tables = database.prepare(
      "select name, strict from pragma_table_list where schema = 'main' and type = 'table'",
    )
    for (const { name, strict } of tables.all()) if (!`${name}`.startsWith('sqlite_')) expect(strict, `${name}`).toBe(1)
    database.close()
  })
})

test('what was deleted is in none of the files any more', async () => {
  const store = await openStore(`sqlite:${file}`)
  const found = () =>
    ['', '-wal', '-shm'].filter((suffix) => existsSync(file + suffix) && readFileSync(file + suffix).includes('canary'))
  const [one, other] = [turnOf({ response: 'a canary' }), turnOf({ query: 'a canary?', asked_at: '2020-01-01' })]
  await store.saveTurn(one)
  await store.saveTurn(other)
  expect(found()).not.toEqual([])
  await store.deleteConversation(one.conversationId)
  await store.purgeTurns('2021-01-01', eventOf({ action: 'purge' }))
  expect(found()).toEqual([])
  await store.close()
})

describe('a file that cannot be used says why', () => {
  test('a folder', async () => {
    mkdirSync(file, { recursive: true })
    await expect(openStore(`sqlite:${file}`)).rejects.toMatchObject(unavailable(/can't be opened: it must be a file/))
  })

  test('a parent that is a file', async () => {
    writeFileSync(join(folder, 'deep'), '')
    await expect(openStore(`sqlite:${file}`)).rejects.toMatchObject(unavailable(/can't be opened \((ENOTDIR|EEXIST)\)/))
  })

  test('something else than a database', async () => {
    mkdirSync(join(folder, 'deep', 'er'), { recursive: true })
    writeFileSync(file, 'This is a letter and not a database. '.repeat(500))
    await expect(openStore(`sqlite:${file}`)).rejects.toMatchObject(unavailable(/not a SQLite database/))
    expect(readFileSync(file, 'utf8')).toMatch(/^This is a letter/)
  })

  test('one that this user may not write to', async () => {
    await (await openStore(`sqlite:${file}`)).close()
    chmodSync(file, 0o444)
    await asNobody([folder, join(folder, 'deep'), join(folder, 'deep', 'er')], async () => {
      await expect(openStore(`sqlite:${file}`)).rejects.toMatchObject(unavailable(/read-only/))
    })
  })

  test('a damaged one, while what is not damaged can still be read', async () => {
    const first = await openStore(`sqlite:${file}`)
    for (let n = 0; n < 50; n++) await first.putRecords(batchOf(`p${n}`, `M${n}`, [['Condition', 'x'.repeat(2_000)]]))
    await first.close()
    const bytes = readFileSync(file)
    bytes.fill(0xa5, Math.floor(bytes.length / 2))
    writeFileSync(file, bytes)
    const store = await openStore(`sqlite:${file}`)
    const outcomes = await Promise.allSettled(Array.from({ length: 50 }, (_, n) => store.readRecord(`M${n}`)))
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected')
    expect(refused.length).toBeGreaterThan(0)
    for (const { reason } of refused) expect(reason).toMatchObject(unavailable(/damaged/))
    await store.close()
  })
})

describe('a lock that another process holds', () => {
  test('is waited for without blocking: reads go on, and the write goes down when it is free', async () => {
    const store = await openSqliteStore({ path: file, auditKey: [] })
    const other = new DatabaseSync(file)
    other.exec('begin immediate')
    const turn = turnOf({})
    let saved = false
    const saving = store.saveTurn(turn).then(() => {
      saved = true
    })
    for (let tick = 0; tick < 20; tick++) {
      await new Promise((resolve) => setImmediate(resolve))
      expect(await store.readConversation(turn.conversationId)).toBeNull()
    }
    expect(saved).toBe(false)
    other.exec('commit')
    other.close()
    await saving
    expect(await store.readConversation(turn.conversationId)).not.toBeNull()
    await store.close()
  })

  test('for too long is told, loses only what was told, and heals', async () => {
    const store = await openSqliteStore({ path: file, auditKey: [], lockWaitMs: 30 })
    const other = new DatabaseSync(file)
    other.exec('begin immediate')
    await expect(store.saveTurn(turnOf({}))).rejects.toMatchObject(unavailable(/locked for too long/))
    other.exec('rollback')
    other.close()
    await store.saveTurn(turnOf({}))
    await store.close()
  })
})

function unavailable(reason: RegExp) {
  return { code: 'store_unavailable', message: expect.stringMatching(reason) }
}

function modeOf(path: string): string {
  return (statSync(path).mode & 0o777).toString(8)
}
