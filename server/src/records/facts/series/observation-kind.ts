import { hasCode, toConcept, toConcepts } from '../../fhir/concept.ts'
import { toElement, toElements } from '../../fhir/element.ts'
import type { RawResource } from '../../fhir/resource.ts'

export type ObservationKind = 'labs' | 'vitals' | 'social' | 'surveys' | 'findings'

/**
 * The observations of each section, in their order. What is a finding by its category, and of a better known kind by the
 * category of another with the same code, is of that kind too: so the values of one thing stand together.
 */
export function sortByKind(observations: readonly RawResource[]): Map<ObservationKind, RawResource[]> {
  const byKind = Map.groupBy(observations, toObservationKind)
  const findings = byKind.get('findings') ?? []
  const known = new Map<string, ObservationKind>()
  if (findings.length > 0) {
    for (const [kind, same] of byKind) {
      if (kind !== 'findings') for (const one of same) known.set(firstCode(one), kind)
    }
  }
  if (!findings.some((one) => known.has(firstCode(one)))) return byKind
  return Map.groupBy(observations, (one) => known.get(firstCode(one)) ?? toObservationKind(one))
}

function firstCode({ code }: RawResource): string {
  const coding = toElements(toElement(code)?.coding)[0]
  return `${String(coding?.system)}|${String(coding?.code ?? toElement(code)?.text)}`
}

/**
 * Which section an Observation belongs to: by its category (hl7.org/fhir/R4/valueset-observation-category.html and US
 * Core's), and where it has none, by its code: a vital sign by the code of that vital sign, another LOINC code with a
 * quantity as a lab, the rest as a finding.
 */
function toObservationKind(observation: RawResource): ObservationKind {
  const { category } = observation
  if (hasCode(category, 'laboratory', 'LAB')) return 'labs'
  if (hasCode(category, 'vital-signs')) return 'vitals'
  if (hasCode(category, 'survey')) return 'surveys'
  if (hasCode(category, 'social-history', 'sdoh')) return 'social'
  const named = toConcepts(category).flatMap(({ text }) => NAMED.find(([name]) => name.test(text))?.[1] ?? [])
  if (named[0] !== undefined) return named[0]
  const codes = toConcept(observation.code)?.codes ?? []
  if (codes.some((code) => VITALS.has(code))) return 'vitals'
  if (toElements(category).length > 0) return 'findings'
  return codes.some((code) => code.startsWith('loinc|')) && observation.valueQuantity !== undefined
    ? 'labs'
    : 'findings'
}

/** Categories of a system's own, by their names. */
const NAMED: readonly (readonly [RegExp, ObservationKind])[] = [
  [/^(?:code )?lab/iu, 'labs'],
  [/^(?:code )?vital/iu, 'vitals'],
  [/^(?:code )?(?:survey|questionnaire)/iu, 'surveys'],
  [/^(?:code )?social/iu, 'social'],
]

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
