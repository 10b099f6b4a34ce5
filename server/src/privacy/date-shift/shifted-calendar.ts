import { createHmac, randomBytes } from 'node:crypto'
import { MS_PER_DAY } from '../../shared/calendar.ts'

/**
 * A calendar of its own for each record: every date is moved by the same secret number of days, so that order and
 * intervals stay, into years (from 2100 on) in which no true date of a record can stand. docs/decisions says why.
 */
export interface Calendar {
  /** How many days later a date stands than in truth. */
  days: number
  /** How many years later; the first of January stands somewhere in the middle of that year. */
  years: number
  /** Days that were moved before, by `yyyymmdd` of the true day. */
  moved: Map<number, MovedDay>
}

export interface MovedDay {
  /** Days since the epoch, in the moved calendar. */
  number: number
  iso: string
}

export interface Day {
  year: number
  month: number
  day: number
}

const key = randomBytes(32)
const started = Math.floor(Date.now() / MS_PER_DAY)

/** The first and last true year that is moved; others are hidden as a whole. */
export const FIRST_YEAR = 1890
export const LAST_YEAR = new Date().getUTCFullYear() + 60

/**
 * The calendar of a patient. It is the same for each request while the process runs: new secrets for each request
 * would let a host that sees many of them average the secret away.
 */
export function calendarOf(patientId: string): Calendar {
  const secret = createHmac('sha256', key).update(patientId).digest().readUIntBE(0, 6)
  let days = dayNumber({ year: 2190, month: 1, day: 1 }) - started + (secret % 36_525)
  // The first of January must stand well inside a month and a year: leap days and months of other lengths move it by
  // a few days, and labels would name now one pair of months or years and now the next.
  let newYear = fromDayNumber(dayNumber(NEW_YEAR) + days)
  while (newYear.month === 1 || newYear.month === 12 || newYear.day < 8 || newYear.day > 22) {
    days += 7
    newYear = fromDayNumber(dayNumber(NEW_YEAR) + days)
  }
  return { days, years: newYear.year - NEW_YEAR.year, moved: new Map() }
}

const NEW_YEAR: Day = { year: 2020, month: 1, day: 1 }

export function dayNumber({ year, month, day }: Day): number {
  return Date.UTC(year, month - 1, day) / MS_PER_DAY
}

export function fromDayNumber(days: number): Day {
  const date = new Date(days * MS_PER_DAY)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** True for a day that there is: no 30th of February. */
export function isDay({ year, month, day }: Day): boolean {
  const same = fromDayNumber(dayNumber({ year, month, day }))
  return same.month === month && same.day === day
}

export function isoDay({ year, month, day }: Day): string {
  return `${year}-${pad(month)}-${pad(day)}`
}

export function move(calendar: Calendar, day: Day): Day {
  return fromDayNumber(dayNumber(day) + calendar.days)
}

/** As `move`, but each day is worked out once: a record has few days and names each often. */
export function moveDay(calendar: Calendar, day: Day): MovedDay {
  const key = day.year * 10_000 + day.month * 100 + day.day
  const known = calendar.moved.get(key)
  if (known !== undefined) return known
  const moved = move(calendar, day)
  const found = { number: dayNumber(moved), iso: isoDay(moved) }
  if (calendar.moved.size < MOST_KEPT) calendar.moved.set(key, found)
  return found
}

const MOST_KEPT = 20_000

export function moveBack(calendar: Calendar, day: Day): Day {
  return fromDayNumber(dayNumber(day) - calendar.days)
}

/** A true year lies in two moved ones: `2243/44`. Exact ends would give the secret away. */
export function yearLabel(calendar: Calendar, year: number): string {
  const moved = year + calendar.years
  return `${moved}/${pad((moved + 1) % 100)}`
}

/** A true month lies in two moved ones: `2243-05/06`. */
export function monthLabel(calendar: Calendar, year: number, month: number): string {
  const first = move(calendar, { year, month, day: 1 })
  const next = first.month === 12 ? { year: first.year + 1, month: 1 } : { year: first.year, month: first.month + 1 }
  return labelOfMonths(first, next)
}

/** The label of two months of the moved calendar, the second the next of the first. */
export function labelOfMonths(first: Omit<Day, 'day'>, next: Omit<Day, 'day'>): string {
  const second = next.month === 1 ? `${next.year}-01` : pad(next.month)
  return `${first.year}-${pad(first.month)}/${second}`
}

export function pad(number: number): string {
  return String(number).padStart(2, '0')
}
