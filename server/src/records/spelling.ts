import type { RecordIndex } from './record-index.ts'
import { knownWords } from './vocabulary.ts'

/** Shorter words are too like each other to be taken for a slip of the other. */
const SHORTEST = 6
/** From this length on, two slips are forgiven. */
const LONG = 9
const MOST_REMEMBERED = 2_000

/** Gives each stem as it was meant: `cholestrol` as `cholesterol`. A word that is known, or like none, stays itself. */
export type Spell = (stem: string) => string

const spellers = new WeakMap<RecordIndex, Spell>()

/** Known are the words of the vocabulary and those of the record. */
export function spellerOf(index: RecordIndex): Spell {
  const known = spellers.get(index)
  if (known !== undefined) return known
  const remembered = new Map<string, string>()
  let candidates: readonly string[] | null = null
  const spell: Spell = (stem) => {
    if (stem.length < SHORTEST || knownWords.has(stem) || index.postings.has(stem) || !/^\p{L}+$/u.test(stem))
      return stem
    const before = remembered.get(stem)
    if (before !== undefined) return before
    candidates ??= [...knownWords, ...index.postings.keys()].filter(
      (word) => word.length >= SHORTEST - 1 && /^\p{L}+$/u.test(word),
    )
    const meant = findNearest(stem, candidates) ?? stem
    if (remembered.size < MOST_REMEMBERED) remembered.set(stem, meant)
    return meant
  }
  spellers.set(index, spell)
  return spell
}

function findNearest(stem: string, candidates: readonly string[]): string | null {
  const most = stem.length >= LONG ? 2 : 1
  let nearest: string | null = null
  let least = most + 1
  for (const word of candidates) {
    if (word[0] !== stem[0] || Math.abs(word.length - stem.length) > most) continue
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
export function countSlips(one: string, other: string, most: number): number {
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
