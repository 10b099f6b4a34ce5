import { EARLIEST } from './dates-asked.ts'
import { type Days, dayAt } from './days.ts'
import { dateToDays, toDate } from './fhir/date.ts'
import type { AskedTerm, Question } from './question.ts'
import type { PatientRecord } from './record.ts'
import { placeOf, type RecordIndex, weightOf } from './record-index.ts'

/** A time by something that happened, or by the patient's age. */
export interface Anchor {
  relation: 'since' | 'after' | 'before' | 'during'
  /** What happened; none where it is an age. */
  terms: readonly AskedTerm[]
  age: number | null
}

interface ReadAnchor {
  relation: Anchor['relation']
  age: number | null
  /** The words that name what happened. */
  phrase: string
  /** The question without them. */
  rest: string
  /** Whether they may be what is asked for, as in `tell me when I had covid`. */
  isLoose: boolean
}

const RELATIONS: Readonly<Record<string, Anchor['relation']>> = {
  since: 'since',
  after: 'after',
  following: 'after',
  before: 'before',
  'prior to': 'before',
  until: 'before',
  during: 'during',
  while: 'during',
}

const AGE =
  /\b(?:(?:when (?:i|he|she) was|at (?:the )?age(?: of)?) (\d{1,3})\b|at (\d{1,3}) years(?: old| of age)?\b)/iu
const LEAD =
  '(?:(?:i|we|they|you|was|were|had|got|have|having|getting|started|starting|taking|took|in|the|my|that|this|last|diagnosed|with|on)\\s+)'
/** `Examination following birth` is a name and no time, so some of these words need `my` or the like after them. */
const EVENT = new RegExp(
  `\\b(?:(since|after|before)\\s+${LEAD}*|(following|prior to|until|during|while|when (?:i|we|he|she))\\s+${LEAD}+)([^,.;?!]+)`,
  'iu',
)

/** `since my surgery`, `after I had COVID`, `when I started lisinopril`, `when I was 40`; null where there is none. */
export function readAnchor(text: string): ReadAnchor | null {
  const age = AGE.exec(text)
  if (age !== null) {
    const years = Number(age[1] ?? age[2])
    return { relation: 'during', age: years, phrase: '', rest: text.replace(age[0], ' '), isLoose: false }
  }
  const event = EVENT.exec(text)
  if (event === null) return null
  const [whole, loose, strict, phrase = ''] = event
  const word = (loose ?? strict ?? '').toLowerCase()
  const isLoose = word.startsWith('when')
  const relation = isLoose ? 'during' : RELATIONS[word]
  const rest = text.replace(whole, ' ')
  // `Before` alone, as in `have I had this before`, names no time.
  if (relation === undefined || phrase.trim() === '') return null
  return { relation, age: null, phrase, rest, isLoose }
}

/** The days that a question asks for: those it names, else those of its anchor in this record. Null for any. */
export function toAskedDays(
  record: PatientRecord,
  index: RecordIndex,
  { days, anchor }: Question,
  now: number,
): Days | null {
  if (days !== null || anchor === null) return days
  if (anchor.age !== null) return atAge(record, anchor.age)
  const event = findEvent(record, index, anchor.terms)
  if (event === null) return null
  const { first, last } = event
  if (anchor.relation === 'before') return { first: EARLIEST, last: first - 1 }
  if (anchor.relation === 'during') return { first, last }
  return { first: anchor.relation === 'after' ? last : first, last: dayAt(now) }
}

function atAge({ entry }: PatientRecord, age: number): Days | null {
  const birth = toDate(entry.birth_date)
  if (birth === null) return null
  const [year = '', ...rest] = birth.slice(0, 10).split('-')
  const at = (years: number) => [String(Number(year) + years).padStart(4, '0'), ...rest].join('-')
  return { first: dateToDays(at(age)).first, last: dateToDays(at(age + 1)).first - 1 }
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
function findEvent(record: PatientRecord, index: RecordIndex, terms: readonly AskedTerm[]): Days | null {
  const scores = new Map<number, number>()
  for (const { term, weight } of terms) {
    const posting = index.postings.get(term)
    if (posting === undefined) continue
    const rarity = weight * Math.log(1 + record.facts.length / posting.length)
    for (const entry of posting) {
      const at = placeOf(entry)
      const fact = record.facts[at]
      if (fact === undefined || fact.date === null || fact.counts !== undefined || !EVENT_SECTIONS.has(fact.section))
        continue
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
