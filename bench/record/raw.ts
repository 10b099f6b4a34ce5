// A few plain readers of FHIR, written apart from those of the server, so that the questions are not made by the code
// that they are to test.

export type Raw = Readonly<Record<string, unknown>>

export interface RawRecord {
  mrn: string
  resources: readonly Raw[]
}

export function raw(value: unknown): Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Raw) : {}
}

export function raws(value: unknown): Raw[] {
  return Array.isArray(value) ? value.map(raw) : []
}

/** The text or first display of a concept, without SNOMED's tag at its end; empty where there is none. */
export function nameOf(concept: unknown): string {
  const { text, coding } = raw(concept)
  const display = raws(coding).find((one) => typeof one.display === 'string')?.display
  const name = typeof text === 'string' ? text : typeof display === 'string' ? display : ''
  return name.replace(/ \([a-z /]+\)$/, '').trim()
}

export function codesOf(concept: unknown): string[] {
  return raws(raw(concept).coding).flatMap(({ code }) => (typeof code === 'string' ? [code] : []))
}

/** `2019-03-04`; empty where there is no whole day. */
export function dayOf(date: unknown): string {
  return typeof date === 'string' && /^\d{4}-\d{2}-\d{2}/.test(date) ? date.slice(0, 10) : ''
}

export function dayOfObservation(observation: Raw): string {
  return (
    dayOf(observation.effectiveDateTime) ||
    dayOf(raw(observation.effectivePeriod).start) ||
    dayOf(observation.effectiveInstant)
  )
}

export function statusOf(concept: unknown): string {
  return typeof concept === 'string' ? concept : (codesOf(concept)[0] ?? '')
}

/** What is never a fact, and so never a question. */
function isVoid(resource: Raw): boolean {
  const said = [resource.status, statusOf(resource.verificationStatus), resource.lifecycleStatus]
  return said.includes('entered-in-error') || said.includes('refuted')
}

export function ofType(record: RawRecord, type: string): Raw[] {
  return record.resources.filter((resource) => resource.resourceType === type && !isVoid(resource))
}

/** What a reference is called: its display, else the name of the resource it points to. */
export function referredName(record: RawRecord, reference: unknown): string {
  const { reference: target, display } = raw(reference)
  if (typeof target === 'string' && /(^|\/)Patient\//.test(target)) return ''
  if (typeof display === 'string') return display
  if (typeof target !== 'string') return ''
  const found = record.resources.find(
    ({ resourceType, id }) => target === `${String(resourceType)}/${String(id)}` || target === `urn:uuid:${String(id)}`,
  )
  const name = raw(found).name
  if (typeof name === 'string') return name
  const [human] = raws(name)
  const family = raw(human).family
  return typeof family === 'string' ? family : nameOf(raw(found).code)
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** A day in one of the ways people write it. */
export function sayDay(day: string, way: number): string {
  const [year = '', month = '', date = ''] = day.split('-')
  const name = MONTHS[Number(month) - 1] ?? ''
  if (way % 3 === 0) return day
  return way % 3 === 1 ? `${name} ${Number(date)}, ${year}` : `${Number(date)} ${name} ${year}`
}

export function sayMonth(day: string): string {
  return `${MONTHS[Number(day.slice(5, 7)) - 1] ?? ''} ${day.slice(0, 4)}`
}

/** A number that is the same for the same text, to vary wording without chance. */
export function hash(text: string): number {
  let value = 7
  for (let at = 0; at < text.length; at += 1) value = (value * 31 + text.charCodeAt(at)) % 1_000_003
  return value
}
