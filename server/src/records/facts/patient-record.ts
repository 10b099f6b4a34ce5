import type { PatientEntry } from '@carepath/contract/patients.ts'
import type { RawResource } from '../fhir/resource.ts'
import type { Fact } from './fact.ts'

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
