import type { KnownFact } from './entity.ts'
import type { KnownRecord } from './known-record.ts'
import { recordedConcepts } from './known-record.ts'
import { fold } from './reading/fold.ts'
import { STOP_WORDS, toWords } from './reading/words.ts'
import type { Mention } from './statement.ts'

/** Whether one line of the record speaks of it by its words or by its concept, and does not deny it. */
export function isInRecord(mention: Mention, known: KnownRecord): boolean {
  return linesAbout(mention, known).some(({ fact }) => fact.section !== 'family')
}

/** The lines in which every telling word of the mention stands, or that speak of its concept, except those that deny it. */
export function linesAbout(mention: Mention, known: KnownRecord): KnownFact[] {
  const words = tellingWords(mention.name)
  if (mention.entities.length > 0) return mention.entities.flatMap(({ facts }) => [...facts])
  const byConcept = mention.terms
    .filter(({ isName }) => isName)
    .flatMap(({ concept }) => recordedConcepts(known).get(concept) ?? [])
  const byWords =
    words.length > 0 && words.every((word) => known.words.has(word))
      ? known.facts.filter(({ fact }) => {
          const stems = new Set(toWords(fold(fact.text)).map(({ text }) => text))
          return words.every((word) => stems.has(word)) && !isDenied(fold(fact.text), words)
        })
      : []
  return [...new Set([...byWords, ...byConcept])]
}

/** Words that tell what a phrase is about. */
export function tellingWords(name: string): string[] {
  return toWords(name)
    .map(({ text }) => text)
    .filter((word) => word.length > 1 && !STOP_WORDS.has(word))
}

/** `No sign of cancer`, `denies chest pain`: the words stand there to say that it is not so. */
function isDenied(text: string, words: readonly string[]): boolean {
  const first = words[0] ?? ''
  const pattern = new RegExp(
    `\\b(?:no|not|without|denies|negative for|never|sin|niega)\\b[^.;:]{0,60}\\b${first.replace(/[^\p{L}\p{N}]/gu, '')}`,
    'u',
  )
  return pattern.test(text)
}
