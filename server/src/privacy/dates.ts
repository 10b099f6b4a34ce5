/** A date as it stands in a text. What the text leaves out is null. */
export interface FoundDate {
  start: number
  end: number
  year: number | null
  month: number
  day: number | null
  /** The last day of a range inside one month: `March 3-5`. */
  lastDay: number | null
}

const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'
const DAY = '(?<d>\\d{1,2})(?!\\d)(?<ord>st|nd|rd|th)?'
const LAST = '(?:\\s?(?:-|–|—|to|through|and)\\s?(?<d2>\\d{1,2})(?![\\d/.-])(?:st|nd|rd|th)?)?'
const UNIT = '\\s?(?:%|:|mg|mcg|µg|g\\b|kg|ml|mmol|units?|iu|tablets?|pills?|days?|weeks?|months?|hours?|times|°)'
const YEAR = `(?:(?<y>\\d{4})(?!\\d)|['’‘](?<yy>\\d{2})(?!\\d)|(?<yy2>\\d{2})(?![\\d/.]|${UNIT}))`
const TIME =
  '(?:(?:T|,?\\s(?:at\\s)?)\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?(?:\\s?(?:Z|[+-]\\d{2}:?\\d{2}|[ap]\\.?m\\b\\.?))?)?'

/**
 * The forms of a date, the longer before those that they begin with. Group names say which part is which: `a` and `b`
 * are a month and a day whose order the values tell.
 */
const startingWithDigit = [
  `(?<y>\\d{4})(?<sep>[-/.])(?<m>\\d{1,2})\\k<sep>(?<d>\\d{1,2})(?!\\d)${TIME}`,
  `(?<y>\\d{4})[\\s-](?<mon>${MONTH})\\b\\.?[\\s-]${DAY}`,
  `(?<y>\\d{4})(?<m>0[1-9]|1[0-2])(?<d>0[1-9]|[12]\\d|3[01])(?:T?\\d{4,6})?(?![\\d-])`,
  `(?<y>\\d{4})[-/](?<m>\\d{2})(?![\\d/]|-\\d)`,
  `(?<a>\\d{1,2})(?<sep>[-/.])(?<b>\\d{1,2})\\k<sep>(?<y>\\d{4})(?!\\d)${TIME}`,
  `(?<a>\\d{1,2})(?<sep>[-/])(?<b>\\d{1,2})\\k<sep>['’‘]?(?<yy>\\d{2})(?![\\d/]|-\\d)${TIME}`,
  `${DAY}${LAST}(?:\\s+(?:day\\s+)?of)?[\\s.,/-]{0,2}(?<mon>${MONTH})\\b\\.?(?:[\\s,./-]{1,3}(?:of\\s+)?${YEAR})?`,
  '(?<m>\\d{1,2})/(?<y>\\d{4})(?![\\d/])',
]
const startingWithMonth = [
  `(?<mon>${MONTH})\\b\\.?(?:\\s+the)?[\\s./-]{1,2}${DAY}${LAST}(?!${UNIT})(?:[\\s,./-]{1,3}(?:of\\s+)?${YEAR})?${TIME}`,
  `(?<mon>${MONTH})\\b\\.?(?:\\s+of)?[\\s,/-]{1,2}(?:(?<y>\\d{4})(?!\\d)|['’‘](?<yy>\\d{2})(?!\\d))`,
  `(?<mon>${MONTH})-(?<yy>\\d{2})(?!\\d)`,
]

const byDigit = startingWithDigit.map((source) => new RegExp(source, 'iy'))
const byMonth = startingWithMonth.map((source) => new RegExp(source, 'iy'))

/** The date that starts at `at`, which must be the start of a word, or null. */
export function dateAt(text: string, at: number): FoundDate | null {
  const unit = text.charCodeAt(at)
  for (const form of unit >= 48 && unit <= 57 ? byDigit : byMonth) {
    form.lastIndex = at
    const match = form.exec(text)
    const date = match === null ? null : toDate(match, at)
    if (date !== null) return date
  }
  return null
}

/** Reads the groups of one of the forms; null where they are no date (a 13th month, `may 5` for a verb). */
function toDate(match: RegExpExecArray, start: number): FoundDate | null {
  const { y, yy, yy2, m, d, d2, a, b, mon } = match.groups ?? {}
  let month = mon === undefined ? Number(m ?? a) : monthNumber(mon)
  let day = d ?? b
  if (a !== undefined && b !== undefined && Number(a) > 12) {
    month = Number(b)
    day = a
  }
  const short = yy ?? yy2
  const year = y !== undefined ? Number(y) : short !== undefined ? fullYear(Number(short)) : null
  if (month < 1 || month > 12) return null
  if (day !== undefined && (Number(day) < 1 || Number(day) > 31)) return null
  if (mon !== undefined && year === null && !isMonthName(mon)) return null
  const lastDay = d2 !== undefined && Number(d2) > Number(day) && Number(d2) <= 31 ? Number(d2) : null
  return { start, end: start + match[0].length, year, month, day: day === undefined ? null : Number(day), lastDay }
}

const weekdayBefore =
  /(?<![\p{L}])(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+(?:the\s+)?$/iu
const weekdayAfter = /^,?\s\(?(?:mon|tues|wednes|thurs|fri|satur|sun)day\)?/i

/** Where a date stands with the weekday beside it, which goes with it: with the year it would tell the date. */
export function withWeekday(text: string, date: FoundDate): { start: number; end: number } {
  let { start, end } = date
  if (/[a-z.,]/i.test(text.charAt(start - 2))) {
    start -= weekdayBefore.exec(text.slice(Math.max(0, start - 15), start))?.[0].length ?? 0
  }
  if (/[ ,]/.test(text.charAt(end))) end += weekdayAfter.exec(text.slice(end, end + 14))?.[0].length ?? 0
  return { start, end }
}

const names = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** The number of a month, 1 to 12, from its name or abbreviation in any case. */
export function monthNumber(name: string): number {
  return names.indexOf(name.slice(0, 3).toLowerCase()) + 1
}

/** `may 5` and `mar 3` without a year and in small letters are more often words than months. */
function isMonthName(name: string): boolean {
  return !['may', 'mar', 'march'].includes(name)
}

/** Two digits of a year: a birth or an event of the last hundred years, not of the future. */
function fullYear(short: number): number {
  return short <= (new Date().getUTCFullYear() % 100) + 5 ? 2000 + short : 1900 + short
}
