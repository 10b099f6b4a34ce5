import { findAll } from '../../shared/find-all.ts'
import { CUE, EVENT_CUES, TIME_CUES } from './cue-flags.ts'
import type { DateRange } from './date-range.ts'
import { readEventReference } from './event-reference.ts'
import { readDays } from './query-dates.ts'
import { NO_SECTIONS, namesSection, type QueryTerms, readTerms, WEIGHTY } from './query-terms.ts'
import type { Spell } from './spelling.ts'
import { isTopic } from './term.ts'
import type { TimeReference } from './time-reference.ts'
import { partOf, type TokenizedQuery, tokenizeQuery } from './tokenized-query.ts'

/** What a question asks for, as far as choosing can use it. */
export interface Question extends QueryTerms {
  /** Sections that are named in a sentence of their own, to which the time of another sentence does not belong. */
  timeless: ReadonlySet<string>
  days: DateRange | null
  /** A time that only the record can tell: `since my surgery`, `when I was 40`. */
  time: TimeReference | null
  /** `latest`, `first`: which end of what was recorded over time. */
  end: 'newest' | 'oldest' | null
  /** Whether it asks for that end alone: `my last visit`, and not `current`, `my last three visits` or `all until now`. */
  endAlone: boolean
  /** Whether it asks how many or how often, for the highest, lowest or worst, for everything in short, or for what is over too. */
  wants: 'count' | 'highest' | 'lowest' | 'worst' | 'overview' | 'all' | null
}

/** `earlier` are the questions before it in the conversation, oldest first: they lend a vague question their subject. */
export function readQuestion(
  asked: TokenizedQuery,
  earlier: readonly string[],
  now: number,
  spell: Spell = (stem) => stem,
): Question {
  const own = readOne(asked, now, spell)
  if (earlier.length === 0) return own
  // A question that names no test, illness, medicine or section by itself is about what was asked before.
  const isVague = own.sections.size === 0 && !namesTopic(own)
  // `What did the doctor say about it?` names a section, and is about what was asked before all the same.
  const refers = !isVague && !namesTopic(own, { besideSections: true }) && PRONOUN.test(asked.text)
  const before = readBefore(earlier, now, spell)
  const known = new Set(own.terms.map(({ term }) => term))
  const lent = before
    .flatMap(({ terms }) => terms)
    .filter(({ term }) => !known.has(term))
    .map((term) => {
      if (isVague) return term
      return refers ? { ...term, at: term.at + BEHIND } : { ...term, at: -1, weight: term.weight * FROM_BEFORE }
    })
  const last = before.findLast((one) => one.sections.size > 0 || namesTopic(one)) ?? before.at(-1)
  return {
    ...own,
    // Nothing spans the break between two questions.
    stems: isVague && last !== undefined ? [...own.stems, '', ...last.stems] : own.stems,
    terms: [...own.terms, ...lent],
    sections: isVague && last !== undefined ? last.sections : own.sections,
    wholeSections: isVague && last !== undefined ? last.wholeSections : own.wholeSections,
    days:
      own.days ?? (isVague && own.time === null ? (before.findLast(({ days }) => days !== null)?.days ?? null) : null),
  }
}

function namesTopic({ terms }: Question, { besideSections = false } = {}): boolean {
  return terms.some(
    ({ term, weight, isSection }) => isTopic(term) && weight >= WEIGHTY && !(besideSections && isSection),
  )
}

/** The questions that lend their subject, oldest first: back to the second last that had one, past `Why?` and `Thank you`. */
function readBefore(earlier: readonly string[], now: number, spell: Spell): Question[] {
  const read: Question[] = []
  let subjects = 0
  for (const question of earlier.slice(-MOST_BEFORE).reverse()) {
    const one = readOne(tokenizeQuery(question), now, spell)
    read.unshift(one)
    if (one.sections.size > 0 || namesTopic(one)) subjects += 1
    if (subjects === 2) break
  }
  return read
}

const MOST_BEFORE = 8
/** Behind the places of all words of the question itself. */
const BEHIND = 1_000

/** Something that was spoken of before, and no `that visit` or `this year`. */
const PRONOUN =
  /\b(?:it|them|eso|esa|ese|esto)\b|\b(?:is|was|were|are|does|did) (?:that|this|those|these)\b|\b(?:that|this|those|these)\b(?=\s*(?:[.,;:?!]|$)|\s+(?:is|was|were|are|has|had|did|does|do|mean|means|low|high|bad|normal|again|before|about)\b)/iu

function readOne(asked: TokenizedQuery, now: number, spell: Spell): Question {
  const { text: query, cues } = asked
  const named = (cues & (TIME_CUES | EVENT_CUES)) === 0 ? NO_DAYS : readDays(query, now, cues)
  const { days } = named
  const timed = days === null && (cues & EVENT_CUES) !== 0 ? readTime(named.rest, cues, spell) : null
  const { stems, terms, sections, wholeSections } =
    timed?.rest ?? readTerms(days === null ? asked : tokenizeQuery(named.rest), spell)
  const wants = readWants(query, cues)
  return {
    stems,
    terms,
    sections,
    wholeSections,
    timeless: days === null ? NO_SECTIONS : toTimeless(asked, sections, now, spell),
    days,
    time: timed === null ? null : timed.time,
    end: readEnd(query, cues),
    endAlone: wants === null && (cues & (CUE.newest | CUE.oldest)) !== 0 && namesEndOfSection(asked),
    wants,
  }
}

const NO_DAYS = { days: null, rest: '' }
const NO_EVENT = { terms: [], sections: NO_SECTIONS }

function readEnd(query: string, cues: number): Question['end'] {
  if ((cues & CUE.newest) !== 0 && NEWEST.test(query)) return 'newest'
  return (cues & CUE.oldest) !== 0 && OLDEST.test(query) ? 'oldest' : null
}

function readWants(query: string, cues: number): Question['wants'] {
  if ((cues & WANTED) === 0) return null
  for (const [mark, pattern, wants] of WANTS) if ((cues & mark) !== 0 && pattern.test(query)) return wants
  return null
}

/**
 * `I was at the clinic in May. Which vaccines have I had?`: the time belongs to what its own sentence names. A sentence
 * that only names a time lends it to the others.
 */
function toTimeless(
  asked: TokenizedQuery,
  sections: ReadonlySet<string>,
  now: number,
  spell: Spell,
): ReadonlySet<string> {
  if (sections.size === 0) return NO_SECTIONS
  if (LIFELONG.test(asked.text)) return sections
  const sentences = toSentences(asked)
  if (sentences.length < 2) return NO_SECTIONS
  const timed = new Set<string>()
  let named = false
  for (const sentence of sentences) {
    if ((sentence.cues & TIME_CUES) === 0) continue
    const { days, rest } = readDays(sentence.text, now, sentence.cues)
    if (days === null) continue
    const own = readTerms(tokenizeQuery(rest), spell)
    if (own.terms.some(({ weight }) => weight >= WEIGHTY) || own.sections.size > 0) named = true
    for (const section of own.sections) timed.add(section)
  }
  return named ? new Set([...sections].filter((section) => !timed.has(section))) : NO_SECTIONS
}

function toSentences(asked: TokenizedQuery): TokenizedQuery[] {
  const { text } = asked
  const sentences: TokenizedQuery[] = []
  let from = 0
  for (const { index, 0: end } of findAll(text, SENTENCE_END)) {
    if (index > from) sentences.push(partOf(asked, from, index))
    from = index + end.length
  }
  if (from < text.length) sentences.push(partOf(asked, from, text.length))
  return sentences
}

const SENTENCE_END = /(?<![.?!;:\n])[.?!;:\n]+(?:\s+|$)/gu
const LIFELONG = /\bin (?:my|his|her) (?:whole |entire )?life(?:time)?\b|\ben (?:toda )?(?:mi|su) vida\b/iu

/** `My last visit`, `the most recent lab results`, `visita última`; and not `my last name` beside a section. */
function namesEndOfSection(asked: TokenizedQuery): boolean {
  const { text } = asked
  return findAll(text, END_ALONE).some(({ index, 0: found }) => {
    const end = index + found.length
    const after = UP_TO_NEXT.exec(text.slice(end, end + NEAR))?.[0] ?? ''
    if (namesSection(partOf(asked, end, end + after.length).words.slice(0, WORDS_AFTER))) return true
    const before = SINCE_LAST.exec(text.slice(Math.max(0, index - NEAR), index))?.[0] ?? ''
    return namesSection(partOf(asked, index - before.length, index).words.slice(-WORDS_BEFORE))
  })
}

/** Characters in which as many words find room: a question of nothing but such ends is not read anew for each. */
const NEAR = 100
const WORDS_AFTER = 4
const WORDS_BEFORE = 2
const UP_TO_NEXT = /^(?:(?!\b(?:which|what|how|when|where|who|why)\b)[^.,;:?!])*/iu
const SINCE_LAST = /[^.,;:?!]*$/u

/** A time told by what happened, with what else is asked for: none where that is nothing, because then the time is. */
function readTime(text: string, cues: number, spell: Spell): { time: TimeReference; rest: QueryTerms } | null {
  const anchored = readEventReference(text, cues)
  if (anchored === null) return null
  const { relation, age, phrase, isLoose } = anchored
  const rest = readTerms(tokenizeQuery(anchored.rest), spell)
  if (isLoose && rest.sections.size === 0 && !rest.terms.some(({ weight }) => weight >= WEIGHTY)) return null
  const { terms, sections } = phrase === '' ? NO_EVENT : readTerms(tokenizeQuery(phrase), spell)
  return { time: { relation, age, terms, sections }, rest }
}

/** What an earlier question counts beside the one that is asked. */
const FROM_BEFORE = 0.35
const NEWEST =
  /\b(?:last|latest|newest|most recent|recent|current|currently|now|today|these days|actual)\b|(?<!\p{L})[uú]ltim[oa]s?\b/iu
const OLDEST =
  /\b(?:first|earliest|oldest|originally|initially|start|started|begin|began|at birth|birth (?:weight|length))\b/iu
/** A number after it asks for more than the one. */
const END_ALONE =
  /(?<!\p{L})(?:last|latest|newest|most recent|first|earliest|oldest|[uú]ltim[oa])\b(?! (?:\d|few|couple|several|two|three|four|five|six))/giu

const WANTS = [
  [CUE.count, /\bhow (?:many|often)\b|\bnumber of\b/iu, 'count'],
  [CUE.highest, /\bhighest\b|\bmaximum\b|\bever (?:been )?(?:above|over|(?:too |so )?high(?:er)?)\b/iu, 'highest'],
  [CUE.lowest, /\blowest\b|\bminimum\b|\bever (?:been )?(?:below|under|(?:too |so )?low(?:er)?)\b/iu, 'lowest'],
  [CUE.worst, /\bworst\b/iu, 'worst'],
  [
    CUE.overview,
    // A discharge summary is a document, and not all of the record in short.
    /(?<!\b(?:discharge|visit|transfer|clinical|care|operative|procedure|referral|admission) )\bsummar|\boverview\b|\beverything\b|\b(?:my|whole|entire) (?:medical |health )?(?:record|health|chart|file)\b/iu,
    'overview',
  ],
  [CUE.all, /\b(?:ever|all|past|previous(?:ly)?|former(?:ly)?|used to|alguna vez|antes|tod[ao]s)\b/iu, 'all'],
] as const
const WANTED = WANTS.reduce((cues, [mark]) => cues | mark, 0)
