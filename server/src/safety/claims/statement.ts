import type { Entity, EntityKind } from './entity.ts'
import type { KnownRecord } from './known-record.ts'
import { lexicon, type Term } from './lexicon.ts'
import { findAt } from './phrase-table.ts'
import { type DateMention, toDates } from './reading/dates.ts'
import { fold } from './reading/fold.ts'
import { type Quantity, toQuantities } from './reading/quantities.ts'
import { type RelativeTime, toRelativeTimes } from './reading/relative-times.ts'
import { type Span, toSentences } from './reading/sentences.ts'
import { toWords, type Word } from './reading/words.ts'

/** Something that a sentence speaks of: a thing of the record, or a medical phrase that the record may not have. */
export interface Mention extends Span {
  /** As it is written, folded. */
  name: string
  entities: readonly Entity[]
  terms: readonly Term[]
}

export interface Citation extends Span {
  ref: string
}

/** A sentence of an answer, read once for all kinds of claims. All offsets are those of the answer. */
export interface Statement extends Span {
  /** Folded, as long as the sentence, see `fold`. */
  text: string
  words: readonly Word[]
  mentions: readonly Mention[]
  dates: readonly DateMention[]
  times: readonly RelativeTime[]
  quantities: readonly Quantity[]
  citations: readonly Citation[]
  /** What the sentence before it was about, for `that` and `it`. */
  previous: Statement | null
}

/** The sentences of an answer. Questions are none: they claim nothing. */
export function toStatements(answer: string, known: KnownRecord): Statement[] {
  const folded = fold(answer)
  const statements: Statement[] = []
  for (const { start, end } of toSentences(answer)) {
    const text = folded.slice(start, end)
    if (text.endsWith('?')) continue
    statements.push(toStatement({ start, end }, text, known, statements.at(-1) ?? null))
  }
  return statements
}

function toStatement({ start, end }: Span, text: string, known: KnownRecord, previous: Statement | null): Statement {
  const citations = [...text.matchAll(/\[f(\d{1,6})\]/g)].map((match) => ({
    ref: `F${match[1] ?? ''}`,
    start: start + match.index,
    end: start + match.index + match[0].length,
  }))
  const plain = text.replace(/\[f\d{1,6}\]/g, (cited) => ' '.repeat(cited.length))
  const words = toWords(plain, start)
  const mentions = toMentions(words, plain, start, known)
  const dates = toDates(plain, start)
  const times = toRelativeTimes(plain, start)
  const numbered = mentions.filter(({ name }) => /\d/.test(name))
  const quantities = toQuantities(plain, [...dates, ...times, ...numbered], start)
  return { start, end, text: plain, words, mentions, dates, times, quantities, citations, previous }
}

/** The longest phrases, one after the other; of equal ones those of the record and of the lexicon together. */
function toMentions(words: readonly Word[], text: string, base: number, known: KnownRecord): Mention[] {
  const mentions: Mention[] = []
  for (let at = 0; at < words.length; at += 1) {
    const own = findAt(words, at, known.names)
    const general = findAt(words, at, lexicon)
    const length = Math.max(own?.length ?? 0, general?.length ?? 0)
    const first = words[at]
    const last = words[at + length - 1]
    if (length === 0 || first === undefined || last === undefined) continue
    const terms = general !== null && general.length === length ? general.meanings : []
    const named = own !== null && own.length === length ? own.meanings : []
    const related = terms.flatMap((term) => relatedTo(term, known))
    mentions.push({
      start: first.start,
      end: last.end,
      name: text.slice(first.start - base, last.end - base),
      entities: [...new Set([...named, ...(named.some(({ kind }) => kind === 'series') ? [] : related)])],
      terms,
    })
    at += length - 1
  }
  return mentions
}

/** What people say for a part of the body speaks of many things: of these only what was done there. */
function relatedTo({ kind, concept, isName }: Term, known: KnownRecord): readonly Entity[] {
  const entities = known.byConcept.get(concept) ?? []
  return kind === 'procedure' && !isName
    ? entities.filter(({ kind: of }) => of === 'procedure' || of === 'vaccine')
    : entities
}

/** The things of this kind that a mention may mean. */
export function entitiesOf(mention: Mention, ...kinds: readonly EntityKind[]): Entity[] {
  return mention.entities.filter(({ kind }) => kinds.includes(kind))
}

/** The mention of this kind that stands last before the place in the statement, else the first behind it, else that of the sentence before. */
export function subjectAt(statement: Statement, at: number, ...kinds: readonly EntityKind[]): Mention | null {
  const candidates = statement.mentions.filter((mention) => entitiesOf(mention, ...kinds).length > 0)
  return candidates.findLast(({ start }) => start < at) ?? candidates[0] ?? null
}

/** The subject of the sentence before, where this one begins with a pronoun and names none of the kind itself. */
export function carriedSubject(
  { text, mentions, previous }: Statement,
  ...kinds: readonly EntityKind[]
): Mention | null {
  if (previous === null || !/^(?:that|it|this|both|they|eso|esto|ese|este|esta)\b/.test(text)) return null
  if (mentions.some((mention) => entitiesOf(mention, ...kinds).length > 0)) return null
  return (
    previous.mentions.findLast((mention) => entitiesOf(mention, ...kinds).length > 0) ??
    carriedSubject(previous, ...kinds)
  )
}

/** The part of the statement between commas, semicolons and conjunctions in which a place stands, as offsets of the answer. */
export function clauseAt({ text, start }: Statement, at: number): { text: string; start: number; end: number } {
  const local = at - start
  let from = 0
  let to = text.length
  for (const match of text.matchAll(
    /[;:]|, (?=but|so|and|which|because|although|pero|y|aunque|porque)|\b(?:but|because|although|so that|pero|porque|aunque)\b/g,
  )) {
    if (match.index + match[0].length <= local) from = match.index + match[0].length
    else if (match.index >= local) {
      to = match.index
      break
    }
  }
  return { text: text.slice(from, to), start: start + from, end: start + to }
}

/** The things of this kind that a mention means: of several those that the sentence, or the one before it, cites. */
export function meantBy(mention: Mention, statement: Statement, ...kinds: readonly EntityKind[]): Entity[] {
  const entities = entitiesOf(mention, ...kinds)
  if (entities.length < 2) return entities
  const refs = new Set(
    [
      ...statement.citations,
      ...(statement.mentions.includes(mention) ? [] : (statement.previous?.citations ?? [])),
    ].map(({ ref }) => ref),
  )
  const cited = entities.filter(({ facts }) => facts.some(({ ref }) => refs.has(ref)))
  return cited.length > 0 ? cited : entities
}
