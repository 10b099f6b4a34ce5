import { toStems } from './tokenize.ts'

/** Phrases to be found in a text, each standing for something. */
export interface PhraseTable<Meaning> {
  byFirst: ReadonlyMap<string, readonly Phrase<Meaning>[]>
}

export interface Phrase<Meaning> {
  stems: readonly string[]
  meaning: Meaning
}

export interface FoundPhrase<Meaning> {
  meaning: Meaning
  /** Index of its first stem. */
  at: number
  length: number
}

/** `leftOut` are words that are left out of the phrases, as they have to be of the texts that are looked into. */
export function buildPhraseTable<Meaning>(
  entries: Iterable<readonly [string, Meaning]>,
  leftOut: ReadonlySet<string> = new Set(),
): PhraseTable<Meaning> {
  const byFirst = new Map<string, Phrase<Meaning>[]>()
  for (const [phrase, meaning] of entries) {
    const stems = toStems(phrase).filter((stem) => !leftOut.has(stem))
    const [first] = stems
    if (first === undefined) continue
    const same = byFirst.get(first)
    if (same === undefined) byFirst.set(first, [{ stems, meaning }])
    else same.push({ stems, meaning })
  }
  for (const phrases of byFirst.values()) phrases.sort((one, other) => other.stems.length - one.stems.length)
  return { byFirst }
}

/** Every phrase of the table in the text, overlapping ones too; at each place the longest first. */
export function findPhrases<Meaning>(
  stems: readonly string[],
  { byFirst }: PhraseTable<Meaning>,
): FoundPhrase<Meaning>[] {
  const found: FoundPhrase<Meaning>[] = []
  for (let at = 0; at < stems.length; at += 1) {
    const candidates = byFirst.get(stems[at] ?? '')
    if (candidates !== undefined) addPhrasesAt(found, stems, at, candidates)
  }
  return found
}

/** Adds those of the phrases that begin with the word at this place, in their order, which stand there. */
export function addPhrasesAt<Meaning>(
  found: FoundPhrase<Meaning>[],
  stems: readonly string[],
  at: number,
  candidates: readonly Phrase<Meaning>[],
): void {
  for (const { stems: wanted, meaning } of candidates) {
    if (standsAt(stems, at, wanted)) found.push({ meaning, at, length: wanted.length })
  }
}

function standsAt(stems: readonly string[], at: number, wanted: readonly string[]): boolean {
  for (let offset = 1; offset < wanted.length; offset += 1) {
    if (stems[at + offset] !== wanted[offset]) return false
  }
  return true
}
