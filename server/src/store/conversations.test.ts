import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { answerOf, turnOf } from '../../test/store-fixtures.ts'
import { describeStores } from '../../test/stores.ts'

await describeStores('the conversations', (context) => {
  test('are read turn by turn, the oldest first', async () => {
    const id = randomUUID()
    const first = turnOf({ conversationId: id, query: 'First?', asked_at: '2026-01-01T10:00:00.000Z' })
    const second = turnOf({ conversationId: id, query: 'Second?', asked_at: '2026-01-01T10:05:00.000Z' })
    await context.store.saveTurn(first)
    await context.store.saveTurn(second)
    expect(await context.store.readConversation(id)).toEqual({
      entry: {
        conversation_id: id,
        patient_mrn: 'A',
        title: 'First?',
        started_at: '2026-01-01T10:00:00.000Z',
        updated_at: '2026-01-01T10:05:00.000Z',
      },
      askedBy: null,
      turns: [answerOf(first), answerOf(second)],
    })
  })

  test('are searched by words of their questions and answers, whatever the case and accents', async () => {
    const [diet, fever] = [randomUUID(), randomUUID()]
    await context.store.saveTurn(turnOf({ conversationId: diet, query: 'What may I eat?', response: 'Más verduras.' }))
    await context.store.saveTurn(turnOf({ conversationId: diet, query: 'And 100 % juice?', response: 'Rarely.' }))
    await context.store.saveTurn(turnOf({ conversationId: fever, query: 'Is my fever high?', response: 'No.' }))
    await context.store.saveTurn(turnOf({ conversationId: randomUUID(), patientMrn: 'B', query: 'Eat?' }))
    const found = async (search: string) =>
      (await context.store.listConversations({ patientMrn: 'A', search, limit: 10 })).map(
        (each) => each.conversation_id,
      )
    expect(await found('EAT mas')).toEqual([diet])
    expect(await found('eat juice')).toEqual([diet])
    expect(await found('eat fever')).toEqual([])
    expect(await found('0 %')).toEqual([diet])
    expect(await found('100_')).toEqual([])
    expect((await found('  ')).toSorted()).toEqual([diet, fever].toSorted())
    expect(await context.store.listConversations({ patientMrn: 'A', search: 'i', limit: 1 })).toHaveLength(1)
  })

  test('keep what the model thought with its answer, out of the search, and let go of both together', async () => {
    const kept = turnOf({ thinking: 'A\0 tumour?\uD800 No.' })
    await context.store.saveTurn(kept)
    await context.store.saveTurn(turnOf({ conversationId: kept.conversationId }))
    const turns = async () => (await context.store.readConversation(kept.conversationId))?.turns ?? []
    const search = { patientMrn: 'A', limit: 10 }
    expect((await turns()).map(({ thinking }) => thinking)).toEqual(['A\uFFFD tumour?\uFFFD No.', undefined])
    expect(Object.keys((await turns())[1] ?? {})).not.toContain('thinking')
    expect(await context.store.listConversations({ ...search, search: 'tumour' })).toEqual([])
    expect(await context.store.deleteConversation(kept.conversationId)).toBe(true)
    expect(await turns()).toEqual([])
  })

  test('that do not exist are null', async () => {
    expect(await context.store.readConversation(randomUUID())).toBeNull()
  })

  test('are listed with the newest first, of one patient only, up to the limit', async () => {
    const ids = [randomUUID(), randomUUID(), randomUUID()] as const
    for (const [n, id] of ids.entries()) {
      await context.store.saveTurn(
        turnOf({ conversationId: id, query: `Q${n}`, asked_at: `2026-01-0${n + 1}T00:00:00.000Z` }),
      )
    }
    await context.store.saveTurn(turnOf({ conversationId: randomUUID(), patientMrn: 'B' }))
    await context.store.saveTurn(turnOf({ conversationId: ids[0], asked_at: '2026-02-01T00:00:00.000Z' }))
    expect(await context.store.listConversations({ patientMrn: 'A', limit: 2 })).toEqual([
      {
        conversation_id: ids[0],
        patient_mrn: 'A',
        title: 'Q0',
        started_at: '2026-01-01T00:00:00.000Z',
        updated_at: '2026-02-01T00:00:00.000Z',
        turns: 2,
      },
      expect.objectContaining({ conversation_id: ids[2], turns: 1 }),
    ])
  })

  test('a text with NUL or half a surrogate pair is kept with a replacement character', async () => {
    const turn = turnOf({ response: 'a\0b\ud800c', query: 'x\udc00y' })
    await context.store.saveTurn(turn)
    const stored = await context.store.readConversation(turn.conversationId)
    expect(stored?.turns[0]).toMatchObject({ response: 'a\uFFFDb\uFFFDc', query: 'x\uFFFDy' })
  })

  test('never take a turn about another patient', async () => {
    const turn = turnOf({})
    await context.store.saveTurn(turn)
    await expect(context.store.saveTurn({ ...turn, patientMrn: 'B' })).rejects.toMatchObject({
      code: 'conversation_not_found',
    })
    expect((await context.store.readConversation(turn.conversationId))?.turns).toHaveLength(1)
  })

  test('that were deleted are gone, and an answer that was under way does not bring them back', async () => {
    const turn = turnOf({})
    await context.store.saveTurn(turn)
    expect(await context.store.deleteConversation(turn.conversationId)).toBe(true)
    expect(await context.store.deleteConversation(turn.conversationId)).toBe(false)
    expect(await context.store.readConversation(turn.conversationId)).toBeNull()
    expect(await context.store.listConversations({ patientMrn: 'A', limit: 10 })).toEqual([])
    await expect(context.store.saveTurn(turn)).rejects.toMatchObject({ code: 'conversation_not_found' })
  })

  test('a thousand turns at once all go down', async () => {
    const turns = Array.from({ length: 1_000 }, () => turnOf({ response: 'x'.repeat(500) }))
    await Promise.all(turns.map((turn) => context.store.saveTurn(turn)))
    expect(await context.store.listConversations({ patientMrn: 'A', limit: 2_000 })).toHaveLength(1_000)
  })

  test('a turn that is refused fails alone, and the others of its group go down', async () => {
    const good = [turnOf({}), turnOf({}), turnOf({})]
    const elsewhere = turnOf({ patientMrn: 'B' })
    await context.store.saveTurn(elsewhere)
    const impossible = turnOf({ totalMs: Number.NaN })
    const outcomes = await Promise.allSettled(
      [...good, impossible, { ...elsewhere, patientMrn: 'A' }].map((turn) => context.store.saveTurn(turn)),
    )
    expect(outcomes.map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'fulfilled',
      'rejected',
      'rejected',
    ])
    expect(outcomes[3]).toMatchObject({ reason: { code: 'internal' } })
    expect(outcomes[4]).toMatchObject({ reason: { code: 'conversation_not_found' } })
    expect(await context.store.listConversations({ patientMrn: 'A', limit: 10 })).toHaveLength(3)
  })
})
