import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { faultsIn } from '../../test/audit-fixtures.ts'
import { faultOfPgBouncer, startPgBouncer } from '../../test/pgbouncer.ts'
import { createOwnDatabase } from '../../test/postgres-server.ts'
import { auditedTurn, batchOf, eventOf } from '../../test/store-fixtures.ts'
import { openStore } from './open.ts'

const absent = await faultOfPgBouncer()

describe('behind PgBouncer in transaction mode', () => {
  if (absent !== null) {
    test.skip(`skipped: ${absent}`, () => {})
    return
  }
  let pooler: Awaited<ReturnType<typeof startPgBouncer>>
  let database: Awaited<ReturnType<typeof createOwnDatabase>>
  let url = ''
  beforeAll(async () => {
    pooler = await startPgBouncer()
    database = await createOwnDatabase()
    url = `postgres://postgres@127.0.0.1:${pooler.port}${new URL(database.url).pathname}`
  })
  afterAll(async () => {
    await pooler.stop()
    await database.remove()
  })

  test('without prepared statements several replicas do everything at once', async () => {
    const stores = await Promise.all([1, 2, 3].map(() => openStore(url, { prepared: false })))
    const [store] = stores
    if (store === undefined) throw new Error('no store')
    await Promise.all(stores.map((one) => one.ping()))
    const turns = Array.from({ length: 90 }, () => auditedTurn({}))
    await Promise.all([
      ...turns.map((turn, place) => stores[place % 3]?.saveTurn(...turn)),
      ...stores.map((one, place) => one.putRecords(batchOf(`p${place}`, `P${place}`, [['Condition', 'c']]))),
      ...stores.flatMap((one) => [
        one.listPatients({ limit: 5 }),
        one.readUsage({ from: '2026-01-01', to: '2026-01-31' }),
      ]),
    ])
    for (const [turn] of turns) expect(await store.readConversation(turn.conversationId)).not.toBeNull()
    expect((await store.readRecord('P1'))?.resources).toHaveLength(2)
    expect(await store.deleteConversation(turns[0]?.[0].conversationId ?? '', eventOf({ action: 'delete' }))).toBe(true)
    expect(await faultsIn(store)).toEqual([])
    await Promise.all(stores.map((one) => one.close()))
  })

  test('with prepared statements it is said what to set', async () => {
    const stores = await Promise.all([1, 2, 3, 4].map(() => openStore(url)))
    const calls = stores.flatMap((store) => Array.from({ length: 20 }, () => store.recordVersion('A')))
    const refused = (await Promise.allSettled(calls)).filter((one) => one.status === 'rejected')
    expect(refused.length).toBeGreaterThan(0)
    for (const { reason } of refused) {
      expect(reason).toMatchObject({
        code: 'store_unavailable',
        message: expect.stringContaining('DATABASE_PREPARED=off'),
      })
    }
    await Promise.all(stores.map((store) => store.close()))
  })
})
