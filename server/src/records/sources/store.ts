import type { Store, StoredRecord } from '../../store/store.ts'
import { buildRecord } from '../facts.ts'
import type { PatientRecord, RecordSource } from '../record.ts'
import { boundedCache } from './bounded-cache.ts'

export interface StoreSourceOptions {
  /** The most that is kept of records that were read, in characters of their JSON; in memory they take some four times that. */
  cacheChars?: number
  /** For tests. */
  build?: (stored: StoredRecord) => PatientRecord
}

const CACHE_CHARS = 32_000_000

/**
 * The records of the store. One that was read is kept for as long as its version, which is asked for each time, still
 * holds; requests that ask for the same one at once share the reading of it.
 */
export function storeSource(store: Store, options: StoreSourceOptions = {}): RecordSource {
  const { cacheChars = CACHE_CHARS, build = buildRecord } = options
  const cache = boundedCache<PatientRecord>(cacheChars)
  const loading = new Map<string, Promise<PatientRecord | null>>()

  async function read(mrn: string): Promise<PatientRecord | null> {
    const stored = await store.readRecord(mrn)
    if (stored === null) return null
    const record = build(stored)
    cache.set(mrn, record, sizeOf(stored))
    return record
  }

  function share(key: string, mrn: string): Promise<PatientRecord | null> {
    const shared = loading.get(key) ?? read(mrn).finally(() => loading.delete(key))
    loading.set(key, shared)
    return shared
  }

  return {
    ping: () => store.ping(),
    load: async (mrn, signal) => {
      signal.throwIfAborted()
      const version = await store.recordVersion(mrn)
      if (version === null) {
        cache.delete(mrn)
        return null
      }
      const known = cache.get(mrn)
      if (known?.version === version) return known
      const record = await share(`${version} ${mrn}`, mrn)
      signal.throwIfAborted()
      return record
    },
    list: (query) => store.listPatients(query),
  }
}

function sizeOf({ resources }: StoredRecord): number {
  return resources.reduce((chars, { json }) => chars + json.length, 0)
}
