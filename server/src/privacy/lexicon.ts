import { readWordList } from '../shared/word-list.ts'

/** Names of places, of one word or more. */
export interface PlaceNames {
  /** The most words that a name has. */
  longest: number
  /** The folded words that names begin with. */
  firsts: ReadonlySet<string>
  /** Returns true where the folded words, a space between them, are a name. */
  has(words: string): boolean
}

/** Returns true for a frequent given name. Rarer ones are told by their place in the sentence. */
export function isGivenName(folded: string): boolean {
  return givenNames.has(folded)
}

/** Returns true for a frequent family name. */
export function isSurname(folded: string): boolean {
  return surnames.has(folded)
}

/**
 * Returns true for a word that is written with a capital letter and is no name: a medicine, an abbreviation, a term of
 * a guideline, a people, or a word that opens a question.
 */
export function isCapitalisedWord(folded: string): boolean {
  return capitalisedWords.has(folded)
}

/**
 * Returns true for a name that is also ordinary or clinical English: `Will`, `May`, `Rose`, `White`. By itself it is
 * taken for a name only where the text treats it as one.
 */
export function isCommonWord(folded: string): boolean {
  return commonWords.has(folded)
}

/** Returns true for a name that diseases, signs and scores bear: `Graves' disease`, `the Wells score`. */
export function isEponym(folded: string): boolean {
  return eponyms.has(folded)
}

/** Returns true for a state of the United States, by name or postal abbreviation. States may be told; they mark a place. */
export function isState(folded: string): boolean {
  return states.has(folded)
}

const givenNames = wordsOf('given-names')
const surnames = wordsOf('surnames')
const capitalisedWords = wordsOf('capitalised-words')
const commonWords = wordsOf('common-words')
const eponyms = wordsOf('eponyms')
const states = wordsOf('us-states')

export const cityNames = placeNames(wordsOf('cities'))
/** Hospitals whose name does not say that it is one. */
export const hospitalNames = placeNames(wordsOf('hospitals'))

function wordsOf(list: string): ReadonlySet<string> {
  return new Set(readWordList(new URL(`data/${list}.txt`, import.meta.url)))
}

function placeNames(names: ReadonlySet<string>): PlaceNames {
  const words = [...names].map((name) => name.split(' '))
  return {
    longest: Math.max(...words.map(({ length }) => length)),
    firsts: new Set(words.map(([first = '']) => first)),
    has: (name) => names.has(name),
  }
}
