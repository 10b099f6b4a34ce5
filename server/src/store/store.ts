import type { ConversationEntry, ConversationTurn } from '@carepath/contract/conversations.ts'
import type { PatientEntry } from '@carepath/contract/patients.ts'

/** A FHIR resource on its way into the store. `json` is its text, `id` and `type` are those inside it. */
export interface StoredResource {
  type: string
  id: string
  json: string
}

/** What one bundle, or one batch of lines, brings: it goes in as a whole or not at all. */
export interface RecordBatch {
  /** Patients by their FHIR id, each with its MRN. */
  patients: { id: string; entry: PatientEntry; json: string }[]
  /** Resources of one patient (its FHIR id), or shared by all (null): organizations, practitioners, medications. */
  resources: (StoredResource & { patientId: string | null })[]
}

export type RecordConflict = { mrn: string; patientId: string; reason: 'mrn_of_another_patient' | 'id_of_another_mrn' }

export interface StoredRecord {
  entry: PatientEntry
  version: string
  /** JSON texts: the patient's own, the patient included, and the shared ones it refers to. */
  resources: StoredResource[]
}

/** A question and its answer, as they are kept. */
export interface NewTurn extends ConversationTurn {
  conversationId: string
  patientMrn: string
  finishReason: string
  promptTokens: number | null
  completionTokens: number | null
  totalMs: number
}

/**
 * Everything that is kept. Each method throws ProblemError `store_unavailable` where the database can't be reached,
 * and a resolved promise means that the data is durable.
 */
export interface Store {
  /** Rejects where the database does not answer. */
  ping(): Promise<void>
  close(): Promise<void>

  /** One transaction. The same resource again replaces. A conflict means that nothing of the batch went in. */
  putRecords(batch: RecordBatch): Promise<{ conflicts: RecordConflict[] }>
  /** Null where there is no such patient. Cheap: it tells whether a cached record still holds. */
  recordVersion(mrn: string): Promise<string | null>
  readRecord(mrn: string): Promise<StoredRecord | null>
  listPatients(query: { search?: string | undefined; limit: number; after?: string | undefined }): Promise<{
    patients: PatientEntry[]
    next: string | null
  }>

  /** Starts the conversation where it does not exist. Concurrent turns go down in one transaction. */
  saveTurn(turn: NewTurn): Promise<void>
  /** Oldest turn first. Null where there is none, or it was deleted. */
  readConversation(id: string): Promise<{ entry: Omit<ConversationEntry, 'turns'>; turns: ConversationTurn[] } | null>
  /** The newest first. */
  listConversations(query: { patientMrn: string; limit: number }): Promise<ConversationEntry[]>
  /** False where there was none. */
  deleteConversation(id: string): Promise<boolean>
}
