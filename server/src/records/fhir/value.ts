import { type Concept, toConcept } from './concept.ts'
import { toDate, toDay, toPeriod } from './date.ts'
import { type Element, elementNamed, toElement, toNumber, toText } from './element.ts'
import { type Quantity, toMoneyText, toNumberText, toQuantity, toRangeText, toRatioText } from './quantity.ts'

export interface Value {
  text: string
  quantity: Quantity | null
  concept: Concept | null
}

/** `value[x]` of an Observation, component, answer or extension as words; null where there is none that can be read. */
export function toValue(element: Element, stem = 'value'): Value | null {
  for (const [name, read] of READERS) {
    const given = elementNamed(element, `${stem}${name}`)
    if (given === undefined || given === null) continue
    const value = read(given)
    if (value !== null) return value
  }
  return null
}

type Read = (value: unknown) => Value | null

const READERS: readonly (readonly [string, Read])[] = [
  ['Quantity', ofQuantity],
  ['CodeableConcept', ofConcept],
  ['Coding', ofConcept],
  ['String', (value) => ofText(toText(value))],
  ['Boolean', (value) => (typeof value === 'boolean' ? ofText(value ? 'yes' : 'no') : null)],
  ['Integer', ofNumber],
  ['Decimal', ofNumber],
  ['Range', (value) => ofText(toRangeText(value))],
  ['Ratio', (value) => ofText(toRatioText(value))],
  ['Money', (value) => ofText(toMoneyText(value))],
  ['DateTime', ofDate],
  ['Date', ofDate],
  ['Instant', ofDate],
  ['Time', (value) => ofText(toText(value))],
  ['Period', (value) => ofText(toPeriodText(value))],
  ['SampledData', ofSamples],
  ['Age', ofQuantity],
  ['Duration', ofQuantity],
  ['Code', (value) => ofText(toText(value))],
  ['Uri', (value) => ofText(toText(value))],
  ['Markdown', (value) => ofText(toText(value))],
  ['Reference', (value) => ofText(toText(toElement(value)?.display))],
  ['Attachment', (value) => ofText(toText(toElement(value)?.title))],
]

/** `2019-03-04 to 2019-03-06`, `since 2019-03-04`, `until 2019-03-06`. */
export function toPeriodText(value: unknown): string | null {
  const period = toPeriod(value)
  if (period === null) return null
  const start = period.start === null ? null : toDay(period.start)
  const end = period.end === null ? null : toDay(period.end)
  if (start === null) return `until ${end}`
  if (end === null) return `since ${start}`
  return start === end ? start : `${start} to ${end}`
}

function ofQuantity(value: unknown): Value | null {
  const quantity = toQuantity(value)
  if (quantity !== null) return { text: quantity.text, quantity, concept: null }
  // Some write a word where a number belongs: `negative`.
  const said = toElement(value)?.value
  return typeof said === 'string' ? ofText(toText(said)) : null
}

function ofConcept(value: unknown): Value | null {
  const concept = toConcept(value)
  return concept === null ? null : { text: concept.text, quantity: null, concept }
}

function ofNumber(value: unknown): Value | null {
  const number = toNumber(value)
  return number === null ? null : ofText(toNumberText(number))
}

function ofDate(value: unknown): Value | null {
  const date = toDate(value)
  return date === null ? null : ofText(toDay(date))
}

function ofSamples(value: unknown): Value | null {
  return toElement(value) === null ? null : ofText('a recorded curve, not shown as text')
}

function ofText(text: string | null): Value | null {
  return text === null ? null : { text, quantity: null, concept: null }
}
