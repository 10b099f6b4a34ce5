import type { Word } from './reading/words.ts'

/** Phrases by their first word, the longest first, each with what it stands for. */
export type PhraseTable<Meaning> = ReadonlyMap<string, readonly Phrase<Meaning>[]>

interface Phrase<Meaning> {
  words: readonly string[]
  meaning: Meaning
}

export interface FoundPhrase<Meaning> {
  meanings: readonly Meaning[]
  /** Index of its first word. */
  at: number
  length: number
}

/** `phrases` are stems, see `toStem`. */
export function buildPhraseTable<Meaning>(
  phrases: Iterable<readonly [readonly string[], Meaning]>,
): PhraseTable<Meaning> {
  const table = new Map<string, Phrase<Meaning>[]>()
  for (const [words, meaning] of phrases) {
    const [first] = words
    if (first === undefined) continue
    const same = table.get(first)
    if (same === undefined) table.set(first, [{ words, meaning }])
    else same.push({ words, meaning })
  }
  for (const same of table.values()) same.sort((one, other) => other.words.length - one.words.length)
  return table
}

/** The longest phrase at this word, with all that phrases of that length mean there; null where none stands. */
export function findAt<Meaning>(
  words: readonly Word[],
  at: number,
  table: PhraseTable<Meaning>,
): FoundPhrase<Meaning> | null {
  const candidates = table.get(words[at]?.text ?? '')
  if (candidates === undefined) return null
  let length = 0
  const meanings: Meaning[] = []
  for (const phrase of candidates) {
    if (phrase.words.length < length) break
    if (!phrase.words.every((word, offset) => words[at + offset]?.text === word)) continue
    length = phrase.words.length
    meanings.push(phrase.meaning)
  }
  return length === 0 ? null : { meanings, at, length }
}
