import type { Span } from './sentences.ts'

export interface Word extends Span {
  /** Folded, singular, without a possessive ending. */
  text: string
}

/** The words of a folded text with their places. `base` is added to each offset. */
export function toWords(folded: string, base = 0): Word[] {
  const words: Word[] = []
  for (const match of folded.matchAll(WORD)) {
    const start = base + match.index
    words.push({ text: toStem(match[0]), start, end: start + match[0].length })
  }
  return words
}

const WORD = /[\p{L}\p{N}]+(?:'[\p{L}]+)?/gu

/** A word as names are compared by it: without a possessive or plural ending. */
export function toStem(word: string): string {
  const bare = word.endsWith("'s") ? word.slice(0, -2) : word
  if (bare.length > 4 && bare.endsWith('ies')) return `${bare.slice(0, -3)}y`
  if (bare.length > 3 && bare.endsWith('s') && !/(?:ss|us|is|sis)$/.test(bare)) return bare.slice(0, -1)
  return bare
}

/** Words of grammar in English and Spanish: they tell nothing of what a phrase is about. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a an the of in on at by for to with and or from as is are was were be been being it its this that these those ' +
    'your you my i me we our has have had do does did not no yes any some one once last most recent current now still ' +
    'there here who which what when where why how than then so if but also about into over under up down out off ' +
    'record list listed medicine medication active problem condition ' +
    'el la los las un una unos unas de del en con por para y o que se su sus tu tus es son fue era no si al lo le ' +
    'muy mas como desde hasta sobre entre ya ha han'
  ).split(' '),
)
