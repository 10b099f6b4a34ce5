import { type Question, WEIGHTY } from './question.ts'
import type { PatientRecord } from './record.ts'
import type { RecordIndex } from './record-index.ts'

/** So many days of a section are asked for with its last or first: the visit that is meant may not be the very last. */
const DAYS_NEAR_END = 2

/**
 * Where only the last or the first of a section is asked for, what is of it on other days is left out. What holds now,
 * counts, has no date, or is asked for by another word stays.
 */
export function nearEnd(
  ranked: readonly number[],
  { facts }: PatientRecord,
  { sectionOf, first, last }: RecordIndex,
  { terms, end }: Question,
  matched: Uint32Array,
): readonly number[] {
  let matters = 0
  for (const [place, { isSection, weight }] of terms.entries()) {
    if (!isSection && weight >= WEIGHTY) matters |= 1 << Math.min(place, 31)
  }
  /** The nearer to that end, the larger. */
  const dayOf = (at: number) => (end === 'oldest' ? -(first[at] ?? 0) : (last[at] ?? 0))
  const isOneOfMany = (at: number) =>
    ((matched[at] ?? 0) & matters) === 0 &&
    (first[at] ?? 1) <= (last[at] ?? 0) &&
    facts[at]?.current !== true &&
    facts[at]?.counts === undefined
  const days = new Map<number, Set<number>>()
  for (const at of ranked) {
    if (!isOneOfMany(at)) continue
    const section = sectionOf[at] ?? 0
    days.set(section, (days.get(section) ?? new Set()).add(dayOf(at)))
  }
  const nearest = new Map<number, number>()
  for (const [section, all] of days) {
    nearest.set(section, [...all].sort((one, other) => other - one)[DAYS_NEAR_END - 1] ?? Number.NEGATIVE_INFINITY)
  }
  return ranked.filter((at) => !isOneOfMany(at) || dayOf(at) >= (nearest.get(sectionOf[at] ?? 0) ?? 0))
}
