import { expect, test } from 'vitest'
import { batchOf } from '../../../test/store-fixtures.ts'
import { describeStores } from '../../../test/stores.ts'
import { openStore } from '../../store/open.ts'
import type { Store, StoredRecord } from '../../store/store.ts'
import type { PatientRecord } from '../facts/patient-record.ts'
import { storeSource } from './store.ts'

const { signal } = new AbortController()

await describeStores('the records of the store', (context) => {
  test('are built once for each version, whoever asks and how often', async () => {
    const { source, built } = sourceOf()
    await context.store.putRecords(batchOf('a', 'A', [['Condition', 'c']]))
    const [first, second] = await Promise.all([source.load('A', signal), source.load('A', signal)])
    expect(second).toBe(first)
    expect(await source.load('A', signal)).toBe(first)
    expect(built).toEqual(['A'])
  })

  test('are built anew after any change', async () => {
    const { source, built } = sourceOf()
    await context.store.putRecords(batchOf('a', 'A', []))
    const before = await source.load('A', signal)
    await context.store.putRecords(batchOf('a', 'A', [['Condition', 'c']]))
    const after = await source.load('A', signal)
    expect(after?.resources).toHaveLength(2)
    expect(after?.version).not.toBe(before?.version)
    expect(built).toEqual(['A', 'A'])
  })

  test('that another process changes or removes are seen by the next question', async () => {
    const { source } = sourceOf()
    await context.store.putRecords(batchOf('a', 'A', []))
    await context.store.putRecords(batchOf('b', 'B', []))
    const [, untouched] = await Promise.all([source.load('A', signal), source.load('B', signal)])
    const other = await openStore(context.database.url)
    await other.putRecords(batchOf('a', 'A', [['Condition', 'c']]))
    await other.close()
    expect((await source.load('A', signal))?.resources).toHaveLength(2)
    expect(await source.load('B', signal)).toBe(untouched)
    await context.database.tamper("delete from patients where mrn = 'A'")
    expect(await source.load('A', signal)).toBeNull()
    expect(await source.load('B', signal)).toBe(untouched)
  })

  test('ask for no version while nothing has changed, and for one mark however many come at once', async () => {
    const asked: string[] = []
    const store: Store = {
      ...context.store,
      changeToken: () => {
        asked.push('mark')
        return context.store.changeToken()
      },
      recordVersion: (mrn) => {
        asked.push(mrn)
        return context.store.recordVersion(mrn)
      },
    }
    await store.putRecords(batchOf('a', 'A', []))
    const source = storeSource(store)
    const load = () => Promise.all([source.load('A', signal), source.load('A', signal)])
    await load()
    await load()
    expect(asked).toEqual(['mark', 'A', 'A', 'mark'])
    await store.putRecords(batchOf('b', 'B', []))
    await load()
    await load()
    expect(asked.slice(4)).toEqual(['mark', 'A', 'A', 'mark'])
  })

  test('answer a ping for as long as the store does', async () => {
    const { source } = sourceOf()
    await source.ping()
    await context.store.close()
    await expect(source.ping()).rejects.toMatchObject({ code: 'store_unavailable' })
    await context.reopen()
  })

  test('of a patient nobody knows are null, until there is one', async () => {
    const { source } = sourceOf()
    expect(await source.load('A', signal)).toBeNull()
    await context.store.putRecords(batchOf('a', 'A', []))
    expect((await source.load('A', signal))?.entry.mrn).toBe('A')
  })

  test('never come under another MRN, however many are asked for at once', async () => {
    const { source } = sourceOf()
    for (let n = 0; n < 20; n++) await context.store.putRecords(batchOf(`p${n}`, `M${n}`, []))
    const mrns = Array.from({ length: 200 }, (_, n) => `M${n % 20}`)
    const records = await Promise.all(mrns.map((mrn) => source.load(mrn, signal)))
    expect(records.map((record) => record?.entry.mrn)).toEqual(mrns)
  })

  test('that do not fit the bound go, those first that were asked for longest ago', async () => {
    const size = JSON.stringify({ resourceType: 'Patient', id: 'a' }).length
    const { source, built } = sourceOf(2 * size)
    for (const id of ['a', 'b', 'c']) await context.store.putRecords(batchOf(id, id.toUpperCase(), []))
    for (const mrn of ['A', 'B', 'A', 'C', 'A', 'B']) await source.load(mrn, signal)
    expect(built).toEqual(['A', 'B', 'C', 'B'])
  })

  test('that could not be built are tried again', async () => {
    const { source, built } = sourceOf(1_000, ['A'])
    await context.store.putRecords(batchOf('a', 'A', []))
    await expect(source.load('A', signal)).rejects.toThrow('not this time')
    expect((await source.load('A', signal))?.entry.mrn).toBe('A')
    expect(built).toEqual(['A', 'A'])
  })

  test('are not given to a caller who is gone', async () => {
    const { source } = sourceOf()
    await context.store.putRecords(batchOf('a', 'A', []))
    const gone = new AbortController()
    const loading = source.load('A', gone.signal)
    gone.abort()
    await expect(loading).rejects.toThrow()
    expect((await source.load('A', signal))?.entry.mrn).toBe('A')
  })

  function sourceOf(cacheChars = 1_000_000, failOnce: string[] = []) {
    const built: string[] = []
    const build = (stored: StoredRecord): PatientRecord => {
      built.push(stored.entry.mrn)
      if (failOnce.splice(failOnce.indexOf(stored.entry.mrn) >>> 0, 1).length > 0) throw new Error('not this time')
      const resources = stored.resources.map(({ json }) => JSON.parse(json))
      return { entry: stored.entry, version: stored.version, patient: resources[0], facts: [], resources }
    }
    return { source: storeSource(context.store, { cacheChars, build }), built }
  }
})
