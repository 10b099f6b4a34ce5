import { importRecords } from '../records/import/import.ts'
import type { RecordSource } from '../records/sources/record-source.ts'
import { storeSource } from '../records/sources/store.ts'
import { ProblemError } from '../shared/problem-error.ts'
import { openConfiguredStore, openStore } from '../store/open.ts'
import { readConfig } from './environment.ts'

export interface RecordOptions {
  /** Files and folders of FHIR records to read instead of the database. */
  file?: string[]
  /** Of a patient whose record has neither an identifier nor an id. */
  mrn?: string
}

/** For the only patient of a file, whom nothing in it names. */
const WITHOUT_MRN = 'this-record'

/** The records of the database, or those of the files alone. Throws `patient_not_found` where these hold no patient. */
export async function openRecords({
  file,
  mrn = WITHOUT_MRN,
}: RecordOptions): Promise<{ source: RecordSource; close: () => Promise<void> }> {
  const store = await (file === undefined ? openConfiguredStore(readConfig()) : openStore('sqlite::memory:'))
  const opened = { source: storeSource(store), close: () => store.close() }
  if (file === undefined) return opened
  const { patients } = await importRecords(store, file, {
    mrn,
    onFault: ({ file: name, code }) => process.stderr.write(`${name}: ${code}\n`),
  })
  if (patients > 0) return opened
  await store.close()
  throw new ProblemError('patient_not_found', { detail: 'There is no patient in these files.' })
}
