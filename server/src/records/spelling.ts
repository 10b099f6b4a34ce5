import type { RecordIndex } from './record-index.ts'
import { sections } from './sections.ts'
import { knownWords } from './vocabulary.ts'
import { toStem, toWords } from './words.ts'

/** Shorter words are too like each other to be taken for a slip of the other. */
const SHORTEST = 6
/** From this length on, two slips are forgiven. */
const LONG = 9
const MOST_REMEMBERED = 2_000

/** Gives the stem of a word as it was meant: of `cholestrol` that of `cholesterol`. What is known, or like nothing, stays. */
export type Spell = (stem: string, word: string) => string

const spellers = new WeakMap<RecordIndex, Spell>()

/** Known are the words of the vocabulary and those that ask for sections, and the stems of the record. */
export function spellerOf(index: RecordIndex): Spell {
  const known = spellers.get(index)
  if (known !== undefined) return known
  const remembered = new Map<string, string>()
  let stems: readonly string[] | null = null
  const spell: Spell = (stem, word) => {
    if (word.length < SHORTEST || knownStems.has(stem) || index.postings.has(stem) || !LETTERS.test(word)) return stem
    const before = remembered.get(word)
    if (before !== undefined) return before
    stems ??= [...index.postings.keys()].filter(
      (candidate) => candidate.length >= SHORTEST - 1 && LETTERS.test(candidate),
    )
    const near = findNearest(word, vocabulary)
    const meant = near === null ? (findNearest(stem, stems) ?? stem) : toStem(near)
    if (remembered.size < MOST_REMEMBERED) remembered.set(word, meant)
    return meant
  }
  spellers.set(index, spell)
  return spell
}

const LETTERS = /^\p{L}+$/u
const sectionWords = sections.flatMap(({ askedBy }) =>
  askedBy.flatMap((phrase) => toWords(phrase).map(({ word }) => word)),
)
const allWords = [...new Set([...knownWords, ...sectionWords])]
const vocabulary = allWords.filter((word) => word.length >= SHORTEST - 1 && LETTERS.test(word))
const knownStems: ReadonlySet<string> = new Set(allWords.map(toStem))

function findNearest(stem: string, candidates: readonly string[]): string | null {
  const most = stem.length >= LONG ? 2 : 1
  let nearest: string | null = null
  let least = most + 1
  for (const word of candidates) {
    // Slips are rare in the first letters, and words that differ there are others: `filling` and `falling`.
    if (word[0] !== stem[0] || word[1] !== stem[1] || Math.abs(word.length - stem.length) > most) continue
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
  let beforeLast: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row]
    let least = row
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1]
      let slips = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      )
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]) {
        slips = Math.min(slips, (beforeLast[column - 2] ?? 0) + 1)
      }
      current.push(slips)
      least = Math.min(least, slips)
    }
    if (least > most) return most + 1
    beforeLast = last
    last = current
  }
  return last[other.length] ?? most + 1
}
