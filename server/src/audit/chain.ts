import type { Anchor, AuditEvent, ChainHead, StoredEntry } from './audit-event.ts'
import type { AuditKey, AuditKeys } from './audit-keys.ts'

/** The number of the log of earlier versions, which was one chain for all: see `first-chain.ts`. */
export const FIRST_CHAIN = 0

/** The end of a chain that has just been opened. */
export function openChain(chain: number, { current }: AuditKeys): ChainHead {
  return sealHead({ chain, seq: 0, hash: '' }, current)
}

/**
 * True where the chain ends as a holder of our key left it. No other chain is ever continued: an entry of ours after a
 * forged one, or after one without a key, would vouch for it.
 */
export function isOurs({ chain, seq, hash, keyId, seal }: ChainHead, { current }: AuditKeys): boolean {
  return chain !== FIRST_CHAIN && keyId === current.id && seal === current.hash(toSealed(chain, seq, hash))
}

/** The events in their places after `head`, the first with the ends of the other chains, and the new end. */
export function append(
  head: ChainHead,
  anchors: readonly Anchor[],
  events: readonly AuditEvent[],
  { current }: AuditKeys,
): { entries: StoredEntry[]; head: ChainHead } {
  const { chain } = head
  let { seq, hash } = head
  const entries = events.map((event, place) => {
    seq++
    const json = JSON.stringify(place === 0 && anchors.length > 0 ? { ...event, anchors } : event)
    hash = current.hash(toHashed(chain, seq, hash, json))
    const { at, patientMrn, traceId } = event
    return { chain, seq, at, patientMrn, traceId, event: json, keyId: current.id, hash }
  })
  return { entries, head: sealHead({ chain, seq, hash }, current) }
}

/** What the hash of an entry is made of. The list ends where the event begins, so no two entries make the same text. */
export function toHashed(chain: number, seq: number, before: string, event: string): string {
  return `${JSON.stringify(['entry', chain, seq, before])}${event}`
}

export function toSealed(chain: number, seq: number, last: string): string {
  return JSON.stringify(['head', chain, seq, last])
}

function sealHead({ chain, seq, hash }: Pick<ChainHead, 'chain' | 'seq' | 'hash'>, key: AuditKey): ChainHead {
  return { chain, seq, hash, keyId: key.id, seal: key.hash(toSealed(chain, seq, hash)) }
}
