import type { StoredResource } from './store.ts'

export interface ResourceKey {
  type: string
  id: string
}

/** The version of the shared resources of a database that never held one: then no record needs to be searched. */
export const NEVER_SHARED = '0'

/**
 * The shared resources that a record refers to, and those that these refer to in turn (a role names its practitioner,
 * a location its organization), down to four steps. `lookUp` gives those of the keys that are stored.
 */
export async function collectShared(
  owned: readonly StoredResource[],
  lookUp: (keys: ResourceKey[]) => Promise<StoredResource[]> | StoredResource[],
): Promise<StoredResource[]> {
  const seen = new Set(owned.map(({ type, id }) => `${type}/${id}`))
  const found: StoredResource[] = []
  let newest: readonly StoredResource[] = owned
  for (let step = 0; step < MOST_STEPS && newest.length > 0; step++) {
    const wanted: ResourceKey[] = []
    for (const { json } of newest) {
      for (const [, type = '', id = ''] of json.matchAll(REFERENCE)) {
        if (seen.has(`${type}/${id}`)) continue
        seen.add(`${type}/${id}`)
        wanted.push({ type, id })
      }
    }
    newest = wanted.length === 0 ? [] : await lookUp(wanted)
    found.push(...newest)
  }
  return found
}

const MOST_STEPS = 4

/** Texts are stored as JSON.stringify writes them, without spaces, so this needs no parser. */
const REFERENCE = /"reference":"([A-Z][A-Za-z]+)\/([A-Za-z0-9.-]{1,64})"/g
