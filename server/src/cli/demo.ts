import { fileURLToPath } from 'node:url'
import { importRecords } from '../records/import/import.ts'
import type { Store } from '../store/store.ts'

const FOLDER = fileURLToPath(new URL('../../../demo', import.meta.url))

/** Loads the demo patients. Those that are there already stay as they are. */
export async function loadDemo(store: Store): Promise<void> {
  await importRecords(store, [FOLDER], {
    onFault: ({ file, code }) => {
      throw new Error(`The demo patients do not load: ${file}: ${code}`)
    },
  })
}
