import { expect, onTestFinished, test } from 'vitest'
import { describeStores } from '../../test/stores.ts'
import { parseConfig } from '../config.ts'
import { openLimits } from './rate-limit.ts'

const REDIS = 'redis://127.0.0.1:6379'

await describeStores('a limit', (context) => {
  test('holds for all processes that share a database, for each key by itself', async () => {
    const config = parseConfig({ DATABASE_URL: context.database.url, WEB_CONCURRENCY: '2' })
    const [one, other] = [openLimits(config, context.store), openLimits(config, context.store)].map((limits) =>
      limits.limiter('caller', { points: 3, seconds: 60 }),
    )
    await one?.consume('maria')
    await other?.consume('maria')
    await one?.consume('maria')
    for (const limiter of [one, other]) {
      await expect(limiter?.consume('maria')).rejects.toMatchObject({ code: 'rate_limited', retryAfterS: 60 })
    }
    await other?.consume('ana')
    const rows = await context.store.query((db) => db.selectFrom('rate_limits').selectAll())
    expect(JSON.stringify(rows)).not.toContain('maria')
  })

  test('of another name counts for itself', async () => {
    const config = parseConfig({ DATABASE_URL: context.database.url, WEB_CONCURRENCY: '2' })
    const limits = openLimits(config, context.store)
    const [one, other] = ['a', 'b'].map((name) => limits.limiter(name, { points: 1, seconds: 60 }))
    await one?.consume('x')
    await other?.consume('x')
    await expect(one?.consume('x')).rejects.toMatchObject({ code: 'rate_limited' })
  })
})

test('a Redis that is not there leaves each process its own count', async () => {
  const config = parseConfig({ REDIS_URL: 'redis://127.0.0.1:9' })
  const limits = openLimits(config, { change: async () => [] })
  onTestFinished(() => limits.close())
  const limiter = limits.limiter('caller', { points: 1, seconds: 60 })
  await limiter.consume('maria')
  await expect(limiter.consume('maria')).rejects.toMatchObject({ code: 'rate_limited' })
})

test('in Redis the count is shared', async ({ skip }) => {
  const config = parseConfig({ REDIS_URL: REDIS })
  const all = [openLimits(config, { change: async () => [] }), openLimits(config, { change: async () => [] })]
  onTestFinished(async () => void (await Promise.all(all.map((limits) => limits.close()))))
  const name = `test ${crypto.randomUUID()}`
  const [one, other] = all.map((limits) => limits.limiter(name, { points: 1, seconds: 2 }))
  if (!(await isThere())) skip('no Redis answers at 127.0.0.1:6379')
  await expect.poll(() => all.every((limits) => limits.isReady())).toBe(true)
  await one?.consume('maria')
  await expect(other?.consume('maria')).rejects.toMatchObject({ code: 'rate_limited' })
})

async function isThere(): Promise<boolean> {
  const { connect } = await import('node:net')
  return new Promise((resolve) => {
    const socket = connect(6379, '127.0.0.1', () => resolve(true))
    socket.on('error', () => resolve(false)).on('connect', () => socket.destroy())
  })
}
