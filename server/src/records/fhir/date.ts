import { MS_PER_DAY } from '../../shared/calendar.ts'
import { type Element, toElement } from './element.ts'

/** FHIR R4 `date`, `dateTime` and `instant` (hl7.org/fhir/R4/datatypes.html#dateTime); seconds may be missing here. */
const FHIR_DATE = /^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?)?)?$/u

/** The date as it was recorded, where it names a day, month or year that exists; else null. */
export function toDate(value: unknown): string | null {
  if (typeof value !== 'string') return null
  const text = value.trim()
  if (!FHIR_DATE.test(text)) return null
  const { year, month, day } = toCalendar(text)
  if (year < 1 || month > 12 || day > daysOf(year, month)) return null
  if ((text.length > 4 && month < 1) || (text.length > 7 && day < 1)) return null
  if (text.length > 10 && (numberAt(text, 11, 2) > 24 || numberAt(text, 14, 2) > 59)) return null
  return text
}

/** The numbers of a date; 0 for what it does not say. A record has thousands of dates, so none is cut into pieces. */
function toCalendar(date: string): { year: number; month: number; day: number } {
  return {
    year: numberAt(date, 0, 4),
    month: date.length > 4 ? numberAt(date, 5, 2) : 0,
    day: date.length > 7 ? numberAt(date, 8, 2) : 0,
  }
}

function numberAt(text: string, at: number, digits: number): number {
  let number = 0
  for (let place = at; place < at + digits; place += 1) number = number * 10 + text.charCodeAt(place) - 48
  return number
}

/** The first of the values that is a date, or the start (else the end) of a period or of a timing. */
export function firstDate(...values: unknown[]): string | null {
  for (const value of values) {
    const date = toDate(value) ?? toPeriod(value)?.start ?? toPeriod(value)?.end ?? firstEvent(value)
    if (date !== null && date !== undefined) return date
  }
  return null
}

export function toPeriod(value: unknown): { start: string | null; end: string | null } | null {
  const period = toElement(value)
  if (period === null) return null
  const start = toDate(period.start)
  const end = toDate(period.end)
  return start === null && end === null ? null : { start, end }
}

/** The day, month or year of a date, as it was recorded where it was recorded: `2019-03-04`. */
export function toDay(date: string): string {
  return date.slice(0, 10)
}

/** The time of day where it was recorded, with its zone: `02:30 UTC`, `10:30 (UTC+02:00)`; null where there is none. */
export function toClockTime(date: string): string | null {
  if (date.length < 16) return null
  const time = date.slice(11, 16)
  const [zone] = /(?:Z|[+-]\d{2}:\d{2})$/u.exec(date) ?? []
  if (zone === undefined) return time
  return zone === 'Z' || /^[+-]00:00$/u.test(zone) ? `${time} UTC` : `${time} (UTC${zone})`
}

/**
 * Milliseconds since the epoch at which the day, month, year or instant of a valid date begins, for sorting. A date
 * without a zone counts as UTC.
 */
function dateToMs(date: string): number {
  if (date.length <= 10) return dayToMs(date)
  const ms = Date.parse(/[Z+]|-\d{2}:\d{2}$/u.test(date.slice(10)) ? date : `${date}Z`)
  return Number.isNaN(ms) ? dayToMs(date.slice(0, 10)) : ms
}

/** First and last day of the day, month or year of a date, in whole days since the epoch. */
export function dateToDays(date: string): { first: number; last: number } {
  const { year, month, day } = toCalendar(date)
  const first = utcDay(year, month || 1, day || 1)
  if (day > 0) return { first, last: first }
  return { first, last: month === 0 ? utcDay(year, 12, 31) : utcDay(year, month, daysOf(year, month)) }
}

/** Newest first; what has no date comes last. */
export function byNewest(one: { date: string | null }, other: { date: string | null }): number {
  if (one.date === null || other.date === null) return Number(one.date === null) - Number(other.date === null)
  if (one.date === other.date) return 0
  // The days as they were recorded decide, and only within one day the time and its zone.
  const length = Math.min(10, one.date.length)
  if (length === Math.min(10, other.date.length)) {
    for (let at = 0; at < length; at += 1) {
      const ahead = other.date.charCodeAt(at) - one.date.charCodeAt(at)
      if (ahead !== 0) return ahead
    }
  }
  return dateToMs(other.date) - dateToMs(one.date)
}

/** Whole years from a birth date to a moment; null where the birth date is only known as text or lies ahead. */
export function ageAt(birthDate: string, ms: number): number | null {
  const { year, month, day } = toCalendar(birthDate)
  const now = new Date(ms)
  const before = now.getUTCMonth() + 1 < month || (now.getUTCMonth() + 1 === month && now.getUTCDate() < day)
  const age = now.getUTCFullYear() - year - (before ? 1 : 0)
  return age < 0 ? null : age
}

function firstEvent(value: unknown): string | null {
  const timing: Element | null = toElement(value)
  if (timing === null) return null
  if (Array.isArray(timing.event)) {
    for (const event of timing.event) {
      const date = toDate(event)
      if (date !== null) return date
    }
  }
  const bounds = toPeriod(toElement(timing.repeat)?.boundsPeriod)
  return bounds?.start ?? bounds?.end ?? null
}

function dayToMs(date: string): number {
  return dateToDays(date).first * MS_PER_DAY
}

/** `Date.UTC` takes the years before 100 for others; the calendar is the same every 400 years. */
function utcDay(year: number, month: number, day: number): number {
  return Math.round(Date.UTC(year + 400, month - 1, day) / MS_PER_DAY) - DAYS_OF_400_YEARS
}

const DAYS_OF_400_YEARS = 146_097

function daysOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}
