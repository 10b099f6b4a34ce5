import type { Issued } from '../replacements.ts'
import { namedKinds, type TokenKind, tokenKinds, tokenSource, unknownToken, unrestoredToken } from './placeholders.ts'

/** A token of an answer: what is shown for it, and what it stood for. */
export interface MatchedToken {
  /** The brackets around it, where they stay. */
  opening: string
  text: string
  closing: string
  end: number
  /** Null where it stands for nothing. */
  value: string | null
  kind: TokenKind
  /** It touches a letter or a digit: it is none, and what it would stand for is not shown. */
  isGlued: boolean
}

/** Returns the token at `at`, where a word begins or a bracket stands; null where there is none. */
export function tokenAt(buffer: string, at: number, { tokens }: Issued): MatchedToken | null {
  token.lastIndex = at
  const match = token.exec(buffer)
  if (match === null) return null
  const [whole, written = '', joint = '', number = ''] = match
  const kind = written.toUpperCase() as TokenKind
  const value = tokens.get(`${kind}_${Number(number)}`) ?? null
  // Without the underscore it may be plain prose (`patient 1 of 3`), unless there is such a token.
  const isCode = written === kind && (value !== null || !prose.has(kind))
  const isNamed = value !== null && namedKinds.has(kind) && /^[A-Z]/.test(written)
  const end = at + whole.length
  const isGlued = /^[\p{L}\p{N}]/u.test(buffer.slice(end, end + 2))
  if (!joint.includes('_') && (isGlued || (!isCode && !isNamed))) return null
  const opening = /^[[<{]/.test(whole) ? whole.charAt(0) : ''
  const closing = /[\]>}]$/.test(whole) ? whole.slice(-1) : ''
  const isWrapped = opening !== '' && closing !== ''
  // `<PLACE_1 href=` begins an element, `[PLACE_1](` a link: there the bracket is read by itself.
  if (opening === '<' && !isWrapped) return null
  if (opening === '[' && /[([:]/.test(buffer.charAt(end))) return null
  return {
    opening: isWrapped ? '' : opening,
    text: isGlued ? unrestoredToken(kind) : (value ?? unknownToken(kind)),
    closing: isWrapped ? '' : closing,
    end,
    value: isGlued ? null : value,
    kind,
    isGlued,
  }
}

const token = new RegExp(tokenSource, 'iuy')

/** Written in capitals beside a number they may be our own words or a form's. */
const prose: ReadonlySet<string> = new Set(['PATIENT', 'PLACE', 'ADDRESS', 'PHONE', 'EMAIL', 'DATE', 'TEXT'])

/**
 * Returns what looks like a token from `from` on inside of a word that ends at `wordEnd`: it touches a letter, so it is
 * none, and what it would stand for is not shown.
 */
export function gluedTokenIn(
  buffer: string,
  from: number,
  wordEnd: number,
): { start: number; end: number; text: string } | null {
  if (buffer[wordEnd] !== '_' && buffer[wordEnd] !== '\\') return null
  glued.lastIndex = from
  const match = glued.exec(buffer)
  if (match === null || match.index >= wordEnd) return null
  const kind = (match[1] ?? '').toUpperCase() as TokenKind
  return { start: match.index, end: match.index + match[0].length, text: unrestoredToken(kind) }
}

const glued = new RegExp(`(?<=[\\p{L}\\p{N}])(${tokenKinds.join('|')})(?:\\\\?_){1,2}\\d{1,9}`, 'gu')

/** Returns how many units at the end of the buffer, inside of a word, the next piece may make such a token. */
export function unfinishedGlue(buffer: string): number {
  const match = unfinished.exec(buffer.slice(-LONGEST_TOKEN))
  return match === null ? 0 : match[0].length
}

/** The longest kind with its joint and its number. */
const LONGEST_TOKEN = 32
const unfinished = new RegExp(
  `(?<=[\\p{L}\\p{N}])(?:${tokenKinds.map((kind) => nestedPrefix(kind, '(?:\\\\?_){0,2}\\\\?\\d{0,9}')).join('|')})$`,
  'u',
)

const beginnings = new RegExp(
  `^[[<{]?(?:${tokenKinds.map((kind) => nestedPrefix(kind, '(?: ?(?:\\\\?_){0,2}\\\\? ?|[-\u2011\u2013])(?:\\d{0,9}[\\]>}]?)?')).join('|')})?$`,
  'i',
)

/** Returns true where what comes next may make `rest` a token, or one with a longer number. */
export function mayBecomeToken(rest: string): boolean {
  return rest.length <= LONGEST_TOKEN && beginnings.test(rest)
}

/** `A(?:B(?:C…)?)?`: the beginnings of a word, then what follows the whole word. */
function nestedPrefix(word: string, after: string): string {
  return [...word].reverse().reduce((rest, letter) => `${letter}(?:${rest})?`, after)
}
