import type { AuditEvent } from '../audit/audit-event.ts'
import { auditKeys } from '../audit/audit-keys.ts'
import { sqliteAudit } from './sqlite-audit.ts'
import { connectSqlite, type SqliteConnection } from './sqlite-connection.ts'
import { migrate } from './sqlite-database.ts'
import { sqliteRecords } from './sqlite-records.ts'
import { sqliteTurns } from './sqlite-turns.ts'
import type { ImportedBy, PurgeEvent, PurgeOutcome, PutOutcome, RecordBatch } from './store.ts'
import type { TurnItem } from './turn-item.ts'

/** Everything that changes the file. Arguments and results are plain data, so that they can go to another thread. */
export interface SqliteWrites {
  save(items: readonly TurnItem[]): Promise<boolean[]>
  remove(conversationId: string, event: AuditEvent | null): Promise<boolean>
  purge(askedBefore: string, event: PurgeEvent): Promise<PurgeOutcome>
  put(batch: RecordBatch, by: ImportedBy): Promise<PutOutcome>
  /** One statement in a transaction of its own; the rows that it returns. */
  change(sql: string, parameters: readonly unknown[]): Promise<unknown[]>
  close(): Promise<void>
}

export interface SqliteOptions {
  path: string
  /** The keys of the audit log, the first to be used; see AuditKeys. */
  auditKey: readonly string[]
  /** For tests. */
  lockWaitMs?: number | undefined
}

/** Makes the file and its tables where needed. The writes are of this thread, on a connection that reads may share. */
export async function openSqliteWrites({
  path,
  auditKey,
  lockWaitMs,
}: SqliteOptions): Promise<{ writes: SqliteWrites; connection: SqliteConnection }> {
  const connection = await connectSqlite(path, lockWaitMs)
  try {
    await migrate(connection)
  } catch (error) {
    await connection.close()
    throw error
  }
  const append = sqliteAudit(connection, auditKeys(auditKey))
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
      change: (sql, parameters) =>
        connection.write(() => connection.list({ sql, bind: () => [...parameters] }, undefined)),
      close: connection.close,
    },
  }
}
