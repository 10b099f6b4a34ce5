import type { Store } from '../store/store.ts'
import type { Metrics } from './telemetry.ts'

/** The store, with what waits to be written down in the audit log measured. */
export function measureAudit(store: Store, { auditBegan }: Pick<Metrics, 'auditBegan'>): Store {
  const measure = async (writing: Promise<void>): Promise<void> => {
    const over = auditBegan()
    let written = false
    try {
      await writing
      written = true
    } finally {
      over(written)
    }
  }
  return {
    ...store,
    saveTurn: (turn, event) => measure(store.saveTurn(turn, event)),
    recordAccess: (event) => measure(store.recordAccess(event)),
  }
}
