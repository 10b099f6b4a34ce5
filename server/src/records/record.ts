import type { PatientEntry } from '@carepath/contract/patients.ts'
import type { Fact } from './fact.ts'

/** A resource as it came in: only its type and id are certain, everything else may be missing or of the wrong shape. */
export interface RawResource {
  readonly resourceType: string
  readonly id: string
  readonly [element: string]: unknown
}

/** The record of one patient, read and made into facts. Immutable, so it may be cached and shared by requests. */
export interface PatientRecord {
  entry: PatientEntry
  patient: RawResource
  /** Changes whenever anything of the record does. */
  version: string
  facts: readonly Fact[]
  /** Everything that came in, for masking and for showing; the patient included. */
  resources: readonly RawResource[]
}

/** Where records come from: the store, or a FHIR server. */
export interface RecordSource {
  /** Rejects where it does not answer, with the reason. */
  ping(): Promise<void>
  /** Null where there is no such patient. Throws `records_unavailable` or `store_unavailable`. */
  load(mrn: string, signal: AbortSignal): Promise<PatientRecord | null>
  /** In the order of their names; `after` is the `next` of the page before. */
  list(query: { search?: string | undefined; limit: number; after?: string | undefined }): Promise<{
    patients: PatientEntry[]
    next: string | null
  }>
}
