import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Compilable } from 'kysely'
import type { Prepared } from './prepared.ts'
import { isBusy, toSqliteProblem } from './sqlite-errors.ts'
import { storeUnavailable } from './store-errors.ts'

export interface SqliteConnection {
  /** Inside `read` or `write` only. */
  all<Row>(query: Compilable<Row>): Row[]
  get<Args, Row>(query: Prepared<Args, Row>, args: Args): Row | undefined
  list<Args, Row>(query: Prepared<Args, Row>, args: Args): Row[]
  /** How many rows it changed. */
  run<Args>(query: Prepared<Args, unknown>, args: Args): number
  /** `work` must not wait for anything: nothing else runs on the connection meanwhile, so it sees one state. */
  read<Result>(work: () => Result): Promise<Result>
  /** One transaction, durable when the promise resolves. Where `work` throws, nothing of it stays. */
  write<Result>(work: () => Result): Promise<Result>
  /** Takes what was deleted out of the write-ahead log too. */
  forget(): Promise<void>
  close(): Promise<void>
}

/** How long a lock that another process holds is waited for, without blocking this process. */
const LOCK_WAIT_MS = 10_000

/** About as long as a commit takes: who waits longer between two tries loses each free moment to who has just begun. */
const LONGEST_PAUSE_MS = 4

/**
 * Opens, and where needed makes, the file and its folder. SQLite gives `-wal` and `-shm` the mode of the file itself.
 * `lockWaitMs` is for tests.
 */
export async function connectSqlite(path: string, lockWaitMs = LOCK_WAIT_MS): Promise<SqliteConnection> {
  const database = await whenFree(() => openDatabase(path), lockWaitMs)
  const statements = new Map<string, StatementSync>()
  const begin = database.prepare('begin immediate')
  const commit = database.prepare('commit')
  const rollback = database.prepare('rollback')
  let writing: Promise<unknown> = Promise.resolve()
  let closed = false

  function statement(sql: string): StatementSync {
    const known = statements.get(sql)
    if (known !== undefined) return known
    const fresh = database.prepare(sql)
    if (statements.size < MOST_STATEMENTS) statements.set(sql, fresh)
    return fresh
  }

  function transact<Result>(work: () => Result): Result {
    begin.run()
    try {
      const result = work()
      commit.run()
      return result
    } catch (error) {
      // A full disk makes SQLite roll back by itself.
      if (database.isTransaction) rollback.run()
      throw error
    }
  }

  function refuseClosed(): void {
    if (closed) throw storeUnavailable('it is being closed')
  }

  return {
    all: <Row>(query: Compilable<Row>) => {
      const { sql, parameters } = query.compile()
      return statement(sql).all(...(parameters as SQLInputValue[])) as Row[]
    },
    get: (query, args) => statement(query.sql).get(...(query.bind(args) as SQLInputValue[])) as never,
    list: (query, args) => statement(query.sql).all(...(query.bind(args) as SQLInputValue[])) as never,
    run: (query, args) => Number(statement(query.sql).run(...(query.bind(args) as SQLInputValue[])).changes),
    read: async (work) => {
      refuseClosed()
      return whenFree(work, lockWaitMs)
    },
    write: (work) => {
      const turn = writing.then(() => {
        refuseClosed()
        return whenFree(() => transact(work), lockWaitMs)
      })
      writing = turn.catch(() => {})
      return turn
    },
    forget: async () => {
      // Where a reader is in the way this says so and does nothing.
      for (let tries = 0; tries < FORGET_TRIES; tries++) {
        const state = await whenFree(() => statement('pragma wal_checkpoint(truncate)').get(), lockWaitMs)
        if (Number(state?.busy) === 0) return
        await sleep(FORGET_PAUSE_MS)
      }
    },
    close: async () => {
      await writing
      if (!closed) database.close()
      closed = true
    },
  }
}

const FORGET_TRIES = 50
const FORGET_PAUSE_MS = 20

/** More than the queries there are; only a search with other numbers of words makes new ones. */
const MOST_STATEMENTS = 100

/**
 * Pages of 4 kB that gather in the write-ahead log before they are copied into the database, while nobody can write: of
 * four times as many as SQLite's default, more are of the same page, which is copied once.
 */
const PAGES_OF_WAL = 4_000

function openDatabase(path: string): DatabaseSync {
  if (path !== ':memory:') {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    makeFile(path)
    tightenMode(path)
  }
  // The time limit is ours, see whenFree: SQLite's own would block the whole process while it waits.
  const database = new DatabaseSync(path, { timeout: 0, enableForeignKeyConstraints: true, defensive: true })
  try {
    database.exec(`
      pragma journal_mode = wal;
      pragma synchronous = full;
      pragma secure_delete = on;
      pragma trusted_schema = off;
      pragma journal_size_limit = 67108864;
      pragma wal_autocheckpoint = ${PAGES_OF_WAL};
    `)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/**
 * SQLite would make the file with the mode of the umask. One that is there is never opened: closing any descriptor of a
 * file ends all locks of the process on it (POSIX, fcntl), those of its other connections too, and the next program
 * that looks into the database would take the write-ahead log away from under them.
 */
function makeFile(path: string): void {
  try {
    closeSync(openSync(path, 'wx', 0o600))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}

/** A file of another owner, or on a read-only disk, keeps its mode: whether it can be used shows later. */
function tightenMode(path: string): void {
  try {
    chmodSync(path, 0o600)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'EPERM' && code !== 'EROFS') throw error
  }
}

async function whenFree<Result>(work: () => Result, waitMs: number): Promise<Result> {
  const start = performance.now()
  for (let pause = 1; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    try {
      return work()
    } catch (error) {
      if (!isBusy(error) || performance.now() - start > waitMs) throw toSqliteProblem(error)
    }
    await sleep(pause * (0.5 + Math.random()))
  }
}
