import type { PatientSummary, RecordEntry, RecordPoint, RecordSection } from '@carepath/contract/record-summary.ts'

export interface FoundEntry {
  section: RecordSection
  entry: RecordEntry
  /** The one value of the entry's series that the resource is, where it is one. */
  point: RecordPoint | null
}

/** The entry behind a resource such as `Observation/abc`: the entry itself, or the one whose series has it. */
export function findEntry(summary: PatientSummary, resource: string): FoundEntry | null {
  for (const section of summary.sections) {
    for (const entry of section.entries) {
      const point = entry.series?.flatMap(({ points }) => points).find((each) => each.resource === resource) ?? null
      if (entry.resource === resource || point !== null) return { section, entry, point }
    }
  }
  return null
}
