import { auditKeys } from '../audit/chain.ts'
import { openPostgresStore } from './postgres.ts'
import { openSqliteStore } from './sqlite.ts'
import type { Store } from './store.ts'

/**
 * Opens what `DATABASE_URL` names: `sqlite:PATH` (also `sqlite://` and an absolute path, or `sqlite::memory:`) or
 * `postgres://…`. A SQLite file that can't be used throws `store_unavailable` at once. A PostgreSQL server that does
 * not answer does not: each call throws until it does, so that a service may start before its database.
 */
export async function openStore(databaseUrl: string, keys = auditKeys()): Promise<Store> {
  const path = /^sqlite:(?:\/\/(?=\/))?(.+)$/.exec(databaseUrl)?.[1]
  return path === undefined ? openPostgresStore(databaseUrl, keys) : openSqliteStore(path, keys)
}
