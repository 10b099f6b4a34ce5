import type { Logger } from 'pino'
import { purgeEvent } from '../audit/purge-event.ts'
import { MS_PER_DAY } from '../shared/calendar.ts'
import type { Clock } from '../shared/clock.ts'
import { ProblemError } from '../shared/problem-error.ts'
import type { PurgeOutcome, Store } from './store.ts'
import { giveJobBack, takeJob } from './take-job.ts'

/** How often a process asks whether a day has passed, so that one that was down at the time makes up for it. */
const ASK_MS = 3_600_000
const JOB = 'retention'

export interface Retention {
  /** RETENTION_DAYS. */
  days: number
  store: Pick<Store, 'change' | 'purgeTurns'>
  clock: Clock
}

/** Does daily, once in the deployment, what `carepath purge` does. Give back what ends it. */
export function startRetention(retention: Retention, log: Logger): { stop(): void } {
  const run = () =>
    removeOld(retention).then(
      (removed) => removed !== null && log.info({ count: removed.turns }, 'old answers were removed'),
      (error) =>
        log.error({ code: error instanceof ProblemError ? error.code : 'internal' }, 'old answers were not removed'),
    )
  void run()
  const timer = setInterval(run, ASK_MS).unref()
  return { stop: () => clearInterval(timer) }
}

/** Removes what was asked so many days ago, unless that was done within the last day: then it gives null. */
export async function removeOld({ store, days, clock }: Retention): Promise<PurgeOutcome | null> {
  const now = clock.now()
  const toInstant = (daysAgo: number) => new Date(now - daysAgo * MS_PER_DAY).toISOString()
  if (!(await takeJob(store, JOB, toInstant(0), toInstant(1)))) return null
  try {
    return await store.purgeTurns(toInstant(days), purgeEvent(now, 'retention'))
  } catch (error) {
    // Where the database is gone this fails too; then it is made up for tomorrow.
    await giveJobBack(store, JOB).catch(() => {})
    throw error
  }
}
