import { type DateTexts, startDates } from '../date-shift/restore-dates.ts'
import type { Issued, Replacements } from '../replacements.ts'
import { isDigit } from '../text/digits.ts'
import { dateFormsFrom, isNameAlone, mayBecomeDate, mayBeginDate, startsOfNames } from './date-forms.ts'
import { namedKinds, type TokenKind, tokenKinds, tokenSource, unknownToken } from './placeholders.ts'

/** Puts the true names and dates back into one answer, which comes in pieces cut anywhere. */
export interface Restorer {
  /** The text that is certain now. What may be the beginning of a token or a date is held back for the next piece. */
  push(text: string): string
  /** What was held back. The answer is over. */
  end(): string
}

/** A restorer for the answer to the one prompt that `replacements` belongs to. */
export function startRestorer(replacements: Replacements): Restorer {
  return new AnswerRestorer(replacements)
}

class AnswerRestorer implements Restorer {
  readonly #replacements: Replacements
  // An answer without a token or a date needs neither.
  #issued: Issued | null = null
  #dates: DateTexts | null = null
  #held = ''
  // The last characters that were let go: they tell whether a word starts where the buffer does.
  #behind = ''

  constructor(replacements: Replacements) {
    this.#replacements = replacements
  }

  push(text: string): string {
    this.#held += text
    return this.#take(false)
  }

  end(): string {
    return this.#held === '' ? '' : this.#take(true)
  }

  #take(final: boolean): string {
    const buffer = this.#behind + this.#held
    let restored = ''
    let from = this.#behind.length
    let at = from
    while (at < buffer.length) {
      if (!mayStart(buffer, at)) {
        at = endOfWord(buffer, at)
        continue
      }
      if (!final && buffer.length - at <= LONGEST && mayGoOn(buffer.slice(at))) break
      const found = this.#matchAt(buffer, at)
      if (found === null) at = endOfWord(buffer, at)
      else {
        restored += buffer.slice(from, at) + found.text
        at = found.end
        from = at
      }
    }
    restored += buffer.slice(from, at)
    this.#behind = buffer.slice(Math.max(0, at - LOOK_BEHIND), at)
    this.#held = buffer.slice(at)
    return restored
  }

  #matchAt(buffer: string, at: number): { text: string; end: number } | null {
    return this.#tokenAt(buffer, at) ?? this.#ageAt(buffer, at) ?? this.#dateAt(buffer, at)
  }

  #tokenAt(buffer: string, at: number): { text: string; end: number } | null {
    if (isDigit(buffer.charCodeAt(at))) return null
    token.lastIndex = at
    const code = token.exec(buffer)
    const text = code === null ? null : restoreToken(code, this.#told())
    return code === null || text === null ? null : { text, end: at + code[0].length }
  }

  #ageAt(buffer: string, at: number): { text: string; end: number } | null {
    if (!buffer.startsWith('90+', at)) return null
    const { ages } = this.#told()
    const [onlyAge] = ages
    return onlyAge === undefined || ages.size !== 1 ? null : { text: onlyAge, end: at + 3 }
  }

  #dateAt(buffer: string, at: number): { text: string; end: number } | null {
    if (!mayBeginDate(buffer, at)) return null
    // A month by itself, which may be any other word, can only mean one that was told before.
    if (this.#dates === null && isNameAlone(buffer, at)) return null
    for (const form of dateFormsFrom(buffer.charCodeAt(at))) {
      form.lastIndex = at
      const match = form.exec(buffer)
      if (match === null) continue
      if (this.#dates === null && !/\d/.test(match[0])) continue
      this.#dates ??= startDates(this.#replacements.calendar, this.#told())
      const text = this.#dates.restore(match)
      if (text !== null) return { text, end: at + match[0].length }
    }
    return null
  }

  #told(): Issued {
    this.#issued ??= this.#replacements.issued()
    return this.#issued
  }
}

const LOOK_BEHIND = 16
const token = new RegExp(tokenSource, 'iy')

// The first letters of everything that is put back; a word that begins otherwise is let go at once.
const headsOf = (names: readonly string[]) =>
  new Set(names.flatMap((name) => [1, 2, 3].map((length) => headOf(name.slice(0, length), 0))))
const tokenHeads = headsOf(tokenKinds)
const heads = headsOf([...tokenKinds, ...startsOfNames])

/** Up to three letters from `at` on as a number, in small letters, without a string for every word of an answer. */
function headOf(text: string, at: number): number {
  let head = 0
  for (let next = at; next < at + 3 && next < text.length; next++)
    head = (head << 8) | (text.charCodeAt(next) & 0xff) | 0x20
  return head
}

/** Whether a token, a date or an age may start at `at`: nothing does inside a word or a number. */
function mayStart(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  if (!isOfWord(unit)) {
    const isBracket = unit === 91 || unit === 60 || unit === 123
    return isBracket && (at + 1 === text.length || tokenHeads.has(headOf(text, at + 1)))
  }
  if (at > 0 && isOfWord(text.charCodeAt(at - 1))) return false
  return isDigit(unit) || heads.has(headOf(text, at))
}

/** Past the word or number at `at`, or past the one character that is none. */
function endOfWord(text: string, at: number): number {
  let end = at + 1
  if (isOfWord(text.charCodeAt(at))) while (end < text.length && isOfWord(text.charCodeAt(end))) end++
  return end
}

/** Latin letters and digits; scripts that put no spaces between words have no inside of a word. */
function isOfWord(unit: number): boolean {
  return (
    (unit >= 97 && unit <= 122) ||
    (unit >= 65 && unit <= 90) ||
    (unit >= 48 && unit <= 57) ||
    (unit >= 0xc0 && unit <= 0x24f)
  )
}

/** Whether what comes next may make something of `rest`, which is short, or something longer than it is. */
function mayGoOn(rest: string): boolean {
  return mayBecomeToken(rest) || mayBecomeDate(rest) || '90+'.startsWith(rest) || mayBecomeAmount.test(rest)
}

const LONGEST = 48
// The word after a number tells a year from an amount.
const mayBecomeAmount = /^2[1-3]\d\d(?:[.,]\d?|['’][sS]?|\s?[\p{L}%]{0,9}\/?[\p{L}\d]?)?$/u

function restoreToken(match: RegExpExecArray, { tokens }: Issued): string | null {
  const [whole, kind = '', joint = '', number = ''] = match
  const value = tokens.get(`${kind.toUpperCase()}_${Number(number)}`)
  // Without the underscore it may be plain prose (`patient 1 of 3`), unless there is such a token.
  const isCode = kind === kind.toUpperCase() && (value !== undefined || !prose.has(kind))
  const isNamed = value !== undefined && namedKinds.has(kind.toUpperCase()) && /^[A-Z]/.test(kind)
  if (!joint.includes('_') && !isCode && !isNamed) return null
  const opening = /^[[<{]/.test(whole) ? whole.charAt(0) : ''
  const closing = /[\]>}]$/.test(whole) ? whole.slice(-1) : ''
  const text = value ?? unknownToken(kind.toUpperCase() as TokenKind)
  return opening !== '' && closing !== '' ? text : opening + text + closing
}

/** Written in capitals beside a number they may be our own words or a form's. */
const prose: ReadonlySet<string> = new Set(['PATIENT', 'PLACE', 'ADDRESS', 'PHONE', 'EMAIL', 'DATE', 'TEXT'])

const beginnings = new RegExp(
  `^[[<{]?(?:${tokenKinds.map((kind) => nestedPrefix(kind, '(?: ?(?:\\\\?_){0,2}\\\\? ?|[-\u2011\u2013])(?:\\d{0,9}[\\]>}]?)?')).join('|')})?$`,
  'i',
)

/** Whether what comes next may make `rest` a token, or one with a longer number. */
function mayBecomeToken(rest: string): boolean {
  return rest.length <= 24 && beginnings.test(rest)
}

/** `A(?:B(?:C…)?)?`: the beginnings of a word, then what follows the whole word. */
function nestedPrefix(word: string, after: string): string {
  return [...word].reverse().reduce((rest, letter) => `${letter}(?:${rest})?`, after)
}
