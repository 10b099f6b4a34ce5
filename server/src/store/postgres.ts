import { CompiledQuery } from 'kysely'
import type { AuditKeys } from '../audit/audit-keys.ts'
import { buildStore } from './build-store.ts'
import { postgresAudit } from './postgres-audit.ts'
import { connectPostgres, type PostgresOptions } from './postgres-connection.ts'
import { db } from './postgres-database.ts'
import { putRecords, readShared, undoImport } from './postgres-records.ts'
import type { PostgresSession } from './postgres-session.ts'
import { postgresTurns } from './postgres-turns.ts'
import type { Store } from './store.ts'

/** The store that several replicas share. It connects when first used, so it opens whether the server is up or not. */
export async function openPostgresStore(options: PostgresOptions, keys: AuditKeys): Promise<Store> {
  const { read, write, writeLong, connections, close } = connectPostgres(options)
  const append = postgresAudit(keys)
  const turns = postgresTurns(append)
  const store = buildStore<PostgresSession>({
    db,
    read,
    readShared,
    groupsAtOnce: 1,
    ...(options.limitMs === undefined ? {} : { limitMs: options.limitMs }),
    writes: {
      save: (items) => write((session) => turns.save(session, items)),
      remove: (conversationId, event) => write((session) => turns.remove(session, conversationId, event)),
      purge: (askedBefore, event) => writeLong((session) => turns.purge(session, askedBefore, event)),
      put: (batch, by) => writeLong((session) => putRecords(session, batch, by, append)),
      undo: (importId, by) => writeLong((session) => undoImport(session, importId, by, append)),
      change: (sql, parameters) =>
        write((session) => session.all({ compile: () => CompiledQuery.raw(sql, [...parameters]) })),
      probe: () => write((session) => probe(session)),
      close,
    },
  })
  return { ...store, connections }
}

/** Some pages that no compression makes smaller: more than a full disk has left over. */
async function probe(session: PostgresSession): Promise<void> {
  await session.script(`
    insert into write_probes select string_agg(md5(random()::text), '') from generate_series(1, 4096);
    delete from write_probes`)
}

export async function migratePostgresAt(options: PostgresOptions): Promise<string[]> {
  const { migrate, close } = connectPostgres(options)
  return migrate().finally(close)
}
