import type { PatientRecord } from '../records/facts/patient-record.ts'
import { hasCode } from '../records/fhir/concept.ts'
import type { Grant } from './grants.ts'

/** The codes of parents in HL7's RoleCode (terminology.hl7.org/CodeSystem/v3-RoleCode). */
const PARENT_CODES = [
  ...['PRN', 'MTH', 'FTH', 'NMTH', 'NFTH', 'NPRN', 'ADOPTP', 'ADOPTM', 'ADOPTF', 'STPPRN', 'STPMTH', 'STPFTH'],
  ...['PRNFOST', 'MTHFOST', 'FTHFOST', 'PRNINLAW', 'GESTM'],
]

/** Whether a grant rests on being the patient's parent: by its word, or by the RelatedPerson that it names. */
export function isByParenthood({ relation, evidence }: Grant, { resources }: PatientRecord): boolean {
  if (relation !== 'proxy' || evidence === null) return false
  if (/^parent(hood)?\b/i.test(evidence)) return true
  const person = resources.find(({ resourceType, id }) => `${resourceType}/${id}` === evidence)
  return person?.resourceType === 'RelatedPerson' && hasCode(person.relationship, ...PARENT_CODES)
}

/**
 * Whether the patient has reached that age, in UTC. Of a birth date without its day or month it is taken that it was the
 * first possible one, and without any that they are of age: a right that may be over is over.
 */
export function isOfAge(birthDate: string | null, years: number, now: number): boolean {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(birthDate ?? '') ?? []
  if (year === undefined) return true
  return now >= Date.UTC(Number(year) + years, Number(month) - 1, Number(day))
}
