import { toWords } from '../question/tokenize.ts'
import { FILLERS } from '../question/vocabulary.ts'
import type { AskedTopic } from './asked-topics.ts'
import { quote, toList } from './wording.ts'

/**
 * What these topics are called in the question, as it was written there: `“Crohn’s” and “St John’s wort”`. Words beside
 * each other that nothing knows are one name.
 */
export function quoteTopics(query: string, topics: readonly Pick<AskedTopic, 'said' | 'isKnown'>[]): string {
  const tokens = toTokens(query)
  const spans: Span[] = []
  const unplaced: string[] = []
  for (const { said, isKnown } of topics) {
    const span = findSpan(tokens, said)
    if (span === null) unplaced.push(said)
    else spans.push({ ...span, isKnown })
  }
  const joined: Span[] = []
  for (const span of spans.sort((one, other) => one.first - other.first || other.last - one.last)) {
    const last = joined.at(-1)
    const isSame = last !== undefined && span.first <= last.last
    const isBeside = last !== undefined && !last.isKnown && !span.isKnown && areBeside(query, tokens, last, span)
    if (last !== undefined && (isSame || isBeside)) last.last = Math.max(last.last, span.last)
    else joined.push(span)
  }
  const written = joined.map(({ first, last }) => query.slice(tokens[first]?.from, tokens[last]?.to))
  return toList([...new Set([...written, ...unplaced])].map(quote))
}

/** The places of the first and the last word in the question. */
interface Span {
  first: number
  last: number
  isKnown: boolean
}

interface Token {
  from: number
  to: number
  words: readonly string[]
}

function toTokens(query: string): Token[] {
  return [...query.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu)].map(({ index, 0: written }) => ({
    from: index,
    to: index + written.length,
    words: toWords(written).map(({ word }) => word),
  }))
}

/** Where all of the words stand one after the other, but for such as may stand within any name. */
function findSpan(tokens: readonly Token[], said: string): Pick<Span, 'first' | 'last'> | null {
  const wanted = toWords(said).map(({ word }) => word)
  if (wanted.length === 0) return null
  for (let first = 0; first < tokens.length; first += 1) {
    let found = 0
    for (let last = first; last < tokens.length; last += 1) {
      const words = tokens[last]?.words ?? []
      const own = words.filter((word) => wanted.includes(word))
      if (own.length === 0 && (last === first || !words.every((word) => FILLERS.has(word)))) break
      found += own.length
      if (found >= wanted.length) return { first, last }
    }
  }
  return null
}

/** Whether nothing but a blank stands between two names. */
function areBeside(query: string, tokens: readonly Token[], one: Span, other: Span): boolean {
  return /^\s+$/u.test(query.slice(tokens[one.last]?.to, tokens[other.first]?.from))
}
