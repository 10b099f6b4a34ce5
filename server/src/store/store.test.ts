import { expect, test } from 'vitest'
import { answerOf, batchOf, turnOf } from '../../test/store-fixtures.ts'
import { describeStores } from '../../test/stores.ts'
import { openStore } from './open.ts'

await describeStores('the database', (context) => {
  test('keeps everything over closing and opening', async () => {
    const turn = turnOf({})
    await context.store.putRecords(batchOf('a', 'A', [['Condition', 'c']]))
    await context.store.saveTurn(turn)
    const record = await context.store.readRecord('A')
    await context.reopen()
    expect(await context.store.readRecord('A')).toEqual(record)
    expect((await context.store.readConversation(turn.conversationId))?.turns).toEqual([answerOf(turn)])
  })

  test('is made once by several that start at once, and all work', async () => {
    const fresh = await context.create()
    try {
      const stores = await Promise.all(Array.from({ length: 5 }, () => openStore(fresh.url)))
      await Promise.all(stores.map((one) => one.saveTurn(turnOf({}))))
      expect(await stores[0]?.listConversations({ patientMrn: 'A', limit: 10 })).toHaveLength(5)
      await Promise.all(stores.map((one) => one.close()))
    } finally {
      await fresh.remove()
    }
  })

  test('closes with what was being saved, and then refuses', async () => {
    const turn = turnOf({})
    const saving = context.store.saveTurn(turn)
    await context.store.close()
    await saving
    await expect(context.store.saveTurn(turnOf({}))).rejects.toMatchObject({ code: 'store_unavailable' })
    await expect(context.store.ping()).rejects.toMatchObject({ code: 'store_unavailable' })
    await context.reopen()
    expect(await context.store.readConversation(turn.conversationId)).not.toBeNull()
  })
})
