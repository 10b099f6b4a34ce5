import { type Anchor, readAnchor } from './anchor.ts'
import { readDays } from './dates-asked.ts'
import type { Days } from './days.ts'
import { buildPhraseTable, findPhrases } from './phrases.ts'
import { sections } from './sections.ts'
import type { Spell } from './spelling.ts'
import { spanishEmptyWords, spanishSections } from './vocabulary/spanish.ts'
import { askedTopics, FILLERS, isTest, topicTerm } from './vocabulary.ts'
import { negatedVerbs, toStem, toWords } from './words.ts'

/** What a question asks for, as far as choosing can use it. */
export interface Question {
  /** The stems of its words, in their order, without what may stand within any phrase, and without its time. */
  stems: readonly string[]
  terms: readonly AskedTerm[]
  /** The sections it names as a whole: `my medications`. */
  sections: ReadonlySet<string>
  /** Those of them that are named by themselves, and not within the name of something else, as in `flu vaccine`. */
  wholeSections: ReadonlySet<string>
  /** Those that are named in a sentence of their own, to which the time of another sentence does not belong. */
  timeless: ReadonlySet<string>
  days: Days | null
  /** A time that only the record can tell: `since my surgery`, `when I was 40`. */
  anchor: Anchor | null
  /** `latest`, `first`: which end of what was recorded over time. */
  end: 'newest' | 'oldest' | null
  /** Whether it asks for that end alone: `my last visit`, and not `current`, `my last three visits` or `all until now`. */
  endAlone: boolean
  /** Whether it asks how many or how often, for the highest, lowest or worst, for everything in short, or for what is over too. */
  wants: 'count' | 'highest' | 'lowest' | 'worst' | 'overview' | 'all' | null
}

export interface AskedTerm {
  /** A stem, or the term of a topic. */
  term: string
  /** The words of the question that it comes from. */
  said: string
  /** Place of the first of these words in the question, and how many they are; -1 where it is of an earlier question. */
  at: number
  length: number
  weight: number
  /** Whether these words name a section as a whole: then what is asked for is the section. */
  isSection: boolean
}

/** `earlier` are the questions before it in the conversation, oldest first: they lend a vague question their subject. */
export function readQuestion(
  query: string,
  earlier: readonly string[],
  now: number,
  spell: Spell = (stem) => stem,
): Question {
  const own = readOne(query, now, spell)
  if (earlier.length === 0) return own
  // A question that names no test, illness, medicine or section by itself is about what was asked before.
  const isVague = own.sections.size === 0 && !namesTopic(own)
  // `What did the doctor say about it?` names a section, and is about what was asked before all the same.
  const refers = !isVague && !namesTopic(own, { besideSections: true }) && PRONOUN.test(query)
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
      own.days ??
      (isVague && own.anchor === null ? (before.findLast(({ days }) => days !== null)?.days ?? null) : null),
  }
}

function namesTopic({ terms }: Question, { besideSections = false } = {}): boolean {
  return terms.some(
    ({ term, weight, isSection }) => term.startsWith('@') && weight >= WEIGHTY && !(besideSections && isSection),
  )
}

/** The questions that lend their subject, oldest first: back to the second last that had one, past `Why?` and `Thank you`. */
function readBefore(earlier: readonly string[], now: number, spell: Spell): Question[] {
  const read: Question[] = []
  let subjects = 0
  for (const question of earlier.slice(-MOST_BEFORE).reverse()) {
    const one = readOne(question, now, spell)
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

/** From this weight on, a word is what a question turns on. */
export const WEIGHTY = 0.5

function readOne(query: string, now: number, spell: Spell): Question {
  const { days, rest } = readDays(query, now)
  const anchored = days === null ? readTime(rest, spell) : null
  const { stems, terms, sections, wholeSections } = readTerms(anchored?.rest ?? rest, spell)
  const anchor =
    anchored === null
      ? null
      : {
          relation: anchored.relation,
          age: anchored.age,
          ...(anchored.phrase === '' ? NO_EVENT : readTerms(anchored.phrase, spell)),
        }
  const end = NEWEST.test(query) ? 'newest' : OLDEST.test(query) ? 'oldest' : null
  const wants = WANTS.find(([pattern]) => pattern.test(query))?.[1] ?? null
  return {
    stems,
    terms,
    sections,
    wholeSections,
    timeless: days === null ? NO_SECTIONS : toTimeless(query, sections, now, spell),
    days,
    anchor,
    end,
    endAlone: wants === null && namesEndOfSection(query),
    wants,
  }
}

const NO_SECTIONS: ReadonlySet<string> = new Set()
const NO_EVENT = { terms: [], sections: NO_SECTIONS }

/**
 * `I was at the clinic in May. Which vaccines have I had?`: the time belongs to what its own sentence names. A sentence
 * that only names a time lends it to the others.
 */
function toTimeless(query: string, sections: ReadonlySet<string>, now: number, spell: Spell): ReadonlySet<string> {
  if (sections.size === 0) return NO_SECTIONS
  if (LIFELONG.test(query)) return sections
  const sentences = query.split(SENTENCE_END).filter((sentence) => sentence !== '')
  if (sentences.length < 2) return NO_SECTIONS
  const timed = new Set<string>()
  let named = false
  for (const sentence of sentences) {
    const { days, rest } = readDays(sentence, now)
    if (days === null) continue
    const own = readTerms(rest, spell)
    if (own.terms.some(({ weight }) => weight >= WEIGHTY) || own.sections.size > 0) named = true
    for (const section of own.sections) timed.add(section)
  }
  return named ? new Set([...sections].filter((section) => !timed.has(section))) : NO_SECTIONS
}

const SENTENCE_END = /[.?!;:\n]+(?:\s+|$)/u
const LIFELONG = /\bin (?:my|his|her) (?:whole |entire )?life(?:time)?\b|\ben (?:toda )?(?:mi|su) vida\b/iu

/** `My last visit`, `the most recent lab results`, `visita última`; and not `my last name` beside a section. */
function namesEndOfSection(query: string): boolean {
  const namesSection = (text: string, from: number, to?: number) => {
    const words = toWords(text).filter(({ stem }) => !FILLERS.has(stem))
    const near = words.slice(from, to).map(({ stem }) => stem)
    return findPhrases(near, askedSections).length > 0
  }
  return [...query.matchAll(END_ALONE)].some(({ index, 0: found }) => {
    const end = index + found.length
    const after = UP_TO_NEXT.exec(query.slice(end, end + NEAR))?.[0] ?? ''
    const before = SINCE_LAST.exec(query.slice(Math.max(0, index - NEAR), index))?.[0] ?? ''
    return namesSection(after, 0, WORDS_AFTER) || namesSection(before, -WORDS_BEFORE)
  })
}

/** Characters in which as many words find room: a question of nothing but such ends is not read anew for each. */
const NEAR = 100
const WORDS_AFTER = 4
const WORDS_BEFORE = 2
const UP_TO_NEXT = /^(?:(?!\b(?:which|what|how|when|where|who|why)\b)[^.,;:?!])*/iu
const SINCE_LAST = /[^.,;:?!]*$/u

/** A time told by what happened: none where nothing else is asked for, because then that is. */
function readTime(text: string, spell: Spell): ReturnType<typeof readAnchor> {
  const anchored = readAnchor(text)
  if (anchored === null || !anchored.isLoose) return anchored
  const { terms, sections } = readTerms(anchored.rest, spell)
  return sections.size > 0 || terms.some(({ weight }) => weight >= WEIGHTY) ? anchored : null
}

/** What an earlier question counts beside the one that is asked. */
const FROM_BEFORE = 0.35
/** What a word counts that is part of a phrase that was understood: `blood` of `blood sugar`. */
const IN_A_PHRASE = 0.25

const NEWEST =
  /\b(?:last|latest|newest|most recent|recent|current|currently|now|today|these days|actual)\b|(?<!\p{L})[uú]ltim[oa]s?\b/iu
const OLDEST =
  /\b(?:first|earliest|oldest|originally|initially|start|started|begin|began|at birth|birth (?:weight|length))\b/iu
/** A number after it asks for more than the one. */
const END_ALONE =
  /(?<!\p{L})(?:last|latest|newest|most recent|first|earliest|oldest|[uú]ltim[oa])\b(?! (?:\d|few|couple|several|two|three|four|five|six))/giu

const WANTS = [
  [/\bhow (?:many|often)\b|\bnumber of\b/iu, 'count'],
  [/\bhighest\b|\bmaximum\b|\bever (?:been )?(?:above|over|(?:too |so )?high(?:er)?)\b/iu, 'highest'],
  [/\blowest\b|\bminimum\b|\bever (?:been )?(?:below|under|(?:too |so )?low(?:er)?)\b/iu, 'lowest'],
  [/\bworst\b/iu, 'worst'],
  [
    /\bsummar|\boverview\b|\beverything\b|\b(?:my|whole|entire) (?:medical |health )?(?:record|health|chart|file)\b/iu,
    'overview',
  ],
  [/\b(?:ever|all|past|previous(?:ly)?|former(?:ly)?|used to|alguna vez|antes|tod[ao]s)\b/iu, 'all'],
] as const

const askedSections = buildPhraseTable(
  sections.flatMap(({ id, askedBy }) =>
    [...askedBy, ...(spanishSections[id] ?? [])].map((phrase) => [phrase, id] as const),
  ),
)

/** Words that say how something is asked, and not what is asked for. */
const EMPTY_WORDS: ReadonlySet<string> = new Set(
  `a abnormal about above according after again ago all also am an and any anyone anything are as at bad be
  because been before being below better between both but by came can care certain chart check come concern
  concerned could current currently date day did do does doing done dr during earliest else ever every everything explain
  feel feeling file find fine first for from gave get give given go going good got had happen happened has have having he
  health help her here highest him his how i if in into is it its itself just kind know last late latest level
  like list long look lowest many maximum may me mean medical might minimum month more most much my myself need
  never new newest next no normal not now number of off often ok okay old oldest on once one only or other our
  out over overall overview own past patient please prior put read really recent recently record recorded say see
  shall she should show showed since so some something start started still such summarize summary sure take taken tell
  than that the their them then there these they thing think this those through time to today told too total
  true under until up us use used value very want was we week well were what when where which while who whom
  whose why will with wonder worried worry worse would year years yes you your yours im ive
  ${negatedVerbs.join(' ')} ${spanishEmptyWords}`
    .split(/\s+/u)
    .map(toStem),
)

function readTerms(query: string, spell: Spell): Pick<Question, 'stems' | 'terms' | 'sections' | 'wholeSections'> {
  const words = toWords(query).filter(({ stem }) => !FILLERS.has(stem))
  const stems = words.map(({ stem, word }) => (EMPTY_WORDS.has(stem) ? stem : spell(stem, word)))
  const topics = findPhrases(stems, askedTopics)
  const asked = findPhrases(stems, askedSections)
  const inPhrase = new Set<number>()
  const terms = new Map<string, AskedTerm>()
  const add = (term: AskedTerm) => {
    const known = terms.get(term.term)
    if (known === undefined || known.weight < term.weight) terms.set(term.term, term)
  }
  const longest = longestAt(topics, stems.length)
  const whole = asked.filter(({ at, length }) => length >= (longest[at] ?? 0))
  const isSection = (at: number, length: number) =>
    whole.some((one) => one.at <= at && one.at + one.length >= at + length)
  for (const { meaning, at, length } of topics) {
    for (let place = at; place < at + length; place += 1) if (length > 1 || isTest(meaning)) inPhrase.add(place)
    // A phrase within a longer one, `kidney` in `kidney stone`, is only part of what is meant.
    const isWhole = length === longest[at]
    add({
      term: topicTerm(meaning),
      said: sayWords(words, at, length),
      at,
      length,
      weight: isWhole ? 1 + 0.2 * length : IN_A_PHRASE,
      isSection: isSection(at, length),
    })
  }
  for (const { at, length } of asked) for (let place = at; place < at + length; place += 1) inPhrase.add(place)
  for (const [place, { word }] of words.entries()) {
    const stem = stems[place] ?? ''
    if (EMPTY_WORDS.has(stem)) continue
    add({
      term: stem,
      said: word,
      at: place,
      length: 1,
      weight: inPhrase.has(place) ? IN_A_PHRASE : 1,
      isSection: isSection(place, 1),
    })
  }
  return {
    stems,
    terms: [...terms.values()],
    sections: new Set(asked.map(({ meaning }) => meaning)),
    wholeSections: new Set(whole.map(({ meaning }) => meaning)),
  }
}

/** The length of the longest phrase that covers each place. */
function longestAt(found: readonly { at: number; length: number }[], places: number): number[] {
  const longest = new Array<number>(places).fill(0)
  for (const { at, length } of found) {
    for (let place = at; place < at + length; place += 1) longest[place] = Math.max(longest[place] ?? 0, length)
  }
  return longest
}

function sayWords(words: readonly { word: string }[], at: number, length: number): string {
  return words
    .slice(at, at + length)
    .map(({ word }) => word)
    .join(' ')
}
