import { expect, test } from 'vitest'
import { describeStores } from '../../../test/stores.ts'
import { buildRecord } from '../facts/build-record.ts'
import { importRecords } from './import.ts'
import { listImports, undoImport } from './import-log.ts'

await describeStores('imports', (context) => {
  const take = (source: string, ...resources: object[]) =>
    importRecords(context.store, ['-'], {
      source,
      stdin: (async function* () {
        yield Buffer.from(resources.map((resource) => JSON.stringify(resource)).join('\n'))
      })(),
    })
  const facts = async () => {
    const stored = await context.store.readRecord('p')
    return stored === null ? null : buildRecord(stored).facts.map(({ text }) => text)
  }

  test('an import is listed, and undone as if it had not been', async () => {
    const first = await take('City Clinic', patient(), gout('active'))
    const before = await context.store.readRecord('p')
    const second = await take('Hill Hospital', gout('resolved'), asthma)
    expect(await undoImport(context.store, second.importId ?? '')).toEqual({ patients: 1, resources: 2 })
    expect((await context.store.readRecord('p'))?.resources.map(({ json }) => json)).toEqual(
      before?.resources.map(({ json }) => json),
    )
    expect(await undoImport(context.store, second.importId ?? '')).toBeNull()
    const listed = await listImports(context.store, 10)
    expect(listed.map(({ source, undone_at }) => [source, undone_at !== null]).sort()).toEqual([
      ['City Clinic', false],
      ['Hill Hospital', true],
    ])
    await undoImport(context.store, first.importId ?? '')
    expect(await context.store.readRecord('p')).toBeNull()
  })

  test('what a later import has replaced stays, and stands on what was there before', async () => {
    await take('one', patient(), gout('active'))
    const second = await take('two', gout('inactive'))
    const third = await take('three', gout('resolved'))
    await undoImport(context.store, second.importId ?? '')
    expect(await facts()).toContainEqual(expect.stringContaining('Gout: resolved'))
    await undoImport(context.store, third.importId ?? '')
    expect(await facts()).toContainEqual(expect.stringContaining('Gout: active'))
  })

  test('a version that is older than the stored one is left out, and said to be', async () => {
    await take('one', patient(), { ...gout('resolved'), meta: { lastUpdated: '2024-09-01T10:00:00Z' } })
    const older = { ...gout('active'), meta: { lastUpdated: '2024-06-01T12:00:00+02:00' } }
    const counts = await take('two', older)
    expect(counts.warnings.older_version).toBe(1)
    expect(await facts()).toContainEqual(expect.stringContaining('Gout: resolved'))
  })

  test('each fact of a record from several sources tells where it came from', async () => {
    await take('City Clinic', patient(), gout('active'))
    expect((await facts())?.join('\n')).not.toContain('City Clinic')
    await take('Hill Hospital', asthma)
    const told = (await facts())?.join('\n')
    expect(told).toMatch(/Gout: active.*; from City Clinic, file of \d{4}-\d\d-\d\d$/mu)
    expect(told).toMatch(/Asthma: active.*; from Hill Hospital, file of \d{4}-\d\d-\d\d$/mu)
  })
})

const subject = { reference: 'Patient/p' }
const patient = () => ({ resourceType: 'Patient', id: 'p' })
const gout = (status: string) => ({
  ...{ resourceType: 'Condition', id: 'g', subject, code: { text: 'Gout' }, onsetDateTime: '2020' },
  clinicalStatus: { coding: [{ code: status }] },
})
const asthma = {
  ...{ resourceType: 'Condition', id: 'a', subject, code: { text: 'Asthma' }, onsetDateTime: '2021' },
  clinicalStatus: { coding: [{ code: 'active' }] },
}
