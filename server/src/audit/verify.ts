import type { Store } from '../store/store.ts'
import { type Anchor, type ChainHead, parseEvent, type StoredEntry } from './audit-event.ts'
import { type AuditKeys, NO_KEY } from './audit-keys.ts'
import { FIRST_CHAIN, toHashed, toSealed } from './chain.ts'
import { toFirstHashed, toFirstSealed } from './first-chain.ts'
import { readChain } from './read-audit.ts'

interface AuditFault {
  chain: number
  /** The number of the entry in its chain; null for the end of the chain. */
  seq: number | null
  code:
    | 'changed'
    | 'removed'
    | 'inserted'
    | 'cut_off'
    | 'chain_missing'
    | 'head_changed'
    | 'unknown_key'
    | 'unkeyed'
    | 'not_this_log'
  reason: string
}

export interface Verdict {
  chains: number
  entries: number
  /** The last entry without a key of each chain that has some: they are not safe from whoever can write to the database. */
  unkeyed: ReadonlyMap<number, number>
  /** The ends of all chains: written down elsewhere, they show later that this part of the log is still the same. */
  heads: Anchor[]
}

export interface VerifyOptions {
  keys: AuditKeys
  /** The `heads` of an earlier verdict. */
  expect?: readonly Anchor[]
  /** With a key: up to which number of which chain the operator knows of entries without one. */
  knownUnkeyed?: ReadonlyMap<number, number>
  onFault: (fault: AuditFault) => void
}

/** That `chain` had an entry `seq` with this hash; `by` is the entry that says so, null for the operator. */
interface Claim {
  chain: number
  seq: number
  hash: string
  by: string | null
}

/**
 * Reads every chain from its beginning, then holds the chains against each other. Each fault is told once: after one,
 * what follows is checked against the hash that stands there, so one changed entry does not make all later ones look
 * changed. What is appended meanwhile is not looked at.
 */
export async function verifyAudit(store: Store, options: VerifyOptions): Promise<Verdict> {
  const { keys, expect = [], knownUnkeyed = new Map() } = options
  const told = new Set<string>()
  const onFault = (fault: AuditFault) => {
    told.add(`${fault.chain} ${fault.code}`)
    options.onFault(fault)
  }
  const ends = new Map<number, number>()
  const unkeyed = new Map<number, number>()
  const heads: Anchor[] = []
  const claims: Claim[] = expect.map(([chain, seq, hash]) => ({ chain, seq, hash, by: null }))
  let entries = 0
  for (const head of await store.auditChains()) {
    const walked = await walk(store, head, keys, onFault)
    entries += walked.entries
    ends.set(head.chain, walked.last.seq)
    if (walked.last.seq > 0) heads.push([head.chain, walked.last.seq, walked.last.hash])
    const lastUnkeyed = walked.unkeyed.at(-1)?.last
    if (lastUnkeyed !== undefined) unkeyed.set(head.chain, lastUnkeyed)
    if (keys.current.id !== NO_KEY) {
      for (const run of walked.unkeyed) {
        const first = Math.max(run.first, (knownUnkeyed.get(head.chain) ?? 0) + 1)
        if (first <= run.last) onFault(unkeyedFault(head.chain, { first, last: run.last }))
      }
    }
    claims.push(...walked.claims)
  }
  for (const fault of await brokenClaims(store, claims, ends)) {
    if (!told.has(`${fault.chain} ${fault.code}`)) onFault(fault)
  }
  return { chains: ends.size, entries, unkeyed, heads }
}

async function walk(store: Store, head: ChainHead, keys: AuditKeys, onFault: VerifyOptions['onFault']) {
  let last = { seq: 0, hash: '' }
  let entries = 0
  const unkeyed: Run[] = []
  /** The last of each other chain: as that one holds all that came before it, so does the claim. */
  const claims = new Map<number, Claim>()
  for await (const entry of readChain(store, head.chain)) {
    if (entry.seq > head.seq) {
      const now = (await store.auditChains()).find(({ chain }) => chain === head.chain)
      if (now !== undefined && now.seq >= entry.seq) break
    }
    entries++
    if (entry.keyId === NO_KEY) addToRuns(unkeyed, entry.seq)
    const fault = faultOf(entry, last, keys)
    if (fault !== null) onFault(fault)
    else for (const claim of claimsOf(entry)) claims.set(claim.chain, claim)
    last = entry
  }
  const fault = faultOfEnd(last, head, keys)
  if (fault !== null) onFault(fault)
  return { last, entries, unkeyed, claims: [...claims.values()] }
}

function faultOf(entry: StoredEntry, before: { seq: number; hash: string }, keys: AuditKeys): AuditFault | null {
  const { chain, seq } = entry
  if (seq > before.seq + 1) {
    const first = before.seq + 1
    const which = first === seq - 1 ? `Entry ${first} is` : `Entries ${first} to ${seq - 1} are`
    // What stood before it is gone, and with it what its hash could be checked against.
    return { chain, seq: first, code: 'removed', reason: `${which} missing.` }
  }
  const key = keys.find(entry.keyId)
  if (key === null) {
    return { chain, seq, code: 'unknown_key', reason: 'It was hashed with a key that AUDIT_KEY does not hold.' }
  }
  const hashed =
    chain === FIRST_CHAIN ? toFirstHashed(entry, before.hash) : toHashed(chain, seq, before.hash, entry.event)
  const { at, patientMrn, traceId } = parseEvent(entry.event)
  const isFound = at === entry.at && patientMrn === entry.patientMrn && traceId === entry.traceId
  if (isFound && key.hash(hashed) === entry.hash) return null
  return { chain, seq, code: 'changed', reason: 'It was edited, or moved here from another place.' }
}

function faultOfEnd(last: { seq: number; hash: string }, head: ChainHead, keys: AuditKeys): AuditFault | null {
  const { chain } = head
  if (head.seq > last.seq) {
    const reason = `The last ${head.seq - last.seq} entries are missing.`
    return { chain, seq: last.seq + 1, code: 'cut_off', reason }
  }
  if (head.seq < last.seq) {
    return { chain, seq: head.seq + 1, code: 'inserted', reason: 'There are entries after the end of the chain.' }
  }
  const sealed = chain === FIRST_CHAIN ? toFirstSealed(head.seq, head.hash) : toSealed(chain, head.seq, head.hash)
  if (head.hash === last.hash && keys.find(head.keyId)?.hash(sealed) === head.seal) return null
  return {
    chain,
    seq: null,
    code: 'head_changed',
    reason: 'The mark of its end was changed, or made with another key.',
  }
}

/** Entries one after the other, both ends included. */
interface Run {
  first: number
  last: number
}

function addToRuns(runs: Run[], seq: number): void {
  const run = runs.at(-1)
  if (run?.last === seq - 1) run.last = seq
  else runs.push({ first: seq, last: seq })
}

function unkeyedFault(chain: number, { first, last }: Run): AuditFault {
  const which = first === last ? 'It has' : `Entries ${first} to ${last} have`
  const reason = `${which} no key, though AUDIT_KEY is set: made before it was set, or written anew by somebody else.`
  return { chain, seq: first, code: 'unkeyed', reason }
}

function claimsOf({ chain: own, seq: ownSeq, event }: StoredEntry): Claim[] {
  const { anchors } = parseEvent(event)
  if (!Array.isArray(anchors)) return []
  return (anchors as Anchor[]).map(([chain, seq, hash]) => ({ chain, seq, hash, by: `${own}:${ownSeq}` }))
}

/** One for each chain that is not what others say of it, after its furthest claim. */
async function brokenClaims(
  store: Store,
  claims: readonly Claim[],
  ends: ReadonlyMap<number, number>,
): Promise<AuditFault[]> {
  const broken = new Map<string, AuditFault>()
  for (const claim of claims.toSorted((a, b) => b.seq - a.seq)) {
    const { chain, seq, hash, by } = claim
    if (seq === 0) continue
    const [entry] = await store.readChain({ chain, after: seq - 1, limit: 1 })
    const end = ends.get(chain)
    const isThere = entry?.seq === seq
    // One that is missing in mid-chain was told when the chain was read.
    if (isThere ? entry.hash === hash : by !== null && end !== undefined && end >= seq) continue
    const fault = by === null ? unexpected(claim) : contradicted(claim, end)
    if (!broken.has(`${chain} ${fault.code}`)) broken.set(`${chain} ${fault.code}`, fault)
  }
  return [...broken.values()].toReversed()
}

function unexpected({ chain, seq }: Claim): AuditFault {
  const reason = 'The log does not hold the entry that was expected: it was cut off, or is another log.'
  return { chain, seq, code: 'not_this_log', reason }
}

function contradicted({ chain, seq, by }: Claim, end: number | undefined): AuditFault {
  if (end === undefined) {
    return {
      chain,
      seq: null,
      code: 'chain_missing',
      reason: `All its entries are gone: there were ${seq} before ${by}.`,
    }
  }
  if (end < seq) {
    return { chain, seq: end + 1, code: 'cut_off', reason: `It had ${seq} entries before ${by} was written.` }
  }
  return { chain, seq, code: 'changed', reason: `It is not the entry that was there before ${by} was written.` }
}
