import { PatientExport } from '@carepath/contract/export.ts'
import { expect, test } from 'vitest'
import { auditedTurn, batchOf, eventOf } from '../../test/store-fixtures.ts'
import { describeStores } from '../../test/stores.ts'
import { exportPatient } from './export-patient.ts'

const now = Date.UTC(2026, 0, 1)

await describeStores('the export of a patient', (context) => {
  test('holds everything that is stored about them, and nothing about anyone else', async () => {
    const own = auditedTurn({ patientMrn: 'A', query: 'mine', thinking: 'Hm.' })
    await context.store.putRecords(batchOf('a', 'A', [['Condition', 'c']]))
    await context.store.putRecords(batchOf('b', 'B', [['Condition', 'other']]))
    await context.store.saveTurn(...own)
    await context.store.saveTurn(...auditedTurn({ patientMrn: 'B', query: 'not mine' }))
    const text = await read('A')
    const all = PatientExport.parse(JSON.parse(text))
    expect(all.exported_at).toBe('2026-01-01T00:00:00.000Z')
    expect(all.patient?.mrn).toBe('A')
    expect(all.resources.map(({ resourceType }) => resourceType)).toEqual(['Condition', 'Patient'])
    expect(all.conversations.map(({ turns }) => turns.map(({ query }) => query))).toEqual([['mine']])
    expect(all.conversations[0]?.turns[0]?.thinking).toBe('Hm.')
    expect(all.access_log.map(({ action }) => action).toSorted()).toEqual(['import', 'question'])
    expect(text).not.toMatch(/other|not mine/)
  })

  test('holds what is stored about a patient whose record is elsewhere', async () => {
    await context.store.recordAccess(eventOf({ patientMrn: 'A' }))
    expect(JSON.parse(await read('A'))).toMatchObject({ patient: null, resources: [], access_log: [{ who: 'local' }] })
  })

  test('of nobody is null', async () => {
    expect(await exportPatient(context.store, 'nobody', now)).toBeNull()
  })

  async function read(mrn: string): Promise<string> {
    let text = ''
    for await (const piece of (await exportPatient(context.store, mrn, now)) ?? []) text += piece
    return text
  }
})
