import cluster from 'node:cluster'
import { type AuditKeySource, openAuditKeys } from '../audit/audit-keys.ts'
import type { Config } from '../config.ts'
import { migrateSqliteAt, openSqliteStore, type WritesIn } from './sqlite.ts'
import type { Store } from './store.ts'

/** AUDIT_KEY, or its file, among others. */
export interface StoreOptions extends AuditKeySource {
  /** For whoever serves requests; see openSqliteStore. */
  writesIn?: WritesIn
  /** MIGRATE: false where migrations are made by `carepath migrate` alone. */
  migrate?: boolean
  /** DATABASE_POOL_MAX, DATABASE_PREPARED and CA_FILE: of PostgreSQL alone. */
  poolMax?: number
  prepared?: boolean
  caFile?: string | undefined
  /** What DATABASE_URL is at that moment, where its password may be exchanged. */
  currentUrl?: () => string
}

/**
 * Opens what `DATABASE_URL` names: `sqlite:PATH` (also `sqlite://` and an absolute path, or `sqlite::memory:`) or
 * `postgres://…`. A SQLite file that can't be used throws `store_unavailable` at once. A PostgreSQL server that does
 * not answer does not: each call throws until it does, so that a service may start before its database.
 */
export async function openStore(databaseUrl: string, options: StoreOptions = {}): Promise<Store> {
  const path = sqlitePath(databaseUrl)
  if (path !== null) {
    const { currentUrl: _, ...plain } = options
    return openSqliteStore({ path, ...plain })
  }
  const { openPostgresStore } = await import('./postgres.ts')
  return openPostgresStore({ url: options.currentUrl ?? (() => databaseUrl), ...options }, openAuditKeys(options))
}

/** The same for the settings of this process. */
export function openConfiguredStore(config: StoreConfig, writesIn: WritesIn = 'caller'): Promise<Store> {
  return openStore(config.DATABASE_URL, { ...toStoreOptions(config), writesIn })
}

/** For a process that serves: its own thread never waits for a disk. */
export function openServingStore(config: StoreConfig): Promise<Store> {
  return openConfiguredStore(config, cluster.isWorker ? 'leader' : 'thread')
}

type StoreConfig = Pick<
  Config,
  'fileOf' | 'DATABASE_URL' | 'AUDIT_KEY' | 'MIGRATE' | 'DATABASE_POOL_MAX' | 'DATABASE_PREPARED' | 'CA_FILE'
>

export function toStoreOptions(config: StoreConfig): StoreOptions {
  return {
    auditKey: config.AUDIT_KEY,
    auditKeyFile: config.fileOf('AUDIT_KEY'),
    currentUrl: () => config.DATABASE_URL,
    migrate: config.MIGRATE === 'on',
    poolMax: config.DATABASE_POOL_MAX,
    prepared: config.DATABASE_PREPARED === 'on',
    caFile: config.CA_FILE,
  }
}

/** The path of a SQLite file, or `:memory:`; null where the database is a PostgreSQL server's. */
export function sqlitePath(databaseUrl: string): string | null {
  return /^sqlite:(?:\/\/(?=\/))?(.+)$/.exec(databaseUrl)?.[1] ?? null
}

/** Makes the tables that this version needs, or what is missing of them. Gives the names of the migrations it made. */
export async function migrateStore(databaseUrl: string, options: StoreOptions = {}): Promise<string[]> {
  const path = sqlitePath(databaseUrl)
  if (path !== null) return migrateSqliteAt(path)
  const { migratePostgresAt } = await import('./postgres.ts')
  return migratePostgresAt({ url: () => databaseUrl, ...options })
}
