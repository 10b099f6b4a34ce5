import { toConcept, toConcepts } from '../../fhir/concept.ts'
import { toDate, toDay } from '../../fhir/date.ts'
import { type Element, findExtension, toElements, toText } from '../../fhir/element.ts'
import type { RawResource } from '../../fhir/resource.ts'
import { toStatusText } from '../../fhir/status.ts'
import { toValue } from '../../fhir/value.ts'
import { listed, prefixed } from '../fact-text.ts'
import { keyOf } from '../record-reader.ts'
import type { Section, SectionFact } from '../section.ts'

export const patient: Section = {
  id: 'patient',
  title: 'About the patient',
  noun: 'details about you',
  askedBy: ['demographic', 'personal detail', 'how old am i', 'date of birth', 'birth date', 'birthday'],
  read: ({ patient: resource }) => [...about(resource), ...background(resource)],
}

function about(resource: RawResource): SectionFact[] {
  const birth = toDate(resource.birthDate)
  const died = toDate(resource.deceasedDateTime)
  const text = listed([
    toStatusText(resource.gender),
    prefixed('born', birth),
    died === null ? (resource.deceasedBoolean === true ? 'has died' : null) : `died ${toDay(died)}`,
  ])
  return text === null ? [] : [toPatientFact(resource, 'Sex and birth date', text, true)]
}

/** What does not change an answer often, and is told where it is asked for. */
function background(resource: RawResource): SectionFact[] {
  const told: [string, string | null | undefined][] = [
    ['Race', usCore(resource, 'us-core-race')],
    ['Ethnicity', usCore(resource, 'us-core-ethnicity')],
    ['Sex at birth', sexAtBirth(extension(resource, 'us-core-birthsex'))],
    ['Sex', extension(resource, 'us-core-sex')],
    ['Gender identity', extension(resource, 'us-core-genderIdentity')],
    ['Tribal affiliation', usCore(resource, 'us-core-tribal-affiliation')],
    ['Occupation', extension(resource, 'patient-occupation')],
    ['Religion', extension(resource, 'patient-religion')],
    ['Interpreter needed', extension(resource, 'us-core-interpreter-needed')],
    ['Marital status', maritalStatus(resource.maritalStatus)],
    ['Language', languages(resource)],
    ['Twin or other multiple birth', multipleBirth(resource)],
    ['General practitioner', listed(toElements(resource.generalPractitioner).map(({ display }) => toText(display)))],
  ]
  return told.flatMap(([label, value]) =>
    value === null || value === undefined ? [] : [toPatientFact(resource, label, `${label}: ${value}`, false)],
  )
}

function toPatientFact(resource: RawResource, label: string, text: string, core: boolean): SectionFact {
  return { label, text, date: null, resource: keyOf(resource), codes: [], core }
}

function extension(resource: Element, name: string): string | null {
  const found = findExtension(resource, name)
  return found === null ? null : (toValue(found)?.text ?? null)
}

/** US Core's race and ethnicity: the text, else the categories. */
function usCore(resource: Element, name: string): string | null {
  const parts = toElements(findExtension(resource, name)?.extension)
  const text = parts.find(({ url }) => url === 'text')
  const written = text === undefined ? null : (toValue(text)?.text ?? null)
  return written ?? listed(parts.map((part) => toValue(part)?.text))
}

/** terminology.hl7.org/CodeSystem/v3-MaritalStatus, for records that give a letter alone. */
const MARITAL: ReadonlyMap<string, string> = new Map(
  Object.entries({
    A: 'Annulled',
    D: 'Divorced',
    I: 'Interlocutory',
    L: 'Legally separated',
    M: 'Married',
    P: 'Polygamous',
    S: 'Never married',
    T: 'Domestic partner',
    U: 'Unmarried',
    W: 'Widowed',
  }),
)

function maritalStatus(value: unknown): string | null {
  const text = toConcept(value)?.text.replace(/^code /u, '')
  return text === undefined ? null : (MARITAL.get(text) ?? text)
}

function sexAtBirth(code: string | null): string | null {
  return code === 'F' ? 'female' : code === 'M' ? 'male' : code
}

function languages(resource: RawResource): string | null {
  return listed(
    toElements(resource.communication).map(({ language, preferred }) => {
      const text = toConcepts(language)[0]?.text
      return text === undefined ? null : preferred === true ? `${text} (preferred)` : text
    }),
  )
}

function multipleBirth(resource: RawResource): string | null {
  if (typeof resource.multipleBirthInteger === 'number')
    return `number ${resource.multipleBirthInteger} in the birth order`
  return resource.multipleBirthBoolean === true ? 'yes' : null
}
