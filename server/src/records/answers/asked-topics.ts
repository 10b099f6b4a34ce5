import { type QueryTerm, WEIGHTY } from '../question/query-terms.ts'
import type { Question } from '../question/question.ts'
import { isNamed, isTopic, type Term } from '../question/term.ts'
import { toStems } from '../question/tokenize.ts'
import type { RetrievedFact } from '../retrieval/retrieval.ts'

/** One thing that a question is about, by all the words and topics that stand for it: `blood sugar`. */
export interface AskedTopic {
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

/** Words that ask something about a topic, and that no line answers by holding them. */
const WAYS_OF_ASKING: ReadonlySet<string> = new Set(toStems('safe safely unsafe dangerous harmful worst'))

function isWayOfAsking(term: Term): boolean {
  return typeof term === 'string' && WAYS_OF_ASKING.has(term)
}

type Placed = QueryTerm & { bit: number }

/**
 * The topics of a question, in the order of its words; words that were read together are one topic, and those that
 * name a section are none.
 */
export function toAskedTopics({ terms }: Question): AskedTopic[] {
  const placed = terms.map((term, place) => ({ ...term, bit: 1 << Math.min(place, 31) }))
  const weighty = placed
    .filter(({ term, weight, isSection }) => weight >= WEIGHTY && !isSection && !isWayOfAsking(term))
    .sort((one, other) => one.at - other.at || other.length - one.length)
  const topics: (AskedTopic & { from: number; to: number })[] = []
  for (const term of weighty) {
    const same = topics.find(({ from, to }) => term.at >= 0 && term.at < to && term.at + term.length > from)
    if (same === undefined) topics.push(toAskedTopic(term))
    else {
      same.bits |= term.bit
      same.isKnown ||= isNamed(term.term)
      same.isMeasured ||= isMeasured(term)
      same.to = Math.max(same.to, term.at + term.length)
    }
  }
  for (const topic of topics) topic.words = wordsWithin(topic, placed)
  return topics
}

/**
 * The lines that speak of what the question is about, the best first: of those of its topics that the vocabulary knows
 * where there are any, or that a line is called by; else of most of its words. Notes on each topic whether any line
 * speaks of it.
 */
export function findOnTopics(chosen: readonly RetrievedFact[], topics: readonly AskedTopic[]): RetrievedFact[] {
  for (const topic of topics) topic.isFound = chosen.some((one) => speaksOf(one, topic))
  const known = topics.filter((topic) => topic.isKnown || chosen.some((one) => isCalled(one, topic)))
  const decisive = known.length > 0 ? known : topics
  if (decisive.length === 0) return []
  const least = known.length > 0 ? 1 : Math.max(1, Math.ceil(decisive.length * 0.6))
  return chosen
    .map((one) => ({
      one,
      hits: decisive.filter((topic) => speaksOf(one, topic)).length,
      score: one.score - (isOnlyScored(one, decisive) ? ONLY_SCORED : 0),
    }))
    .filter(({ hits }) => hits >= least)
    .sort((one, other) => other.hits - one.hits || other.score - one.score)
    .map(({ one }) => one)
}

/** Whether a line is a value of something else than what is asked for, as a score of the risk of falls is of a fall. */
export function isOnlyScored({ fact, matched }: RetrievedFact, topics: readonly AskedTopic[]): boolean {
  return fact.readings !== undefined && !topics.some(({ bits, isMeasured }) => isMeasured && (matched & bits) !== 0)
}

/** What such a value is put behind. */
const ONLY_SCORED = 3

/** Whether one of the terms of a topic stands in a line, or all of its words. */
export function speaksOf({ matched }: RetrievedFact, { bits, words }: AskedTopic): boolean {
  return (matched & bits) !== 0 || (words !== 0 && (matched & words) === words)
}

/** Whether a word that the vocabulary does not know is part of the name of a line that holds it. */
function isCalled({ fact, matched }: RetrievedFact, { said, bits }: AskedTopic): boolean {
  if ((matched & bits) === 0) return false
  const stems = toStems(fact.label)
  return toStems(said).every((stem) => stems.includes(stem))
}

function wordsWithin({ from, to }: { from: number; to: number }, placed: readonly Placed[]): number {
  let words = 0
  for (const { at, length, bit, term } of placed) {
    if (at >= from && at < to && at >= 0 && length === 1 && !isNamed(term)) words |= bit
  }
  return words
}

function toAskedTopic(term: Placed): AskedTopic & { from: number; to: number } {
  const { at, length, said, bit } = term
  return {
    said,
    bits: bit,
    words: 0,
    isKnown: isNamed(term.term),
    isMeasured: isMeasured(term),
    isOwn: at >= 0,
    isFound: false,
    from: at,
    to: at + length,
  }
}

function isMeasured({ term }: QueryTerm): boolean {
  return isTopic(term) ? term.kind === 'test' : isNamed(term)
}
