import type { Reading } from '../fact.ts'
import { dateToDays } from '../fhir/date.ts'
import type { Question } from '../question.ts'
import type { ChosenFact } from '../select.ts'
import { sayDate, toList } from './sentence.ts'

const EARLIER_TOLD = 4

/** What was measured: the latest value with its date, then the ones before it; or those of the time that is asked for. */
export function toSeriesSentences({ fact, ref }: ChosenFact, question: Question): string {
  const readings = fact.readings ?? []
  const range = fact.detail?.range === undefined ? '' : ` The reference range is ${fact.detail.range}.`
  const inTime = question.days === null ? readings : readings.filter((reading) => isWithin(reading, question))
  if (question.days !== null && inTime.length > 0) {
    return `Your ${fact.label} in that time: ${toList(inTime.slice(0, 8).map(toSaid))} [${ref}].${range}`
  }
  if (question.end === 'oldest') {
    const [first] = readings.slice(-1)
    return first === undefined ? '' : `Your first ${fact.label} on record was ${toSaid(first)} [${ref}].${range}`
  }
  const [latest, ...before] = readings
  if (latest === undefined) return `Your record has no value of ${fact.label} [${ref}].`
  const earlier = before.slice(0, EARLIER_TOLD).map(toSaid)
  const more = before.length > EARLIER_TOLD ? `, and ${before.length - EARLIER_TOLD} more values before that` : ''
  const sentences = [
    `Your most recent ${fact.label} was ${toSaid(latest)} [${ref}].`,
    earlier.length === 0 ? 'It is the only value on record.' : `Before that it was ${toList(earlier)}${more} [${ref}].`,
  ]
  return `${sentences.join(' ')}${range}`
}

function toSaid({ text, date }: Reading): string {
  return date === null ? `${text} (no date)` : `${text} on ${sayDate(date)}`
}

function isWithin({ date }: Reading, { days }: Question): boolean {
  if (date === null || days === null) return false
  const { first, last } = dateToDays(date)
  return first <= days.last && last >= days.first
}
