import { byNewest, dateToDays } from '../fhir/date.ts'
import { dayAt } from '../question/date-range.ts'
import { toStems } from '../question/tokenize.ts'
import type { RetrievedFact } from '../retrieval/retrieval.ts'
import type { AnswerRequest } from './answer-request.ts'
import { isOfTime, tellFact } from './sentence.ts'
import { isVisit } from './visit-sentences.ts'
import { sayDate } from './wording.ts'

const MOST = 8
const AHEAD: ReadonlySet<string> = new Set(toStems('next upcoming scheduled future coming próxima próximo'))
/** Never to come, or over; a visit that is finished, or an appointment that was kept, has no day ahead. */
const NOT_TO_COME: ReadonlySet<string> = new Set(['cancelled', 'noshow', 'fulfilled', 'finished', 'completed'])

/** Whether a question asks for what is still ahead: by its words, or by its time. */
export function asksAhead({ question, now }: AnswerRequest): boolean {
  if (question.days !== null) return question.days.first > dayAt(now)
  return question.end === null && question.stems.some((stem) => AHEAD.has(stem))
}

/**
 * The nearest appointment or planned visit from today on, those after it, and what is ordered without one. `found` are
 * the lines that speak of what the appointment is asked for; none where it is any.
 */
export function toAppointmentSentences(asked: AnswerRequest, found: readonly RetrievedFact[]): string {
  const { chosen, question, now } = asked
  const ahead = chosen
    .filter((one) => isToCome(one, now) && isOfTime(one, question))
    .filter((one) => found.length === 0 || found.some(({ ref }) => ref === one.ref))
    .sort((one, other) => byNewest(other.fact, one.fact))
  const [next, ...later] = ahead
  const open = chosen.filter(
    ({ fact, ref }) => fact.section === 'orders' && fact.current === true && !ahead.some((one) => one.ref === ref),
  )
  const orders = found.length === 0 && question.days === null ? open : []
  const time = question.days === null ? 'from today on' : 'for that time'
  return [
    next === undefined
      ? `No appointment is written down in your record ${time}.`
      : `Your next appointment on record is on ${sayDate(next.fact.date ?? '')}: ${next.fact.text} [${next.ref}].`,
    ...(later.length === 0 ? [] : ['After that, your record has:']),
    ...tellSome(later, asked),
    ...(orders.length === 0 ? [] : ['Your record also lists these open orders or referrals:']),
    ...tellSome(orders, asked),
  ].join('\n')
}

function isToCome({ fact }: RetrievedFact, now: number): boolean {
  if (fact.date === null || dateToDays(fact.date).last < dayAt(now)) return false
  if (NOT_TO_COME.has(fact.detail?.status ?? '')) return false
  return isVisit(fact) || fact.resource.startsWith('Appointment/')
}

function tellSome(lines: readonly RetrievedFact[], { question }: AnswerRequest): string[] {
  const more = lines.length > MOST ? [`There are ${lines.length - MOST} more of these in your record.`] : []
  return [...lines.slice(0, MOST).map((one) => tellFact(one, question)), ...more]
}
