import type { ConversationEntry, ConversationTurn } from '@carepath/contract/conversations.ts'
import type { PatientEntry } from '@carepath/contract/patients.ts'
import type { UsageEntry } from '@carepath/contract/usage.ts'
import type { Compilable, Kysely } from 'kysely'
import type { AuditEntry, AuditEvent, ChainHead, StoredEntry } from '../audit/audit-event.ts'
import type { Tables } from './schema.ts'

/** A FHIR resource. `id` and `type` are those inside it; `json` is its text as JSON.stringify writes it, no spaces. */
export interface StoredResource {
  type: string
  id: string
  json: string
}

/** What one bundle, or one batch of lines, brings: it goes in as a whole or not at all. */
export interface RecordBatch {
  /** Patients by their FHIR id, each with its MRN. */
  patients: { id: string; entry: PatientEntry; json: string }[]
  /**
   * Resources of one patient (its FHIR id), or shared by all (null): organizations, practitioners, medications. Their
   * key is (patient, type, id), so that hand-made ids of two records never meet.
   */
  resources: (StoredResource & { patientId: string | null })[]
}

/**
 * Why a batch was refused: its MRN belongs to another patient, its patient has another MRN, or a resource names a
 * patient who is neither stored nor in the batch (`mrn` is null then).
 */
export interface RecordConflict {
  patientId: string
  mrn: string | null
  reason: 'mrn_of_another_patient' | 'id_of_another_mrn' | 'unknown_patient'
}

export interface PutOutcome {
  /** Where there is one, nothing of the batch went in. */
  conflicts: RecordConflict[]
  /** Resources and patients that were new or differed from what was stored. */
  changed: number
  /** Resources that were left out because a later version of each is stored. */
  older: number
}

/** Whom the audit log names for an import. Where nobody is given, it is the operator. */
export type ImportedBy = Pick<AuditEvent, 'who' | 'traceId'> & {
  /** The import that it is part of, by which it can be undone. */
  importId?: string
}

/** Where resources came from. */
export interface ImportSource {
  id: string
  source: string
  /** When it was imported. */
  at: string
}

export interface UndoOutcome {
  /** The patients in whose records something changed. */
  mrns: string[]
  resources: number
}

export interface StoredRecord {
  entry: PatientEntry
  version: string
  /** JSON texts: the patient's own, the patient included, and the shared ones it refers to. */
  resources: (StoredResource & { importId?: string | null })[]
  /** The imports that these came with, where there are several. */
  sources?: readonly ImportSource[]
}

/** A question and its answer, with what is kept of them for the next question alone. */
export interface StoredTurn extends ConversationTurn {
  /** JSON: see `RestoredSpan`. Absent where nothing was masked. */
  restored?: string | null
}

/** A question and its answer, as they are kept. */
export interface NewTurn extends StoredTurn {
  conversationId: string
  patientMrn: string
  finishReason: string
  promptTokens: number | null
  completionTokens: number | null
  totalMs: number
  /** The host did not count the tokens, so they are estimated. */
  tokensEstimated?: boolean
  /** US dollars. Null or absent: nobody knows the prices. */
  costUsd?: number | null
  /** Who asked: see `toAsker`. */
  askedBy?: string | null
}

export interface StoredConversation {
  entry: Omit<ConversationEntry, 'turns'>
  askedBy: string | null
  turns: StoredTurn[]
}

export type PurgeEvent = Omit<AuditEvent, 'patientMrn'>

export interface PurgeOutcome {
  turns: number
  patients: number
}

/**
 * Everything that is kept. Each method throws ProblemError `store_unavailable` where the database can't be reached,
 * and a resolved promise means that the data is durable.
 */
export interface Store {
  /** Rejects where the database does not answer. */
  ping(): Promise<void>
  /** Connections of the pool, where there is one: in use, idle, and who waits for one. */
  connections?(): { used: number; idle: number; waiting: number }
  close(): Promise<void>

  /**
   * One transaction, with an entry of the audit log for each patient of whom something changed. The same resource again
   * replaces; one that has not changed leaves the version as it is.
   */
  putRecords(batch: RecordBatch, by?: ImportedBy): Promise<PutOutcome>
  /** Takes back what an import brought. Null where there is none of this id, or it was undone before. */
  undoImport(id: string, by?: ImportedBy): Promise<UndoOutcome | null>
  /** Changes with every change of any record: while it stays, so does each `recordVersion`. Null where unknown. */
  changeToken(): Promise<string | null>
  /** Null where there is no such patient. It tells whether a cached record still holds. */
  recordVersion(mrn: string): Promise<string | null>
  readRecord(mrn: string): Promise<StoredRecord | null>
  /**
   * In the order of their names. Each word of `search` stands in the name or the MRN, whatever its case and accents.
   * Throws `invalid_request` where `after` is not the `next` of a page. `only`: no others than these.
   */
  listPatients(query: {
    search?: string | undefined
    limit: number
    after?: string | undefined
    only?: readonly string[] | undefined
  }): Promise<{
    patients: PatientEntry[]
    next: string | null
  }>

  /**
   * Starts the conversation where it does not exist. Concurrent turns go down in one transaction. Throws
   * `conversation_not_found` where the conversation was deleted, or is about another patient. The event goes down in the
   * same transaction: with the turn, or, where that is refused, with the refusal as its outcome.
   */
  saveTurn(turn: NewTurn, event?: AuditEvent): Promise<void>
  /** Notes that the questions asked so far in a conversation were about the past. */
  foldNotice(id: string, at: string, event: AuditEvent): Promise<void>
  /** Oldest turn first. Null where there is none, or it was deleted. */
  readConversation(id: string): Promise<StoredConversation | null>
  /** The newest first. */
  listConversations(query: {
    patientMrn: string
    /** Words that all stand in the questions and answers, whatever their case and accents. */
    search?: string | undefined
    limit: number
    /** Only those that this caller began; unset: everybody's. */
    askedBy?: string | undefined
  }): Promise<ConversationEntry[]>
  /** Removes the text, and not the entries of the audit log. False where there was none: then the event is not kept. */
  deleteConversation(id: string, event?: AuditEvent): Promise<boolean>
  /** The same for all turns that were asked before that instant; the event is kept for each patient who had some. */
  purgeTurns(askedBefore: string, event: PurgeEvent): Promise<PurgeOutcome>

  /** Sums by day and mode, both days in UTC and included, the newest day first; of deleted turns as well. */
  readUsage(query: { from: string; to: string; askedBy?: string | undefined }): Promise<UsageEntry[]>

  /** Of what left no turn behind: a question that failed, a record that was read. */
  recordAccess(event: AuditEvent): Promise<void>
  /**
   * What the log has of one patient, the newest first unless `oldestFirst`. Throws `invalid_request` where `cursor` is
   * not the `next` of a page.
   */
  listAccess(query: {
    patientMrn: string
    limit: number
    cursor?: string | null | undefined
    oldestFirst?: boolean
  }): Promise<{ entries: AuditEntry[]; next: string | null }>
  /** Entries of one chain in their order, those after `seq`. */
  readChain(query: { chain: number; after: number; limit: number }): Promise<StoredEntry[]>
  /** The end of each chain. One that has entries and no end, which somebody removed, ends at 0 without a seal. */
  auditChains(): Promise<ChainHead[]>
  /** Turns that have no entry in the log: there should be none. */
  countUnaudited(): Promise<number>

  /** One statement that reads, for rooms with tables of their own. It is built alike for both databases. */
  query<Row>(build: (db: Kysely<Tables>) => Compilable<Row>): Promise<Row[]>
  /** One statement that changes something, in a transaction of its own; the rows that it returns. */
  change<Row>(build: (db: Kysely<Tables>) => Compilable<Row>): Promise<Row[]>
}
