import type { Fact } from '../facts/fact.ts'
import { dateToDays } from '../fhir/date.ts'
import type { DateRange } from '../question/date-range.ts'
import type { Question } from '../question/question.ts'
import { toStems } from '../question/tokenize.ts'
import type { RetrievedFact } from '../retrieval/retrieval.ts'
import { tellMedicine } from './medicine-line.ts'
import { toSeriesSentences } from './series-sentences.ts'
import { sayDate } from './wording.ts'

/** One line of the record in words: a sentence about what was measured, else an item of a list with its date and ref. */
export function tellFact(chosen: RetrievedFact, question: Question): string {
  const { fact, ref } = chosen
  if (fact.readings !== undefined) return toSeriesSentences(chosen, question)
  if (fact.section === 'medications' && fact.isAggregate !== true && fact.counts === undefined) {
    return tellMedicine(fact, ref, { who: asksFor(question, WHO), supply: asksFor(question, SUPPLY) })
  }
  const when = fact.date === null || fact.holdsDates === true ? '' : ` (${sayDate(fact.date)})`
  return `- ${fact.text}${when} [${ref}]`
}

const WHO: ReadonlySet<string> = new Set(toStems('who prescribed prescriber doctor quien'))
const SUPPLY: ReadonlySet<string> = new Set(toStems('refill refills supply amount run left tablets quantity'))

function asksFor({ stems }: Question, words: ReadonlySet<string>): boolean {
  return stems.some((stem) => words.has(stem))
}

/** Whether a line tells of the time that is asked for; true of any where none is. */
export function isOfTime({ fact }: { fact: Fact }, { days }: Question): boolean {
  return days === null || toSpans(fact).some(({ first, last }) => first <= days.last && last >= days.first)
}

/** The times that a line tells of: what happened several times is of its days, and not of all between them. */
function toSpans({ section, date, end, readings, text, holdsDates, isAggregate }: Fact): DateRange[] {
  if (readings !== undefined)
    return readings.flatMap((reading) => (reading.date === null ? [] : [dateToDays(reading.date)]))
  if (holdsDates === true && isAggregate !== true && section !== 'care-team') {
    const told = [...text.matchAll(TOLD)].map(([, from = '', to = from]) => ({
      first: dateToDays(from).first,
      last: dateToDays(to).last,
    }))
    if (told.length > 0) return told
  }
  const known = [date, end].flatMap((one) => (one === null || one === undefined ? [] : [dateToDays(one)]))
  const [from, to = from] = known
  return from === undefined || to === undefined ? [] : [{ first: from.first, last: Math.max(from.last, to.last) }]
}

/** Days, spans of them, and the years that are counted, as series and repeats write them. */
const TOLD = /\b(\d{4}-\d{2}(?:-\d{2})?|\d{4}(?= to \d{4}|: \d))(?: to (\d{4}(?:-\d{2}){0,2}))?/gu
