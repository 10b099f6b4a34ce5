import type { RawResource } from '../fhir/resource.ts'
import { whyWithheld } from '../fhir/status.ts'
import { isAdministrative } from './administrative-resources.ts'
import { readRecordFacts } from './build-record.ts'
import { containedFacts } from './contained-facts.ts'
import { keyOf } from './record-reader.ts'
import { untoldElements } from './unread-elements.ts'

/** What became of the resources of one type. */
interface TypeCoverage {
  type: string
  /** Told by at least one fact. */
  facts: number
  /** Told by none, by the rules in `administrative-resources.ts`. */
  administrative: number
  /** Never told, or only as ruled out: entered in error, or refuted. */
  withheld: number
  notUnderstood: number
  /** Of those that are told, which elements no fact tells, and in how many resources. */
  leftOut: Record<string, number>
}

export interface Coverage {
  /** By the names of the types. */
  types: TypeCoverage[]
  /** `Observation/abc` of each resource that was not understood. */
  notUnderstood: string[]
}

/** Adds up what became of the resources of records, each those of one patient and what they refer to. */
export function startCoverage(): { add(resources: readonly RawResource[]): void; result(): Coverage } {
  const byType = new Map<string, TypeCoverage>()
  const notUnderstood: string[] = []
  return {
    add(resources) {
      const patient = resources.find(({ resourceType }) => resourceType === 'Patient')
      const { facts, record } = readRecordFacts(patient ?? { resourceType: 'Patient', id: '' }, resources)
      const told = new Set(facts.flatMap(({ resource, also = [] }) => [resource, ...also]))
      for (const resource of [...resources, ...resources.flatMap(containedFacts)]) {
        const counts = countsOf(byType, resource.resourceType)
        if (whyWithheld(resource) !== null) counts.withheld += 1
        else if (told.has(keyOf(resource))) {
          counts.facts += 1
          for (const element of untoldElements(resource, record)) {
            counts.leftOut[element] = (counts.leftOut[element] ?? 0) + 1
          }
        } else if (isAdministrative(resource)) counts.administrative += 1
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

function countsOf(byType: Map<string, TypeCoverage>, type: string): TypeCoverage {
  const known = byType.get(type)
  if (known !== undefined) return known
  const counts = { type, facts: 0, administrative: 0, withheld: 0, notUnderstood: 0, leftOut: Object.create(null) }
  byType.set(type, counts)
  return counts
}
