import { dateAt, type FoundDate, mayBeWordOfDate, withWeekday } from '../date-shift/parse-date.ts'
import { ageAt, yearAt } from '../date-shift/years-and-ages.ts'
import type { DetectionType } from '../recognizers/detection.ts'
import { type TokenKind, tokenSource } from '../restore/placeholders.ts'
import { foldAt, foldWords, IGNORABLE, SEPARATOR, standsAlone } from '../text/fold.ts'
import { toPlainText } from '../text/plain-text.ts'
import type { Entity } from './entity.ts'
import { FILTER_BITS, hashStep, type RecordIndex } from './identifier-index.ts'
import { disguisedAt } from './match-disguised.ts'
import { isAmbiguous, nameAt } from './match-name.ts'
import { phraseAt } from './match-phrase.ts'

/** A part of a text that must not leave as it is. Offsets are in UTF-16 units. */
export type Span = { start: number; end: number } & (
  | { type: 'entity'; entity: Entity }
  | { type: 'date'; date: FoundDate }
  | { type: 'year'; year: number }
  | { type: 'age' }
  /** What a detector found: of no known identity. */
  | { type: 'detected'; kind: TokenKind; detection?: DetectionType }
  /** It stays, but looks like a year of the moved calendar. */
  | { type: 'number' }
  /** It looks like a token, and is none. */
  | { type: 'token' }
)

/**
 * Everything in `text` that the record's index knows, and every date, in order and without overlaps. One pass: a word
 * costs a hash and one bit, unless it is a word of an identifier, a number or a month.
 */
export function findKnown(written: string, index: RecordIndex): Span[] {
  const text = toPlainText(written)
  const spans: Span[] = []
  let hash = 0
  let start = -1
  let covered = 0
  for (let at = 0; at <= text.length; at++) {
    const folded = at < text.length ? foldAt(text, at) : SEPARATOR
    if (folded === IGNORABLE) continue
    const alone = standsAlone(folded)
    if (start >= 0 && (folded === SEPARATOR || alone)) {
      if (start >= covered) {
        const span = spanAt(text, start, at, hash, index, spans.at(-1))
        if (span !== null) {
          if (span.start < (spans.at(-1)?.end ?? 0)) spans.pop()
          spans.push(span)
          covered = span.end
          if (covered > at) at = covered - 1
        }
      }
      start = -1
    }
    if (folded === SEPARATOR) continue
    if (start < 0) {
      start = startsPair(text, at) ? at - 1 : at
      hash = 0
    }
    hash = hashStep(hash, folded)
    if (alone && start >= covered) {
      const span = spanAt(text, start, at + 1, hash, index, spans.at(-1))
      if (span !== null) {
        spans.push(span)
        covered = span.end
        if (covered > at + 1) at = covered - 1
      }
      start = -1
    }
  }
  return withYears(text, spans)
}

const range = /^\s?(?:-|to|and|through|until|till|or|,|&)\s?$/

/** `March 3 to April 5, 2024`: the first day is of the year of the second, or of the year before. */
function withYears(text: string, spans: Span[]): Span[] {
  for (let at = spans.length - 2; at >= 0; at--) {
    const [one, next] = [spans[at], spans[at + 1]]
    if (one?.type !== 'date' || one.date.year !== null || next?.type !== 'date' || next.date.year === null) continue
    if (!range.test(text.slice(one.end, next.start))) continue
    const year = one.date.month > next.date.month ? next.date.year - 1 : next.date.year
    spans[at] = { ...one, date: { ...one.date, year } }
  }
  return spans
}

function startsPair(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff
}

const ZERO = 48
const NINE = 57

function spanAt(
  text: string,
  start: number,
  end: number,
  hash: number,
  index: RecordIndex,
  before: Span | undefined,
): Span | null {
  const unit = text.charCodeAt(start)
  const digit = unit >= ZERO && unit <= NINE
  const bit = hash & (FILTER_BITS - 1)
  const hit = ((index.filter[bit >> 3] ?? 0) >> (bit & 7)) & 1
  // A plural of a name (`the Brandts`) has the name's word, but for its ending.
  const plural = !digit && end - start > SHORTEST_PLURAL && (text.charCodeAt(end - 1) | 32) === 115
  if (hit === 1 || plural) {
    const known = knownAt(text, start, end, plural && hit === 0, index, before)
    if (known !== null) return known
  }
  const disguised = index.words.size === 0 ? null : disguisedAt(text, start, end, index)
  if (disguised !== null) return { type: 'entity', start, ...disguised }
  if (digit) return numberAt(text, start, end, index)
  if (end - start >= 3 && end - start <= 13 && isLetter(unit) && mayBeWordOfDate(text, start)) {
    const date = dateAt(text, start)
    if (date !== null) return { type: 'date', ...withWeekday(text, date), date }
  }
  if (text.charCodeAt(end) === UNDERSCORE || text.charCodeAt(end) === BACKSLASH) {
    typedToken.lastIndex = start
    const token = typedToken.exec(text)
    if (token !== null) return { type: 'token', start, end: start + token[0].length }
  }
  return null
}

const SHORTEST_PLURAL = 3

function isLetter(unit: number): boolean {
  return (unit | 32) >= 97 && (unit | 32) <= 122
}

const UNDERSCORE = 95
const BACKSLASH = 92
const typedToken = new RegExp(tokenSource, 'iuy')
function knownAt(
  text: string,
  start: number,
  end: number,
  plural: boolean,
  index: RecordIndex,
  before: Span | undefined,
): Span | null {
  const word = foldWords(text, start, end)[0] ?? ''
  const entry = index.words.get(word)
  if (entry !== undefined) {
    const phrase = phraseAt(text, start, entry.phrases)
    if (phrase !== null) return { type: 'entity', start, end: phrase.end, entity: phrase.entity }
  }
  const people = entry?.people ?? (plural ? pluralOf(text, start, word, index) : undefined)
  if (people === undefined || people.length === 0) return null
  const name = nameAt(text, start, end, people, before?.end ?? 0)
  if (name === null) return null
  return { type: 'entity', ...name }
}

function pluralOf(text: string, start: number, word: string, { words }: RecordIndex): readonly Entity[] | undefined {
  const base = [word.replace(/s$/, ''), word.replace(/es$/, '')].find(
    (one) => (words.get(one)?.people ?? []).length > 0,
  )
  if (base === undefined) return undefined
  // What is also a word of the language is a name in the plural only behind an article.
  if (isAmbiguous(base) && !/\bthe\s$/i.test(text.slice(Math.max(0, start - 5), start))) return undefined
  return words.get(base)?.people
}

function numberAt(text: string, start: number, end: number, index: RecordIndex): Span | null {
  const regrouped = index.digits.size === 0 ? null : digitsAt(text, start, index.digits)
  if (regrouped !== null) return { type: 'entity', start, ...regrouped }
  if (mayStartDate(text, end) || end - start >= 8 || hasLetter(text, start, end)) {
    const date = dateAt(text, start)
    if (date !== null) return { type: 'date', ...withWeekday(text, date), date }
  }
  const length = end - start
  if (length === 4) {
    const year = yearAt(text, start)
    if (year !== null) return { type: 'year', start, end, year }
    if (unitIsTwo(text, start)) return { type: 'number', start, end }
  }
  if (length >= 2 && length <= 3 && ageAt(text, start, end)) return { type: 'age', start, end }
  return null
}

/** What can follow the first number of a date: a joint, or the letters of an ordinal or a month glued to it. */
function mayStartDate(text: string, end: number): boolean {
  return /[-/.\s,年|_\\·:]/.test(text.charAt(end))
}

function hasLetter(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) > NINE) return true
  return false
}

function unitIsTwo(text: string, at: number): boolean {
  return text.charCodeAt(at) === 50
}

const MAX_DIGITS = 20

/** A number of the record whose digits stand in other groups here: `5551234567` for `(555) 123-4567`. */
function digitsAt(
  text: string,
  start: number,
  digits: ReadonlyMap<string, Entity>,
): { end: number; entity: Entity } | null {
  let number = ''
  let found: { end: number; entity: Entity } | null = null
  let joints = 0
  for (let at = start; at <= text.length && number.length <= MAX_DIGITS; at++) {
    const unit = at < text.length ? text.charCodeAt(at) : 0
    if (unit >= ZERO && unit <= NINE) {
      number += text[at]
      joints = 0
      continue
    }
    const entity = joints === 0 && number.length >= 7 ? digits.get(number) : undefined
    if (entity !== undefined) found = { end: at, entity }
    if (!' -.()/\u00a0'.includes(String.fromCharCode(unit)) || ++joints > 2) break
  }
  return found
}
