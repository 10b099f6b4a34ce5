import { choicesOf, type Item, parsePattern, type Sequence } from './pattern.ts'
import { buildSpelling } from './spelling.ts'
import { type Tokens, tokenize } from './tokens.ts'

/** Words `start` to `end`, the latter not included. */
export interface Span {
  start: number
  end: number
}

export interface Matches {
  tokens: Tokens
  /** Where a term stands in the message, from its beginning on. */
  of: (term: string) => readonly Span[]
  /** The terms that stand in it. */
  found: readonly string[]
}

/** Terms by name, each with its patterns. */
type Terms = ReadonlyMap<string, readonly string[]>

export interface MatcherData {
  terms: Terms
  /** Words that may stand between any two. */
  fillers: ReadonlySet<string>
  /** Words that are never a slip of another. */
  ordinary: ReadonlySet<string>
  /** Terms between whose words nothing may stand but what a gap allows. */
  strict: ReadonlySet<string>
  /** Further terms that are read from the message by code: numbers with their units. */
  readTerms: readonly string[]
}

interface Alternative {
  owner: number
  sequence: readonly Compiled[]
}

interface Compiled {
  isTerm: boolean
  id: number
  gap: number
}

const NONE: readonly Span[] = []
const MOST_REMEMBERED = 10_000
/** The gap of words that follow each other at once. */
const ADJACENT = -1

/**
 * Makes one function of all terms: it reads a message once, and gives where each term stands. A term is looked for only
 * where the rarest of its words is there, so what it takes grows with the message, hardly with the number of terms.
 * Throws on a term that is not known, or that is made of itself.
 */
export function buildMatcher(
  { terms, fillers, ordinary, strict, readTerms }: MatcherData,
  readFrom: (tokens: Tokens) => ReadonlyMap<string, readonly Span[]>,
): (text: string) => Matches {
  const order = sortTerms(terms, readTerms)
  const indexOf = new Map(order.map((name, at) => [name, at]))
  const words = new Map<string, number>()
  const prefixes = new Map<string, number>()
  const idOf = (table: Map<string, number>, name: string) => {
    const known = table.get(name)
    if (known !== undefined) return known
    const id = words.size + prefixes.size
    table.set(name, id)
    return id
  }
  const alternatives: Alternative[] = []
  for (const [owner, name] of order.entries()) {
    for (const sequence of patternsOf(terms, name).flatMap(parsePattern)) {
      const compiled = sequence.map(({ kind, name: item, gap }) => ({
        isTerm: kind === 'term',
        id: kind === 'term' ? (indexOf.get(item) ?? -1) : idOf(kind === 'word' ? words : prefixes, item),
        gap: gap === 0 && strict.has(name) ? ADJACENT : gap,
      }))
      alternatives.push({ owner, sequence: compiled })
    }
  }
  const { byWord, byTerm } = anchor(alternatives, words, fillers)
  const correct = buildSpelling(words.keys(), ordinary)
  const lengths = [...new Set([...prefixes.keys()].map((prefix) => prefix.length))].sort((a, b) => a - b)

  // Empty between two messages; one array for all, since most of it is never touched. A bit says what waits.
  const waiting: (Alternative[] | undefined)[] = new Array(order.length).fill(undefined)
  /** What words stand for, of the messages read lately: most words of a question were in another. */
  const remembered = new Map<string, readonly number[]>()
  const bits = new Int32Array((order.length >> 5) + 1)

  return (text) => {
    const tokens = tokenize(text)
    const isFiller = tokens.words.map((word) => fillers.has(word))
    const places = placeWords(tokens, isFiller)
    const found = new Map<number, readonly Span[]>()
    const names: string[] = []
    const wake = (list: readonly Alternative[] | undefined) => {
      if (list === undefined) return
      for (const alternative of list) {
        const known = waiting[alternative.owner]
        if (known === undefined) {
          waiting[alternative.owner] = [alternative]
          bits[alternative.owner >> 5] = (bits[alternative.owner >> 5] ?? 0) | (1 << (alternative.owner & 31))
        } else known.push(alternative)
      }
    }
    const keep = (term: number, spans: readonly Span[]) => {
      found.set(term, spans)
      names.push(order[term] ?? '')
      wake(byTerm.get(term))
    }
    for (const id of places.keys()) wake(byWord.get(id))
    for (const [name, spans] of readFrom(tokens)) {
      const term = indexOf.get(name)
      if (term !== undefined && spans.length > 0) keep(term, spans)
    }
    const spansOf = ({ isTerm, id }: Compiled) => (isTerm ? found.get(id) : places.get(id)) ?? NONE
    // What a term wakes comes behind it, so that one pass is enough.
    for (let block = 0; block < bits.length; block++) {
      for (let left = bits[block] ?? 0; left !== 0; left = bits[block] ?? 0) {
        const bit = left & -left
        bits[block] = left ^ bit
        const term = (block << 5) + 31 - Math.clz32(bit)
        const list = waiting[term] ?? []
        waiting[term] = undefined
        const spans: Span[] = []
        for (const { sequence } of list) matchSequence(sequence, spansOf, tokens, isFiller, spans)
        if (spans.length > 0) keep(term, list.length > 1 ? inOrder(spans) : spans)
      }
    }
    return { tokens, found: names, of: (term) => found.get(indexOf.get(term) ?? -1) ?? NONE }
  }

  function placeWords({ words: said }: Tokens, isFiller: readonly boolean[]): Map<number, Span[]> {
    const places = new Map<number, Span[]>()
    for (const [at, word] of said.entries()) {
      for (const id of idsOf(word, isFiller[at] === true)) {
        const known = places.get(id)
        if (known === undefined) places.set(id, [{ start: at, end: at + 1 }])
        else known.push({ start: at, end: at + 1 })
      }
    }
    return places
  }

  /** The words of the patterns that a word stands for. */
  function idsOf(word: string, isFiller: boolean): readonly number[] {
    const kept = remembered.get(word)
    if (kept !== undefined) return kept
    const ids = findIds(word, isFiller)
    if (remembered.size >= MOST_REMEMBERED) remembered.clear()
    remembered.set(word, ids)
    return ids
  }

  function findIds(word: string, isFiller: boolean): number[] {
    const starting = lengths.flatMap((length) =>
      length > word.length ? [] : (prefixes.get(word.slice(0, length)) ?? []),
    )
    const ids = [words.get(word) ?? [], words.get(ALIASES.get(word) ?? '') ?? [], starting].flat()
    if (ids.length > 0 || isFiller || isDigit(word)) return ids
    const singular = word.endsWith('s') ? words.get(word.slice(0, -1)) : undefined
    if (singular !== undefined) return [singular]
    const meant = correct(word)
    return [meant === null ? [] : (words.get(meant) ?? [])].flat()
  }
}

/** Words that hold another one. */
const ALIASES = new Map([
  ['hes', 'he'],
  ['shes', 'she'],
  ['theyre', 'they'],
  ['im', 'i'],
  ['ive', 'i'],
])

function isDigit(word: string): boolean {
  return word.charCodeAt(0) < 58
}

function inOrder(spans: readonly Span[]): readonly Span[] {
  if (spans.length === 1) return spans
  const sorted = [...spans].sort((one, other) => one.start - other.start || one.end - other.end)
  return sorted.filter(({ start, end }, at) => start !== sorted[at - 1]?.start || end !== sorted[at - 1]?.end)
}

function matchSequence(
  sequence: readonly Compiled[],
  spansOf: (item: Compiled) => readonly Span[],
  tokens: Tokens,
  isFiller: readonly boolean[],
  into: Span[],
): void {
  const [first] = sequence
  if (first === undefined) return
  const firstSpans = spansOf(first)
  if (sequence.length === 1) {
    for (const span of firstSpans) into.push(span)
    return
  }
  for (let at = 1; at < sequence.length; at++) {
    const item = sequence[at]
    if (item === undefined || spansOf(item) === NONE) return
  }
  for (const { start, end } of firstSpans) {
    let last = end
    for (let at = 1; at < sequence.length && last > 0; at++) {
      const item = sequence[at]
      last = item === undefined ? 0 : endOfNext(spansOf(item), last, item.gap, tokens, isFiller)
    }
    if (last > 0) into.push({ start, end: last })
  }
}

/** Words that carry no meaning may stand between two others, but not without end. */
const MOST_FILLERS = 5
/** A gap of up to so many words stays within a clause; a wider one may reach over a comma. */
const WITHIN_CLAUSE = 3

/** The end of the first span that begins close enough behind a place; 0 where there is none. The spans are in order. */
function endOfNext(
  spans: readonly Span[],
  after: number,
  gap: number,
  { sentences, clauses }: Tokens,
  isFiller: readonly boolean[],
): number {
  const span = spans[firstFrom(spans, after)]
  if (span === undefined || span.start > after + gap + MOST_FILLERS) return 0
  if (gap === ADJACENT) return span.start === after ? span.end : 0
  if (sentences[span.start] !== sentences[after - 1]) return 0
  if (gap <= WITHIN_CLAUSE && span.start !== after && clauses[span.start] !== clauses[after - 1]) return 0
  let others = 0
  for (let at = after; at < span.start; at++) if (isFiller[at] !== true) others++
  return others > gap ? 0 : span.end
}

/** The index of the first span that begins at a place or behind it. */
function firstFrom(spans: readonly Span[], place: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.start ?? 0) < place) low = middle + 1
    else high = middle
  }
  return low
}

/** By the rarest word or term of each: it is looked for only where that is there. */
function anchor(
  alternatives: readonly Alternative[],
  words: ReadonlyMap<string, number>,
  fillers: ReadonlySet<string>,
): { byWord: Map<number, Alternative[]>; byTerm: Map<number, Alternative[]> } {
  const uses = new Map<string, number>()
  const keyOf = ({ isTerm, id }: Compiled) => `${isTerm ? '#' : ''}${id}`
  for (const { sequence } of alternatives) {
    for (const item of sequence) uses.set(keyOf(item), (uses.get(keyOf(item)) ?? 0) + 1)
  }
  for (const filler of fillers) {
    const id = words.get(filler)
    if (id !== undefined) uses.set(String(id), Number.POSITIVE_INFINITY)
  }
  const byWord = new Map<number, Alternative[]>()
  const byTerm = new Map<number, Alternative[]>()
  for (const alternative of alternatives) {
    const rarest = [...alternative.sequence].sort(
      (one, other) => (uses.get(keyOf(one)) ?? 0) - (uses.get(keyOf(other)) ?? 0),
    )[0]
    if (rarest === undefined) continue
    const table = rarest.isTerm ? byTerm : byWord
    table.set(rarest.id, [...(table.get(rarest.id) ?? []), alternative])
  }
  return { byWord, byTerm }
}

function patternsOf(terms: Terms, name: string): readonly string[] {
  return choicesOf(name) ?? terms.get(name) ?? []
}

/** Each term after those that it is made of. */
function sortTerms(terms: Terms, readTerms: readonly string[]): string[] {
  const order: string[] = []
  const state = new Map<string, 'open' | 'done'>()
  const read = new Set(readTerms)
  const visit = (name: string, from: string) => {
    if (state.get(name) === 'done') return
    if (state.get(name) === 'open') throw new Error(`The term ${name} is made of itself`)
    state.set(name, 'open')
    const patterns = choicesOf(name) ?? terms.get(name)
    if (!read.has(name) && patterns === undefined) throw new Error(`${from} names an unknown term: ${name}`)
    for (const item of (patterns ?? []).flatMap(parsePattern).flatMap((sequence: Sequence) => sequence as Item[])) {
      if (item.kind === 'term') visit(item.name, name)
    }
    state.set(name, 'done')
    order.push(name)
  }
  for (const name of readTerms) visit(name, 'the readings')
  for (const name of terms.keys()) visit(name, 'the terms')
  return order
}
