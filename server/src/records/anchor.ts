import { type Age, atAge, readAge } from './ages-asked.ts'
import { MARK } from './asked-marks.ts'
import { EARLIEST } from './dates-asked.ts'
import { type Days, dayAt } from './days.ts'
import { hasHappened } from './fact.ts'
import type { Question } from './question.ts'
import type { PatientRecord } from './record.ts'
import { placeOf, type RecordIndex, weightOf } from './record-index.ts'
import type { AskedTerm } from './terms-asked.ts'

/** A time by something that happened, or by the patient's age. */
export interface Anchor {
  relation: 'since' | 'after' | 'before' | 'during'
  /** What happened; none where it is an age. */
  terms: readonly AskedTerm[]
  /** The sections that are named for it: `since my last visit`. */
  sections: ReadonlySet<string>
  age: Age | null
}

interface ReadAnchor {
  relation: Anchor['relation']
  age: Age | null
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

const LEAD =
  '(?:(?:i|we|they|you|was|were|had|got|have|having|getting|started|starting|taking|took|in|the|my|that|this|last|diagnosed|with|on)\\s+)'
/** With these begins what is asked, where no comma parts it from the time: `since my fall how has my sodium been`. */
const ASKS = 'how|what|which|who|whom|where|why|was|were|did|do|does|has|have|is|are|am|will|would|can|could|should'
/** `Examination following birth` is a name and no time, so some of these words need `my` or the like after them. */
const EVENT = new RegExp(
  `\\b(?:(since|after|before)\\s+${LEAD}*|(following|prior to|until|during|while|when (?:i|we|he|she))\\s+${LEAD}+)` +
    `([^\\s,.;?!]+(?:\\s+(?!(?:${ASKS})\\b)[^\\s,.;?!]+)*)`,
  'iu',
)
/** `How long until my next check` asks for the check. */
const UNTIL = /\bhow (?:long|soon|much longer|many (?:days|weeks|months|years))\b[^,.;?!]*\b(?:until|till|before)\b/iu

/**
 * `since my surgery`, `after I had COVID`, `when I started lisinopril`, `when I was 40`; null where there is none.
 * `marks` are those of its words.
 */
export function readAnchor(text: string, marks: number): ReadAnchor | null {
  const aged = readAge(text, marks)
  if (aged !== null) {
    const { age, relation, said } = aged
    return { relation, age, phrase: '', rest: text.replace(said, ' '), isLoose: false }
  }
  const event = (marks & MARK.event) === 0 ? null : EVENT.exec(text)
  if (event === null || UNTIL.test(text)) return null
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
  const event = anchor.age === null ? findEvent(record, index, anchor, dayAt(now)) : atAge(record, anchor.age)
  if (event === null) return null
  const { first, last } = event
  if (anchor.relation === 'before') return { first: EARLIEST, last: first - 1 }
  if (anchor.relation === 'during') return { first, last }
  return { first: anchor.relation === 'after' ? last : first, last: dayAt(now) }
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
function findEvent(record: PatientRecord, index: RecordIndex, anchor: Anchor, today: number): Days | null {
  const { terms, sections } = anchor
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
  { first, last }: RecordIndex,
  sections: ReadonlySet<string>,
  today: number,
): Days | null {
  let newest: Days | null = null
  for (const [at, fact] of facts.entries()) {
    const days = { first: first[at] ?? 1, last: last[at] ?? 0 }
    if (!sections.has(fact.section) || fact.counts !== undefined || !hasHappened(fact)) continue
    if (days.first > days.last || days.first > today) continue
    if (newest === null || days.last > newest.last) newest = days
  }
  return newest
}
