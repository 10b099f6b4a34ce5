import { openStore } from '../store/open.ts'
import type { Store } from '../store/store.ts'
import { readConfig } from './environment.ts'

/** Does `work` on the store of this configuration; what it returns is the exit code. */
export async function withStore(work: (store: Store) => Promise<number>): Promise<void> {
  const config = readConfig()
  const store = await openStore(config.DATABASE_URL, { auditKey: config.AUDIT_KEY })
  try {
    process.exitCode = await work(store)
  } finally {
    await store.close()
  }
}
