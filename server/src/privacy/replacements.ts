import {
  type Calendar,
  dayNumber,
  FIRST_YEAR,
  fromDayNumber,
  isDay,
  isoDay,
  LAST_YEAR,
  monthLabel,
  move,
  pad,
  yearLabel,
} from './calendar.ts'
import type { FoundDate } from './dates.ts'
import type { Span } from './find.ts'
import type { Entity, RecordIndex } from './record-index.ts'
import { toToken } from './tokens.ts'

/** What was put into one prompt, and so may be put back into its answer. Lives as long as the request. */
export interface Replacements {
  calendar: Calendar
  /** What stands for a part of the text; null where it may stay. */
  replace(span: Span, text: string): string | null
  /** True texts by token. */
  tokens: ReadonlyMap<string, string>
  /** Days of the moved calendar, by number; true where the text they come from gave no year. */
  days: ReadonlyMap<number, boolean>
  /** True texts by the label of a year or a month. */
  labels: ReadonlyMap<string, string>
  /** Ages over 89 that were written as `90+`. */
  ages: ReadonlySet<string>
  /** Numbers of the prompt that look like years of the moved calendar and are none. */
  numbers: ReadonlySet<string>
}

const MAX_AGE = 89

/** Nothing issued yet. `now` in milliseconds since the epoch. */
export function startReplacements(index: RecordIndex, calendar: Calendar, now: number): Replacements {
  const tokens = new Map<string, string>()
  const days = new Map<number, boolean>()
  const labels = new Map<string, string>()
  const ages = new Set<string>()
  const numbers = new Set<string>()
  const opaque = new Map<string, string>()
  const cache = new Map<string, string>()
  const today = fromDayNumber(Math.floor(now / 86_400_000))

  const entity = ({ token, value }: Entity): string => {
    tokens.set(token, value)
    return token
  }
  /** For a date that the moved calendar does not hold: impossible, in the far past or future. */
  const hide = (value: string): string => {
    const token = opaque.get(value) ?? toToken('DATE', opaque.size + 1)
    opaque.set(value, token)
    tokens.set(token, value)
    return token
  }
  const isTold = (year: number) => year >= Math.max(FIRST_YEAR, today.year - MAX_AGE) && year <= LAST_YEAR
  const moveDay = (day: { year: number; month: number; day: number }, yearless: boolean): string => {
    const moved = move(calendar, day)
    const number = dayNumber(moved)
    days.set(number, yearless && days.get(number) !== false)
    return isoDay(moved)
  }
  const date = (found: FoundDate, value: string): string => {
    const { month, day, lastDay } = found
    const year = found.year ?? lastYearOf(month, day ?? 1, today)
    if (!isTold(year)) return hide(value)
    if (day === null) {
      const label = monthLabel(calendar, year, month)
      labels.set(label, `${year}-${pad(month)}`)
      return label
    }
    const first = { year, month, day }
    if (!isDay(first)) return hide(value)
    const iso = isoDay(first)
    if (iso === index.birthDate && index.birthEntity !== null) return entity(index.birthEntity)
    const last = { year, month, day: lastDay ?? day }
    const moved = moveDay(first, found.year === null)
    return lastDay === null || !isDay(last) ? moved : `${moved} to ${moveDay(last, found.year === null)}`
  }
  return {
    calendar,
    tokens,
    days,
    labels,
    ages,
    numbers,
    replace(span, text) {
      const value = text.slice(span.start, span.end)
      switch (span.type) {
        case 'entity':
          return entity(span.entity)
        case 'date': {
          const known = cache.get(value) ?? date(span.date, value)
          cache.set(value, known)
          return known
        }
        case 'year': {
          if (!isTold(span.year)) return hide(value)
          const label = yearLabel(calendar, span.year)
          labels.set(label, value)
          return label
        }
        case 'age':
          ages.add(value)
          return '90+'
        case 'number':
          numbers.add(value)
          return null
        case 'token':
          return hideToken(tokens, value)
      }
    },
  }
}

/** What somebody typed and looks like a token of ours gets a token of its own, so that it is not taken for another. */
function hideToken(tokens: Map<string, string>, value: string): string {
  const known = [...tokens].find(([, text]) => text === value)
  const token = known?.[0] ?? toToken('TEXT', [...tokens.keys()].filter((key) => key.startsWith('TEXT_')).length + 1)
  tokens.set(token, value)
  return token
}

/** The year of the last such day that is not in the future. */
function lastYearOf(month: number, day: number, today: { year: number; month: number; day: number }): number {
  return month < today.month || (month === today.month && day <= today.day) ? today.year : today.year - 1
}
