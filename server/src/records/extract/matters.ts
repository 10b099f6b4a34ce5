import type { Question } from '../question.ts'
import type { ChosenFact } from '../select.ts'
import { type AskedTerm, WEIGHTY } from '../terms-asked.ts'
import { isTest } from '../vocabulary.ts'
import { toStems } from '../words.ts'

/** One thing that a question is about, by all the words and topics that stand for it: `blood sugar`. */
export interface Matter {
  said: string
  /** The bits of its terms, as in `ChosenFact.matched`. */
  bits: number
  /** The bits of its single words, each of which has to stand in a line that holds none of its terms. */
  words: number
  /** Whether the vocabulary or the record knows it by this name; a word that it does not know may be only a way of asking. */
  isKnown: boolean
  /** Whether it may be the name of what was measured: of a test, or one that the vocabulary does not know. */
  isMeasured: boolean
  /** Whether it stands in the question itself, and not only in an earlier one. */
  isOwn: boolean
  /** Whether any of the lines that were looked through speaks of it. */
  isFound: boolean
}

/** Words that ask something about a matter, and that no line answers by holding them. */
const WAYS_OF_ASKING: ReadonlySet<string> = new Set(toStems('safe safely unsafe dangerous harmful worst'))

type Placed = AskedTerm & { bit: number }

/**
 * The matters of a question, in the order of its words; words that were read together are one matter, and those that
 * name a section are none.
 */
export function readMatters({ terms }: Question): Matter[] {
  const placed = terms.map((term, place) => ({ ...term, bit: 1 << Math.min(place, 31) }))
  const weighty = placed
    .filter(({ term, weight, isSection }) => weight >= WEIGHTY && !isSection && !WAYS_OF_ASKING.has(term))
    .sort((one, other) => one.at - other.at || other.length - one.length)
  const matters: (Matter & { from: number; to: number })[] = []
  for (const term of weighty) {
    const same = matters.find(({ from, to }) => term.at >= 0 && term.at < to && term.at + term.length > from)
    if (same === undefined) matters.push(toMatter(term))
    else {
      same.bits |= term.bit
      same.isKnown ||= isTopic(term)
      same.isMeasured ||= isMeasured(term)
      same.to = Math.max(same.to, term.at + term.length)
    }
  }
  for (const matter of matters) matter.words = wordsWithin(matter, placed)
  return matters
}

/**
 * The lines that speak of what the question is about, the best first: of those of its matters that the vocabulary knows
 * where there are any, or that a line is called by; else of most of its words. Notes on each matter whether any line
 * speaks of it.
 */
export function findMatter(chosen: readonly ChosenFact[], matters: readonly Matter[]): ChosenFact[] {
  for (const matter of matters) matter.isFound = chosen.some((one) => speaksOf(one, matter))
  const known = matters.filter((matter) => matter.isKnown || chosen.some((one) => isCalled(one, matter)))
  const decisive = known.length > 0 ? known : matters
  if (decisive.length === 0) return []
  const least = known.length > 0 ? 1 : Math.max(1, Math.ceil(decisive.length * 0.6))
  return chosen
    .map((one) => ({
      one,
      hits: decisive.filter((matter) => speaksOf(one, matter)).length,
      score: one.score - (isOnlyScored(one, decisive) ? ONLY_SCORED : 0),
    }))
    .filter(({ hits }) => hits >= least)
    .sort((one, other) => other.hits - one.hits || other.score - one.score)
    .map(({ one }) => one)
}

/** Whether a line is a value of something else than what is asked for, as a score of the risk of falls is of a fall. */
export function isOnlyScored({ fact, matched }: ChosenFact, matters: readonly Matter[]): boolean {
  return fact.readings !== undefined && !matters.some(({ bits, isMeasured }) => isMeasured && (matched & bits) !== 0)
}

/** What such a value is put behind. */
const ONLY_SCORED = 3

/** Whether one of the terms of a matter stands in a line, or all of its words. */
export function speaksOf({ matched }: ChosenFact, { bits, words }: Matter): boolean {
  return (matched & bits) !== 0 || (words !== 0 && (matched & words) === words)
}

/** Whether a word that the vocabulary does not know is part of the name of a line that holds it. */
function isCalled({ fact, matched }: ChosenFact, { said, bits }: Matter): boolean {
  if ((matched & bits) === 0) return false
  const stems = toStems(fact.label)
  return toStems(said).every((stem) => stems.includes(stem))
}

function wordsWithin({ from, to }: { from: number; to: number }, placed: readonly Placed[]): number {
  let words = 0
  for (const { at, length, bit, term } of placed) {
    if (at >= from && at < to && at >= 0 && length === 1 && !term.startsWith('@') && !term.startsWith('=')) words |= bit
  }
  return words
}

function toMatter(term: Placed): Matter & { from: number; to: number } {
  const { at, length, said, bit } = term
  return {
    said,
    bits: bit,
    words: 0,
    isKnown: isTopic(term),
    isMeasured: isMeasured(term),
    isOwn: at >= 0,
    isFound: false,
    from: at,
    to: at + length,
  }
}

/** A topic of the vocabulary, or a label of the record. */
function isTopic({ term }: AskedTerm): boolean {
  return term.startsWith('@') || term.startsWith('=')
}

function isMeasured({ term }: AskedTerm): boolean {
  return term.startsWith('@') ? isTest(Number(term.slice(1))) : term.startsWith('=')
}
