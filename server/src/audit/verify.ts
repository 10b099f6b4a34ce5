import type { Store } from '../store/store.ts'
import type { AuditEntry, AuditHead } from './audit-event.ts'
import { type AuditKeys, toHashed, toSealed } from './chain.ts'
import { readAudit } from './read-audit.ts'

interface AuditFault {
  /** The number of the entry; null for the end of the log. */
  seq: number | null
  code: 'changed' | 'removed' | 'inserted' | 'cut_off' | 'head_changed' | 'unknown_key' | 'unkeyed' | 'not_this_log'
  reason: string
}

export interface Verdict {
  entries: number
  /** Without a key, and so not safe from whoever can write to the database. */
  unkeyed: number
  /** `seq:hash` of the end: written down elsewhere, it shows later that this part of the log is still the same. */
  head: string
}

export interface VerifyOptions {
  keys: AuditKeys
  /** The `head` of an earlier verdict. */
  expect?: { seq: number; hash: string } | null
  onFault: (fault: AuditFault) => void
}

/**
 * Reads the log from its beginning. Each fault is told once: after one, what follows is checked against the hash that
 * stands there, so one changed entry does not make all later ones look changed. What is appended meanwhile is not
 * looked at.
 */
export async function verifyAudit(store: Store, { keys, expect = null, onFault }: VerifyOptions): Promise<Verdict> {
  const head = await store.auditHead()
  let last = { seq: 0, hash: '', keyId: 'none' }
  let count = 0
  let unkeyed = 0
  let isExpected = expect === null || expect.seq === 0
  for await (const entry of readAudit(store)) {
    if (entry.seq > head.seq && (await store.auditHead()).seq >= entry.seq) break
    count++
    if (entry.keyId === 'none') unkeyed++
    for (const fault of faultsOf(entry, last, keys)) onFault(fault)
    if (expect?.seq === entry.seq) isExpected = expect.hash === entry.hash
    last = entry
  }
  for (const fault of faultsOfEnd(last, head, keys)) onFault(fault)
  if (!isExpected) {
    const reason = 'The log does not hold the entry that was expected: it was cut off, or is another log.'
    onFault({ seq: expect?.seq ?? null, code: 'not_this_log', reason })
  }
  return { entries: count, unkeyed, head: `${last.seq}:${last.hash}` }
}

function* faultsOf(entry: AuditEntry, before: { seq: number; hash: string }, keys: AuditKeys): Generator<AuditFault> {
  const { seq } = entry
  if (seq > before.seq + 1) {
    const first = before.seq + 1
    const which = first === seq - 1 ? `Entry ${first} is` : `Entries ${first} to ${seq - 1} are`
    yield { seq: first, code: 'removed', reason: `${which} missing.` }
    // What stood before it is gone, and with it what its hash could be checked against.
    return
  }
  const key = keys.find(entry.keyId)
  if (key === null) {
    yield { seq, code: 'unknown_key', reason: 'It was hashed with a key that AUDIT_KEY does not hold.' }
  } else if (
    key.hash(toHashed(seq, before.hash, { ...entry, resources: JSON.stringify(entry.resources) })) !== entry.hash
  ) {
    yield { seq, code: 'changed', reason: 'It was edited, or moved here from another place.' }
  }
}

function* faultsOfEnd(
  last: { seq: number; hash: string; keyId: string },
  head: AuditHead,
  keys: AuditKeys,
): Generator<AuditFault> {
  const key = keys.find(head.keyId)
  const isSealed = head.seq === 0 ? head.seal === '' : key?.hash(toSealed(head.seq, head.hash)) === head.seal
  if (head.seq > last.seq) {
    yield { seq: last.seq + 1, code: 'cut_off', reason: `The last ${head.seq - last.seq} entries are missing.` }
  } else if (head.seq < last.seq) {
    yield { seq: head.seq + 1, code: 'inserted', reason: 'There are entries after the end of the log.' }
  } else if (head.hash !== last.hash || !isSealed) {
    yield { seq: null, code: 'head_changed', reason: 'The mark of its end was changed, or made with another key.' }
  }
  if (keys.current.id !== 'none' && last.seq > 0 && last.keyId === 'none') {
    const reason = 'The last entry has no key, though AUDIT_KEY is set: it was made before that, or the log anew.'
    yield { seq: last.seq, code: 'unkeyed', reason }
  }
}
