import { describe, expect, test } from 'vitest'
import { auditedTurn, eventOf, turnOf } from '../../test/store-fixtures.ts'
import { describeStores } from '../../test/stores.ts'
import { toWrittenEvent } from '../store/audit-row.ts'
import { openStore } from '../store/open.ts'
import type { Store } from '../store/store.ts'
import type { AuditEntry } from './audit-event.ts'
import { auditKeys, chain } from './chain.ts'
import { readAudit } from './read-audit.ts'
import { verifyAudit } from './verify.ts'

const auditKey = ['a key for tests that is long enough']
const keys = auditKeys(auditKey)

await describeStores('the audit log', (context) => {
  test('gets its entry in the transaction of the turn, and nothing of the text', async () => {
    const [turn, event] = auditedTurn({ query: 'a canary question', response: 'a canary answer' })
    await context.store.saveTurn(turn, event)
    const entries = await entriesOf(context.store)
    expect(entries).toEqual([{ ...event, seq: 1, keyId: 'none', hash: expect.stringMatching(/^[\w-]{43}$/) }])
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

  test('is one chain, whoever appends to it at once', async () => {
    const stores = await Promise.all([
      openStore(context.database.url, { auditKey }),
      openStore(context.database.url, { auditKey }),
    ])
    await Promise.all(stores.flatMap((store) => Array.from({ length: 60 }, () => store.saveTurn(...auditedTurn({})))))
    await Promise.all(stores.map((store) => store.close()))
    expect(await faultsIn(context.store)).toEqual([])
    expect((await entriesOf(context.store)).map(({ seq }) => seq)).toEqual(Array.from({ length: 120 }, (_, n) => n + 1))
  })

  test('shows a patient who saw what, the newest first, in pages', async () => {
    for (let n = 0; n < 5; n++) await context.store.recordAccess(eventOf({ traceId: `t${n}` }))
    await context.store.recordAccess(eventOf({ patientMrn: 'B' }))
    const first = await context.store.listAccess({ patientMrn: 'A', limit: 3 })
    expect(first.entries.map((entry) => entry.trace_id)).toEqual(['t4', 't3', 't2'])
    expect(first.entries[0]).toMatchObject({ who: 'local', action: 'question', facts_sent: 2, masked: true })
    const second = await context.store.listAccess({ patientMrn: 'A', limit: 3, before: first.next ?? '' })
    expect([second.entries.map((entry) => entry.trace_id), second.next]).toEqual([['t1', 't0'], null])
    await expect(context.store.listAccess({ patientMrn: 'A', limit: 3, before: 'x' })).rejects.toMatchObject({
      code: 'invalid_request',
    })
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
    await expect(context.database.tamper("update audit_log set who = 'x'")).rejects.toThrow(/append-only/)
    await expect(context.database.tamper('delete from audit_log')).rejects.toThrow(/append-only/)
  })

  test('misses what was answered without it', async () => {
    await context.store.saveTurn(turnOf({}))
    expect(await context.store.countUnaudited()).toBe(1)
  })

  describe('tells what somebody did to it', () => {
    const unlock = {
      SQLite: ['update', 'delete'].map((change) => `drop trigger audit_log_no_${change};`).join(' '),
      PostgreSQL: 'drop trigger audit_log_no_change on audit_log;',
    }

    test.each([
      ['an entry was edited', "update audit_log set who = 'nobody' where seq = 3", ['3 changed']],
      [
        'a resource was taken out of one',
        'update audit_log set resources = \'["Condition/c"]\' where seq = 3',
        ['3 changed'],
      ],
      ['a field was emptied', 'update audit_log set masked = null where seq = 1', ['1 changed']],
      ['one was removed', 'delete from audit_log where seq = 3', ['3 removed']],
      ['several were removed', 'delete from audit_log where seq in (2, 3)', ['2 removed']],
      ['the first was removed', 'delete from audit_log where seq = 1', ['1 removed']],
      [
        'two changed places',
        'update audit_log set seq = 100 where seq = 2; update audit_log set seq = 2 where seq = 3; update audit_log set seq = 3 where seq = 100',
        ['2 changed', '3 changed', '4 changed'],
      ],
      [
        'one was removed and the later ones moved up',
        'delete from audit_log where seq = 3; update audit_log set seq = seq - 1 where seq > 3',
        ['3 changed', '4 changed', '5 cut_off'],
      ],
      ['the last was cut off', 'delete from audit_log where seq = 5', ['5 cut_off']],
      [
        'the last two were cut off, and the head was set back',
        'delete from audit_log where seq > 3; update audit_head set seq = 3, hash = (select hash from audit_log where seq = 3)',
        ['null head_changed'],
      ],
      ['all of it was cut off', 'delete from audit_log', ['1 cut_off']],
      [
        'one was put at the end',
        'insert into audit_log select 6, at, who, action, patient_mrn, trace_id, conversation_id, llm_mode, model, provider, masked, resources, facts_sent, outcome, key_id, hash from audit_log where seq = 5',
        ['6 changed', '6 inserted'],
      ],
      ['the head was removed', 'delete from audit_head', ['1 inserted']],
    ])('%s', async (_title, statements, faults) => {
      await context.store.close()
      const keyed = await openStore(context.database.url, { auditKey })
      for (let n = 0; n < 5; n++) await keyed.recordAccess(eventOf({ who: `who ${n}` }))
      await keyed.close()
      const kind = context.database.url.startsWith('sqlite:') ? 'SQLite' : 'PostgreSQL'
      await context.database.tamper(`${unlock[kind]} ${statements}`)
      await context.reopen()
      expect(await faultsIn(context.store)).toEqual(faults)
    })
  })
})

test('a log that was made anew without the key, or set back to an older state, is told', async () => {
  const store = await openStore('sqlite::memory:')
  for (let n = 0; n < 3; n++) await store.recordAccess(eventOf({}))
  expect(await faultsIn(store)).toEqual(['3 unkeyed'])
  const { head, unkeyed } = await verifyAudit(store, { keys: auditKeys(), onFault: () => {} })
  expect(unkeyed).toBe(3)
  const [seq = '', hash = ''] = head.split(':')
  expect(await faultsIn(store, { seq: Number(seq), hash }, auditKeys())).toEqual([])
  expect(await faultsIn(store, { seq: Number(seq) + 1, hash }, auditKeys())).toEqual(['4 not_this_log'])
  expect(await faultsIn(store, { seq: 2, hash }, auditKeys())).toEqual(['2 not_this_log'])
  await store.close()
})

test('the hash of an entry is the one it was in every version', () => {
  const event = eventOf({
    traceId: 't',
    patientMrn: 'A "1"',
    model: 'm\u00e9',
    resources: ['Observation/o', 'Condition/c"'],
  })
  const head = { seq: 6, hash: 'before', keyId: 'none', seal: '' }
  const hashes = chain(head, [toWrittenEvent(event), toWrittenEvent(event)], auditKeys()).map(({ hash }) => hash)
  expect(hashes).toEqual(['IyBJb2ToQGbcjIvrW9xGvcfpKI3-iHsEpSCGttEmYQg', 'OTKo2mVDKXIHpt3LA1hHA6KY3RvC9ayeFJW9bCjKwrw'])
})

test('a key can be exchanged: the new one is used, the old one still checks', async () => {
  const url = 'sqlite::memory:'
  const store = await openStore(url, { auditKey })
  await store.recordAccess(eventOf({}))
  expect(await faultsIn(store)).toEqual([])
  const both = auditKeys(['another key for tests, long enough', 'a key for tests that is long enough'])
  expect(await faultsIn(store, null, both)).toEqual([])
  expect(await faultsIn(store, null, auditKeys(['a third key for tests, and no other']))).toEqual([
    '1 unknown_key',
    'null head_changed',
  ])
  await store.close()
})

async function entriesOf(store: Store): Promise<AuditEntry[]> {
  const entries: AuditEntry[] = []
  for await (const entry of readAudit(store)) entries.push(entry)
  return entries
}

/** `seq code` of each fault. */
async function faultsIn(
  store: Store,
  expected: { seq: number; hash: string } | null = null,
  with_ = keys,
): Promise<string[]> {
  const faults: string[] = []
  await verifyAudit(store, { keys: with_, expect: expected, onFault: ({ seq, code }) => faults.push(`${seq} ${code}`) })
  return faults
}
