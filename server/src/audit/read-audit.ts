import type { Store } from '../store/store.ts'
import type { AuditEntry } from './audit-event.ts'

const AT_ONCE = 1_000

/** The whole log, or what it has of one patient, in its order, a page at a time. */
export async function* readAudit(store: Store, patientMrn?: string): AsyncGenerator<AuditEntry> {
  let after = 0
  for (;;) {
    const page = await store.readAudit({ after, limit: AT_ONCE, patientMrn })
    yield* page
    after = page.at(-1)?.seq ?? after
    if (page.length < AT_ONCE) return
  }
}
