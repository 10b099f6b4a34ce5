import { dateToDays } from './fhir/date.ts'

/** Days since the epoch, both included. */
export interface Days {
  first: number
  last: number
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
const MONTH = `(${MONTHS.map((month) => `${month}|${month.slice(0, 3)}`).join('|')}|sept)\\.?`
const COUNTS: Readonly<Record<string, number>> = {
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
  twelve: 12,
  couple: 2,
  few: 3,
}
const COUNT = `(\\d{1,3}|${Object.keys(COUNTS).join('|')})(?: of)?`
const UNIT = '(day|week|month|year|decade)s?'

/** First month (from 0) of each season on the northern half of the earth; winter begins in the year before. */
const SEASONS: Readonly<Record<string, number>> = { spring: 2, summer: 5, autumn: 8, fall: 8, winter: 11 }

/**
 * The days that a question names: `on 2019-03-04`, `March 4, 2019`, `in 2019`, `last spring`, `two years ago`, `in the
 * past six months`, `since 2018`, `before March 2020`, `between 2015 and 2017`; null where it names none. And the
 * question without them, so that `in May 2019` is not taken for a word to look for.
 */
export function readDays(question: string, now: number): { days: Days | null; rest: string } {
  const text = question.toLowerCase().replace(/\s+/gu, ' ')
  const named = toNamedDays(text, now)
  return {
    days: toDays(text, named, now),
    rest: named.reduceRight((rest, { at, end }) => `${rest.slice(0, at)} ${rest.slice(end)}`, text),
  }
}

function toDays(text: string, named: readonly NamedDays[], now: number): Days | null {
  const [one, other] = named
  if (one === undefined) return null
  const lead = text.slice(0, one.at)
  if (other !== undefined && /\b(?:between|from)\b/u.test(lead)) {
    return { first: Math.min(one.first, other.first), last: Math.max(one.last, other.last) }
  }
  if (/\b(?:since|after|from|starting|as of) (?:the |about |around |last |this )?$/u.test(lead)) {
    return { first: /after (?:the )?$/u.test(lead) ? one.last + 1 : one.first, last: dayAt(now) }
  }
  if (/\b(?:before|until|till|up to|prior to|by) (?:the |about |around |last |this )?$/u.test(lead)) {
    return { first: EARLIEST, last: /(?:before|prior to) (?:the )?$/u.test(lead) ? one.first - 1 : one.last }
  }
  return { first: Math.min(...named.map(({ first }) => first)), last: Math.max(...named.map(({ last }) => last)) }
}

/** Before any date that a record can hold. */
export const EARLIEST = -1_000_000

/** The day of a moment, in days since the epoch. */
export function dayAt(ms: number): number {
  return Math.floor(ms / 86_400_000)
}

interface NamedDays extends Days {
  /** Where in the text it stands. */
  at: number
  end: number
}

/** Every day, month, year or span that is named, in the order of the text; the more exact reading of each place. */
function toNamedDays(text: string, now: number): NamedDays[] {
  const found: NamedDays[] = []
  const taken: [number, number][] = []
  const hasDigit = /\d/u.test(text)
  for (const { pattern, read, digits = false } of READERS) {
    if (digits && !hasDigit) continue
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length
      if (taken.some(([from, to]) => match.index < to && end > from)) continue
      const days = read(match, now)
      if (days === null) continue
      taken.push([match.index, end])
      found.push({ ...days, at: match.index, end })
    }
  }
  return found.sort((one, other) => one.at - other.at)
}

interface Reader {
  pattern: RegExp
  /** It reads nothing that has no digit in it. */
  digits?: boolean
  read(match: RegExpMatchArray, now: number): Days | null
}

const READERS: readonly Reader[] = [
  { pattern: /\b(\d{4})-(\d{2})-(\d{2})\b/gu, digits: true, read: ([text]) => ofDate(text) },
  { pattern: /\b(\d{4})-(\d{2})\b/gu, digits: true, read: ([text]) => ofDate(text) },
  {
    pattern: /\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/gu,
    digits: true,
    read: ([, one, other, year]) => ofParts(year, one, other) ?? ofParts(year, other, one),
  },
  {
    pattern: new RegExp(`\\b${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b`, 'gu'),
    digits: true,
    read: ([, month, day, year]) => ofParts(year, toMonth(month), day),
  },
  {
    pattern: new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)? (?:of )?${MONTH},? (\\d{4})\\b`, 'gu'),
    digits: true,
    read: ([, day, month, year]) => ofParts(year, toMonth(month), day),
  },
  {
    pattern: new RegExp(`\\b${MONTH},? (?:of |in )?(\\d{4})\\b`, 'gu'),
    digits: true,
    read: ([, month, year]) => ofParts(year, toMonth(month)),
  },
  {
    pattern: /\b(spring|summer|autumn|fall|winter) (?:of |in )?(\d{4})\b/gu,
    digits: true,
    read: ([, season, year]) => ofSeason(season, Number(year)),
  },
  // `When did I last fall` asks for no season.
  { pattern: /(?<!\bi )\b(last|this|past) (spring|summer|autumn|fall|winter)\b/gu, read: ofNearSeason },
  {
    pattern: new RegExp(`\\b(?:last|past|previous|recent) ${COUNT} ${UNIT}\\b`, 'gu'),
    read: ([, count, unit], now) => ofSpan(now, toCount(count), unit),
  },
  {
    pattern: new RegExp(`\\b${COUNT} ${UNIT} ago\\b`, 'gu'),
    read: ([, count, unit], now) => ofMoment(now, toCount(count), unit),
  },
  { pattern: /\b(last|this|past) (day|week|month|year|decade)\b/gu, read: ofNearUnit },
  { pattern: /\b(today|yesterday)\b/gu, read: ([, word], now) => ofMoment(now, word === 'today' ? 0 : 1, 'day') },
  {
    pattern: new RegExp(
      `(?<=\\b(?:in|since|last|this|of|during|before|after|until|till|by|from) )${MONTH}(?![a-z])(?! \\d)`,
      'gu',
    ),
    read: ([, month], now) => ofNearMonth(toMonth(month), now),
  },
  {
    pattern: /\b(19|20)(\d)0s\b/gu,
    digits: true,
    read: ([, century, ten]) => ofYears(Number(`${century}${ten}0`), 10),
  },
  {
    pattern: /\b((?:18|19|20|21)\d{2})\b(?! ?(?:mg|mcg|ml|units?|iu|kcal|steps)\b)/gu,
    digits: true,
    read: ([, year]) => ofYears(Number(year), 1),
  },
]

function ofDate(text: string): Days | null {
  const [year, month, day] = text.split('-')
  return ofParts(year, month, day)
}

function ofParts(year?: string, month?: string, day?: string): Days | null {
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12)) return null
  if (day !== undefined && (Number(day) < 1 || Number(day) > 31)) return null
  const parts = [year, month, day].filter((part) => part !== undefined).map((part) => part.padStart(2, '0'))
  return dateToDays(parts.join('-'))
}

function ofYears(year: number, years: number): Days {
  return { first: utcDays(year, 0, 1), last: utcDays(year + years, 0, 1) - 1 }
}

function ofSeason(season = '', year: number): Days {
  const month = SEASONS[season] ?? 0
  const from = month === 11 ? year - 1 : year
  return { first: utcDays(from, month, 1), last: utcDays(from, month + 3, 1) - 1 }
}

/** `last spring` is the last one that began before today and is over; `this spring` the one of this year. */
function ofNearSeason([, which, season]: RegExpMatchArray, now: number): Days {
  const year = new Date(now).getUTCFullYear()
  const ofThisYear = ofSeason(season, year)
  return which !== 'this' && ofThisYear.last >= dayAt(now) ? ofSeason(season, year - 1) : ofThisYear
}

/** The last such month that has begun. */
function ofNearMonth(month: string | undefined, now: number): Days | null {
  const year = new Date(now).getUTCFullYear()
  const ofThisYear = ofParts(String(year), month)
  return ofThisYear !== null && ofThisYear.first > dayAt(now) ? ofParts(String(year - 1), month) : ofThisYear
}

function ofNearUnit([, which, unit]: RegExpMatchArray, now: number): Days {
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

/** From so many units ago until today. */
function ofSpan(now: number, count: number, unit = 'day'): Days {
  return { first: back(now, count, unit), last: dayAt(now) }
}

/** Around so many units ago, as exact as the unit: three years ago is a year wide. */
function ofMoment(now: number, count: number, unit = 'day'): Days {
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

function toCount(word = '1'): number {
  return COUNTS[word] ?? Number(word)
}

function toMonth(word = ''): string {
  return String(MONTHS.findIndex((month) => month.startsWith(word.slice(0, 3))) + 1).padStart(2, '0')
}

function utcDays(year: number, month: number, day: number): number {
  return Math.round(new Date(0).setUTCFullYear(year, month, day) / 86_400_000)
}
