import { MONTH_NAMES, MS_PER_DAY } from '../../shared/calendar.ts'
import { dateToDays } from '../fhir/date.ts'

/** Days since the epoch, both included. */
export interface DateRange {
  first: number
  last: number
}

export const MONTHS: readonly string[] = MONTH_NAMES.en.map((name) => name.toLowerCase())

export const COUNTS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    a: 1,
    an: 1,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
    couple: 2,
    few: 3,
    un: 1,
    una: 1,
    dos: 2,
    tres: 3,
    cuatro: 4,
    cinco: 5,
    seis: 6,
    siete: 7,
    ocho: 8,
    nueve: 9,
    diez: 10,
    doce: 12,
  }),
)

/** Units of time as people write them, in English and Spanish, without the endings of more than one. */
const UNITS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    yr: 'year',
    mo: 'month',
    wk: 'week',
    día: 'day',
    dia: 'day',
    semana: 'week',
    mes: 'month',
    año: 'year',
    década: 'decade',
  }),
)

export function toUnit(word = 'day'): string {
  return UNITS.get(word) ?? word
}

/** First month (from 0) of each season on the northern half of the earth; winter begins in the year before. */
const SEASONS: ReadonlyMap<string, number> = new Map(
  Object.entries({ spring: 2, summer: 5, autumn: 8, fall: 8, winter: 11 }),
)

/** The day of a moment, in days since the epoch. */
export function dayAt(ms: number): number {
  return Math.floor(ms / MS_PER_DAY)
}

export function ofDate(text: string): DateRange | null {
  const [year, month, day] = text.split('-')
  return ofParts(year, month, day)
}

export function ofParts(year?: string, month?: string, day?: string): DateRange | null {
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12)) return null
  if (day !== undefined && (Number(day) < 1 || Number(day) > 31)) return null
  const parts = [year, month, day].filter((part) => part !== undefined).map((part) => part.padStart(2, '0'))
  return dateToDays(parts.join('-'))
}

export function ofYears(year: number, years: number): DateRange {
  return { first: utcDays(year, 0, 1), last: utcDays(year + years, 0, 1) - 1 }
}

export function ofSeason(season = '', year: number): DateRange {
  const month = SEASONS.get(season) ?? 0
  const from = month === 11 ? year - 1 : year
  return { first: utcDays(from, month, 1), last: utcDays(from, month + 3, 1) - 1 }
}

/** `last spring` is the last one that began before today and is over; `this spring` the one of this year. */
export function ofNearSeason([, which, season]: readonly string[], now: number): DateRange {
  const year = new Date(now).getUTCFullYear()
  const ofThisYear = ofSeason(season, year)
  return which !== 'this' && ofThisYear.last >= dayAt(now) ? ofSeason(season, year - 1) : ofThisYear
}

/** Two summers ago is the one before the last. */
export function ofSeasonAgo(season: string | undefined, count: number, now: number): DateRange {
  const last = ofNearSeason(['', 'last', season ?? ''], now)
  return ofSeason(season, new Date(last.last * MS_PER_DAY).getUTCFullYear() - count + 1)
}

/** From one month to another, the second of which is told with its year: `between May and June 2014`. */
export function ofMonths(first: string, last: string, year = ''): DateRange | null {
  const from = ofParts(first > last ? String(Number(year) - 1) : year, first)
  const to = ofParts(year, last)
  return from === null || to === null ? null : { first: from.first, last: to.last }
}

/** `'14` as a whole year: the last one that ends so and has begun. */
export function toFullYear(digits: string | undefined, now: number): string {
  const thisYear = new Date(now).getUTCFullYear()
  const year = thisYear - (thisYear % 100) + Number(digits)
  return String(year > thisYear ? year - 100 : year)
}

/** The last such month that has begun. */
export function ofNearMonth(month: string | undefined, now: number): DateRange | null {
  const year = new Date(now).getUTCFullYear()
  const ofThisYear = ofParts(String(year), month)
  return ofThisYear !== null && ofThisYear.first > dayAt(now) ? ofParts(String(year - 1), month) : ofThisYear
}

export function ofNearUnit([, which, unit]: readonly string[], now: number): DateRange {
  const date = new Date(now)
  if (which === 'past') return ofSpan(now, 1, unit)
  const back = which === 'last' ? 1 : 0
  if (unit === 'year') return ofYears(date.getUTCFullYear() - back, 1)
  if (unit === 'decade') return ofYears((Math.floor(date.getUTCFullYear() / 10) - back) * 10, 10)
  if (unit === 'month') {
    const first = utcDays(date.getUTCFullYear(), date.getUTCMonth() - back, 1)
    return { first, last: utcDays(date.getUTCFullYear(), date.getUTCMonth() - back + 1, 1) - 1 }
  }
  return ofSpan(now, back === 0 ? 1 : 2, unit)
}

/** The seven days from tomorrow on, or the calendar month or year after this one. */
export function ofNextUnit(unit: string | undefined, now: number): DateRange {
  const date = new Date(now)
  if (unit === 'year') return ofYears(date.getUTCFullYear() + 1, 1)
  if (unit === 'week') return { first: dayAt(now) + 1, last: dayAt(now) + 7 }
  const month = date.getUTCMonth()
  return {
    first: utcDays(date.getUTCFullYear(), month + 1, 1),
    last: utcDays(date.getUTCFullYear(), month + 2, 1) - 1,
  }
}

/** From so many units ago until today. */
export function ofSpan(now: number, count: number, unit = 'day'): DateRange {
  return { first: back(now, count, unit), last: dayAt(now) }
}

/** Around so many units ago, as exact as the unit: three years ago is a year wide. */
export function ofMoment(now: number, count: number, unit = 'day'): DateRange {
  const day = back(now, count, unit)
  const width = unit === 'day' ? 0 : unit === 'week' ? 4 : unit === 'month' ? 20 : unit === 'year' ? 190 : 1_900
  return { first: day - width, last: day + width }
}

function back(now: number, count: number, unit: string): number {
  const date = new Date(now)
  if (unit === 'day') date.setUTCDate(date.getUTCDate() - count)
  else if (unit === 'week') date.setUTCDate(date.getUTCDate() - 7 * count)
  else if (unit === 'month') date.setUTCMonth(date.getUTCMonth() - count)
  else date.setUTCFullYear(date.getUTCFullYear() - count * (unit === 'decade' ? 10 : 1))
  return dayAt(date.getTime())
}

export function toCount(word = '1'): number {
  return COUNTS.get(word) ?? Number(word)
}

export function toMonth(word = ''): string {
  return MONTH_NUMBERS.get(word.slice(0, 3)) ?? '00'
}

const MONTH_NUMBERS: ReadonlyMap<string, string> = new Map(
  MONTHS.map((month, place) => [month.slice(0, 3), String(place + 1).padStart(2, '0')]),
)

function utcDays(year: number, month: number, day: number): number {
  return Math.round(new Date(0).setUTCFullYear(year, month, day) / MS_PER_DAY)
}
