import { type Calendar, isoDay } from './calendar.ts'
import type { Span } from './find.ts'
import { foldWords } from './fold.ts'
import { type MovedDates, startMovedDates } from './moved-dates.ts'
import type { Entity, RecordIndex } from './record-index.ts'
import { type TokenKind, toToken } from './tokens.ts'

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
  const { calendar } = index
  const tokens = new Map<string, string>()
  const ages = new Set<string>()
  const numbers = new Set<string>()
  const dates = startMovedDates(calendar, now)
  const known = new Map<string, string>()
  const { hide, hidden } = startHiding(index, tokens)
  // Put together when the answer needs them, which is while others wait for a model and not before it is asked.
  const adopted: Issued[] = []

  const ofEntity = ({ token, value }: Entity): string => {
    tokens.set(token, value)
    return token
  }
  const ofSpan = (span: Span, value: string): string => {
    switch (span.type) {
      case 'entity':
        return ofEntity(span.entity)
      case 'date': {
        const { year, month, day } = span.date
        const isBirth = year !== null && day !== null && isoDay({ year, month, day }) === index.birthDate
        if (isBirth && index.birthEntity !== null) return ofEntity(index.birthEntity)
        return dates.ofDate(span.date) ?? hide('DATE', value)
      }
      case 'year':
        return dates.ofYear(span.year) ?? hide('DATE', value)
      case 'age':
        ages.add(value)
        return '90+'
      case 'detected':
        return (span.kind === 'DATE' ? dates.ofWords(value) : null) ?? hide(span.kind, value)
      default:
        return hide('TEXT', value)
    }
  }
  return {
    calendar,
    get hasHidden() {
      return hidden.length > 0
    },
    adopt(issued) {
      adopted.push(issued)
    },
    issued() {
      for (const one of adopted.splice(0)) {
        for (const [token, value] of one.tokens) tokens.set(token, value)
        dates.adopt(one.dates)
        for (const age of one.ages) ages.add(age)
        for (const number of one.numbers) numbers.add(number)
      }
      return { tokens, dates, ages, numbers }
    },
    hide(span, text) {
      if (span.type === 'entity') return ofEntity(span.entity)
      return hide(span.type === 'detected' ? span.kind : 'TEXT', text.slice(span.start, span.end))
    },
    replace(span, text) {
      if (span.type === 'entity') return ofEntity(span.entity)
      const value = text.slice(span.start, span.end)
      if (span.type === 'number') {
        numbers.add(value)
        return null
      }
      const before = known.get(value)
      if (before !== undefined) return before
      const replacement = ofSpan(span, value)
      known.set(value, replacement)
      return replacement
    },
  }
}

/** Tokens for what the record does not know: the same for the same text, and for parts of the same name. */
function startHiding(index: RecordIndex, tokens: Map<string, string>) {
  const hidden: { kind: TokenKind; token: string; words: readonly string[] }[] = []
  const counts = new Map<TokenKind, number>()
  const hide = (kind: TokenKind, value: string): string => {
    const words = foldWords(value)
    const same = hidden.find((one) => one.kind === kind && isSame(kind, one.words, words))
    if (same !== undefined) return same.token
    const number = (counts.get(kind) ?? index.counts.get(kind) ?? 0) + 1
    counts.set(kind, number)
    const token = toToken(kind, number)
    hidden.push({ kind, token, words })
    tokens.set(token, value)
    return token
  }
  return { hide, hidden }
}

function isSame(kind: TokenKind, known: readonly string[], words: readonly string[]): boolean {
  if (kind === 'TEXT') return false
  if (kind === 'PERSON') return words.every((word) => known.includes(word))
  return known.length === words.length && known.every((word, at) => word === words[at])
}
