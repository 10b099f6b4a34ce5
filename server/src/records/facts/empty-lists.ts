import { toConcept } from '../fhir/concept.ts'
import { firstDate } from '../fhir/date.ts'
import { type Element, toElements, toText } from '../fhir/element.ts'
import type { RawResource } from '../fhir/resource.ts'
import { toAbsenceFact } from './absence-fact.ts'
import type { Fact } from './fact.ts'
import type { RecordReader } from './record-reader.ts'
import { sections } from './section-registry.ts'
import { toEmptyReason } from './stated-absence.ts'

/** LOINC codes of the parts of a summary (hl7.org/fhir/uv/ips, C-CDA), by the section that their entries stand in. */
const SECTION_OF_CODE: ReadonlyMap<string, string> = new Map([
  ['loinc|48765-2', 'allergies'],
  ['loinc|11450-4', 'problems'],
  ['loinc|11348-0', 'problems'],
  ['loinc|10160-0', 'medications'],
  ['loinc|10183-2', 'medications'],
  ['loinc|29549-3', 'medications'],
  ['loinc|11369-6', 'immunizations'],
  ['loinc|47519-4', 'procedures'],
  ['loinc|46264-8', 'devices'],
  ['loinc|10157-6', 'family'],
  ['loinc|30954-2', 'labs'],
  ['loinc|8716-3', 'vitals'],
  ['loinc|29762-2', 'social'],
  ['loinc|61146-7', 'goals'],
  ['loinc|18776-5', 'care-plans'],
])

/** The same by their titles, where they have no such code. */
const SECTION_OF_TITLE: readonly (readonly [RegExp, string])[] = [
  [/allerg|intoleran/iu, 'allergies'],
  [/problem|diagnos|condition|past illness/iu, 'problems'],
  [/medic|drug/iu, 'medications'],
  [/immuni|vaccin/iu, 'immunizations'],
  [/procedure|surger|operation/iu, 'procedures'],
  [/device|implant/iu, 'devices'],
]

/** Returns a line for each list, and each part of a document, that is empty and says why (hl7.org/fhir/R4/list.html#empty). */
export function toEmptyListFacts(record: RecordReader): Fact[] {
  return [
    ...record.ofType('List').flatMap((list) => toFact(list, list, list.date)),
    ...record.ofType('Composition').flatMap((document) => ofSections(document, document.section, document.date, 0)),
  ]
}

function ofSections(host: RawResource, parts: unknown, date: unknown, depth: number): Fact[] {
  if (depth > MOST_LEVELS) return []
  return toElements(parts).flatMap((part) => [
    ...toFact(host, part, date),
    ...ofSections(host, part.section, date, depth + 1),
  ])
}

const MOST_LEVELS = 8

function toFact(host: RawResource, list: Element, date: unknown): Fact[] {
  const absence = toEmptyReason(toConcept(list.emptyReason))
  if (absence === null || toElements(list.entry).length > 0) return []
  const code = toConcept(list.code)
  const title = toText(list.title) ?? code?.text ?? ''
  const id =
    code?.codes.map((one) => SECTION_OF_CODE.get(one)).find((one) => one !== undefined) ??
    SECTION_OF_TITLE.find(([words]) => words.test(title))?.[1]
  const section = sections.find((one) => one.id === id)
  if (section === undefined) return []
  return [
    { section: section.id, ...toAbsenceFact(host, absence, { said: null, noun: section.noun, date: firstDate(date) }) },
  ]
}
