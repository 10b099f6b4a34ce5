import type { PatientRecord } from '../../server/src/records/facts/patient-record.ts'

/** What a record says about who its people are, read plainly and apart from the code that masks. */
export interface Known {
  name: string
  family: string
  birthDate: string
  address: string
  phone: string
  mrn: string
  clinician: string
  facility: string
  /** The day of some event. */
  day: string
  /** Everything that must not be found: whole words, in the case of the record or in capitals. */
  words: Set<string>
  /** Everything that must not be found in any writing of its digits. */
  numbers: Set<string>
  days: Set<string>
  /** Words of the record's codes: where a name is one of them, nobody can tell which is meant. */
  terms: Set<string>
}

type Json = Record<string, unknown>

/** Reads every name, number, address and day that stands in the resources of a record. */
export function readKnown({ entry, patient, resources }: PatientRecord): Known {
  const known: Known = {
    ...{ name: entry.name, family: entry.name.split(' ').at(-1) ?? '', birthDate: entry.birth_date ?? '1950-01-01' },
    ...{ address: '12 Elm Street, Springfield', phone: '555-0100', mrn: entry.mrn },
    ...{ clinician: 'Dr. Nobody', facility: 'the hospital', day: '2019-05-06' },
    ...{
      words: new Set<string>(),
      numbers: new Set<string>([entry.mrn]),
      days: new Set<string>(),
      terms: new Set<string>(),
    },
  }
  for (const resource of [patient, ...resources]) {
    const { resourceType, name } = resource
    if (typeof name === 'string' && /^(?:Organization|Location)$/.test(resourceType)) known.facility = name
    visit(resource, resourceType, known)
  }
  return known
}

function visit(node: unknown, type: string, known: Known): void {
  if (Array.isArray(node)) for (const item of node) visit(item, type, known)
  if (typeof node === 'string') known.days.add(/^(?:19|20)\d\d-\d\d-\d\d/.exec(node)?.[0] ?? '')
  if (node === null || typeof node !== 'object' || Array.isArray(node)) return
  const object = node as Json
  const given = Array.isArray(object.given) ? object.given : []
  for (const part of [object.family, ...given]) if (typeof part === 'string') addWords(part, known)
  for (const term of [
    object.code === undefined ? null : object.display,
    object.coding === undefined ? null : object.text,
  ]) {
    if (typeof term === 'string') for (const word of term.match(/\p{L}+/gu) ?? []) known.terms.add(word.toLowerCase())
  }
  if (Array.isArray(object.line)) {
    for (const line of object.line) {
      known.words.add(String(line))
      if (type === 'Patient') known.address = `${line}, ${object.city}`
    }
  }
  if (typeof object.postalCode === 'string') known.numbers.add(object.postalCode)
  if (typeof object.city === 'string') known.words.add(object.city)
  if (typeof object.display === 'string' && /Practitioner/.test(String(object.reference))) {
    known.clinician = object.display
    for (const part of object.display.split(' ')) if (!/^(?:Dr|Mr|Mrs|Ms|MD|PA|NP)\b/.test(part)) addWords(part, known)
  }
  if (typeof object.value === 'string' && typeof object.system === 'string') {
    known.numbers.add(object.value)
    if (object.system === 'phone' && type === 'Patient') known.phone = object.value
  }
  for (const [key, value] of Object.entries(object)) {
    if (key === 'effectiveDateTime' && typeof value === 'string' && value.length >= 10) known.day = value.slice(0, 10)
    visit(value, type, known)
  }
}

function addWords(name: string, { words }: Known): void {
  for (const part of name.split(/[\s-]+/)) if (part.length > 2) words.add(part)
}

/** What of `known` stands in a text. */
export function findIn(text: string, { words, numbers, days, terms }: Known): string[] {
  const found: string[] = []
  for (const word of words) {
    if (terms.has(word.toLowerCase())) continue
    for (const written of [word, word.toUpperCase()]) {
      if (new RegExp(`(?<![\\p{L}\\p{N}])${escaped(written)}(?![\\p{L}\\p{N}])`, 'u').test(text)) found.push(written)
    }
  }
  // A day of the moved calendar is no part of a number, though its digits may be those of one.
  const digits = text.replaceAll(/\b2[1-3]\d\d-\d\d(?:-\d\d)?\b/g, '|').replaceAll(/(?<=\d)[\s().-]{1,2}(?=\d)/g, '')
  for (const number of numbers) {
    const bare = number.replaceAll(/[\s().-]/g, '')
    if (bare.length >= 5 && (text.includes(number) || digits.includes(bare))) found.push(number)
  }
  for (const day of days) if (day !== '' && writings(day).some((written) => text.includes(written))) found.push(day)
  return found
}

/** A day as it may be written. */
function writings(day: string): string[] {
  const [year = '', month = '', date = ''] = day.split('-')
  const name = new Date(day).toLocaleDateString('en-US', { month: 'long', timeZone: 'UTC' })
  return [
    ...[day, day.replaceAll('-', ''), `${Number(month)}/${Number(date)}/${year}`, `${month}/${date}/${year}`],
    ...[`${name} ${Number(date)}, ${year}`, `${Number(date)} ${name} ${year}`, `${name} ${year}`, `${year}-${month}`],
  ]
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
