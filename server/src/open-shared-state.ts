import { hash } from 'node:crypto'
import { RateLimiterRes } from 'rate-limiter-flexible'
import { type CountingDeps, connectRedis, sharedCounter } from './access/shared-counter.ts'
import type { Config } from './config.ts'
import type { Clock } from './shared/clock.ts'
import { ownState, type SharedState } from './shared/shared-state.ts'
import type { Store } from './store/store.ts'

/** More than anybody counts up to: only how many there are is of interest. */
const ALL = 1_000_000_000

/**
 * What the replicas of a deployment know together, in Redis where REDIS_URL is set, else in PostgreSQL, else in SQLite
 * where several processes serve. Where that can't be reached each process goes by what it knows itself.
 */
export function openSharedState(
  config: Pick<Config, 'DATABASE_URL' | 'REDIS_URL' | 'WEB_CONCURRENCY'>,
  store: Pick<Store, 'change' | 'query'>,
  clock: Clock,
): SharedState & { close(): Promise<void> } {
  const own = ownState(clock)
  const { REDIS_URL, DATABASE_URL, WEB_CONCURRENCY } = config
  const isAlone = REDIS_URL === undefined && !DATABASE_URL.startsWith('postgres') && WEB_CONCURRENCY === 1
  if (isAlone) return { ...own, close: async () => undefined }
  const redis = REDIS_URL === undefined ? null : connectRedis(REDIS_URL)
  const deps: CountingDeps = { config, store, redis }
  const values = redis === null ? overStore(store, clock) : overRedis(redis)
  const counter = sharedCounter('state', { points: ALL, seconds: 1 }, deps)
  return {
    isShared: true,
    async count(key, seconds) {
      try {
        const found = await counter.consume(hashed(key), 1, { customDuration: seconds })
        return { count: found.consumedPoints, endsInMs: found.msBeforeNext }
      } catch (error) {
        if (error instanceof RateLimiterRes) return { count: error.consumedPoints, endsInMs: error.msBeforeNext }
        return own.count(key, seconds)
      }
    },
    get: (key) => values.get(hashed(key)).catch(() => own.get(key)),
    async set(key, value, seconds) {
      await own.set(key, value, seconds)
      await values.set(hashed(key), value, seconds).catch(() => undefined)
    },
    close: async () => redis?.destroy(),
  }
}

/** Keys hold what hosts are called, and may be long. */
function hashed(key: string): string {
  return hash('sha256', key, 'base64url')
}

type Values = Pick<SharedState, 'get' | 'set'>

function overRedis(redis: ReturnType<typeof connectRedis>): Values {
  const at = (key: string) => `carepath value ${key}`
  return {
    get: (key) => redis.get(at(key)),
    set: async (key, value, seconds) => {
      await redis.set(at(key), value, { expiration: { type: 'EX', value: Math.max(1, Math.ceil(seconds)) } })
    },
  }
}

function overStore(store: Pick<Store, 'change' | 'query'>, clock: Clock): Values {
  return {
    get: async (key) => {
      const [row] = await store.query((db) =>
        db.selectFrom('shared_values').select('value').where('key', '=', key).where('ends_at', '>', clock.now()),
      )
      return row?.value ?? null
    },
    set: async (key, value, seconds) => {
      const ends_at = Math.ceil(clock.now() + seconds * 1_000)
      await store.change((db) =>
        db
          .insertInto('shared_values')
          .values({ key, value, ends_at })
          .onConflict((conflict) => conflict.column('key').doUpdateSet({ value, ends_at }))
          .returning('key'),
      )
    },
  }
}
