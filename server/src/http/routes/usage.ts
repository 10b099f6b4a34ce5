import { api } from '@carepath/contract/api.ts'
import type { UsageList } from '@carepath/contract/usage.ts'
import type { FastifyInstance } from 'fastify'
import { MS_PER_DAY } from '../../shared/calendar.ts'
import type { Clock } from '../../shared/clock.ts'
import { parseInput } from '../parse-input.ts'

const DAYS = 30
/** Before it, years are written with a sign (ECMA-262, 21.4.1.32), which is no date of our API. */
const FIRST_DAY = Date.parse('0000-01-01')

/** What was used and what it cost, by day and mode. */
export function usageRoute(app: FastifyInstance, { clock }: { clock: Clock }): void {
  app.get(api.usage.path, async (request): Promise<UsageList> => {
    const search = parseInput(api.usage.query, request.query)
    const to = search.to ?? toDay(clock.now())
    const from = search.from ?? toDay(Math.max(FIRST_DAY, Date.parse(to) - DAYS * MS_PER_DAY))
    return { from, to, usage: await request.access.store.readUsage({ from, to }) }
  })
}

function toDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}
