import { createHmac, hash } from 'node:crypto'
import type { AuditEntry, AuditHead, WrittenEntry, WrittenEvent } from './audit-event.ts'

/**
 * Keys of the log: the first makes the hashes, all of them can check them, so that a key can be exchanged. Without any
 * the hashes are plain SHA-256: then a change is found unless who made it also made all later hashes anew, which
 * whoever can write to the database and knows this code is able to do.
 */
export interface AuditKeys {
  /** Null where the id is that of no key here. */
  find(keyId: string): AuditKey | null
  current: AuditKey
}

interface AuditKey {
  id: string
  hash(text: string): string
}

export function auditKeys(secrets: readonly string[] = []): AuditKeys {
  const plain: AuditKey = { id: 'none', hash: (text) => hash('sha256', text, 'base64url') }
  const keyed = secrets.map((secret): AuditKey => {
    const id = createHmac('sha256', secret).update('carepath audit key id').digest('hex').slice(0, 12)
    return { id, hash: (text) => createHmac('sha256', secret).update(text).digest('base64url') }
  })
  const byId = new Map([plain, ...keyed].map((key) => [key.id, key]))
  return { find: (keyId) => byId.get(keyId) ?? null, current: keyed[0] ?? plain }
}

/** The events in their places after `head`. */
export function chain(head: AuditHead, events: readonly WrittenEvent[], { current }: AuditKeys): WrittenEntry[] {
  let { seq, hash: before } = head
  return events.map((event) => {
    seq++
    before = current.hash(toHashed(seq, before, event))
    return { ...event, seq, keyId: current.id, hash: before }
  })
}

export function sealHead(last: Pick<AuditEntry, 'seq' | 'hash'>, { current }: AuditKeys): AuditHead {
  return { seq: last.seq, hash: last.hash, keyId: current.id, seal: current.hash(toSealed(last.seq, last.hash)) }
}

/**
 * What the hash of an entry is made of: the JSON of a list of every field of it, in an order that never changes, and the
 * hash before it.
 */
export function toHashed(seq: number, before: string, event: WrittenEvent): string {
  const first = JSON.stringify([
    seq,
    before,
    event.at,
    event.who,
    event.action,
    event.patientMrn,
    event.traceId,
    event.conversationId,
    event.llmMode,
    event.model,
    event.provider,
    event.masked,
  ])
  const last = JSON.stringify([event.factsSent, event.outcome])
  return `${first.slice(0, -1)},${event.resources},${last.slice(1)}`
}

export function toSealed(seq: number, last: string): string {
  return JSON.stringify(['head', seq, last])
}
