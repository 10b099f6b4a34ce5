import Fastify from 'fastify'
import { expect, onTestFinished, test } from 'vitest'
import { turnOf } from '../../../test/store-fixtures.ts'
import { openAccess } from '../../access/access.ts'
import { parseConfig } from '../../config.ts'
import { storeSource } from '../../records/sources/store.ts'
import { toProblem } from '../../shared/problem-error.ts'
import { openStore } from '../../store/open.ts'
import { requireCaller } from '../require-caller.ts'
import { toServerTiming } from '../server-timing.ts'
import { usageRoute } from './usage.ts'

async function service() {
  const store = await openStore('sqlite::memory:')
  const app = Fastify()
  app.setErrorHandler((error, _request, reply) => {
    const problem = toProblem(error, 'trace')
    return reply.code(problem.status).send(problem)
  })
  const clock = { now: () => Date.parse('2026-03-10T12:00:00Z'), monotonic: () => 0 }
  requireCaller(app, openAccess({ config: parseConfig({}), store, records: storeSource(store), clock }))
  usageRoute(app, { clock })
  onTestFinished(async () => {
    await app.close()
    await store.close()
  })
  return { store, get: async (url: string) => (await app.inject(url)).json() }
}

test('GET /usage sums the last thirty days where no others are asked for', async () => {
  const { store, get } = await service()
  await store.saveTurn(
    turnOf({ asked_at: '2026-03-10T08:00:00.000Z', promptTokens: 5, completionTokens: 2, costUsd: 0.5 }),
  )
  await store.saveTurn(turnOf({ asked_at: '2026-01-10T08:00:00.000Z' }))
  expect(await get('/usage')).toEqual({
    from: '2026-02-08',
    to: '2026-03-10',
    usage: [
      {
        day: '2026-03-10',
        llm_mode: 'mock',
        answers: 1,
        prompt_tokens: 5,
        completion_tokens: 2,
        estimated_answers: 0,
        cost_usd: 0.5,
        unpriced_answers: 0,
      },
    ],
  })
  expect((await get('/usage?from=2026-01-01&to=2026-01-31')).usage).toHaveLength(1)
})

test.each(['from=yesterday', 'from=2026-02-30', 'to=', 'day=2026-01-01'])(
  'GET /usage?%s does not fit',
  async (query) => {
    const { get } = await service()
    expect(await get(`/usage?${query}`)).toMatchObject({ code: 'invalid_request', errors: [expect.anything()] })
  },
)

test('the three clocks are a Server-Timing header', () => {
  expect(toServerTiming({ own: 1.25, first_token: 300, upstream: 812.5, total: 813.75 })).toBe(
    'own;dur=1.25, first_token;dur=300, upstream;dur=812.5, total;dur=813.75',
  )
  expect(toServerTiming({ own: 1, first_token: null, upstream: 0, total: 1 })).not.toContain('first_token')
})

test.each([
  ['0000-01-01', '0000-01-01'],
  ['0000-01-31', '0000-01-01'],
  ['0000-03-01', '0000-01-31'],
])('GET /usage to the day %s, near the first that can be written, is from %s', async (to, from) => {
  const { get } = await service()
  expect(await get(`/usage?to=${to}`)).toEqual({ from, to, usage: [] })
})
