import { type MovedDates, startMovedDates } from './date-shift/shift-dates.ts'
import { type Calendar, isoDay } from './date-shift/shifted-calendar.ts'
import type { Entity } from './record-matcher/entity.ts'
import type { RecordIndex } from './record-matcher/identifier-index.ts'
import type { Span } from './record-matcher/match-record.ts'
import { type TokenKind, toToken } from './restore/placeholders.ts'
import { foldWords } from './text/fold.ts'

/** What was put into a text, and so may be put back into the answer to it. */
export interface Issued {
  /** True texts by token. */
  tokens: ReadonlyMap<string, string>
  dates: Pick<MovedDates, 'days' | 'labels'>
  /** Ages over 89 that were written as `90+`. */
  ages: ReadonlySet<string>
  /** Numbers of the text that look like years of the moved calendar and are none. */
  numbers: ReadonlySet<string>
}

/** What was put into one prompt. Lives as long as the request. */
export interface Replacements {
  calendar: Calendar
  /** What stands for a part of the text; null where it may stay. */
  replace(span: Span, text: string): string | null
  /** A token, whatever the span is: for text that is shown and not sent. */
  hide(span: Span, text: string): string
  /** Takes over what was put into a text that is now a part of the prompt. */
  adopt(issued: Issued): void
  /** All that was put into the prompt so far. */
  issued(): Issued
  /** Whether a token was issued for what the record does not know: its number depends on what came before it. */
  readonly hasHidden: boolean
}

/** Nothing issued yet. `now` in milliseconds since the epoch. */
export function startReplacements(index: RecordIndex, now: number): Replacements {
  return new PromptReplacements(index, now)
}

/** What a token stands for that the record does not know. */
interface Hidden {
  token: string
  words: ReadonlySet<string>
}

/** What was issued for one prompt that is not of its adopted parts. */
class Own {
  readonly tokens = new Map<string, string>()
  readonly ages = new Set<string>()
  readonly numbers = new Set<string>()
  /** What stands for each text that was replaced before. */
  readonly known = new Map<string, string>()
  /** By kind, and by each word of a name, or all words of anything else. */
  readonly hidden = new Map<string, Hidden[]>()
  readonly counts = new Map<TokenKind, number>()
}

/** Most prompts need little of it: each part is there once something asks for it. */
class PromptReplacements implements Replacements {
  readonly calendar: Calendar
  readonly #index: RecordIndex
  readonly #now: number
  #made: Own | null = null
  // Put together when the answer needs them, which is while others wait for a model and not before it is asked.
  #adopted: Issued[] = []
  #movedDates: MovedDates | null = null

  constructor(index: RecordIndex, now: number) {
    this.calendar = index.calendar
    this.#index = index
    this.#now = now
  }

  get hasHidden(): boolean {
    return this.#made !== null && this.#made.counts.size > 0
  }

  adopt(issued: Issued): void {
    this.#adopted.push(issued)
  }

  issued(): Issued {
    const { tokens, ages, numbers } = this.#own()
    const dates = this.#dates()
    for (const one of this.#adopted) {
      for (const [token, value] of one.tokens) tokens.set(token, value)
      dates.adopt(one.dates)
      for (const age of one.ages) ages.add(age)
      for (const number of one.numbers) numbers.add(number)
    }
    this.#adopted = []
    return { tokens, dates, ages, numbers }
  }

  hide(span: Span, text: string): string {
    if (span.type === 'entity') return this.#ofEntity(span.entity)
    return this.#hide(span.type === 'detected' ? span.kind : 'TEXT', text.slice(span.start, span.end))
  }

  replace(span: Span, text: string): string | null {
    if (span.type === 'entity') return this.#ofEntity(span.entity)
    const value = text.slice(span.start, span.end)
    const { known, numbers } = this.#own()
    if (span.type === 'number') {
      numbers.add(value)
      return null
    }
    const before = known.get(value)
    if (before !== undefined) return before
    const replacement = this.#ofSpan(span, value)
    known.set(value, replacement)
    return replacement
  }

  #own(): Own {
    this.#made ??= new Own()
    return this.#made
  }

  #dates(): MovedDates {
    this.#movedDates ??= startMovedDates(this.calendar, this.#now)
    return this.#movedDates
  }

  #ofEntity({ token, value }: Entity): string {
    this.#own().tokens.set(token, value)
    return token
  }

  #ofSpan(span: Span, value: string): string {
    switch (span.type) {
      case 'entity':
        return this.#ofEntity(span.entity)
      case 'date': {
        const { year, month, day } = span.date
        const { birthDate, birthEntity } = this.#index
        const isBirth = year !== null && day !== null && isoDay({ year, month, day }) === birthDate
        if (isBirth && birthEntity !== null) return this.#ofEntity(birthEntity)
        return this.#dates().ofDate(span.date) ?? this.#hide('DATE', value)
      }
      case 'year':
        return this.#dates().ofYear(span.year) ?? this.#hide('DATE', value)
      case 'age':
        this.#own().ages.add(value)
        return '90+'
      case 'detected':
        return (span.kind === 'DATE' ? this.#dates().ofWords(value) : null) ?? this.#hide(span.kind, value)
      default:
        return this.#hide('TEXT', value)
    }
  }

  /** Tokens for what the record does not know: the same for the same text, and for parts of the same name. */
  #hide(kind: TokenKind, value: string): string {
    const { hidden, counts, tokens } = this.#own()
    const words = foldWords(value)
    const same = sameAs(hidden, kind, words)
    if (same !== undefined) return same
    const number = (counts.get(kind) ?? this.#index.counts.get(kind) ?? 0) + 1
    counts.set(kind, number)
    const token = toToken(kind, number)
    keep(hidden, kind, words, token)
    tokens.set(token, value)
    return token
  }
}

/** The token of the same thing: the words of a name may be fewer than at first, those of anything else are the same. */
function sameAs(hidden: ReadonlyMap<string, Hidden[]>, kind: TokenKind, words: readonly string[]): string | undefined {
  if (kind === 'TEXT') return undefined
  const candidates = keysOf(kind, words).map((key) => hidden.get(key) ?? [])
  // The rarest word has the fewest names to look at.
  const [fewest = []] = candidates.sort((one, other) => one.length - other.length)
  return fewest.find((one) => words.every((word) => one.words.has(word)))?.token
}

function keep(hidden: Map<string, Hidden[]>, kind: TokenKind, words: readonly string[], token: string): void {
  const one = { token, words: new Set(words) }
  for (const key of new Set(keysOf(kind, words))) {
    const known = hidden.get(key)
    if (known === undefined) hidden.set(key, [one])
    else known.push(one)
  }
}

function keysOf(kind: TokenKind, words: readonly string[]): string[] {
  return kind === 'PERSON' ? words.map((word) => `${kind} ${word}`) : [`${kind} ${words.join(' ')}`]
}
