/**
 * Returns true where a resource is an older version than the one that is stored: by `meta.lastUpdated`, else by
 * `meta.versionId` (hl7.org/fhir/R4/resource.html#Meta). What does not say is taken as it comes.
 */
export function isOlderVersion(json: string, stored: string): boolean {
  if (!json.includes('"meta"') || !stored.includes('"meta"')) return false
  const [one, other] = [readMeta(json), readMeta(stored)]
  if (one.updated !== null && other.updated !== null && one.updated !== other.updated)
    return one.updated < other.updated
  return one.version !== null && other.version !== null && one.version < other.version
}

function readMeta(json: string): { updated: number | null; version: number | null } {
  const { meta } = JSON.parse(json) as { meta?: { lastUpdated?: unknown; versionId?: unknown } | null }
  const updated = typeof meta?.lastUpdated === 'string' ? Date.parse(meta.lastUpdated) : Number.NaN
  const version = typeof meta?.versionId === 'string' ? Number(meta.versionId) : Number.NaN
  return { updated: Number.isNaN(updated) ? null : updated, version: Number.isNaN(version) ? null : version }
}
