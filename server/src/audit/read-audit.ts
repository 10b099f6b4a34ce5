import type { Store } from '../store/store.ts'
import { type AuditEntry, type StoredEntry, toAuditEntry } from './audit-event.ts'

const AT_ONCE = 1_000

/** The whole log, one chain after the other. */
export async function* readAudit(store: Store): AsyncGenerator<AuditEntry> {
  for (const { chain } of await store.auditChains()) {
    for await (const entry of readChain(store, chain)) yield toAuditEntry(entry)
  }
}

/** One chain in its order, a page at a time. */
export async function* readChain(store: Store, chain: number): AsyncGenerator<StoredEntry> {
  let after = 0
  for (;;) {
    const page = await store.readChain({ chain, after, limit: AT_ONCE })
    yield* page
    after = page.at(-1)?.seq ?? after
    if (page.length < AT_ONCE) return
  }
}

/** What the log has of one patient, the oldest first. */
export async function* readAuditOf(store: Store, patientMrn: string): AsyncGenerator<AuditEntry> {
  let cursor: string | null | undefined
  while (cursor !== null) {
    const page = await store.listAccess({ patientMrn, limit: AT_ONCE, cursor, oldestFirst: true })
    yield* page.entries
    cursor = page.next
  }
}
