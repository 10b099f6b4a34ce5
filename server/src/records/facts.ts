import type { StoredRecord, StoredResource } from '../store/store.ts'
import type { Fact } from './fact.ts'
import { byNewest } from './fhir/date.ts'
import { type Element, toElement } from './fhir/element.ts'
import { cutLongLine } from './long-lines.ts'
import { toPeopleFacts } from './people.ts'
import { buildReader } from './reader.ts'
import type { PatientRecord, RawResource } from './record.ts'
import { toRepeatFacts } from './repeats.ts'
import { sections } from './sections.ts'
import { toVisitFacts } from './visits.ts'

/** A stored record read and made into facts: section by section in the registry's order, newest first in each. */
export function buildRecord({ entry, version, resources: stored }: StoredRecord): PatientRecord {
  const resources = stored.map(toRaw).filter((resource) => resource !== null)
  const patient = resources.find(({ resourceType }) => resourceType === 'Patient') ?? {
    resourceType: 'Patient',
    id: '',
  }
  return { entry, patient, version, facts: readFacts(patient, resources), resources }
}

/** The facts of a patient's resources, in the order in which they stand in a record. */
export function readFacts(patient: RawResource, resources: readonly RawResource[]): Fact[] {
  const reader = buildReader(patient, resources)
  const read: Fact[] = sections.flatMap((section) =>
    section.read(reader).map((fact) => ({ section: section.id, ...fact })),
  )
  return inOrder([...read, ...toRepeatFacts(read), ...toPeopleFacts(read), ...toVisitFacts(read)])
}

/** By section, in each the newest first, and no line longer than can be chosen by itself. */
function inOrder(facts: readonly Fact[]): Fact[] {
  const bySection = Map.groupBy(facts, ({ section }) => section)
  return sections.flatMap(({ id }) => (bySection.get(id) ?? []).sort(byNewest).flatMap(cutLongLine))
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
