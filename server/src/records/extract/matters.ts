import { type AskedTerm, type Question, WEIGHTY } from '../question.ts'
import type { ChosenFact } from '../select.ts'

/** One thing that a question is about, by all the words and topics that stand for it: `blood sugar`. */
export interface Matter {
  said: string
  /** The bits of its terms, as in `ChosenFact.matched`. */
  bits: number
  /** Whether the vocabulary or the record knows it by this name; a word that it does not know may be only a way of asking. */
  isKnown: boolean
  /** Whether it stands in the question itself, and not only in an earlier one. */
  isOwn: boolean
  /** Whether any of the lines that were looked through speaks of it. */
  isFound: boolean
}

/**
 * The matters of a question, in the order of its words; words that were read together are one matter, and those that
 * name a section are none.
 */
export function readMatters({ terms }: Question): Matter[] {
  const weighty = terms
    .map((term, place) => ({ ...term, bit: 1 << Math.min(place, 31) }))
    .filter(({ weight, isSection }) => weight >= WEIGHTY && !isSection)
    .sort((one, other) => one.at - other.at || other.length - one.length)
  const matters: (Matter & { from: number; to: number })[] = []
  for (const term of weighty) {
    const same = matters.find(({ from, to }) => term.at >= 0 && term.at < to && term.at + term.length > from)
    if (same === undefined) matters.push(toMatter(term))
    else {
      same.bits |= term.bit
      same.isKnown ||= isTopic(term)
      same.to = Math.max(same.to, term.at + term.length)
    }
  }
  return matters
}

/**
 * The lines that speak of what the question is about, the best first: of those of its matters that the vocabulary knows
 * where there are any, else of most of its words. Notes on each matter whether any line speaks of it.
 */
export function findMatter(chosen: readonly ChosenFact[], matters: readonly Matter[]): ChosenFact[] {
  for (const matter of matters) matter.isFound = chosen.some(({ matched }) => (matched & matter.bits) !== 0)
  const known = matters.filter(({ isKnown }) => isKnown)
  const decisive = known.length > 0 ? known : matters
  if (decisive.length === 0) return []
  const least = known.length > 0 ? 1 : Math.max(1, Math.ceil(decisive.length * 0.6))
  return chosen
    .map((one) => ({ one, hits: decisive.filter(({ bits }) => (one.matched & bits) !== 0).length }))
    .filter(({ hits }) => hits >= least)
    .sort((one, other) => other.hits - one.hits || other.one.score - one.one.score)
    .map(({ one }) => one)
}

function toMatter(term: AskedTerm & { bit: number }) {
  const { at, length, said, bit } = term
  return { said, bits: bit, isKnown: isTopic(term), isOwn: at >= 0, isFound: false, from: at, to: at + length }
}

/** A topic of the vocabulary, or a label of the record. */
function isTopic({ term }: AskedTerm): boolean {
  return term.startsWith('@') || term.startsWith('=')
}
