import { MS_PER_DAY } from '../../shared/calendar.ts'
import { monthNumber } from './months.ts'
import type { FoundDate } from './parse-date.ts'
import {
  type Calendar,
  type Day,
  dayNumber,
  FIRST_YEAR,
  fromDayNumber,
  isDay,
  LAST_YEAR,
  monthLabel,
  moveDay,
  yearLabel,
} from './shifted-calendar.ts'

/** What stands for a date of one prompt: issued so that it can be put back. */
export interface MovedDates {
  /** Null where the moved calendar does not hold the date: an impossible one, or one that tells an age over 89. */
  ofDate(date: FoundDate): string | null
  ofYear(year: number): string | null
  /** A month or a season without a day, in the words of the text; null where it can't be placed. */
  ofWords(text: string): string | null
  /** Days of the moved calendar, by number; true where the text they come from gave no year. */
  days: ReadonlyMap<number, boolean>
  /** True years and months (the first of one) by the labels that were issued for them. */
  labels: ReadonlyMap<string, Day>
  /** Takes over what was issued for a part of the prompt. */
  adopt(issued: Pick<MovedDates, 'days' | 'labels'>): void
}

const MAX_AGE = 89

/** Nothing issued yet. `now` in milliseconds since the epoch. */
export function startMovedDates(calendar: Calendar, now: number): MovedDates {
  const days = new Map<number, boolean>()
  const labels = new Map<string, Day>()
  const today = fromDayNumber(Math.floor(now / MS_PER_DAY))
  const isTold = (year: number) => year >= Math.max(FIRST_YEAR, today.year - MAX_AGE) && year <= LAST_YEAR
  const issue = (label: string, truth: Day) => {
    labels.set(label, truth)
    return label
  }
  const keepDay = (number: number, yearless: boolean) => {
    days.set(number, yearless && days.get(number) !== false)
  }
  const issueDay = (day: Day, yearless: boolean): string => {
    const { number, iso } = moveDay(calendar, day)
    keepDay(number, yearless)
    return iso
  }
  const ofMonth = (year: number, month: number) =>
    isTold(year) ? issue(monthLabel(calendar, year, month), { year, month, day: 1 }) : null
  const ofYear = (year: number) => (isTold(year) ? issue(yearLabel(calendar, year), { year, month: 1, day: 1 }) : null)
  return {
    days,
    labels,
    ofYear,
    adopt(issued) {
      for (const [number, yearless] of issued.days) keepDay(number, yearless)
      for (const [label, truth] of issued.labels) labels.set(label, truth)
    },
    ofDate({ year: written, month, day, lastDay, lastMonth }) {
      const year = written ?? lastYearOf(month, day ?? 1, today)
      if (day === null) {
        const label = ofMonth(year, month)
        return label === null || lastMonth === null ? label : `${label} to ${ofMonth(year, lastMonth)}`
      }
      const first = { year, month, day }
      if (!isTold(year) || !isDay(first)) return null
      // The host knows the day of the call: moved, it would tell by how much everything is.
      if (dayNumber(first) === dayNumber(today)) return ofYear(year)
      const last = { year, month, day: lastDay ?? day }
      const moved = issueDay(first, written === null)
      return lastDay === null || !isDay(last) ? moved : `${moved} to ${issueDay(last, written === null)}`
    },
    ofWords(text) {
      const year = /(?:19|20)\d\d/.exec(text)?.[0]
      const middle = middleOf(text)
      if (middle !== 0) return year === undefined ? null : ofMonth(Number(year), middle)
      const numbers = /^(\d{1,2})\/(\d{1,2})$/.exec(text)
      if (numbers !== null) {
        const day = { month: Number(numbers[1]), day: Number(numbers[2]) }
        return issueDay({ year: lastYearOf(day.month, day.day, today), ...day }, true)
      }
      const name = /\p{L}{3,}/u.exec(text.replace(/^(?:last|this|next|past|early|mid|late)[\s-]/i, ''))?.[0]
      const month = name === undefined ? 0 : monthNumber(name)
      if (month === 0 || !new RegExp(`^(?:\\w+[\\s-])?${name}\\.?$`).test(text)) return null
      return ofMonth(lastYearOf(month, 1, today), month)
    },
  }
}

/** The month in the middle of a season or a quarter; 0 where the text names none. */
function middleOf(text: string): number {
  const quarter = /\bQ([1-4])|([1-4])Q/i.exec(text)?.[1]
  if (quarter !== undefined) return Number(quarter) * 3 - 1
  const season = /spring|summer|fall|autumn|winter/i.exec(text)?.[0].toLowerCase() ?? ''
  return { spring: 4, summer: 7, fall: 10, autumn: 10, winter: 1 }[season] ?? 0
}

/** The year of the last such day that is not in the future. */
function lastYearOf(month: number, day: number, today: Day): number {
  return month < today.month || (month === today.month && day <= today.day) ? today.year : today.year - 1
}
