import { hasHappened } from '../facts/fact.ts'
import type { PatientRecord } from '../facts/patient-record.ts'
import { WEIGHTY } from '../question/query-terms.ts'
import type { Question } from '../question/question.ts'
import { isVisitKind } from '../question/visit-kind.ts'
import type { FactIndex } from './fact-index.ts'

/** So many days of a section are asked for with its last or first: the visit that is meant may not be the very last. */
const DAYS_NEAR_END = 2

/**
 * Where only the last or the first of a section is asked for, what is of it on other days is left out. What holds now,
 * counts, has no date, or is asked for by another word stays. A visit that is only planned, or was cancelled, is neither
 * the last nor the first.
 */
export function keepLatest(
  ranked: readonly number[],
  { facts }: PatientRecord,
  { sectionOf, first, last }: FactIndex,
  { terms, end }: Question,
  matched: Uint32Array,
): readonly number[] {
  let topics = 0
  for (const [place, term] of terms.entries()) {
    if ((!term.isSection || isVisitKind(term)) && term.weight >= WEIGHTY) topics |= 1 << Math.min(place, 31)
  }
  /** The nearer to that end, the larger. */
  const dayOf = (at: number) => (end === 'oldest' ? -(first[at] ?? 0) : (last[at] ?? 0))
  const isOneOfMany = (at: number) =>
    ((matched[at] ?? 0) & topics) === 0 &&
    (first[at] ?? 1) <= (last[at] ?? 0) &&
    facts[at]?.current !== true &&
    facts[at]?.counts === undefined
  const missed = findMissedVisits(ranked, facts)
  const isMissed = (at: number) =>
    missed !== null && facts[at]?.section === 'encounters' && missed.has(facts[at]?.visit ?? '')
  const days = new Map<number, Set<number>>()
  for (const at of ranked) {
    if (!isOneOfMany(at) || isMissed(at)) continue
    const section = sectionOf[at] ?? 0
    days.set(section, (days.get(section) ?? new Set()).add(dayOf(at)))
  }
  const nearest = new Map<number, number>()
  for (const [section, all] of days) {
    nearest.set(section, [...all].sort((one, other) => other - one)[DAYS_NEAR_END - 1] ?? Number.NEGATIVE_INFINITY)
  }
  const isNear = (at: number) => !isMissed(at) && dayOf(at) >= (nearest.get(sectionOf[at] ?? 0) ?? 0)
  return ranked.filter((at) => !isOneOfMany(at) || isNear(at))
}

/** The visits that did not take place, by which what gathers their orders is known too; null where all did. */
function findMissedVisits(ranked: readonly number[], facts: PatientRecord['facts']): ReadonlySet<string> | null {
  let missed: Set<string> | null = null
  for (const at of ranked) {
    const fact = facts[at]
    if (fact === undefined || fact.section !== 'encounters' || fact.isAggregate === true || hasHappened(fact)) continue
    missed = (missed ?? new Set()).add(fact.visit ?? '')
  }
  return missed
}
