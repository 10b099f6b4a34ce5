/** Values by key, within a bound on their sizes together: past it, those that were asked for longest ago go. */
export interface BoundedCache<Value> {
  get(key: string): Value | undefined
  set(key: string, value: Value, size: number): void
  delete(key: string): void
}

/** A value that is larger than `maxSize` by itself is not kept. */
export function boundedCache<Value>(maxSize: number): BoundedCache<Value> {
  // A Map keeps the order in which keys were set, so the first is the one that was used longest ago.
  const entries = new Map<string, { value: Value; size: number }>()
  let total = 0

  function remove(key: string): void {
    total -= entries.get(key)?.size ?? 0
    entries.delete(key)
  }

  return {
    get: (key) => {
      const entry = entries.get(key)
      if (entry === undefined) return undefined
      entries.delete(key)
      entries.set(key, entry)
      return entry.value
    },
    set: (key, value, size) => {
      remove(key)
      if (size > maxSize) return
      entries.set(key, { value, size })
      total += size
      for (const oldest of entries.keys()) {
        if (total <= maxSize) break
        remove(oldest)
      }
    },
    delete: remove,
  }
}
