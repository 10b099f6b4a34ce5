import { type Anchor, readAnchor } from './anchor.ts'
import { readDays } from './dates-asked.ts'
import type { Days } from './days.ts'
import { buildPhraseTable, findPhrases } from './phrases.ts'
import { sections } from './sections.ts'
import type { Spell } from './spelling.ts'
import { spanishEmptyWords, spanishSections } from './vocabulary/spanish.ts'
import { askedTopics, FILLERS, isTest, topicTerm } from './vocabulary.ts'
import { toStem, toWords } from './words.ts'

/** What a question asks for, as far as choosing can use it. */
export interface Question {
  /** The stems of its words, in their order, without what may stand within any phrase, and without its time. */
  stems: readonly string[]
  terms: readonly AskedTerm[]
  /** The sections it names as a whole: `my medications`. */
  sections: ReadonlySet<string>
  /** Those of them that are named by themselves, and not within the name of something else, as in `flu vaccine`. */
  wholeSections: ReadonlySet<string>
  days: Days | null
  /** A time that only the record can tell: `since my surgery`, `when I was 40`. */
  anchor: Anchor | null
  /** `latest`, `first`: which end of what was recorded over time. */
  end: 'newest' | 'oldest' | null
  /** Whether it asks for that end alone: `my last visit`, and not `current`, `my last three visits` or `all until now`. */
  endAlone: boolean
  /** Whether it asks how many or how often, for the highest or lowest, for everything in short, or for what is over too. */
  wants: 'count' | 'highest' | 'lowest' | 'overview' | 'all' | null
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
  const previous = earlier.at(-1)
  if (previous === undefined) return own
  // A question that names no test, illness, medicine or section by itself is about what was asked before.
  const isVague =
    own.sections.size === 0 && !own.terms.some(({ term, weight }) => term.startsWith('@') && weight >= WEIGHTY)
  const before = earlier.slice(-2).map((question) => readOne(question, now, spell))
  const known = new Set(own.terms.map(({ term }) => term))
  const lent = before
    .flatMap(({ terms }) => terms)
    .filter(({ term }) => !known.has(term))
    .map((term) => ({ ...term, at: isVague ? term.at : -1, weight: term.weight * (isVague ? 1 : FROM_BEFORE) }))
  const last = before.at(-1)
  return {
    ...own,
    // Nothing spans the break between two questions.
    stems: isVague && last !== undefined ? [...own.stems, '', ...last.stems] : own.stems,
    terms: [...own.terms, ...lent],
    sections: isVague && last !== undefined ? last.sections : own.sections,
    wholeSections: isVague && last !== undefined ? last.wholeSections : own.wholeSections,
    days: own.days ?? (isVague && own.anchor === null ? (last?.days ?? null) : null),
  }
}

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
          terms: anchored.phrase === '' ? [] : readTerms(anchored.phrase, spell).terms,
        }
  const end = NEWEST.test(query) ? 'newest' : OLDEST.test(query) ? 'oldest' : null
  const wants = WANTS.find(([pattern]) => pattern.test(query))?.[1] ?? null
  return {
    stems,
    terms,
    sections,
    wholeSections,
    days,
    anchor,
    end,
    endAlone: wants === null && END_ALONE.test(query),
    wants,
  }
}

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
  /\b(?:last|latest|newest|most recent|recent|current|currently|now|today|these days|[uú]ltim[oa]s?|actual)\b/iu
const OLDEST =
  /\b(?:first|earliest|oldest|originally|initially|start|started|begin|began|at birth|birth (?:weight|length))\b/iu
/** A number after it asks for more than the one. */
const END_ALONE =
  /\b(?:last|latest|newest|most recent|first|earliest|oldest|[uú]ltim[oa])\b(?! (?:\d|few|couple|several|two|three|four|five|six))/iu

const WANTS = [
  [/\bhow (?:many|often)\b|\bnumber of\b/iu, 'count'],
  [/\bhighest\b|\bmaximum\b|\bworst\b|\bever (?:been )?(?:above|over|(?:too |so )?high(?:er)?)\b/iu, 'highest'],
  [/\blowest\b|\bminimum\b|\bever (?:been )?(?:below|under|(?:too |so )?low(?:er)?)\b/iu, 'lowest'],
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
  whose why will with wonder worried worry worse would year years yes you your yours
  ${spanishEmptyWords}`
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
