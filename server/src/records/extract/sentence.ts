import { dateToDays } from '../fhir/date.ts'
import type { Question } from '../question.ts'
import type { ChosenFact } from '../select.ts'
import { toSeriesSentences } from './series-sentences.ts'
import { sayDate } from './words.ts'

/** One line of the record in words: a sentence about what was measured, else an item of a list with its date and ref. */
export function tellFact(chosen: ChosenFact, question: Question): string {
  const { fact, ref } = chosen
  if (fact.readings !== undefined) return toSeriesSentences(chosen, question)
  const when = fact.date === null || fact.holdsDates === true ? '' : ` (${sayDate(fact.date)})`
  return `- ${fact.text}${when} [${ref}]`
}

/** Whether a line tells of the time that is asked for; true of any where none is. */
export function isOfTime({ fact }: ChosenFact, { days }: Question): boolean {
  if (days === null) return true
  const dates = [fact.date, fact.end, ...(fact.readings ?? []).map(({ date }) => date)]
  const known = dates.flatMap((date) => (date === null || date === undefined ? [] : [dateToDays(date)]))
  if (known.length === 0) return false
  return (
    Math.min(...known.map(({ first }) => first)) <= days.last &&
    Math.max(...known.map(({ last }) => last)) >= days.first
  )
}
