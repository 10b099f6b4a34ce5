import { buildReferences, type References } from '../fhir/reference.ts'
import type { RawOf, RawResource, RecordType } from '../fhir/resource.ts'
import { whyWithheld } from '../fhir/status.ts'
import { type ObservationKind, sortByKind } from './series/observation-kind.ts'
import type { ObservationValue } from './series/observation-value.ts'

/** What a section reads: the resources of one patient that may become facts, and where their references lead. */
export interface RecordReader extends References {
  patient: RawResource
  /** In the order in which they came; without those entered in error and those refuted. */
  ofType<Type extends RecordType>(...types: Type[]): readonly RawOf<Type>[]
  /** The observations of one kind, in the order in which they came. */
  observations(kind: ObservationKind): readonly RawResource[]
  /** The observations that were read so far: a result stands in its own series, and in the reports that list it. */
  observationValues: Map<RawResource, ObservationValue>
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
  const ofTypes = (types: readonly RecordType[]): readonly RawResource[] => {
    for (const type of types) asked.add(type)
    const [only, ...others] = types
    if (only !== undefined && others.length === 0) return byType.get(only) ?? []
    return types.flatMap((type) => byType.get(type) ?? [])
  }
  let byKind: Map<ObservationKind, RawResource[]> | null = null
  return {
    ...buildReferences(resources),
    patient,
    ofType: <Type extends RecordType>(...types: Type[]) => ofTypes(types) as readonly RawOf<Type>[],
    observations(kind) {
      byKind ??= sortByKind(ofTypes(['Observation']))
      return byKind.get(kind) ?? []
    },
    observationValues: new Map(),
    rest: () => [...byType].flatMap(([type, same]) => (asked.has(type) ? [] : same)),
  }
}

export function keyOf(resource: RawResource): string {
  return `${resource.resourceType}/${resource.id}`
}
