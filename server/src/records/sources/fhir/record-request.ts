import type { Capabilities } from './capabilities.ts'
import type { FhirClient } from './client.ts'
import type { FoundPatient } from './find-patient.ts'

export interface RecordRequest {
  client: FhirClient
  capabilities: Capabilities
  patient: FoundPatient
  /** The only types that are read; null: all. */
  types: ReadonlySet<string> | null
  signal: AbortSignal
}
