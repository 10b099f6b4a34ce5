import { type Fact, hasHappened } from '../facts/fact.ts'
import { byNewest, dateToDays } from '../fhir/date.ts'
import { dayAt } from '../question/date-range.ts'
import { isVisitKind } from '../question/visit-kind.ts'
import type { RetrievedFact } from '../retrieval/retrieval.ts'
import type { AnswerRequest } from './answer-request.ts'
import { quoteTopics } from './quote-query.ts'
import { isOfTime, tellFact } from './sentence.ts'
import { sayDate } from './wording.ts'

/** Of several visits at one time, so many are told. */
const MOST = 4

/**
 * The last or first visit, those of the time that is asked for, or how many there were, and what was recorded there.
 * Null where the question asks for none of these, or the record has no such visit.
 */
export function toVisitSentences(asked: AnswerRequest): string | null {
  const { chosen, question, now } = asked
  const isCount = question.wants === 'count' && !question.sections.has('orders')
  if (question.end === null && question.days === null && !isCount) return null
  const past = chosen
    .filter((one) => isPastVisit(one.fact, now) && isOfTime(one, question))
    .sort((one, other) => byNewest(one.fact, other.fact))
  const kinds = question.terms.map((term, place) => (isVisitKind(term) ? 1 << Math.min(place, 31) : 0))
  const kind = kinds.reduce((bits, bit) => bits | bit, 0)
  const ofKind = kind === 0 ? past : past.filter(({ matched }) => (matched & kind) !== 0)
  const lead = ofKind.length === 0 && past.length > 0 ? tellNoKind(asked) : []
  const visits = ofKind.length === 0 ? past : ofKind
  if (isCount && question.end === null) return [...lead, ...tellCounted(asked, visits, kind === 0)].join('\n')
  if (visits.length === 0) return null
  const isOne = question.end !== null
  const wanted = !isOne ? visits.slice(0, MOST) : question.end === 'oldest' ? visits.slice(-1) : visits.slice(0, 1)
  const which = !isOne
    ? 'You had a visit'
    : `Your ${question.end === 'oldest' ? 'first' : 'most recent'} visit${kind === 0 || lead.length > 0 ? '' : ' of this kind'} on record was`
  return [...lead, ...tellVisits(wanted, asked, which), ...(isOne ? [] : tellMore(visits.length - wanted.length))].join(
    '\n',
  )
}

function tellVisits(visits: readonly RetrievedFact[], { chosen, question }: AnswerRequest, which: string): string[] {
  return visits.flatMap((visit) => [
    `${which} on ${sayDate(visit.fact.date ?? '')}: ${visit.fact.text} [${visit.ref}].`,
    ...tellRecorded(visit, chosen, question),
  ])
}

/** How many visits there were, counted in the whole record, because not all of them may have been chosen. */
function tellCounted(asked: AnswerRequest, visits: readonly RetrievedFact[], isAny: boolean): string[] {
  const { question, facts, now } = asked
  const all = isAny
    ? facts.filter((fact) => isPastVisit(fact, now) && isOfTime({ fact }, question)).length
    : visits.length
  const when = question.days === null ? '' : ' in the time you ask about'
  if (all === 0) return [`Your record has no visits${when}.`]
  const shown = visits.slice(0, MOST).map((one) => tellFact(one, question))
  const kind = isAny ? '' : ' of this kind'
  return [
    `Your record has ${all === 1 ? 'one visit' : `${all} visits`}${kind}${when}:`,
    ...shown,
    ...tellMore(all - shown.length),
  ]
}

function tellMore(count: number): string[] {
  if (count === 0) return []
  return [
    count === 1 ? 'There is one more visit in your record.' : `There are ${count} more of these visits in your record.`,
  ]
}

function tellNoKind({ query, question }: AnswerRequest): string[] {
  const kinds = question.terms.filter(isVisitKind).map(({ said }) => ({ said, isKnown: true }))
  return [`None of these visits of your record mentions ${quoteTopics(query, kinds)}:`]
}

function tellRecorded(
  visit: RetrievedFact,
  chosen: readonly RetrievedFact[],
  question: AnswerRequest['question'],
): string[] {
  const recorded = chosen.filter(({ fact }) => fact.isAggregate === true && fact.visit === visit.fact.visit)
  return recorded.length === 0
    ? ['Your record does not say what was found or done there.']
    : recorded.map((one) => tellFact(one, question))
}

/** Whether a line is that of a visit which took place: neither planned nor cancelled, nor still ahead. */
export function isPastVisit(fact: Fact, now: number): boolean {
  return isVisit(fact) && hasHappened(fact) && fact.date !== null && dateToDays(fact.date).first <= dayAt(now)
}

/** Whether a line is that of one visit, of whatever state. */
export function isVisit({ section, date, isAggregate, counts }: Fact): boolean {
  return section === 'encounters' && date !== null && isAggregate !== true && counts === undefined
}
