import type { PatientRecord } from '../record.ts'

/** Records by MRN, within a bound on their sizes together: past it, those that were asked for longest ago go. */
export interface RecordCache {
  get(mrn: string): PatientRecord | undefined
  set(mrn: string, record: PatientRecord, size: number): void
  delete(mrn: string): void
}

/** A record that is larger than `maxSize` by itself is not kept. */
export function recordCache(maxSize: number): RecordCache {
  // A Map keeps the order in which keys were set, so the first is the one that was used longest ago.
  const entries = new Map<string, { record: PatientRecord; size: number }>()
  let total = 0

  function remove(mrn: string): void {
    total -= entries.get(mrn)?.size ?? 0
    entries.delete(mrn)
  }

  return {
    get: (mrn) => {
      const entry = entries.get(mrn)
      if (entry === undefined) return undefined
      entries.delete(mrn)
      entries.set(mrn, entry)
      return entry.record
    },
    set: (mrn, record, size) => {
      remove(mrn)
      if (size > maxSize) return
      entries.set(mrn, { record, size })
      total += size
      for (const oldest of entries.keys()) {
        if (total <= maxSize) break
        remove(oldest)
      }
    },
    delete: remove,
  }
}
