import { sections } from '../facts/section-registry.ts'
import type { Term } from './term.ts'
import { toStem, toWords } from './tokenize.ts'
import { knownWords } from './vocabulary.ts'

/** Shorter words are too like each other to be taken for a slip of the other. */
const SHORTEST = 6
/** From this length on, two slips are forgiven. */
const LONG = 9
const MOST_REMEMBERED = 2_000

/** Gives the stem of a word as it was meant: of `cholestrol` that of `cholesterol`. What is known, or like nothing, stays. */
export type Spell = (stem: string, word: string) => string

/** The terms of a record's lines: the keys of its index. */
export type RecordTerms = Pick<ReadonlyMap<Term, unknown>, 'has' | 'keys'>

const spellers = new WeakMap<RecordTerms, Spell>()

/** Known are the words of the vocabulary and those that ask for sections, and the stems of the record. */
export function spellerOf(recordTerms: RecordTerms): Spell {
  const known = spellers.get(recordTerms)
  if (known !== undefined) return known
  const remembered = new Map<string, string>()
  let stems: ByBeginning | null = null
  const spell: Spell = (stem, word) => {
    if (word.length < SHORTEST || knownStems.has(stem) || recordTerms.has(stem) || !LETTERS.test(word)) return stem
    const before = remembered.get(word)
    if (before !== undefined) return before
    stems ??= byBeginning(wordsOf(recordTerms))
    const near = findNearest(word, vocabulary)
    const meant = near === null ? (findNearest(stem, stems) ?? stem) : toStem(near)
    if (remembered.size < MOST_REMEMBERED) remembered.set(word, meant)
    return meant
  }
  spellers.set(recordTerms, spell)
  return spell
}

const LETTERS = /^\p{L}+$/u
const sectionWords = sections.flatMap(({ askedBy }) =>
  askedBy.flatMap((phrase) => toWords(phrase).map(({ word }) => word)),
)
const allWords = [...new Set([...knownWords, ...sectionWords])]
const vocabulary = byBeginning(allWords)
/** Of words that are right as they stand. */
export const knownStems: ReadonlySet<string> = new Set(allWords.map(toStem))

/**
 * Words by their first two letters. Slips are rare there, and words that differ in them are others: `filling` and
 * `falling`.
 */
type ByBeginning = ReadonlyMap<string, readonly string[]>

function wordsOf(terms: RecordTerms): string[] {
  return [...terms.keys()].filter((term) => typeof term === 'string')
}

/** Of those that are long enough to be meant. */
function byBeginning(words: Iterable<string>): ByBeginning {
  const meant: string[] = []
  for (const word of words) if (word.length >= SHORTEST - 1 && LETTERS.test(word)) meant.push(word)
  return Map.groupBy(meant, toBeginning)
}

function toBeginning(word: string): string {
  return word.slice(0, 2)
}

function findNearest(stem: string, words: ByBeginning): string | null {
  const most = stem.length >= LONG ? 2 : 1
  let nearest: string | null = null
  let least = most + 1
  for (const word of words.get(toBeginning(stem)) ?? []) {
    if (Math.abs(word.length - stem.length) > most) continue
    const distance = countSlips(stem, word, least - 1)
    if (distance < least) {
      least = distance
      nearest = word
    }
  }
  return nearest
}

/**
 * How many letters are missing, too many, wrong or in each other's place (optimal string alignment); more than `most`
 * where it is certain to be more.
 */
function countSlips(one: string, other: string, most: number): number {
  let { beforeLast, last, current } = rows
  for (let column = 0; column <= other.length; column += 1) last[column] = column
  for (let row = 1; row <= one.length; row += 1) {
    const unit = one.charCodeAt(row - 1)
    current[0] = row
    let least = row
    let left = row
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = unit === other.charCodeAt(column - 1)
      let slips = Math.min((last[column] ?? 0) + 1, left + 1, (last[column - 1] ?? 0) + (isSame ? 0 : 1))
      const isSwapped = row > 1 && column > 1 && unit === other.charCodeAt(column - 2)
      if (isSwapped && one.charCodeAt(row - 2) === other.charCodeAt(column - 1)) {
        slips = Math.min(slips, (beforeLast[column - 2] ?? 0) + 1)
      }
      current[column] = slips
      left = slips
      if (slips < least) least = slips
    }
    if (least > most) return most + 1
    const free = beforeLast
    beforeLast = last
    last = current
    current = free
  }
  return last[other.length] ?? most + 1
}

/** For one word after the other; what stands in them is of the last one. */
const rows: Readonly<Record<'beforeLast' | 'last' | 'current', number[]>> = { beforeLast: [], last: [], current: [] }
