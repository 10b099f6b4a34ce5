import { describe, expect, test } from 'vitest'
import { entriesOf, faultsIn } from '../../test/audit-fixtures.ts'
import { auditedTurn, eventOf } from '../../test/store-fixtures.ts'
import { describeStores, type StoreUnderTest } from '../../test/stores.ts'
import { openStore } from '../store/open.ts'
import type { Store } from '../store/store.ts'
import { auditKeys, NO_KEY } from './audit-keys.ts'
import { append, openChain } from './chain.ts'
import { verifyAudit } from './verify.ts'

const auditKey = ['a key for tests that is long enough']
const keys = auditKeys(auditKey)
const otherKey = ['another key for tests, long enough']

const unlock = {
  sqlite: ['update', 'delete'].map((change) => `drop trigger audit_entries_no_${change};`).join(' '),
  postgres: 'drop trigger audit_entries_no_change on audit_entries;',
}

await describeStores('the audit log tells that', (context) => {
  describe('in a chain', () => {
    test.each([
      [
        'an entry was edited',
        `update audit_entries set event = replace(event, 'local', 'nobody') where seq = 3`,
        ['1:3 changed'],
      ],
      [
        'an entry was hidden from its patient',
        "update audit_entries set patient_mrn = 'X' where seq = 3",
        ['1:3 changed'],
      ],
      [
        'the time by which an entry is listed was changed',
        "update audit_entries set at = '2' where seq = 1",
        ['1:1 changed'],
      ],
      ['an entry is no event any more', "update audit_entries set event = '[' where seq = 3", ['1:3 changed']],
      ['one was removed', 'delete from audit_entries where seq = 3', ['1:3 removed']],
      ['several were removed', 'delete from audit_entries where seq in (2, 3)', ['1:2 removed']],
      ['the first was removed', 'delete from audit_entries where seq = 1', ['1:1 removed']],
      [
        'two changed places',
        'update audit_entries set seq = 100 where seq = 2; update audit_entries set seq = 2 where seq = 3; update audit_entries set seq = 3 where seq = 100',
        ['1:2 changed', '1:3 changed', '1:4 changed'],
      ],
      [
        'one was removed and the later ones moved up',
        'delete from audit_entries where seq = 3; update audit_entries set seq = seq - 1 where seq > 3',
        ['1:3 changed', '1:4 changed', '1:5 cut_off'],
      ],
      ['the last was cut off', 'delete from audit_entries where seq = 5', ['1:5 cut_off']],
      [
        'the last two were cut off, and the head was set back',
        'delete from audit_entries where seq > 3; update audit_chains set seq = 3, hash = (select hash from audit_entries where seq = 3)',
        ['1:null head_changed'],
      ],
      ['all of it was cut off', 'delete from audit_entries', ['1:1 cut_off']],
      [
        'one was put at the end',
        'insert into audit_entries select chain, 6, at, patient_mrn, trace_id, event, key_id, hash from audit_entries where seq = 5',
        ['1:6 changed', '1:6 inserted'],
      ],
      ['the head was removed', 'delete from audit_chains', ['1:1 inserted']],
      [
        'an entry was moved to a chain of its own',
        'insert into audit_entries select 9, 1, at, patient_mrn, trace_id, event, key_id, hash from audit_entries where seq = 1',
        ['9:1 changed', '9:1 inserted'],
      ],
    ])('%s', async (_title, statements, faults) => {
      await writeWith(context, auditKey, 5)
      await tamper(context, statements)
      expect(await faultsIn(context.store, { keys })).toEqual(faults)
    })
  })

  describe('of two chains, each of which vouches for the other', () => {
    /** Chain 1 with an older key, chain 2 with the key: as two that write at the same time have. */
    async function writeTwo(): Promise<void> {
      await writeWith(context, otherKey, 3)
      await writeWith(context, auditKey, 2)
    }
    const both = auditKeys([...auditKey, ...otherKey])

    test.each([
      [
        'one is missing as a whole',
        'delete from audit_entries where chain = 1; delete from audit_chains where chain = 1',
        ['1:null chain_missing'],
      ],
      [
        'the tail of one was cut off, with its head set back',
        'delete from audit_entries where chain = 1 and seq > 2; update audit_chains set seq = 2 where chain = 1',
        ['1:null head_changed', '1:3 cut_off'],
      ],
      ['nothing was done', 'select 1', []],
    ])('%s', async (_title, statements, faults) => {
      await writeTwo()
      await tamper(context, statements)
      expect(await faultsIn(context.store, { keys: both })).toEqual(faults)
    })

    test('one was written anew by somebody who has its key', async () => {
      await writeTwo()
      const { entries, head } = append(
        openChain(1, auditKeys(otherKey)),
        [],
        [eventOf({ who: 'x' }), eventOf({}), eventOf({})],
        auditKeys(otherKey),
      )
      await tamper(
        context,
        `${entries.map(({ seq, event, hash, traceId }) => `update audit_entries set event = '${event}', hash = '${hash}', at = '2026-01-01T00:00:00.000Z', trace_id = '${traceId}' where chain = 1 and seq = ${seq};`).join(' ')}
        update audit_chains set hash = '${head.hash}', seal = '${head.seal}' where chain = 1`,
      )
      expect(await faultsIn(context.store, { keys: both })).toEqual(['1:3 changed'])
    })
  })

  describe('with a key configured', () => {
    test('everything was written anew without the key, also after honest entries that followed', async () => {
      await writeWith(context, auditKey, 4)
      // An attacker who can write to the database and knows this code: entry 2 is gone, the rest hashed without a key.
      const kept = (await entriesOf(context.store)).filter(({ seq }) => seq !== 2)
      const plain = auditKeys()
      const { entries, head } = append(
        openChain(1, plain),
        [],
        kept.map(({ chain: _, seq: __, keyId: ___, hash: ____, ...event }) => event),
        plain,
      )
      await tamper(
        context,
        `delete from audit_entries; ${entries.map(({ seq, at, patientMrn, traceId, event, hash }) => `insert into audit_entries values (1, ${seq}, '${at}', '${patientMrn}', '${traceId}', '${event}', 'none', '${hash}');`).join(' ')}
        update audit_chains set seq = 3, hash = '${head.hash}', key_id = 'none', seal = '${head.seal}'`,
      )
      expect(await faultsIn(context.store, { keys })).toEqual(['1:1 unkeyed'])
      await writeWith(context, auditKey, 1)
      expect(await faultsIn(context.store, { keys })).toEqual(['1:1 unkeyed'])
      expect((await entriesOf(context.store)).map(({ chain, keyId }) => [chain, keyId === NO_KEY])).toEqual([
        [1, true],
        [1, true],
        [1, true],
        [2, false],
      ])
    })

    test('entries have none, unless the operator knows of them, and from then on these are safe too', async () => {
      await writeWith(context, [], 3)
      await writeWith(context, auditKey, 2)
      expect(await faultsIn(context.store, { keys })).toEqual(['1:1 unkeyed'])
      expect(await faultsIn(context.store, { keys, knownUnkeyed: new Map([[1, 2]]) })).toEqual(['1:3 unkeyed'])
      const knownUnkeyed = new Map([[1, 3]])
      expect(await faultsIn(context.store, { keys, knownUnkeyed })).toEqual([])
      const { entries, head } = append(openChain(1, auditKeys()), [], [eventOf({})], auditKeys())
      await tamper(
        context,
        `delete from audit_entries where chain = 1 and seq > 1; update audit_entries set event = '${entries[0]?.event}', hash = '${head.hash}', trace_id = '${entries[0]?.traceId}' where chain = 1;
        update audit_chains set seq = 1, hash = '${head.hash}', seal = '${head.seal}' where chain = 1`,
      )
      expect(await faultsIn(context.store, { keys, knownUnkeyed })).toEqual(['1:2 cut_off'])
    })

    test('a chain with a forged end is not continued', async () => {
      await writeWith(context, auditKey, 2)
      await tamper(context, "update audit_chains set hash = 'forged'")
      await writeWith(context, auditKey, 2)
      expect((await entriesOf(context.store)).map(({ chain }) => chain)).toEqual([1, 1, 2, 2])
      expect(await faultsIn(context.store, { keys })).toEqual(['1:null head_changed', '1:2 changed'])
    })

    test('the key was exchanged: the new one is used, the old one still checks', async () => {
      await writeWith(context, otherKey, 1)
      await writeWith(context, [...auditKey, ...otherKey], 1)
      expect(await faultsIn(context.store, { keys: auditKeys([...auditKey, ...otherKey]) })).toEqual([])
      expect(await faultsIn(context.store, { keys })).toEqual(['1:1 unknown_key', '1:null head_changed'])
    })
  })

  test('it was set back to an older state, where its heads were noted', async () => {
    await writeWith(context, auditKey, 3)
    const { heads } = await verifyAudit(context.store, { keys, onFault: () => {} })
    await writeWith(context, auditKey, 1)
    expect(await faultsIn(context.store, { keys, expect: heads })).toEqual([])
    const [[chain = 0, seq = 0, hash = ''] = []] = heads
    expect(await faultsIn(context.store, { keys, expect: [[chain, seq + 2, hash]] })).toEqual(['1:5 not_this_log'])
    expect(await faultsIn(context.store, { keys, expect: [[chain, 2, hash]] })).toEqual(['1:2 not_this_log'])
    expect(await faultsIn(context.store, { keys, expect: [[7, 1, hash]] })).toEqual(['7:1 not_this_log'])
  })
})

/** Somebody who may drop the triggers. */
async function tamper({ database }: StoreUnderTest, statements: string): Promise<void> {
  const kind = database.url.startsWith('sqlite:') ? 'sqlite' : 'postgres'
  await database.tamper(`${unlock[kind]} ${statements}`)
}

async function writeWith(
  { database, options }: StoreUnderTest,
  auditKey: readonly string[],
  turns: number,
): Promise<void> {
  const store: Store = await openStore(database.url, { ...options, auditKey })
  for (let n = 0; n < turns; n++) await store.saveTurn(...auditedTurn({}))
  await store.close()
}
