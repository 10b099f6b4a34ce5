import type { DateTexts } from '../date-shift/restore-dates.ts'
import { startDates } from '../date-shift/restore-dates.ts'
import { isoDay } from '../date-shift/shifted-calendar.ts'
import type { Issued, Replacements } from '../replacements.ts'
import { isDigit } from '../text/digits.ts'
import { dateFormsFrom, isNameAlone, mayBecomeDate, mayBeginDate, startsOfNames } from './date-forms.ts'
import { MarkdownContext } from './markdown-context.ts'
import { gluedTokenIn, mayBecomeToken, tokenAt, unfinishedGlue } from './match-token.ts'
import { HIDDEN, tokenKinds } from './placeholders.ts'
import type { RestoredSpan } from './restored-span.ts'

/**
 * Puts the true names and dates back into one answer, which comes in pieces cut anywhere. Nothing is put back where
 * somebody else may read it (see MarkdownContext), nor for a token that touches a letter or a digit.
 */
export interface Restorer {
  /** The text that is certain now. What may be the beginning of a token or a date is held back for the next piece. */
  push(text: string): string
  /** What was held back. The answer is over. */
  end(): string
  /** What was put back so far, in its order; offsets are those of all that was given back. */
  readonly restored: readonly RestoredSpan[]
  /** How many tokens and dates were not put back, where they stand or as they were written. */
  readonly unrestored: number
}

/** A restorer for the answer to the one prompt that `replacements` belongs to. */
export function startRestorer(replacements: Replacements): Restorer {
  return new AnswerRestorer(replacements)
}

/** What is put in the place of a part of the answer. */
interface Replacement {
  start: number
  end: number
  text: string
  /** Null where nothing is put back. */
  span: Pick<RestoredSpan, 'kind' | 'value' | 'day'> | null
  isUnrestored: boolean
  /** Brackets that stay beside it. */
  opening?: string
  closing?: string
}

/** What is at a place of the buffer: something to replace, text that stays up to `skip`, or too little to tell. */
type Step = Replacement | { skip: number } | { waitFrom: number }

class AnswerRestorer implements Restorer {
  readonly restored: RestoredSpan[] = []
  unrestored = 0
  readonly #replacements: Replacements
  readonly #context = new MarkdownContext()
  // An answer without a token or a date needs neither.
  #issued: Issued | null = null
  #dates: DateTexts | null = null
  #held = ''
  // The last characters that were let go: they tell whether a word starts where the buffer does.
  #behind = ''
  /** The length of all that was given back. */
  #length = 0

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
    let given = ''
    // What stands before it is given back, and known to the context.
    let done = this.#behind.length
    const pass = (end: number) => {
      const text = buffer.slice(done, end)
      this.#context.push(text)
      given += text
      done = end
    }
    let at = done
    while (at < buffer.length) {
      const step = this.#stepAt(buffer, at, final)
      if ('skip' in step) {
        at = step.skip
        continue
      }
      pass('waitFrom' in step ? step.waitFrom : step.start)
      at = done
      if ('waitFrom' in step) break
      const after = buffer.slice(step.end, step.end + 2)
      if (!final && /^[@.:]?$/.test(after)) break
      given += this.#put(step, after, this.#length + given.length)
      done = step.end
      at = done
    }
    pass(at)
    this.#behind = buffer.slice(Math.max(0, at - LOOK_BEHIND), at)
    this.#held = buffer.slice(at)
    this.#length += given.length
    return given
  }

  #put(step: Replacement, after: string, place: number): string {
    const { opening = '', closing = '' } = step
    const isInert = this.#context.isInert(after)
    const text = isInert ? HIDDEN : step.text
    if (isInert || step.isUnrestored) this.unrestored++
    else if (step.span !== null) {
      const start = place + opening.length
      this.restored.push({ start, end: start + text.length, ...step.span })
    }
    this.#context.push(`${opening}x${closing}`)
    return opening + text + closing
  }

  #stepAt(buffer: string, at: number, final: boolean): Step {
    if (mayStart(buffer, at)) {
      if (!final && buffer.length - at <= LONGEST && mayGoOn(buffer.slice(at))) return { waitFrom: at }
      const found = this.#tokenAt(buffer, at) ?? this.#ageAt(buffer, at) ?? this.#dateAt(buffer, at)
      if (found !== null) return found
    }
    const end = endOfWord(buffer, at)
    const glued = gluedTokenIn(buffer, at, end)
    // More digits may follow.
    if (glued !== null && (final || glued.end < buffer.length)) return { ...glued, span: null, isUnrestored: true }
    const open = final ? 0 : unfinishedGlue(buffer)
    const from = buffer.length - open
    return open > 0 && from < end ? { waitFrom: Math.max(at, from) } : { skip: end }
  }

  #tokenAt(buffer: string, start: number): Replacement | null {
    if (isDigit(buffer.charCodeAt(start))) return null
    const token = tokenAt(buffer, start, this.#told())
    if (token === null) return null
    const { kind, value, isGlued } = token
    return { ...token, start, span: value === null ? null : { kind, value }, isUnrestored: isGlued }
  }

  #ageAt(buffer: string, start: number): Replacement | null {
    if (!buffer.startsWith('90+', start)) return null
    const { ages } = this.#told()
    const [age] = ages
    if (age === undefined || ages.size !== 1) return null
    return { start, end: start + 3, text: age, span: { kind: 'AGE', value: age }, isUnrestored: false }
  }

  #dateAt(buffer: string, start: number): Replacement | null {
    if (!mayBeginDate(buffer, start)) return null
    // A month by itself, which may be any other word, can only mean one that was told before.
    if (this.#dates === null && isNameAlone(buffer, start)) return null
    for (const form of dateFormsFrom(buffer.charCodeAt(start))) {
      form.lastIndex = start
      const match = form.exec(buffer)
      if (match === null) continue
      if (this.#dates === null && !/\d/.test(match[0])) continue
      this.#dates ??= startDates(this.#replacements.calendar, this.#told())
      const found = this.#dates.restore(match)
      if (found === null) continue
      const { text, day } = found
      const span = { kind: 'DATE' as const, value: text, ...(day === null ? {} : { day: isoDay(day) }) }
      return { start, end: start + match[0].length, text, span, isUnrestored: false }
    }
    return null
  }

  #told(): Issued {
    this.#issued ??= this.#replacements.issued()
    return this.#issued
  }
}

const LOOK_BEHIND = 16

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
