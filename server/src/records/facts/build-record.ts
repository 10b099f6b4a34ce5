import type { StoredRecord, StoredResource } from '../../store/store.ts'
import { byNewest } from '../fhir/date.ts'
import { type Element, toElement } from '../fhir/element.ts'
import type { RawResource } from '../fhir/resource.ts'
import { toCliniciansSeen } from './clinicians-seen.ts'
import { toEmptyListFacts } from './empty-lists.ts'
import type { Fact } from './fact.ts'
import { withSources } from './fact-sources.ts'
import { mergeSame } from './merge-same.ts'
import type { PatientRecord } from './patient-record.ts'
import { buildReader, type RecordReader } from './record-reader.ts'
import { toRepeatedEvents } from './repeated-events.ts'
import { sections } from './section-registry.ts'
import { isSensitive } from './sensitive.ts'
import { splitLongFact } from './split-long-facts.ts'
import { withUnread } from './unread-elements.ts'
import { toVisitSummaries } from './visit-summaries.ts'

/** A stored record read and made into facts: section by section in the registry's order, newest first in each. */
export function buildRecord({ entry, version, resources: stored, sources = [] }: StoredRecord): PatientRecord {
  const resources = stored.map(toRaw).filter((resource) => resource !== null)
  const patient = resources.find(({ resourceType }) => resourceType === 'Patient') ?? {
    resourceType: 'Patient',
    id: '',
  }
  const { facts } = readRecordFacts(patient, resources)
  return { entry, patient, version, facts: withSources(facts, stored, sources), resources }
}

/**
 * The facts of a patient's resources, in the order in which they stand in a record, and the reader, which knows what of
 * each resource was read.
 */
export function readRecordFacts(
  patient: RawResource,
  resources: readonly RawResource[],
): { facts: Fact[]; record: RecordReader } {
  const reader = buildReader(patient, resources)
  const told: Fact[] = sections.flatMap((section) =>
    section.read(reader).map((fact) => withSensitivity({ section: section.id, ...fact })),
  )
  const read = mergeSame(withUnread([...told, ...toEmptyListFacts(reader)], reader), reader)
  const facts = inOrder([...read, ...toRepeatedEvents(read), ...toCliniciansSeen(read), ...toVisitSummaries(read)])
  return { facts, record: reader }
}

/**
 * By section, in each the newest first, and no line longer than can be chosen by itself. What was ruled out stands behind
 * all: a diagnosis that is refuted changes the number of no other entry.
 */
function inOrder(facts: readonly Fact[]): Fact[] {
  const bySection = Map.groupBy(facts, ({ section }) => section)
  const ordered = sections.flatMap(({ id }) => (bySection.get(id) ?? []).sort(byNewest).flatMap(splitLongFact))
  return [
    ...ordered.filter(({ ruledOut }) => ruledOut !== true),
    ...ordered.filter(({ ruledOut }) => ruledOut === true),
  ]
}

/** Null where the text is no JSON object, which the store never holds. */
function toRaw({ type, id, json }: StoredResource): RawResource | null {
  try {
    const resource = toElement(JSON.parse(json))
    if (resource === null) return null
    return isNamed(resource, type, id) ? resource : { ...resource, resourceType: type, id }
  } catch {
    return null
  }
}

function isNamed(resource: Element, type: string, id: string): resource is RawResource {
  return resource.resourceType === type && resource.id === id
}

/** What is sensitive is told only where it is asked for. */
function withSensitivity(fact: Fact): Fact {
  return isSensitive(fact) ? { ...fact, sensitive: true, core: false } : fact
}
