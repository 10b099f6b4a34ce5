import { toElement, toElements } from '../fhir/element.ts'
import type { RawResource } from '../fhir/resource.ts'
import { whyWithheld } from '../fhir/status.ts'
import { isAdministrative } from './administrative-resources.ts'
import { readFacts } from './build-record.ts'
import { keyOf } from './record-reader.ts'

/** What became of the resources of one type. */
interface TypeCoverage {
  type: string
  /** Told by at least one fact. */
  facts: number
  /** Told by none, by the rules in `administrative-resources.ts`. */
  administrative: number
  /** Never told: entered in error, or refuted. */
  withheld: number
  notUnderstood: number
}

export interface Coverage {
  /** By the names of the types. */
  types: TypeCoverage[]
  /** `Observation/abc` of each resource that was not understood. */
  notUnderstood: string[]
}

/** Adds up what became of the resources of records, each a list of resources that may refer to each other. */
export function startCoverage(): { add(resources: readonly RawResource[]): void; result(): Coverage } {
  const byType = new Map<string, TypeCoverage>()
  const notUnderstood: string[] = []
  return {
    add(resources) {
      const [patient = { resourceType: 'Patient', id: '' }, ...others] = resources.filter(
        ({ resourceType }) => resourceType === 'Patient',
      )
      const facts = [...readFacts(patient, resources), ...others.flatMap((other) => readFacts(other, [other]))]
      const told = new Set(facts.flatMap(({ resource, also = [] }) => [resource, ...also]))
      for (const resource of resources) {
        const { resourceType: type } = resource
        const counts = byType.get(type) ?? { type, facts: 0, administrative: 0, withheld: 0, notUnderstood: 0 }
        byType.set(type, counts)
        if (whyWithheld(resource) !== null) counts.withheld += 1
        else if (told.has(keyOf(resource))) counts.facts += 1
        else if (isAdministrative(resource)) counts.administrative += 1
        else {
          counts.notUnderstood += 1
          notUnderstood.push(keyOf(resource))
        }
      }
    },
    result: () => ({
      types: [...byType.values()].sort((one, other) => (one.type < other.type ? -1 : 1)),
      notUnderstood,
    }),
  }
}

/** Bundles within bundles are opened this deep. */
const DEEPEST = 10

/** The resources of a JSON value: itself, or what its bundle holds. One without an id gets one of its own. */
export function toResources(value: unknown, depth = 0): RawResource[] {
  const element = toElement(value)
  if (element === null || typeof element.resourceType !== 'string' || depth > DEEPEST) return []
  if (element.resourceType === 'Bundle') {
    return toElements(element.entry).flatMap(({ resource }, at) =>
      toResources(resource, depth + 1).map((one) => (one.id === '' ? { ...one, id: `entry-${at}` } : one)),
    )
  }
  return [{ ...element, resourceType: element.resourceType, id: typeof element.id === 'string' ? element.id : '' }]
}
