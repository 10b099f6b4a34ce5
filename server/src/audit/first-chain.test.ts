import { hash } from 'node:crypto'
import { expect, test } from 'vitest'
import { entriesOf, faultsIn } from '../../test/audit-fixtures.ts'
import { auditedTurn } from '../../test/store-fixtures.ts'
import { describeStores, type StoreUnderTest } from '../../test/stores.ts'
import { openStore } from '../store/open.ts'
import { auditKeys } from './audit-keys.ts'

const at = '2026-01-01T00:00:00.000Z'

/** Two entries as version 0.1 wrote them, and the text from which it hashed each. */
const first = `[1,"","${at}","local","question","A","t1","c","hf-qwen2.5","m\u00e9","together",true,["Observation/o","Condition/c\\""],2,"answered"]`
const firstHash = hash('sha256', first, 'base64url')
const second = `[2,"${firstHash}","${at}","operator","purge","A","t2",null,null,null,null,null,[],null,"done"]`
const secondHash = hash('sha256', second, 'base64url')
const seal = hash('sha256', `["head",2,"${secondHash}"]`, 'base64url')
const written = `
  insert into audit_log values (1, '${at}', 'local', 'question', 'A', 't1', 'c', 'hf-qwen2.5', 'm\u00e9', 'together', 1,
    '["Observation/o","Condition/c\\""]', 2, 'answered', 'none', '${firstHash}');
  insert into audit_log values (2, '${at}', 'operator', 'purge', 'A', 't2', null, null, null, null, null, '[]', null,
    'done', 'none', '${secondHash}');
  update audit_head set seq = 2, hash = '${secondHash}', key_id = 'none', seal = '${seal}';`

await describeStores('the log of version 0.1', (context) => {
  test('is chain 0: it is read and verified as it was written, and new entries vouch for it', async () => {
    await write(context)
    await context.store.saveTurn(...auditedTurn({}))
    expect(await entriesOf(context.store)).toMatchObject([
      { chain: 0, seq: 1, masked: true, model: 'm\u00e9', factsSent: 2, resources: ['Observation/o', 'Condition/c"'] },
      { chain: 0, seq: 2, who: 'operator', action: 'purge', masked: null, resources: [] },
      { chain: 1, seq: 1, action: 'question' },
    ])
    const { entries } = await context.store.listAccess({ patientMrn: 'A', limit: 10 })
    expect(entries.map(({ traceId }) => traceId).slice(1)).toEqual(['t2', 't1'])
    expect(await faultsIn(context.store)).toEqual([])
    const expected = [[0, 1, firstHash] as const]
    expect(await faultsIn(context.store, { expect: expected })).toEqual([])
  })

  test.each([
    ['edited', "update audit_log set resources = '[' where seq = 1", ['0:1 changed']],
    ['emptied of a field', 'update audit_log set masked = null where seq = 1', ['0:1 changed']],
    ['removed', 'delete from audit_log where seq = 1', ['0:1 removed']],
    ['cut off', 'delete from audit_log where seq = 2', ['0:2 cut_off']],
    ['all gone', 'delete from audit_log; update audit_head set seq = 0', ['0:null chain_missing']],
  ])('is told where it was %s', async (_title, statements, faults) => {
    await write(context)
    await context.store.saveTurn(...auditedTurn({}))
    const unlock = context.database.url.startsWith('sqlite:')
      ? 'drop trigger audit_log_no_update; drop trigger audit_log_no_delete;'
      : 'drop trigger audit_log_no_change on audit_log;'
    await context.database.tamper(`${unlock} ${statements}`)
    expect(await faultsIn(context.store)).toEqual(faults)
  })

  test('without a key fails once a key is set, until the operator says that it is known', async () => {
    await write(context)
    const auditKey = ['a key for tests that is long enough']
    const store = await openStore(context.database.url, { ...context.options, auditKey })
    await store.saveTurn(...auditedTurn({}))
    const keys = auditKeys(auditKey)
    expect(await faultsIn(store, { keys })).toEqual(['0:1 unkeyed'])
    expect(await faultsIn(store, { keys, knownUnkeyed: new Map([[0, 2]]) })).toEqual([])
    await store.close()
  })
})

async function write({ store, database }: StoreUnderTest): Promise<void> {
  // Makes the tables, where nothing was asked before.
  await store.ping()
  await database.tamper(written)
}
