import { auditKeys } from '../audit/audit-keys.ts'
import { openPostgresStore } from './postgres.ts'
import { openSqliteStore, type WritesIn } from './sqlite.ts'
import type { Store } from './store.ts'

export interface StoreOptions {
  /** AUDIT_KEY: the keys of the audit log, the first to be used. */
  auditKey?: readonly string[] | undefined
  /** For whoever serves requests; see openSqliteStore. */
  writesIn?: WritesIn
}

/**
 * Opens what `DATABASE_URL` names: `sqlite:PATH` (also `sqlite://` and an absolute path, or `sqlite::memory:`) or
 * `postgres://…`. A SQLite file that can't be used throws `store_unavailable` at once. A PostgreSQL server that does
 * not answer does not: each call throws until it does, so that a service may start before its database.
 */
export async function openStore(databaseUrl: string, options: StoreOptions = {}): Promise<Store> {
  const { auditKey = [], writesIn = 'caller' } = options
  const path = sqlitePath(databaseUrl)
  if (path === null) return openPostgresStore(databaseUrl, auditKeys(auditKey))
  return openSqliteStore({ path, auditKey, writesIn })
}

/** The path of a SQLite file, or `:memory:`; null where the database is a PostgreSQL server's. */
export function sqlitePath(databaseUrl: string): string | null {
  return /^sqlite:(?:\/\/(?=\/))?(.+)$/.exec(databaseUrl)?.[1] ?? null
}
