import { type UsageList, UsageSearch } from '@carepath/contract/usage.ts'
import type { FastifyInstance } from 'fastify'
import type { Clock } from '../clock.ts'
import { ProblemError } from '../problem-error.ts'
import type { Store } from '../store/store.ts'

const DAYS = 30
const DAY_MS = 86_400_000

/** What was used and what it cost, by day and mode. */
export function usageRoute(app: FastifyInstance, { store, clock }: { store: Store; clock: Clock }): void {
  app.get('/usage', async (request): Promise<UsageList> => {
    const parsed = UsageSearch.safeParse(request.query)
    if (!parsed.success) {
      throw new ProblemError('invalid_request', {
        detail: 'The days do not fit: `from` and `to` are like 2026-01-31.',
        errors: parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })),
      })
    }
    const to = parsed.data.to ?? toDay(clock.now())
    const from = parsed.data.from ?? toDay(Date.parse(to) - DAYS * DAY_MS)
    return { from, to, usage: await store.readUsage({ from, to }) }
  })
}

function toDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}
