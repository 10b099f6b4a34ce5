import { buildStore } from './build-store.ts'
import { openLeadersWrites } from './remote-writes.ts'
import { connectSqlite, type SqliteConnection } from './sqlite-connection.ts'
import { db, migrate } from './sqlite-database.ts'
import { readShared } from './sqlite-records.ts'
import { openSqliteThread } from './sqlite-thread.ts'
import { openSqliteWrites, type SqliteOptions } from './sqlite-writes.ts'
import type { Store } from './store.ts'
import type { ReadSession } from './store-reads.ts'

/** Who writes: the caller's own thread, another thread, or the process that leads this one. */
export type WritesIn = 'caller' | 'thread' | 'leader'

/**
 * The store in one file, for one machine: several processes may share the file, on a local disk. Where others write the
 * caller's thread never waits for the disk; a store in memory cannot be shared.
 */
export async function openSqliteStore(options: SqliteOptions & { writesIn?: WritesIn }): Promise<Store> {
  const { writesIn = 'caller', path } = options
  const { writes, connection } =
    writesIn === 'caller' || path === ':memory:'
      ? await openSqliteWrites(options)
      : await openElsewhere(options, writesIn)
  const session: ReadSession = {
    list: (query, args) => connection.read(() => connection.list(query, args)),
    all: (query) => connection.read(() => connection.all(query)),
  }
  return buildStore({
    db,
    read: (work) => work(session),
    readShared: (_, keys) => connection.read(() => readShared(connection, keys)),
    writes: { ...writes, close: () => closeBoth(writes, connection) },
    // Whoever writes does one group after the other, and need not wait for this thread to hand over the next.
    groupsAtOnce: 2,
  })
}

async function openElsewhere(options: SqliteOptions, writesIn: 'thread' | 'leader') {
  if (writesIn === 'leader') {
    const writes = await openLeadersWrites()
    return { writes, connection: await connectSqlite(options.path, options.lockWaitMs) }
  }
  const connection = await connectSqlite(options.path, options.lockWaitMs)
  try {
    await migrate(connection, options.migrate ?? true)
  } catch (error) {
    await connection.close()
    throw error
  }
  return { writes: openSqliteThread(options), connection }
}

async function closeBoth(writes: { close(): Promise<void> }, connection: SqliteConnection): Promise<void> {
  await writes.close()
  await connection.close()
}

export async function migrateSqliteAt(path: string): Promise<string[]> {
  const connection = await connectSqlite(path)
  return migrate(connection, true).finally(connection.close)
}
