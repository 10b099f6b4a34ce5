import { expect, test } from 'vitest'
import { entriesOf, faultsIn } from '../../test/audit-fixtures.ts'
import { auditedTurn, batchOf, eventOf, turnOf } from '../../test/store-fixtures.ts'
import { describeStores } from '../../test/stores.ts'
import { openStore } from '../store/open.ts'
import { auditKeys } from './audit-keys.ts'

const auditKey = ['a key for tests that is long enough']
const keys = auditKeys(auditKey)

await describeStores('the audit log', (context) => {
  test('gets its entry in the transaction of the turn, and nothing of the text', async () => {
    const [turn, event] = auditedTurn({ query: 'a canary question', response: 'a canary answer' })
    await context.store.saveTurn(turn, event)
    const entries = await entriesOf(context.store)
    expect(entries).toEqual([{ ...event, chain: 1, seq: 1, keyId: 'none', hash: expect.stringMatching(/^[\w-]{43}$/) }])
    expect(JSON.stringify(entries)).not.toContain('canary')
    expect(await context.store.countUnaudited()).toBe(0)
  })

  test('tells of a turn that was refused, and of what left no turn', async () => {
    const [turn, event] = auditedTurn({})
    await context.store.saveTurn(turn, event)
    await context.store.deleteConversation(turn.conversationId, eventOf({ action: 'delete', outcome: 'done' }))
    await expect(context.store.saveTurn(turn, event)).rejects.toMatchObject({ code: 'conversation_not_found' })
    await context.store.recordAccess(eventOf({ outcome: 'provider_timeout' }))
    expect((await entriesOf(context.store)).map(({ action, outcome }) => `${action} ${outcome}`)).toEqual([
      'question answered',
      'delete done',
      'question conversation_not_found',
      'question provider_timeout',
    ])
  })

  test('says nothing of a deletion that found nothing', async () => {
    expect(await context.store.deleteConversation('none', eventOf({ action: 'delete' }))).toBe(false)
    expect(await entriesOf(context.store)).toEqual([])
  })

  test('is whole whoever appends to it at once, and holds every entry once', async () => {
    const stores = await Promise.all(
      Array.from({ length: 3 }, () => openStore(context.database.url, { ...context.options, auditKey })),
    )
    await Promise.all(stores.flatMap((store) => Array.from({ length: 60 }, () => store.saveTurn(...auditedTurn({})))))
    await Promise.all(stores.map((store) => store.close()))
    expect(await faultsIn(context.store, { keys })).toEqual([])
    const entries = await entriesOf(context.store)
    expect(new Set(entries.map(({ traceId }) => traceId)).size).toBe(180)
    for (const [chain, own] of Map.groupBy(entries, (entry) => entry.chain)) {
      expect(
        own.map(({ seq }) => seq),
        `chain ${chain}`,
      ).toEqual(own.map((_, place) => place + 1))
    }
  })

  test('takes an event with fields that this version does not know, and keeps them', async () => {
    const event = { ...eventOf({}), relation: 'proxy', findings: { contradicted: 2, unsupported: 0, unsafe: 0 } }
    await context.store.recordAccess(event)
    expect((await entriesOf(context.store))[0]).toMatchObject({
      relation: 'proxy',
      findings: { contradicted: 2, unsupported: 0, unsafe: 0 },
    })
    expect(await faultsIn(context.store)).toEqual([])
  })

  test('has an entry of an import for each patient of whom something changed, and none where nothing did', async () => {
    await context.store.putRecords(batchOf('a', 'A', [['Condition', 'c']]))
    await context.store.putRecords(batchOf('a', 'A', [['Condition', 'c']]))
    await context.store.putRecords(batchOf('b', 'B', []), { who: 'somebody', traceId: 't' })
    await context.store.putRecords({
      patients: [],
      resources: [{ patientId: null, type: 'Organization', id: 'o', json: '{}' }],
    })
    expect(await entriesOf(context.store)).toMatchObject([
      { action: 'import', who: 'operator', patientMrn: 'A', resources: ['Patient/a'], resourcesChanged: 2 },
      { action: 'import', who: 'somebody', traceId: 't', patientMrn: 'B', resourcesChanged: 1 },
      { action: 'import', patientMrn: null, resourcesChanged: 1 },
    ])
  })

  test('shows a patient who saw what, the newest first, in pages', async () => {
    for (let n = 0; n < 5; n++) await context.store.recordAccess(eventOf({ traceId: `t${n}` }))
    await context.store.recordAccess(eventOf({ patientMrn: 'B' }))
    const first = await context.store.listAccess({ patientMrn: 'A', limit: 3 })
    expect(first.entries.map((entry) => entry.traceId)).toEqual(['t4', 't3', 't2'])
    expect(first.entries[0]).toMatchObject({ who: 'local', action: 'question', factsSent: 2, masked: true })
    const second = await context.store.listAccess({ patientMrn: 'A', limit: 3, cursor: first.next })
    expect([second.entries.map((entry) => entry.traceId), second.next]).toEqual([['t1', 't0'], null])
    const oldest = await context.store.listAccess({ patientMrn: 'A', limit: 9, oldestFirst: true })
    expect(oldest.entries.map((entry) => entry.traceId)).toEqual(['t0', 't1', 't2', 't3', 't4'])
    for (const cursor of ['x', "'; drop table audit_entries", '2026_1_1_1']) {
      await expect(context.store.listAccess({ patientMrn: 'A', limit: 3, cursor })).rejects.toMatchObject({
        code: 'invalid_request',
      })
    }
  })

  test('outlives the text, whether it is deleted or purged', async () => {
    const old = auditedTurn({ asked_at: '2020-01-01T00:00:00.000Z' })
    const other = auditedTurn({ asked_at: '2020-06-01T00:00:00.000Z', patientMrn: 'B' })
    const recent = auditedTurn({ asked_at: '2026-01-01T00:00:00.000Z' })
    for (const turn of [old, other, recent]) await context.store.saveTurn(...turn)
    const event = eventOf({ action: 'purge' })
    expect(await context.store.purgeTurns('2026-01-01T00:00:00.000Z', event)).toEqual({ turns: 2, patients: 2 })
    expect(await context.store.readConversation(old[0].conversationId)).toBeNull()
    expect(await context.store.readConversation(recent[0].conversationId)).not.toBeNull()
    const kept = (await entriesOf(context.store)).map(({ action, patientMrn }) => `${action} ${patientMrn}`)
    expect(kept).toEqual(['question A', 'question B', 'question A', 'purge A', 'purge B'])
    expect(await context.store.purgeTurns('2026-01-01T00:00:00.000Z', event)).toEqual({ turns: 0, patients: 0 })
  })

  test('cannot be changed by accident', async () => {
    await context.store.recordAccess(eventOf({}))
    await expect(context.database.tamper("update audit_entries set event = 'x'")).rejects.toThrow(/append-only/)
    await expect(context.database.tamper('delete from audit_entries')).rejects.toThrow(/append-only/)
  })

  test('misses what was answered without it', async () => {
    await context.store.saveTurn(turnOf({}))
    expect(await context.store.countUnaudited()).toBe(1)
  })
})
