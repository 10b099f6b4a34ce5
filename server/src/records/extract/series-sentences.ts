import type { Fact, Reading } from '../fact.ts'
import { dateToDays } from '../fhir/date.ts'
import type { Question } from '../question.ts'
import type { ChosenFact } from '../select.ts'
import { sayDate, toList } from './words.ts'

const EARLIER_TOLD = 4
const OF_A_TIME_TOLD = 8

/**
 * What was measured, in sentences: what the question asks of it (how many, the highest, the first, those of a time), else
 * the latest value and the ones before it.
 */
export function toSeriesSentences({ fact, ref }: ChosenFact, question: Question): string {
  const readings = fact.readings ?? []
  const cite = ` [${ref}].`
  const range = fact.detail?.range === undefined ? '' : ` The reference range is ${fact.detail.range}.`
  const ofTime = question.days === null ? readings : readings.filter((reading) => isWithin(reading, question))
  if (question.wants === 'count') return `${tellCount(fact, ofTime)}${cite}`
  if (question.wants === 'highest' || question.wants === 'lowest') {
    const extreme = findExtreme(ofTime.length > 0 ? ofTime : readings, question.wants)
    if (extreme !== null) return `Your ${question.wants} ${fact.label} on record was ${say(extreme)}${cite}${range}`
  }
  if (question.days !== null && ofTime.length > 0) {
    return `Your ${fact.label} in that time: ${toList(ofTime.slice(0, OF_A_TIME_TOLD).map(say))}${cite}${range}`
  }
  if (question.end === 'oldest') {
    const first = readings.at(-1)
    return first === undefined ? '' : `Your first ${fact.label} on record was ${say(first)}${cite}${range}`
  }
  return `${tellLatest(fact, readings, cite)}${range}`
}

function tellLatest(fact: Fact, readings: readonly Reading[], cite: string): string {
  const [latest, ...before] = readings
  if (latest === undefined) return `Your record has no value of ${fact.label}${cite}`
  if (isMissing(latest)) {
    const known = before.find((reading) => !isMissing(reading))
    const last = known === undefined ? '' : ` The last value before that was ${say(known)}${cite}`
    return `Your record has no value of ${fact.label} from the last time: ${say(latest)}${cite}${last}`
  }
  const first = `Your most recent ${fact.label} was ${say(latest)}${cite}`
  if (before.length === 0) return `${first} It is the only value on record.`
  const oldest = before.at(-1)
  if (before.length > 1 && typeof oldest?.date === 'string' && before.every(({ text }) => text === latest.text)) {
    return `${first} It was the same all ${readings.length} times since ${sayDate(oldest.date)}${cite}`
  }
  const earlier = before.slice(0, EARLIER_TOLD).map(say)
  const more = before.length > EARLIER_TOLD ? `, and ${before.length - EARLIER_TOLD} more before that` : ''
  const heading =
    fact.trend === undefined ? '' : ` Compared with those before it, it is ${HEADINGS[fact.trend] ?? fact.trend}.`
  return `${first} Before that it was ${toList(earlier)}${more}${cite}${heading}`
}

/** As an observation without a value is told: `no value (declined)`. */
function isMissing({ text }: Reading): boolean {
  return text.startsWith('no value')
}

/** The words of the trend as they stand in a sentence. */
const HEADINGS: Readonly<Record<string, string>> = {
  rising: 'higher',
  falling: 'lower',
  'up from before': 'higher',
  'down from before': 'lower',
  steady: 'about the same',
}

function tellCount(fact: Fact, readings: readonly Reading[]): string {
  const [latest] = readings
  const first = readings.at(-1)
  if (latest === undefined || first === undefined) return `Your record has no value of ${fact.label} from that time`
  const times = readings.length === 1 ? 'one value' : `${readings.length} values`
  return readings.length === 1
    ? `Your record has ${times} of ${fact.label}: ${say(latest)}`
    : `Your record has ${times} of ${fact.label}, from ${say(first)} to ${say(latest)}`
}

function findExtreme(readings: readonly Reading[], wants: 'highest' | 'lowest'): Reading | null {
  const sign = wants === 'highest' ? -1 : 1
  const numbered = readings.filter(({ numbers }) => numbers.length > 0)
  const [extreme] = [...numbered].sort((one, other) => sign * ((one.numbers[0] ?? 0) - (other.numbers[0] ?? 0)))
  return extreme ?? null
}

function say({ text, date }: Reading): string {
  return date === null ? `${text} (no date)` : `${text} on ${sayDate(date)}`
}

function isWithin({ date }: Reading, { days }: Question): boolean {
  if (date === null || days === null) return false
  const { first, last } = dateToDays(date)
  return first <= days.last && last >= days.first
}
