import { hash } from 'node:crypto'
import { CompiledQuery } from 'kysely'
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRedis,
  RateLimiterRes,
} from 'rate-limiter-flexible'
import { createClient } from 'redis'
import type { Config } from '../config.ts'
import { ProblemError } from '../shared/problem-error.ts'
import type { Store } from '../store/store.ts'

/** So many points in so many seconds. */
interface Rate {
  points: number
  seconds: number
}

/** A count that all replicas share. */
interface Limiter {
  /** Takes points of `key`, whatever it is; it is hashed. Throws `rate_limited` where too few are left. */
  consume(key: string, points?: number): Promise<void>
}

/**
 * The limits of a deployment, counted in Redis where REDIS_URL is set, else in PostgreSQL, else in SQLite where several
 * processes serve, else in memory. Where the counting fails each process counts for itself meanwhile.
 *
 * For callers: `limits.limiter('caller', RATE_LIMIT).consume(issuer + subject)`, done here for every request.
 * For model hosts (the limits of a host that all replicas share): a limiter of its own name, such as
 * `limits.limiter('host hf-qwen2.5', { points: 100, seconds: 60 }).consume('tokens', n)`; names keep counts apart.
 */
export interface Limits {
  limiter(name: string, rate: Rate): Limiter
  /** Whether counts are shared as yet: Redis takes a moment to be reached. */
  isReady(): boolean
  close(): Promise<void>
}

/** How long a count may be waited for. */
const PATIENCE_MS = 1_000

export function openLimits(
  { DATABASE_URL, REDIS_URL, WEB_CONCURRENCY }: Pick<Config, 'DATABASE_URL' | 'REDIS_URL' | 'WEB_CONCURRENCY'>,
  store: Pick<Store, 'change'>,
): Limits {
  const redis = REDIS_URL === undefined ? null : connectRedis(REDIS_URL)
  const isPostgres = DATABASE_URL.startsWith('postgres')
  return {
    limiter: (name, { points, seconds }) => {
      const keyPrefix = `carepath ${name}`
      const options = { keyPrefix, points, duration: seconds }
      const own = new RateLimiterMemory(options)
      const shared = { ...options, insuranceLimiter: own }
      const counter = redis
        ? new RateLimiterRedis({ ...shared, storeClient: redis, useRedisPackage: true, rejectIfRedisNotReady: true })
        : isPostgres || WEB_CONCURRENCY > 1
          ? new RateLimiterPostgres({ ...shared, ...overStore(store, !isPostgres) })
          : own
      return toLimiter(counter)
    },
    isReady: () => redis?.isReady ?? true,
    close: async () => redis?.destroy(),
  }
}

function toLimiter(counter: RateLimiterAbstract): Limiter {
  return {
    consume: async (key, points = 1) => {
      try {
        await counter.consume(hash('sha256', key, 'base64url'), points)
      } catch (error) {
        if (!(error instanceof RateLimiterRes)) throw error
        const retryAfterS = Math.max(1, Math.ceil(error.msBeforeNext / 1_000))
        throw new ProblemError('rate_limited', {
          detail: `Too many requests in a short time. Try again in ${retryAfterS} seconds.`,
          retryAfterS,
        })
      }
    },
  }
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

function connectRedis(url: string) {
  const client = createClient({ url, disableOfflineQueue: true, socket: { connectTimeout: PATIENCE_MS } })
  // Each use of it fails by itself, and is counted in memory then; it connects again in the background.
  client.on('error', () => undefined)
  client.connect().catch(() => undefined)
  return client
}
