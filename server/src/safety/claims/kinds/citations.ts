import type { ClaimKind } from '../claim-kind.ts'
import type { KnownFact } from '../entity.ts'
import type { KnownRecord } from '../known-record.ts'
import { conceptsIn } from '../lexicon.ts'
import { contradicts, lacks } from '../objections.ts'
import { isDate } from '../reading/dates.ts'
import { fold } from '../reading/fold.ts'
import { STOP_WORDS, toWords } from '../reading/words.ts'
import type { Citation, Mention, Statement } from '../statement.ts'

/** Whether the entry that a sentence cites speaks of what the sentence says. */
export const citations: ClaimKind = {
  id: 'citation',
  check(statement, known) {
    return statement.citations.flatMap((citation) => {
      const cited = known.byRef.get(citation.ref)
      if (cited === undefined) return [lacks(citation)]
      return supports(cited, statement, citation, known) ? [] : [contradicts(citation, cited)]
    })
  },
}

/** A shared thing, concept or telling word is enough; where a sentence names nothing, any entry will do. */
function supports(cited: KnownFact, statement: Statement, citation: Citation, known: KnownRecord): boolean {
  const about = statement.mentions.filter(({ start }) => start < citation.start)
  const named = about.length > 0 ? about : (statement.previous?.mentions ?? [])
  if (named.some((mention) => isOf(mention, cited, known))) return true
  const own = statement.words.filter(({ text, start }) => start < citation.start && isTelling(text))
  if (about.length === 0 && own.length === 0) return true
  const concepts = new Set(conceptsIn(cited.fact.text))
  if (named.some(({ terms }) => terms.some(({ concept }) => concepts.has(concept)))) return true
  const subjects = named.filter(({ entities }) => entities.length > 0)
  const line = new Set(toWords(fold(cited.fact.text)).map(({ text }) => text))
  if (own.some(({ text }) => line.has(text)) || (subjects.length === 0 && sharesDate(cited, statement))) return true
  return subjects.length === 0 && own.length < 3
}

function isTelling(word: string): boolean {
  return word.length > 2 && !STOP_WORDS.has(word) && !COMMON.has(word) && !/\d/.test(word)
}

/** The entry tells of a day that the sentence names. */
function sharesDate({ fact }: KnownFact, { dates }: Statement): boolean {
  const days = [...fact.text.matchAll(/\b\d{4}-\d\d-\d\d\b/g)].map(([day]) => day)
  return dates.some((date) => date.day !== null && days.some((day) => isDate(date, day)))
}

function isOf({ entities }: Mention, cited: KnownFact, known: KnownRecord): boolean {
  return entities.some(
    ({ facts, name }) => facts.includes(cited) || isNamedIn(name, cited) || sharesResource(facts, cited, known),
  )
}

function isNamedIn(name: string, { fact }: KnownFact): boolean {
  return fold(fact.text).includes(name)
}

function sharesResource(facts: readonly KnownFact[], { fact }: KnownFact, _known: KnownRecord): boolean {
  return facts.some((other) => other.fact.resource === fact.resource)
}

const COMMON: ReadonlySet<string> = new Set(
  'about year month week date latest lower higher than before value result test level taken measured january february march april june july august september october november december enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre active mg daily tablet'.split(
    ' ',
  ),
)
