import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { databaseKinds, type TestDatabase } from '../../test/databases.ts'
import { batchOf, eventOf, turnOf } from '../../test/store-fixtures.ts'
import { proxyTo, type TcpProxy } from '../../test/tcp-proxy.ts'
import { auditKeys } from '../audit/audit-keys.ts'
import { openStore } from './open.ts'
import { openPostgresStore } from './postgres.ts'
import type { Store } from './store.ts'

const postgres = (await databaseKinds()).find(({ name }) => name === 'PostgreSQL')
const absent = postgres === undefined ? 'not a kind of database' : postgres.absent

describe('PostgreSQL behind a network that fails', () => {
  if (postgres === undefined || absent !== null) {
    test.skip(`skipped: ${absent}`, () => {})
    return
  }

  let database: TestDatabase
  let proxy: TcpProxy
  let store: Store

  beforeEach(async () => {
    database = await postgres.create()
    proxy = await proxyTo(Number(new URL(database.url).port))
    const url = new URL(database.url)
    url.port = `${proxy.port}`
    store = await openPostgresStore({ url: () => url.href, limitMs: 1_000 }, auditKeys())
  })
  afterEach(async () => {
    proxy.hang(false)
    await store.close()
    await proxy.goDown()
    await database.remove()
  })

  test('that is down at the start: each call says so until it is up, and then all works', async () => {
    await expect(store.ping()).rejects.toMatchObject(unavailable(/nothing listens/))
    await expect(store.saveTurn(turnOf({}))).rejects.toMatchObject(unavailable(/nothing listens/))
    await expect(store.putRecords(batchOf('a', 'A', []))).rejects.toMatchObject(unavailable(/nothing listens/))
    await proxy.comeUp()
    await store.ping()
    await store.putRecords(batchOf('a', 'A', []))
    expect(await store.recordVersion('A')).not.toBeNull()
  })

  test('that goes down in mid-run: calls say so, nothing acknowledged is lost, and it heals', async () => {
    await proxy.comeUp()
    const acknowledged: string[] = []
    const refused: unknown[] = []
    for (let round = 0; round < 6; round++) {
      const saving = Array.from({ length: 40 }, async () => {
        const turn = turnOf({})
        await store.saveTurn(turn).then(
          () => acknowledged.push(turn.conversationId),
          (error) => refused.push(error),
        )
      })
      if (round % 2 === 1) proxy.cut()
      await Promise.all(saving)
    }
    expect(acknowledged.length).toBeGreaterThanOrEqual(120)
    for (const error of refused) expect(error).toMatchObject({ code: 'store_unavailable' })
    await proxy.goDown()
    await expect(store.recordVersion('A')).rejects.toMatchObject(unavailable(/nothing listens|connection/))
    await proxy.comeUp()
    for (const id of acknowledged) expect(await store.readConversation(id)).not.toBeNull()
  })

  test('that hangs: every kind of call ends at the one time limit, and the next ones work', async () => {
    await proxy.comeUp()
    await store.putRecords(batchOf('a', 'A', [['Condition', 'c']]))
    proxy.hang(true)
    const calls = [
      ...Array.from({ length: 40 }, () => store.readRecord('A')),
      ...Array.from({ length: 300 }, () => store.saveTurn(turnOf({}))),
      store.ping(),
      store.deleteConversation('c'),
      store.purgeTurns('2020-01-01', eventOf({ action: 'purge' })),
      store.listPatients({ limit: 1 }),
      store.readUsage({ from: '2026-01-01', to: '2026-01-02' }),
      store.putRecords(batchOf('b', 'B', [])),
    ]
    const settled = await Promise.allSettled(calls)
    for (const one of settled) {
      expect(one).toMatchObject({ status: 'rejected', reason: unavailable(/did not answer within 1 s/) })
    }
    proxy.hang(false)
    expect((await store.readRecord('A'))?.resources).toHaveLength(2)
    await store.saveTurn(turnOf({}))
  })

  test('that takes connections and never says a word: the same', async () => {
    await proxy.comeUp()
    proxy.hang(true)
    const calls = Array.from({ length: 20 }, () => store.recordVersion('A'))
    for (const one of await Promise.allSettled(calls)) {
      expect(one).toMatchObject({ status: 'rejected', reason: unavailable(/did not answer within 1 s/) })
    }
    proxy.hang(false)
    proxy.cut()
    await store.ping()
  })

  test('that ends our session: the batch is refused as a whole', async () => {
    await proxy.comeUp()
    await store.ping()
    const large = batchOf(
      'a',
      'A',
      Array.from({ length: 5_000 }, (_, n) => ['Observation', `o${n}`]),
    )
    const putting = store.putRecords(large)
    setImmediate(() => proxy.cut())
    await expect(putting).rejects.toMatchObject({ code: 'store_unavailable' })
    expect(await store.readRecord('A')).toBeNull()
    await store.putRecords(large)
    expect((await store.readRecord('A'))?.resources).toHaveLength(5_001)
  })
})

describe('a PostgreSQL that cannot be used says why', () => {
  if (postgres === undefined || absent !== null) {
    test.skip(`skipped: ${absent}`, () => {})
    return
  }

  test.each([
    ['postgres://postgres@127.0.0.1:5432/carepath_there_is_no_such_database', /does not exist/],
    ['postgres://carepath_nobody@127.0.0.1:5432/postgres', /does not let the user/],
    ['postgres://postgres@127.0.0.1:1/postgres', /nothing listens/],
    ['postgres://postgres@host.invalid/postgres', /host name of DATABASE_URL/],
  ])('%s', async (url, reason) => {
    const store = await openStore(url)
    await expect(store.ping()).rejects.toMatchObject(unavailable(reason))
    await store.close()
  })

  test('what it refuses never tells its content', async () => {
    const database = await postgres.create()
    const store = await openStore(database.url)
    const refused = store.saveTurn(turnOf({ query: 'a secret', promptTokens: 0.5 }))
    await expect(refused).rejects.toMatchObject({ code: 'internal', message: expect.not.stringContaining('secret') })
    await store.close()
    await database.remove()
  })
})

function unavailable(reason: RegExp) {
  return { code: 'store_unavailable', message: expect.stringMatching(reason) }
}
