import { addPhrasesAt, type FoundPhrase } from './phrase-table.ts'
import type { Spell } from './spelling.ts'
import type { Term } from './term.ts'
import { type KnownWord, knownOf, type QueryWord, type TokenizedQuery } from './tokenized-query.ts'
import type { Topic } from './topic.ts'

export interface QueryTerm {
  term: Term
  /** The words of the question that it comes from. */
  said: string
  /** Place of the first of these words in the question, and how many they are; -1 where it is of an earlier question. */
  at: number
  length: number
  weight: number
  /** Whether these words name a section as a whole: then what is asked for is the section. */
  isSection: boolean
}

/** What the words of a question say. */
export interface QueryTerms {
  /** The stems of its words, in their order, without what may stand within any phrase, and without its time. */
  stems: readonly string[]
  terms: readonly QueryTerm[]
  /** The sections it names as a whole: `my medications`. */
  sections: ReadonlySet<string>
  /** Those of them that are named by themselves, and not within the name of something else, as in `flu vaccine`. */
  wholeSections: ReadonlySet<string>
}

/** From this weight on, a word is what a question turns on. */
export const WEIGHTY = 0.5

/** What a word counts that is part of a phrase that was understood: `blood` of `blood sugar`. */
const IN_A_PHRASE = 0.25

/** The words of a question, and what the vocabulary and the names of sections make of them. */
export function readTerms({ words }: Pick<TokenizedQuery, 'words'>, spell: Spell): QueryTerms {
  const stems = new Array<string>(words.length)
  const known = new Array<KnownWord>(words.length)
  let place = 0
  for (const word of words) {
    const stem = word.known.isRight ? word.stem : spell(word.stem, word.word)
    stems[place] = stem
    known[place++] = stem === word.stem ? word.known : knownOf(stem)
  }
  const topics: FoundPhrase<Topic>[] = []
  const asked: FoundPhrase<string>[] = []
  for (let at = 0; at < known.length; at += 1) {
    const { topics: named, sections } = known[at] ?? NOTHING
    if (named.length > 0) addPhrasesAt(topics, stems, at, named)
    if (sections.length > 0) addPhrasesAt(asked, stems, at, sections)
  }
  const longest = topics.length === 0 ? NONE : longestAt(topics, stems.length)
  const whole = topics.length === 0 ? asked : asked.filter(({ at, length }) => length >= (longest[at] ?? 0))
  const terms = toTerms(words, stems, known, { topics, asked, whole, longest })
  const named = toMeanings(asked)
  return {
    stems,
    terms,
    sections: named,
    wholeSections: whole.length === asked.length ? named : toMeanings(whole),
  }
}

/** Whether any of these words begins the name of a section that stands there. */
export function namesSection(words: readonly QueryWord[]): boolean {
  const stems = words.map(({ stem }) => stem)
  const found: FoundPhrase<string>[] = []
  for (const [at, { known }] of words.entries()) addPhrasesAt(found, stems, at, known.sections)
  return found.length > 0
}

interface Found {
  topics: readonly FoundPhrase<Topic>[]
  /** What names a section, and what of that is not within the name of something else. */
  asked: readonly FoundPhrase<string>[]
  whole: readonly FoundPhrase<string>[]
  /** The length of the longest topic that covers each place. */
  longest: readonly number[]
}

function toTerms(
  words: readonly QueryWord[],
  stems: readonly string[],
  known: readonly KnownWord[],
  { topics, asked, whole, longest }: Found,
): QueryTerm[] {
  const terms = new Map<Term, QueryTerm>()
  const add = (term: Term, said: string, at: number, length: number, weight: number) => {
    const before = terms.get(term)
    if (before !== undefined && before.weight >= weight) return
    const isSection = whole.some((one) => one.at <= at && one.at + one.length >= at + length)
    terms.set(term, { term, said, at, length, weight, isSection })
  }
  /** 1 for each place within a phrase that was understood. */
  const inPhrase = topics.length + asked.length === 0 ? [] : new Array<number>(stems.length).fill(0)
  for (const { meaning, at, length } of topics) {
    if (length > 1 || meaning.kind === 'test') inPhrase.fill(1, at, at + length)
    // A phrase within a longer one, `kidney` in `kidney stone`, is only part of what is meant.
    const weight = length === longest[at] ? 1 + 0.2 * length : IN_A_PHRASE
    add(meaning, sayWords(words, at, length), at, length, weight)
  }
  for (const { at, length } of asked) inPhrase.fill(1, at, at + length)
  for (let at = 0; at < stems.length; at += 1) {
    if (known[at]?.isEmpty === false)
      add(stems[at] ?? '', words[at]?.word ?? '', at, 1, inPhrase[at] === 1 ? IN_A_PHRASE : 1)
  }
  return [...terms.values()]
}

function toMeanings(found: readonly FoundPhrase<string>[]): ReadonlySet<string> {
  if (found.length === 0) return NO_SECTIONS
  const meanings = new Set<string>()
  for (const { meaning } of found) meanings.add(meaning)
  return meanings
}

export const NO_SECTIONS: ReadonlySet<string> = new Set()
const NONE: readonly never[] = []
const NOTHING = { topics: NONE, sections: NONE }

/** The length of the longest phrase that covers each place. */
function longestAt(found: readonly { at: number; length: number }[], places: number): number[] {
  const longest = new Array<number>(places).fill(0)
  for (const { at, length } of found) {
    for (let place = at; place < at + length; place += 1) longest[place] = Math.max(longest[place] ?? 0, length)
  }
  return longest
}

function sayWords(words: readonly QueryWord[], at: number, length: number): string {
  let said = words[at]?.word ?? ''
  for (let place = at + 1; place < at + length; place += 1) said += ` ${words[place]?.word}`
  return said
}
