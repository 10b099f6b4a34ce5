import { buildPhraseTable, findPhrases } from './phrases.ts'
import { sections } from './sections.ts'
import type { Spell } from './spelling.ts'
import { spanishEmptyWords, spanishSections } from './vocabulary/spanish.ts'
import { askedTopics, FILLERS, isTest, topicTerm } from './vocabulary.ts'
import { negatedVerbs, toStem, toWords } from './words.ts'

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

/** What the words of a question say. */
export interface AskedTerms {
  /** The stems of its words, in their order, without what may stand within any phrase, and without its time. */
  stems: readonly string[]
  terms: readonly AskedTerm[]
  /** The sections it names as a whole: `my medications`. */
  sections: ReadonlySet<string>
  /** Those of them that are named by themselves, and not within the name of something else, as in `flu vaccine`. */
  wholeSections: ReadonlySet<string>
}

/** From this weight on, a word is what a question turns on. */
export const WEIGHTY = 0.5

/** What a word counts that is part of a phrase that was understood: `blood` of `blood sugar`. */
const IN_A_PHRASE = 0.25

/** The words and phrases that name a section, with its id. */
export const askedSections = buildPhraseTable(
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

/** The words of a question, and what the vocabulary and the names of sections make of them. */
export function readTerms(query: string, spell: Spell): AskedTerms {
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
