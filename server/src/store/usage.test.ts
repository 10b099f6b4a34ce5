import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { eventOf, turnOf } from '../../test/store-fixtures.ts'
import { describeStores } from '../../test/stores.ts'

const first = '2026-01-05'
const last = '2026-01-06'

await describeStores('the usage', (context) => {
  const save = (given: Parameters<typeof turnOf>[0]) => context.store.saveTurn(turnOf(given))
  const read = (from = first, to = last) => context.store.readUsage({ from, to })

  test('is summed by day and mode, the newest day first', async () => {
    const morning = { asked_at: `${first}T00:00:00.000Z`, llm_mode: 'a' }
    await save({ ...morning, promptTokens: 10, completionTokens: 1, costUsd: 0.25 })
    await save({ ...morning, promptTokens: 20, completionTokens: null, tokensEstimated: true })
    await save({ asked_at: `${first}T23:59:59.999Z`, llm_mode: 'b', promptTokens: null })
    await save({ asked_at: `${last}T23:59:59.999Z`, llm_mode: 'a', promptTokens: 5, completionTokens: 5, costUsd: 0 })
    await save({ asked_at: '2026-01-04T23:59:59.999Z', llm_mode: 'a' })
    await save({ asked_at: '2026-01-07T00:00:00.000Z', llm_mode: 'a' })
    const day = { answers: 1, estimated_answers: 0, unpriced_answers: 0 }
    expect(await read()).toEqual([
      { ...day, day: last, llm_mode: 'a', prompt_tokens: 5, completion_tokens: 5, cost_usd: 0 },
      {
        day: first,
        llm_mode: 'a',
        answers: 2,
        prompt_tokens: 30,
        completion_tokens: 1,
        estimated_answers: 1,
        cost_usd: 0.25,
        unpriced_answers: 1,
      },
      {
        ...day,
        day: first,
        llm_mode: 'b',
        prompt_tokens: 0,
        completion_tokens: 0,
        cost_usd: null,
        unpriced_answers: 1,
      },
    ])
  })

  test('outlives the conversations that are deleted and the turns that are purged', async () => {
    const ids = [randomUUID(), randomUUID(), randomUUID()] as const
    for (const [index, conversationId] of ids.entries())
      await save({ conversationId, asked_at: `${first}T0${index}:00:00.000Z`, promptTokens: 7, costUsd: 0.5 })
    const before = await read()
    expect(before).toMatchObject([{ answers: 3, prompt_tokens: 21, cost_usd: 1.5 }])
    await context.store.deleteConversation(ids[2])
    expect(await context.store.deleteConversation(ids[2])).toBe(false)
    expect(await read()).toEqual(before)
    await context.store.purgeTurns(`${first}T00:30:00.000Z`, eventOf({ action: 'purge' }))
    expect(await read()).toEqual(before)
  })

  test('is nothing where nothing was asked', async () => {
    expect(await read()).toEqual([])
  })

  test('may be asked for up to the last day that can be written', async () => {
    await save({ asked_at: `${first}T00:00:00.000Z` })
    expect(await read('0000-01-01', '9999-12-31')).toHaveLength(1)
    expect(await read('9999-12-31', '9999-12-31')).toEqual([])
  })
})
