import { buildReferences, type References } from './fhir/reference.ts'
import { whyWithheld } from './fhir/status.ts'
import type { RawResource } from './record.ts'

/** What a section reads: the resources of one patient that may become facts, and where their references lead. */
export interface RecordReader extends References {
  patient: RawResource
  /** In the order in which they came; without those entered in error and those refuted. */
  ofType(...types: string[]): readonly RawResource[]
  /** The resources of the types that nobody has asked for so far. */
  rest(): readonly RawResource[]
}

export function buildReader(patient: RawResource, resources: readonly RawResource[]): RecordReader {
  const byType = new Map<string, RawResource[]>()
  for (const resource of resources) {
    if (whyWithheld(resource) !== null) continue
    const same = byType.get(resource.resourceType)
    if (same === undefined) byType.set(resource.resourceType, [resource])
    else same.push(resource)
  }
  const asked = new Set(['Patient'])
  return {
    ...buildReferences(resources),
    patient,
    ofType(...types) {
      for (const type of types) asked.add(type)
      return types.flatMap((type) => byType.get(type) ?? [])
    },
    rest: () => [...byType].flatMap(([type, same]) => (asked.has(type) ? [] : same)),
  }
}

export function keyOf(resource: RawResource): string {
  return `${resource.resourceType}/${resource.id}`
}
