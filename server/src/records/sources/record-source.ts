import type { PatientEntry } from '@carepath/contract/patients.ts'
import type { PatientRecord } from '../facts/patient-record.ts'

/** Where records come from: the store, or a FHIR server. */
export interface RecordSource {
  /** Rejects where it does not answer, with the reason. */
  ping(): Promise<void>
  /** Null where there is no such patient. Throws `records_unavailable` or `store_unavailable`. */
  load(mrn: string, signal: AbortSignal): Promise<PatientRecord | null>
  /** The MRN of the patient with this FHIR id; null where there is none. */
  mrnOf(patientId: string, signal: AbortSignal): Promise<string | null>
  /** In the order of their names; `after` is the `next` of the page before. */
  list(query: {
    search?: string | undefined
    limit: number
    after?: string | undefined
    /** No others than these MRNs. */
    only?: readonly string[] | undefined
  }): Promise<{
    patients: PatientEntry[]
    next: string | null
  }>
}
