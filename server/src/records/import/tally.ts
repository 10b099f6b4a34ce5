import type { PutOutcome, RecordBatch } from '../../store/store.ts'
import { Refusal } from '../fhir/refusal.ts'
import type { ImportFault, WarningCode } from './import-fault.ts'

/** What an import has done so far. */
export interface ImportCounts {
  /** By which it can be undone; null while nothing has gone in. */
  importId: string | null
  files: number
  /** As they were read, compressed where they were. */
  bytes: number
  patients: number
  /** Taken, the patients among them. */
  resources: number
  /** Of these, those that were new or differed from what was stored. */
  changed: number
  faults: number
  warnings: Record<WarningCode, number>
}

/** Counts, and tells of each fault when it is found. */
export interface Tally {
  readonly counts: ImportCounts
  took(batch: RecordBatch, outcome: Pick<PutOutcome, 'changed' | 'older'>): void
  refused(fault: ImportFault): void
  /** The same with a Refusal that was thrown. Throws anything else again. */
  refuse(place: Pick<ImportFault, 'file' | 'entry'>, error: unknown): void
}

export function startTally(onFault: (fault: ImportFault) => void): Tally {
  const counts: ImportCounts = {
    importId: null,
    files: 0,
    bytes: 0,
    patients: 0,
    resources: 0,
    changed: 0,
    faults: 0,
    warnings: { dangling_reference: 0, more_pages: 0, source_notice: 0, linked_patients: 0, older_version: 0 },
  }
  function refused(fault: ImportFault): void {
    counts.faults++
    onFault(fault)
  }

  return {
    counts,
    took: ({ patients, resources }, { changed, older }) => {
      counts.patients += patients.length
      counts.resources += patients.length + resources.length
      counts.changed += changed
      counts.warnings.older_version += older
    },
    refused,
    refuse: ({ file, entry }, error) => {
      if (!(error instanceof Refusal)) throw error
      refused({ file, entry, code: error.code, reason: error.message })
    },
  }
}
