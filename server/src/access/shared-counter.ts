import { CompiledQuery } from 'kysely'
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRedis,
} from 'rate-limiter-flexible'
import { createClient } from 'redis'
import type { Config } from '../config.ts'
import type { Store } from '../store/store.ts'

/** So many points in so many seconds. */
export interface Rate {
  points: number
  seconds: number
}

export interface CountingDeps {
  config: Pick<Config, 'DATABASE_URL' | 'WEB_CONCURRENCY'>
  store: Pick<Store, 'change'>
  /** Null: without REDIS_URL. */
  redis: Redis | null
}

type Redis = ReturnType<typeof connectRedis>

/** How long a count may be waited for. */
const PATIENCE_MS = 1_000

/**
 * A count that all replicas share: in Redis where there is one, else in PostgreSQL, else in SQLite where several
 * processes serve, else in memory. Where the counting fails each process counts for itself meanwhile.
 */
export function sharedCounter(
  name: string,
  { points, seconds }: Rate,
  { config, store, redis }: CountingDeps,
): RateLimiterAbstract {
  const options = { keyPrefix: `carepath ${name}`, points, duration: seconds }
  const own = new RateLimiterMemory(options)
  const shared = { ...options, insuranceLimiter: own }
  if (redis !== null)
    return new RateLimiterRedis({ ...shared, storeClient: redis, useRedisPackage: true, rejectIfRedisNotReady: true })
  const isPostgres = config.DATABASE_URL.startsWith('postgres')
  if (isPostgres || config.WEB_CONCURRENCY > 1)
    return new RateLimiterPostgres({ ...shared, ...overStore(store, !isPostgres) })
  return own
}

export function connectRedis(url: string) {
  const client = createClient({ url, disableOfflineQueue: true, socket: { connectTimeout: PATIENCE_MS } })
  // Each use of it fails by itself, and is counted in memory then; it connects again in the background.
  client.on('error', () => undefined)
  client.connect().catch(() => undefined)
  return client
}

/** The limiter writes its statements for PostgreSQL; what they use of it SQLite knows as well, but for `$1`. */
function overStore(store: Pick<Store, 'change'>, isSqlite: boolean) {
  const query = async ({ text, values }: { text: string; values: readonly unknown[] }) => {
    const used: unknown[] = []
    const sql = text.replace(/\$(\d+)/g, (_, at: string) => {
      used.push(values[Number(at) - 1])
      return '?'
    })
    const compiled = isSqlite ? CompiledQuery.raw(sql, used) : CompiledQuery.raw(text, [...values])
    const rows = await store.change<object>(() => ({ compile: () => compiled as CompiledQuery<object> }))
    return { rows, rowCount: rows.length }
  }
  // Migrations make the table; a row is replaced when its time is over.
  const table = { tableName: 'rate_limits', tableCreated: true, clearExpiredByTimeout: false }
  return { storeClient: { query }, storeType: 'client', ...table }
}
