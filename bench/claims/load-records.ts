import type { PatientRecord } from '../../server/src/records/facts/patient-record.ts'
import { importRecords } from '../../server/src/records/import/import.ts'
import { storeSource } from '../../server/src/records/sources/store.ts'
import { openStore } from '../../server/src/store/open.ts'

/** The records of these files by their MRN. */
export async function loadRecords(files: readonly string[]): Promise<Map<string, PatientRecord>> {
  const store = await openStore('sqlite::memory:')
  try {
    await importRecords(store, [...new Set(files)], { onFault: ({ code }) => console.error(code) })
    const source = storeSource(store)
    const { patients } = await source.list({ limit: 200 })
    const records = new Map<string, PatientRecord>()
    for (const { mrn } of patients) {
      const record = await source.load(mrn, new AbortController().signal)
      if (record !== null) records.set(mrn, record)
    }
    return records
  } finally {
    await store.close()
  }
}
