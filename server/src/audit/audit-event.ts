import type { CheckFinding } from '@carepath/contract/checks.ts'

/**
 * What somebody did with a record. It has no place for a question, an answer, a fact or a name.
 *
 * To add a field (an issuer, a relation, the kinds of findings), add it here as an optional property and set it where
 * the event is made. An event is hashed as the JSON that is kept, so the log takes it without a migration and older
 * entries still verify. Whether the patient sees it is said in `access-entry.ts`, its place in FHIR in
 * `audit-event-resource.ts`.
 */
export interface AuditEvent {
  /** An ISO instant in UTC. */
  at: string
  /** What a patient reads of who asked: `local` where nobody is authenticated. */
  who: string
  action: AuditAction
  /** Null where it concerns no single patient. */
  patientMrn: string | null
  traceId: string
  conversationId: string | null
  /** Null where no mode was asked. */
  llmMode: string | null
  model: string | null
  /** Who really served the model. */
  provider: string | null
  /** True where the patient's identity was masked in what was sent; null where nothing was sent. */
  masked: boolean | null
  /** The resources behind the facts that were sent or shown: `Observation/abc`. */
  resources: readonly string[]
  /** How many facts were sent; null where nothing was. */
  factsSent: number | null
  /** `answered`, `done`, `cancelled` where whoever asked left before, or the code of the problem. */
  outcome: string
  /** Absent where nobody is authenticated. */
  asker?: Asker
  /** Of an answer of a model that was checked: how many findings of each verdict; none where it passed. */
  findings?: Readonly<Record<CheckFinding['verdict'], number>>
  /** Of an import: how many resources were new or changed. */
  resourcesChanged?: number
}

/** Who asked, and by what right. */
interface Asker {
  issuer: string
  subject: string
  /** The application that they used, where their token names one. */
  client: string | null
  /** Null where they had no right. */
  relation: string | null
  grant: string | null
}

export type AuditAction =
  | 'question'
  | 'record_read'
  | 'preview'
  | 'conversation_read'
  | 'delete'
  | 'notice_folded'
  | 'export'
  | 'purge'
  | 'import'
  | 'grant'
  | 'revoke'

/** The end of a chain, kept apart from its entries: without it nobody would miss the last ones. */
export interface ChainHead {
  chain: number
  seq: number
  hash: string
  /** The key of the whole chain: `none`, or a name that tells nothing of the key. */
  keyId: string
  seal: string
}

/** Where another chain stood when an entry was written. */
export type Anchor = readonly [chain: number, seq: number, hash: string]

/** An entry as the database keeps it. `seq` counts from 1 without gaps within its chain. */
export interface StoredEntry {
  chain: number
  seq: number
  /** These three stand in `event` too, and are kept beside it to be searched. */
  at: string
  patientMrn: string | null
  traceId: string
  /** The JSON that was hashed: an AuditEvent, and with the first entry of each commit the `anchors`. */
  event: string
  keyId: string
  /** Of this entry and of the one before it, so that each holds all that came earlier in its chain. */
  hash: string
}

/** An entry to be read. */
export interface AuditEntry extends AuditEvent {
  chain: number
  seq: number
  keyId: string
  hash: string
}

/**
 * The entry that was stored. Of one that somebody tampered with, the fields may be missing: `audit verify` tells of it,
 * and whoever only lists the log is shown what is there.
 */
export function toAuditEntry({ chain, seq, at, patientMrn, traceId, event, keyId, hash }: StoredEntry): AuditEntry {
  const { anchors: _, resources, masked, ...fields } = parseEvent(event)
  return {
    ...unknownEvent,
    ...fields,
    at,
    patientMrn,
    traceId,
    masked: typeof masked === 'number' ? masked === 1 : (masked ?? null),
    resources: toList(resources),
    chain,
    seq,
    keyId,
    hash,
  }
}

/** What the JSON of an entry holds; nothing where it is none. In entries of chain 0 flags are numbers and lists JSON. */
export function parseEvent(json: string): Partial<Omit<AuditEvent, 'masked' | 'resources'>> & {
  masked?: boolean | number | null
  resources?: unknown
  anchors?: unknown
} {
  try {
    const parsed: unknown = JSON.parse(json)
    return typeof parsed === 'object' && parsed !== null ? parsed : {}
  } catch {
    return {}
  }
}

const unknownEvent = {
  who: 'unknown',
  action: 'record_read' as AuditAction,
  conversationId: null,
  llmMode: null,
  model: null,
  provider: null,
  factsSent: null,
  outcome: 'unknown',
}

function toList(resources: unknown): string[] {
  if (Array.isArray(resources)) return resources
  if (typeof resources !== 'string') return []
  try {
    const list: unknown = JSON.parse(resources)
    return Array.isArray(list) ? list : [resources]
  } catch {
    return [resources]
  }
}
