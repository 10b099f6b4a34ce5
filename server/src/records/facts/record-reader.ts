import { firstDate } from '../fhir/date.ts'
import { toElements } from '../fhir/element.ts'
import { buildReferences, type References } from '../fhir/reference.ts'
import type { RawOf, RawResource, RecordType } from '../fhir/resource.ts'
import { whyWithheld } from '../fhir/status.ts'
import { containedFacts } from './contained-facts.ts'
import { type ObservationKind, sortByKind } from './series/observation-kind.ts'
import type { ObservationValue } from './series/observation-value.ts'
import { type TrackedResource, trackReads } from './tracked-resource.ts'

/** What a section reads: the resources of one patient that may become facts, and where their references lead. */
export interface RecordReader extends References {
  patient: RawResource
  /** In the order in which they came; without those entered in error and those refuted. */
  ofType<Type extends RecordType>(...types: Type[]): readonly RawOf<Type>[]
  /** Those that were ruled out: told as such to who asks for them by name. */
  refuted<Type extends RecordType>(type: Type): readonly RawOf<Type>[]
  /** The observations of one kind, in the order in which they came. */
  observations(kind: ObservationKind): readonly RawResource[]
  /** The observations that were read so far: a result stands in its own series, and in the reports that list it. */
  observationValues: Map<RawResource, ObservationValue>
  /** The date of the report that lists a result; null where none does, or it has no date. */
  dateOfReport(result: RawResource): string | null
  /** The resources of the types that nobody has asked for so far. */
  rest(): readonly RawResource[]
  /** Which elements of each resource have been read so far, by `Observation/abc`. */
  reads: ReadonlyMap<string, TrackedResource>
}

export function buildReader(patient: RawResource, incoming: readonly RawResource[]): RecordReader {
  const reads = new Map(
    incoming.flatMap((resource) => [resource, ...containedFacts(resource)]).map((one) => [keyOf(one), trackReads(one)]),
  )
  const resources = [...reads.values()].map(({ view }) => view)
  const byType = new Map<string, RawResource[]>()
  const refuted: RawResource[] = []
  for (const resource of resources) {
    const reason = whyWithheld(resource)
    if (reason === 'refuted') refuted.push(resource)
    if (reason !== null) continue
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
  const refutedOf = (type: RecordType): readonly RawResource[] =>
    refuted.filter(({ resourceType }) => resourceType === type)
  const references = buildReferences(resources)
  let byKind: Map<ObservationKind, RawResource[]> | null = null
  let reportDates: Map<string, string> | null = null
  return {
    ...references,
    patient,
    ofType: <Type extends RecordType>(...types: Type[]) => ofTypes(types) as readonly RawOf<Type>[],
    refuted: <Type extends RecordType>(type: Type) => refutedOf(type) as readonly RawOf<Type>[],
    observations(kind) {
      byKind ??= sortByKind(ofTypes(['Observation']))
      return byKind.get(kind) ?? []
    },
    observationValues: new Map(),
    dateOfReport(result) {
      reportDates ??= toReportDates(byType.get('DiagnosticReport') ?? [], references)
      return reportDates.get(keyOf(result)) ?? null
    },
    rest: () => [...byType].flatMap(([type, same]) => (asked.has(type) ? [] : same)),
    reads,
  }
}

export function keyOf(resource: Pick<RawResource, 'resourceType' | 'id'>): string {
  return `${resource.resourceType}/${resource.id}`
}

function toReportDates(reports: readonly RawResource[], references: References): Map<string, string> {
  const dates = new Map<string, string>()
  for (const report of reports) {
    const date = firstDate(report.effectiveDateTime, report.effectivePeriod, report.issued)
    if (date === null) continue
    for (const result of toElements(report.result)) {
      const key = references.keyOf(result, report)
      if (key !== null && !dates.has(key)) dates.set(key, date)
    }
  }
  return dates
}
