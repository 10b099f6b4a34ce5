import { setImmediate as nextTick } from 'node:timers/promises'
import type { Store, StoredRecord } from '../../store/store.ts'
import { buildRecord } from '../facts/build-record.ts'
import type { PatientRecord } from '../facts/patient-record.ts'
import { boundedCache } from './bounded-cache.ts'
import type { RecordSource } from './record-source.ts'

export interface StoreSourceOptions {
  /** The most that is kept of records that were read, in characters of their JSON; in memory they take some four times that. */
  cacheChars?: number
  /** For tests. */
  build?: (stored: StoredRecord) => PatientRecord
}

const CACHE_CHARS = 32_000_000

/** `mark` is that of all records, at or before which the version of this one was asked for. */
interface KnownRecord {
  record: PatientRecord
  mark: string | null
}

/**
 * The records of the store. One that was read is kept for as long as its version still holds, which is made sure of each
 * time: by the mark of all records, and where that has changed, by the version itself. Requests that ask for the same
 * record at once share the reading of it.
 */
export function storeSource(store: Store, options: StoreSourceOptions = {}): RecordSource {
  const { cacheChars = CACHE_CHARS, build = buildRecord } = options
  const cache = boundedCache<KnownRecord>(cacheChars)
  const loading = new Map<string, Promise<PatientRecord | null>>()
  let marking: Promise<string | null> | null = null

  /** One query for all requests of a tick of the event loop, made after they have come. */
  function readMark(): Promise<string | null> {
    marking ??= nextTick().then(() => {
      marking = null
      return store.changeToken()
    })
    return marking
  }

  async function read(mrn: string, mark: string | null): Promise<PatientRecord | null> {
    const stored = await store.readRecord(mrn)
    if (stored === null) return null
    const record = build(stored)
    cache.set(mrn, { record, mark }, sizeOf(stored))
    return record
  }

  function share(key: string, mrn: string, mark: string | null): Promise<PatientRecord | null> {
    const shared = loading.get(key) ?? read(mrn, mark).finally(() => loading.delete(key))
    loading.set(key, shared)
    return shared
  }

  return {
    ping: () => store.ping(),
    load: async (mrn, signal) => {
      signal.throwIfAborted()
      const mark = await readMark()
      signal.throwIfAborted()
      const marked = cache.get(mrn)
      if (mark !== null && marked?.mark === mark) return marked.record
      const version = await store.recordVersion(mrn)
      if (version === null) {
        cache.delete(mrn)
        return null
      }
      // Another caller may have read it meanwhile.
      const known = cache.get(mrn)
      if (known?.record.version === version) {
        known.mark = mark
        return known.record
      }
      const record = await share(`${version} ${mrn}`, mrn, mark)
      signal.throwIfAborted()
      return record
    },
    mrnOf: async (patientId) => {
      const [row] = await store.query((db) => db.selectFrom('patients').select('mrn').where('fhir_id', '=', patientId))
      return row?.mrn ?? null
    },
    list: (query) => store.listPatients(query),
  }
}

function sizeOf({ resources }: StoredRecord): number {
  return resources.reduce((chars, { json }) => chars + json.length, 0)
}
