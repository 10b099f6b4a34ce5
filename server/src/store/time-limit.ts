import { storeUnavailable } from './store-errors.ts'

/** How long a read or a write of the database may take, whatever the database does, in milliseconds. */
export const TIME_LIMIT_MS = 10_000

/**
 * What `work` gives; throws `store_unavailable` where it gives nothing in time. `renew` begins the time anew: work of
 * many steps calls it after each. `onTimeout` ends what can be ended.
 */
export async function withinLimit<Result>(
  limitMs: number,
  work: (renew: () => void) => Promise<Result>,
  onTimeout: () => void = () => {},
): Promise<Result> {
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(() => {
    onTimeout()
    late.reject(storeUnavailable(`it did not answer within ${limitMs / 1_000} s`))
  }, limitMs)
  try {
    return await Promise.race([work(() => timer.refresh()), late.promise])
  } finally {
    clearTimeout(timer)
  }
}
