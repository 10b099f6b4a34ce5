import { MS_PER_DAY } from '../../shared/calendar.ts'
import { hasHappened } from '../facts/fact.ts'
import type { PatientRecord } from '../facts/patient-record.ts'
import { dateToDays, toDate } from '../fhir/date.ts'
import { type DateRange, dayAt } from '../question/date-range.ts'
import { EARLIEST } from '../question/query-dates.ts'
import type { Question } from '../question/question.ts'
import type { Age, TimeReference } from '../question/time-reference.ts'
import { type FactIndex, placeOf, weightOf } from './fact-index.ts'

/** The days that a question asks for: those it names, else those of its time in this record. Null for any. */
export function resolveDates(
  record: PatientRecord,
  index: FactIndex,
  { days, time }: Question,
  now: number,
): DateRange | null {
  if (days !== null || time === null) return days
  const event = time.age === null ? findEvent(record, index, time, dayAt(now)) : atAge(record, time.age)
  if (event === null) return null
  const { first, last } = event
  if (time.relation === 'before') return { first: EARLIEST, last: first - 1 }
  if (time.relation === 'during') return { first, last }
  return { first: time.relation === 'after' ? last : first, last: dayAt(now) }
}

/** What happens, by what its section holds. */
const EVENT_SECTIONS: ReadonlySet<string> = new Set([
  'problems',
  'procedures',
  'encounters',
  'medications',
  'immunizations',
  'devices',
])

/** The days of what the words best fit; of several, the newest. What still lasts has no last day yet. */
function findEvent(record: PatientRecord, index: FactIndex, time: TimeReference, today: number): DateRange | null {
  const { terms, sections } = time
  if (sections.size > 0 && terms.every(({ isSection }) => isSection)) return findNewest(record, index, sections, today)
  const scores = new Map<number, number>()
  for (const { term, weight } of terms) {
    const posting = index.postings.get(term)
    if (posting === undefined) continue
    const rarity = weight * Math.log(1 + record.facts.length / posting.length)
    for (const entry of posting) {
      const at = placeOf(entry)
      const fact = record.facts[at]
      if (fact === undefined || fact.date === null || fact.counts !== undefined) continue
      if (!EVENT_SECTIONS.has(fact.section) || !hasHappened(fact)) continue
      scores.set(at, (scores.get(at) ?? 0) + rarity * weightOf(entry))
    }
  }
  const [best] = [...scores].sort(
    ([one, oneScore], [other, otherScore]) =>
      otherScore - oneScore || (index.first[other] ?? 0) - (index.first[one] ?? 0),
  )
  if (best === undefined) return null
  const [at] = best
  const first = index.first[at] ?? 0
  const lasts = record.facts[at]?.current === true
  return { first, last: lasts ? first : Math.max(first, index.last[at] ?? first) }
}

/** `Since my last visit` is since the newest visit that has been, whatever has the word in its name. */
function findNewest(
  { facts }: PatientRecord,
  { first, last }: FactIndex,
  sections: ReadonlySet<string>,
  today: number,
): DateRange | null {
  let newest: DateRange | null = null
  for (const [at, fact] of facts.entries()) {
    const days = { first: first[at] ?? 1, last: last[at] ?? 0 }
    if (!sections.has(fact.section) || fact.counts !== undefined || !hasHappened(fact)) continue
    if (days.first > days.last || days.first > today) continue
    if (newest === null || days.last > newest.last) newest = days
  }
  return newest
}

/** Null where the date of birth is not known. */
function atAge({ entry }: PatientRecord, { months, length }: Age): DateRange | null {
  const birth = toDate(entry.birth_date)
  if (birth === null) return null
  const { first } = dateToDays(birth.slice(0, 10))
  return { first: monthsAfter(first, months), last: monthsAfter(first, months + length) - 1 }
}

function monthsAfter(day: number, months: number): number {
  const date = new Date(day * MS_PER_DAY)
  return dayAt(date.setUTCMonth(date.getUTCMonth() + months))
}
