import { sql } from 'kysely'
import { type AuditKeySource, openAuditKeys } from '../audit/audit-keys.ts'
import { sqliteAudit } from './sqlite-audit.ts'
import { connectSqlite, type SqliteConnection } from './sqlite-connection.ts'
import { db, migrate, raw } from './sqlite-database.ts'
import { sqliteRecords } from './sqlite-records.ts'
import { sqliteTurns } from './sqlite-turns.ts'
import type { StoreWrites } from './store-writes.ts'

/** Plain data, so that it can go to another thread. */
export interface SqliteOptions extends AuditKeySource {
  path: string
  /** MIGRATE: false where migrations are made by `carepath migrate` alone. */
  migrate?: boolean
  /** For tests. */
  lockWaitMs?: number | undefined
}

/** Makes the file and its tables where needed. The writes are of this thread, on a connection that reads may share. */
export async function openSqliteWrites({
  path,
  migrate: mayMigrate = true,
  lockWaitMs,
  ...keys
}: SqliteOptions): Promise<{ writes: StoreWrites; connection: SqliteConnection }> {
  const connection = await connectSqlite(path, lockWaitMs)
  try {
    await migrate(connection, mayMigrate)
  } catch (error) {
    await connection.close()
    throw error
  }
  const append = sqliteAudit(connection, openAuditKeys(keys))
  const records = sqliteRecords(connection, append)
  const turns = sqliteTurns(connection, append)
  return {
    connection,
    writes: {
      save: (items) => connection.write(() => turns.save(items)),
      remove: async (conversationId, event) => {
        const found = await connection.write(() => turns.remove(conversationId, event))
        if (found) await connection.forget()
        return found
      },
      purge: async (askedBefore, event) => {
        const outcome = await connection.write(() => turns.purge(askedBefore, event))
        if (outcome.turns > 0) await connection.forget()
        return outcome
      },
      put: (batch, by) => connection.write(() => records.put(batch, by)),
      undo: (importId, by) => connection.write(() => records.undo(importId, by)),
      change: (sql, parameters) =>
        connection.write(() => connection.list({ sql, bind: () => [...parameters] }, undefined)),
      probe: async () => {
        await connection.write(() => connection.all(fill))
        await connection.write(() => connection.all(empty))
      },
      close: connection.close,
    },
  }
}

/** More than a full disk has left over. */
const fill = raw(sql`insert into write_probes values (randomblob(131072))`)
const empty = db.deleteFrom('write_probes')
