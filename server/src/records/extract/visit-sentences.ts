import { dayAt } from '../days.ts'
import { type Fact, hasHappened } from '../fact.ts'
import { byNewest, dateToDays } from '../fhir/date.ts'
import type { ChosenFact } from '../select.ts'
import type { Asked } from './asked.ts'
import { isOfTime, tellFact } from './sentence.ts'
import { sayDate } from './words.ts'

/** Of several visits at one time, so many are told. */
const MOST = 4

/**
 * The last or first visit, or those of the time that is asked for, and what was recorded there. Null where the question
 * asks for neither, or the record has no such visit.
 */
export function toVisitSentences({ chosen, question, now }: Asked): string | null {
  if (question.end === null && question.days === null) return null
  const visits = chosen
    .filter((one) => isPastVisit(one, now) && isOfTime(one, question))
    .sort((one, other) => byNewest(one.fact, other.fact))
  const wanted =
    question.end === 'oldest'
      ? visits.slice(-1)
      : question.end === 'newest'
        ? visits.slice(0, 1)
        : visits.slice(0, MOST)
  if (wanted.length === 0) return null
  const which =
    question.end === 'oldest'
      ? 'Your first visit on record was'
      : question.end === 'newest'
        ? 'Your most recent visit on record was'
        : 'You had a visit'
  return wanted
    .flatMap((visit) => [
      `${which} on ${sayDate(visit.fact.date ?? '')}: ${visit.fact.text} [${visit.ref}].`,
      ...tellRecorded(visit, chosen, question),
    ])
    .join('\n')
}

function tellRecorded(visit: ChosenFact, chosen: readonly ChosenFact[], question: Asked['question']): string[] {
  const recorded = chosen.filter(({ fact }) => fact.gathers === true && fact.visit === visit.fact.visit)
  return recorded.length === 0
    ? ['Your record does not say what was found or done there.']
    : recorded.map((one) => tellFact(one, question))
}

/** Whether a line is that of a visit which took place: neither planned nor cancelled, nor still ahead. */
export function isPastVisit({ fact }: ChosenFact, now: number): boolean {
  return isVisit(fact) && hasHappened(fact) && fact.date !== null && dateToDays(fact.date).first <= dayAt(now)
}

/** Whether a line is that of one visit, of whatever state. */
export function isVisit({ section, date, gathers, counts }: Fact): boolean {
  return section === 'encounters' && date !== null && gathers !== true && counts === undefined
}
