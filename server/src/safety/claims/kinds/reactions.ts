import type { ClaimKind } from '../claim-kind.ts'
import type { KnownFact } from '../entity.ts'
import type { KnownRecord } from '../known-record.ts'
import { lexicon } from '../lexicon.ts'
import { contradicts, lacks } from '../objections.ts'
import { findAt } from '../phrase-table.ts'
import { fold } from '../reading/fold.ts'
import { toWords } from '../reading/words.ts'
import { entitiesOf, type Mention, type Statement } from '../statement.ts'

/** What a substance did: `your codeine allergy caused nausea`, `lisinopril gave you a dry cough`. */
export const reactions: ClaimKind = {
  id: 'reaction',
  check(statement, known) {
    const verb = CAUSED.exec(statement.text)
    if (verb === null || /\b(?:can|may|might|could|if|some people|often|side effects?|puede)\b/.test(statement.text))
      return []
    const cause = causeOf(statement)
    if (cause === null) return []
    const lines = linesAbout(cause, known)
    if (lines.length === 0) return []
    const known_ = new Set(lines.flatMap(({ fact }) => reactionsIn(fact.text)))
    return statement.mentions
      .filter((mention) => mention !== cause && mention.start > statement.start + verb.index - 30)
      .flatMap((mention) => {
        const told = mention.terms.filter(({ kind }) => kind === 'reaction').map(({ concept }) => concept)
        if (told.length === 0 || told.some((concept) => known_.has(concept))) return []
        return [known_.size > 0 || lines.some(hasReason) ? contradicts(mention, lines[0]) : lacks(mention)]
      })
  },
}

const CAUSED =
  /\b(?:caused|causes|gave you|gives you|made (?:you|your)|led to|reacted|reaction (?:was|is|to|were)|you (?:had|got|developed)|tuvo|le (?:dio|causo|produjo)|provoco|because of)\b/

/** The substance of the sentence, or of the one before it: `It gave you hives`. */
function causeOf({ text, mentions, previous }: Statement): Mention | null {
  const isCause = (mention: Mention) => entitiesOf(mention, 'allergy', 'medicine').length > 0
  const own = mentions.find(isCause)
  if (own !== undefined) return own
  return previous !== null && /^(?:it|that|this|they|tuvo|le )\b/.test(text)
    ? (previous.mentions.findLast(isCause) ?? null)
    : null
}

/** The entries of the substance that tell of what it did: of allergies all, of medicines why they were stopped. */
function linesAbout(cause: Mention, known: KnownRecord): KnownFact[] {
  const own = entitiesOf(cause, 'allergy', 'medicine').flatMap(({ facts }) => [...facts])
  const related = known.facts.filter(
    ({ fact }) => fact.section === 'allergies' && fact.text.toLowerCase().includes(cause.name),
  )
  const allergies = [...own, ...related].filter(({ fact }) => fact.section === 'allergies')
  return allergies.length > 0
    ? allergies
    : own.filter((line) => hasReason(line) || reactionsIn(line.fact.text).length > 0)
}

function hasReason({ fact }: KnownFact): boolean {
  return /because|reaction/.test(fact.text)
}

function reactionsIn(text: string): string[] {
  const words = toWords(fold(text))
  const found: string[] = []
  for (let at = 0; at < words.length; at += 1) {
    const phrase = findAt(words, at, lexicon)
    if (phrase === null) continue
    found.push(...phrase.meanings.filter(({ kind }) => kind === 'reaction').map(({ concept }) => concept))
    at += phrase.length - 1
  }
  return found
}
