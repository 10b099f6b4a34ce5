import { hash } from 'node:crypto'
import { type RateLimiterAbstract, RateLimiterRes } from 'rate-limiter-flexible'
import type { Config } from '../config.ts'
import { ProblemError } from '../shared/problem-error.ts'
import type { Store } from '../store/store.ts'
import { connectRedis, type Rate, sharedCounter } from './shared-counter.ts'

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

export function openLimits(
  config: Pick<Config, 'DATABASE_URL' | 'REDIS_URL' | 'WEB_CONCURRENCY'>,
  store: Pick<Store, 'change'>,
): Limits {
  const redis = config.REDIS_URL === undefined ? null : connectRedis(config.REDIS_URL)
  return {
    limiter: (name, rate) => toLimiter(sharedCounter(name, rate, { config, store, redis })),
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
