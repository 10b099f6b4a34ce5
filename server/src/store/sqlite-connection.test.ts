import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { connectSqlite, type SqliteConnection } from './sqlite-connection.ts'

let folder: string
let connection: SqliteConnection

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'carepath-sqlite-'))
  connection = await connectSqlite(join(folder, 'x.db'))
  await connection.write(() => run('create table notes (text text not null) strict'))
})
afterEach(async () => {
  await connection.close()
  rmSync(folder, { recursive: true, force: true })
})

test('every commit is synced to the disk', async () => {
  expect(await connection.read(() => run('pragma synchronous'))).toEqual([{ synchronous: 2 }])
})

// Without its lock another program takes the write-ahead log for left behind, and away.
test.skipIf(!existsSync('/proc/locks'))('a second connection leaves the first one its lock on the file', async () => {
  const path = join(folder, 'x.db')
  const inode = statSync(path).ino
  const isLocked = () => new RegExp(`READ +${process.pid} \\S+:${inode} `).test(readFileSync('/proc/locks', 'utf8'))
  expect(isLocked()).toBe(true)
  const second = await connectSqlite(path)
  expect(isLocked()).toBe(true)
  await second.close()
  expect(isLocked()).toBe(true)
  await connection.close()
  expect(isLocked()).toBe(false)
})

test('a full disk is told, keeps what was committed, and heals when there is room', async () => {
  await connection.write(() => run("insert into notes values ('first')"))
  await connection.read(() => run('pragma max_page_count = 20'))
  const large = connection.write(() => {
    run("insert into notes values ('second')")
    for (let n = 0; n < 100; n++) run(`insert into notes values ('${'x'.repeat(4_000)}')`)
  })
  await expect(large).rejects.toMatchObject({
    code: 'store_unavailable',
    message: expect.stringMatching(/disk is full/),
  })
  expect(await connection.read(() => run('select text from notes'))).toEqual([{ text: 'first' }])
  await connection.read(() => run('pragma max_page_count = 100000'))
  await connection.write(() => run("insert into notes values ('third')"))
  expect(await connection.read(() => run('select text from notes'))).toEqual([{ text: 'first' }, { text: 'third' }])
})

test('a write that throws leaves nothing, and the next one goes down', async () => {
  const failing = connection.write(() => {
    run("insert into notes values ('lost')")
    throw new Error('in the middle')
  })
  await expect(failing).rejects.toThrow('in the middle')
  await connection.write(() => run("insert into notes values ('kept')"))
  expect(await connection.read(() => run('select text from notes'))).toEqual([{ text: 'kept' }])
})

test('what the database refuses never tells its content', async () => {
  await connection.write(() => run('create table numbers (number integer not null) strict'))
  const refused = connection.write(() => run("insert into numbers values ('a secret text')"))
  await expect(refused).rejects.toMatchObject({ code: 'internal', message: expect.not.stringContaining('secret') })
})

test('closing waits for the writes that were asked for before', async () => {
  const writing = connection.write(() => run("insert into notes values ('late')"))
  await connection.close()
  await writing
  await expect(connection.write(() => run('select 1'))).rejects.toMatchObject({ code: 'store_unavailable' })
})

function run(text: string): unknown[] {
  return connection.list({ sql: text, bind: () => [] }, {})
}
