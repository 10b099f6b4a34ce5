import { hasCode, toConcept } from './fhir/concept.ts'
import { toElements } from './fhir/element.ts'
import type { RawResource } from './record.ts'

export type ObservationKind = 'labs' | 'vitals' | 'social' | 'surveys' | 'findings'

/**
 * Which section an Observation belongs to: by its category (hl7.org/fhir/R4/valueset-observation-category.html and US
 * Core's), and where it has none, by its code: a vital sign by the code of that vital sign, another LOINC code with a
 * quantity as a lab, the rest as a finding.
 */
export function toObservationKind(observation: RawResource): ObservationKind {
  const { category } = observation
  if (hasCode(category, 'laboratory', 'LAB')) return 'labs'
  if (hasCode(category, 'vital-signs')) return 'vitals'
  if (hasCode(category, 'survey')) return 'surveys'
  if (hasCode(category, 'social-history', 'sdoh')) return 'social'
  const codes = toConcept(observation.code)?.codes ?? []
  if (codes.some((code) => VITALS.has(code))) return 'vitals'
  if (toElements(category).length > 0) return 'findings'
  return codes.some((code) => code.startsWith('loinc|')) && observation.valueQuantity !== undefined
    ? 'labs'
    : 'findings'
}

/** LOINC codes of the FHIR vital signs profiles (hl7.org/fhir/R4/observation-vitalsigns.html) and of their parts. */
const VITALS: ReadonlySet<string> = new Set(
  [
    '85353-1',
    '85354-9',
    '55284-4',
    '8480-6',
    '8462-4',
    '8478-0',
    '8867-4',
    '9279-1',
    '8310-5',
    '8331-1',
    '8302-2',
    '8306-3',
    '29463-7',
    '3141-9',
    '39156-5',
    '59408-5',
    '2708-6',
    '9843-4',
    '8287-5',
    '8289-1',
    '59576-9',
    '77606-2',
    '96607-7',
  ].map((code) => `loinc|${code}`),
)
