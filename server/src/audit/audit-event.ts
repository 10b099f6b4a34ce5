/** What somebody did with a record. It has no place for a question, an answer, a fact or a name. */
export interface AuditEvent {
  /** An ISO instant in UTC. */
  at: string
  /** Who asked, as far as this service knows: `local` where nobody is authenticated. */
  who: string
  action: AuditAction
  patientMrn: string
  traceId: string
  conversationId: string | null
  /** Null where no mode was asked. */
  llmMode: string | null
  model: string | null
  /** Who really served the model. */
  provider: string | null
  /** Whether who the patient is was masked in what was sent; null where nothing was. */
  masked: boolean | null
  /** The resources behind the facts that were sent or shown: `Observation/abc`. */
  resources: readonly string[]
  /** How many facts were sent; null where nothing was. */
  factsSent: number | null
  /** `answered`, `done`, `cancelled` where whoever asked left before, or the code of the problem. */
  outcome: string
}

/** An event as it is hashed and kept: with its resources as JSON, so that the list is written once for both. */
export interface WrittenEvent extends Omit<AuditEvent, 'resources'> {
  resources: string
}

/** A written event in its place in the log. */
export interface WrittenEntry extends WrittenEvent, Omit<AuditEntry, keyof AuditEvent> {}

export type AuditAction = 'question' | 'record_read' | 'preview' | 'conversation_read' | 'delete' | 'export' | 'purge'

/** An event in its place in the log. `seq` counts from 1 without gaps. */
export interface AuditEntry extends AuditEvent {
  seq: number
  /** By which key `hash` was made: `none`, or a name that tells nothing of the key. */
  keyId: string
  /** Of this entry and of the one before it, so that each holds all that came earlier in its place. */
  hash: string
}

/** The end of the log, kept apart from it: without it nobody would miss the last entries. */
export interface AuditHead {
  seq: number
  hash: string
  keyId: string
  seal: string
}
