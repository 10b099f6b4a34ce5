import { openConfiguredStore } from '../store/open.ts'
import type { Store } from '../store/store.ts'
import { readConfig } from './environment.ts'

/** Does `work` on the store of this configuration; what it returns is the exit code. */
export async function withStore(work: (store: Store) => Promise<number>): Promise<void> {
  const store = await openConfiguredStore(readConfig())
  try {
    process.exitCode = await work(store)
  } finally {
    await store.close()
  }
}
