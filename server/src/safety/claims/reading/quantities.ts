import { COUNT_WORDS, toCount } from './number-words.ts'
import type { Span } from './sentences.ts'
import { toUnit, UNIT_PATTERN } from './units.ts'

/** A number of an answer, with its unit where one stands behind it. */
export interface Quantity extends Span {
  value: number
  /** Digits behind the point, as written. */
  decimals: number
  unit: string | null
  /** Of a blood pressure: the lower number. */
  second: number | null
  /** Whether `about`, `roughly`, `some` stands before it. */
  approximate: boolean
  /** Whether it is written as a word: `two`. */
  isWord: boolean
  /** The folded word right behind number and unit. */
  next: string
}

const NUMBER = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:[.,]\\d+)?'
const HEDGE =
  '(about|around|roughly|approximately|nearly|almost|some|unos|unas|aproximadamente|cerca de|alrededor de|casi) '
const PATTERN = new RegExp(
  `(?:\\b${HEDGE})?(?<![\\p{L}\\d_/.-])(?:(\\d{2,3}) ?(?:/|over|sobre) ?(\\d{2,3})(?![\\d.]\\d|\\d|/)|(${NUMBER})(?![\\d]|\\.\\d)|\\b(${COUNT_WORDS.join('|')})\\b)(?:[ -]?(${UNIT_PATTERN})(?![\\p{L}\\d/]))?`,
  'gu',
)

/**
 * The numbers of a folded sentence that stand in none of the spans (dates, citations, times). `base` is added to each
 * offset. Digits that belong to a name (`B12`, `A1c`) are none.
 */
export function toQuantities(folded: string, taken: readonly Span[], base = 0): Quantity[] {
  const found: Quantity[] = []
  for (const match of folded.matchAll(PATTERN)) {
    const [whole, hedge, upper, lower, digits, word, unit] = match
    const start = base + match.index + (hedge === undefined ? 0 : hedge.length + 1)
    const end = base + match.index + whole.length
    if (taken.some((span) => start < span.end && span.start < end)) continue
    const after = folded.slice(match.index + whole.length)
    if (unit === undefined && /^(?:st|nd|rd|th)?[\p{L}_]|^-?(?:st|nd|rd|th)\b/u.test(after)) continue
    const value = upper === undefined ? toValue(digits, word) : Number(upper)
    if (value === null) continue
    found.push({
      start,
      end,
      value,
      decimals: decimalsOf(digits),
      unit: unit === undefined ? null : toUnit(unit),
      second: lower === undefined ? null : Number(lower),
      approximate: hedge !== undefined,
      isWord: word !== undefined,
      next: /^[\s-]*([\p{L}]+)/u.exec(after)?.[1] ?? '',
    })
  }
  return found
}

function toValue(digits: string | undefined, word: string | undefined): number | null {
  if (digits !== undefined) return Number(toPlain(digits))
  return word === undefined ? null : toCount(word)
}

/** `1,000` and `10,2` alike: three digits behind a comma are thousands. */
function toPlain(digits: string): string {
  return /,\d{3}(?:\D|$)/.test(digits) ? digits.replaceAll(',', '') : digits.replace(',', '.')
}

function decimalsOf(digits: string | undefined): number {
  return digits === undefined ? 0 : (/\.(\d+)$/.exec(toPlain(digits))?.[1]?.length ?? 0)
}

/** Whether a number as written may be the value: rounded to the digits that are written, or about it. */
export function isValue(
  { value, decimals, approximate }: Pick<Quantity, 'value' | 'decimals' | 'approximate'>,
  actual: number,
): boolean {
  const slack = 0.55 * 10 ** -decimals + Math.abs(actual) * 1e-9
  const distance = Math.abs(actual - value)
  return distance <= slack * 1.0001 || (approximate && distance <= Math.max(Math.abs(actual) * 0.03, slack))
}
