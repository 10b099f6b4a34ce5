import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Anchor } from '../audit/audit-event.ts'
import { isBusy, toSqliteProblem } from './sqlite-errors.ts'
import { storeUnavailable } from './store-errors.ts'

/**
 * Writes the database at `path` as it is at one moment into a file of its own, while others go on writing to it, and
 * checks the copy. Only its owner can read it. Throws `store_unavailable` where there is no database, where there is
 * such a file already, or where the copy is damaged. Gives its size, and where the chains of its audit log end.
 */
export function backupSqlite(path: string, file: string): { bytes: number; heads: Anchor[] } {
  if (!existsSync(path)) throw storeUnavailable('there is no file to back up')
  const heads = writeWhole(file, (unfinished) => {
    const source = new DatabaseSync(path, { readOnly: true, timeout: LOCK_WAIT_MS })
    try {
      // It reads one state of the database, and makes a file that holds nothing of what was deleted.
      source.prepare('vacuum into ?').run(unfinished)
    } finally {
      source.close()
    }
  })
  return { bytes: statSync(file).size, heads }
}

/**
 * Puts the backup `file` in the place of the database at `path`, once it is checked. Throws `store_unavailable` where a
 * process has that database open, or where there is one already and `replace` is false.
 */
export function restoreSqlite(file: string, path: string, { replace }: { replace: boolean }): void {
  if (!existsSync(file)) throw storeUnavailable('there is no such backup')
  if (existsSync(path) && !replace)
    throw storeUnavailable('there is one already: --replace puts the backup in its place')
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  if (existsSync(path)) endWriteAheadLog(path)
  writeWhole(path, (unfinished) => copyFileSync(file, unfinished))
}

const LOCK_WAIT_MS = 10_000

/** `write` makes a file beside `file`, which takes its name once it is whole, checked and on the disk. */
function writeWhole(file: string, write: (unfinished: string) => void): Anchor[] {
  const unfinished = `${file}.unfinished`
  try {
    rmSync(unfinished, { force: true })
    // Made here, so that it has this mode from the start.
    closeSync(openSync(unfinished, 'wx', 0o600))
    write(unfinished)
    const heads = check(unfinished)
    sync(unfinished)
    renameSync(unfinished, file)
    sync(dirname(file))
    return heads
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw toSqliteProblem(error)
  }
}

/** Throws where it is damaged, or no database of ours; else gives the ends of the chains of its log. */
function check(file: string): Anchor[] {
  const copy = new DatabaseSync(file, { readOnly: true })
  try {
    const [result] = copy.prepare('pragma integrity_check').all()
    const tables = copy.prepare("select name from sqlite_schema where name in ('migrations', 'audit_heads')").all()
    const isOurs = tables.some(({ name }) => name === 'migrations')
    if (result?.integrity_check !== 'ok') throw storeUnavailable('the copy is damaged')
    if (!isOurs) throw storeUnavailable('this is a database of something else')
    // Version 0.1 had one chain, and no view of it.
    if (!tables.some(({ name }) => name === 'audit_heads')) return []
    return copy
      .prepare('select chain, seq, hash from audit_heads order by chain')
      .all()
      .map(({ chain, seq, hash }) => [Number(chain), Number(seq), String(hash)])
  } finally {
    copy.close()
  }
}

/** What is in the log goes into the database, and the log away: it must not be taken for one of the backup. */
function endWriteAheadLog(path: string): void {
  const old = new DatabaseSync(path, { timeout: 0 })
  try {
    old.exec('pragma journal_mode = delete')
  } catch (error) {
    if (isBusy(error)) throw storeUnavailable('a process has it open: stop the service first')
    // A damaged one is what backups are for.
    for (const suffix of ['-wal', '-shm']) rmSync(`${path}${suffix}`, { force: true })
  } finally {
    old.close()
  }
}

function sync(path: string): void {
  const descriptor = openSync(path, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
