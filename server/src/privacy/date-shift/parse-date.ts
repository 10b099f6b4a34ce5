import { monthNames, monthNumber, monthSource } from './months.ts'

/** A date as it stands in a text. What the text leaves out is null. A day that there is not (30 February) is kept. */
export interface FoundDate {
  start: number
  end: number
  year: number | null
  month: number
  day: number | null
  /** The last day of a range inside one month: `March 3-5`. */
  lastDay: number | null
  /** The last month of a range inside one year: `March to May 2024`. */
  lastMonth: number | null
}

const ordinals =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first'.split(
    ' ',
  )
const ORDINAL = [...ordinals].reverse().join('|').replaceAll('-', '[-\\s]')
const MONTH = `(?<mon>${monthSource})(?![\\p{L}])\\.?`
const DAY = `(?:(?<d>\\d{1,2})(?!\\d)(?:st|nd|rd|th|er|º|°)?|(?<dw>${ORDINAL})\\b)`
const LAST = '(?:\\s?(?:-|to|through|and)\\s?(?<d2>\\d{1,2})(?![\\d/.-])(?:st|nd|rd|th)?)?'
const UNIT = '\\s?(?:%|:|mg|mcg|µg|g\\b|kg|ml|mmol|units?|iu|tablets?|pills?|days?|weeks?|months?|hours?|times|°)'
const units = 'one two three four five six seven eight nine'.split(' ')
const teens = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ')
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const SMALL = `(?:(?:${tens.join('|')})(?:[-\\s](?:${units.join('|')}))?|${teens.join('|')}|(?:oh?[-\\s])?(?:${units.join('|')}))`
const YEAR_IN_WORDS = `(?:two\\s?thousand(?:\\s(?:and\\s)?${SMALL})?|(?:nineteen|twenty)[-\\s](?:hundred|${SMALL}))\\b`
const YEAR = `(?:(?<y>\\d{4})(?!\\d)|(?<yw>${YEAR_IN_WORDS})|['’‘](?<yy>\\d{2})(?!\\d)|(?<yy2>\\d{2})(?![\\d/.]|${UNIT}))`
const OF = '(?:(?:of|de|del|do|di)\\s+)?'
const ZONE = '(?:\\s?(?:Z\\b|[+-]\\d{2}:?\\d{2}|[ap]\\.?m\\b\\.?))?'
const TIME = `(?:(?:T\\d{2}:?\\d{2}(?::?\\d{2}(?:[.,]\\d+)?)?|,?\\s(?:at\\s)?\\d{1,2}:\\d{2}(?::\\d{2})?)(?!\\d)${ZONE})?`
// Nothing is seen of a zero-width space, and yet it stands there.
const SPACE = '[\\s\\u200b\\u2060]?'
const SEP = `${SPACE}(?<sep>[-/.])${SPACE}`
const AGAIN = `${SPACE}\\k<sep>${SPACE}`

/**
 * The forms of a date, the longer before those that they begin with. Group names say which part is which: `a` and `b`
 * are a month and a day whose order the values tell.
 */
const startingWithDigit = [
  `(?<y>\\d{4})${SEP}(?<m>\\d{1,2})${AGAIN}(?<d>\\d{1,2})(?!\\d)${TIME}`,
  `(?<y>\\d{4})[\\s-]${MONTH}[\\s-]${DAY}`,
  '(?<y>\\d{4})\\s?年\\s?(?<m>\\d{1,2})\\s?月(?:\\s?(?<d>\\d{1,2})\\s?日)?',
  `(?<y>(?:18|19|20)\\d{2})(?<m>0[1-9]|1[0-2])(?<d>0[1-9]|[12]\\d|3[01])(?:T?\\d{4,6})?(?![\\d-])`,
  `(?<y>\\d{4})[-/](?<m>\\d{2})(?![\\d/]|-\\d)`,
  `(?<a>\\d{1,2})${SEP}(?<b>\\d{1,2})${AGAIN}(?<y>\\d{4})(?!\\d)${TIME}`,
  // Parted by whatever somebody typed, or by nothing.
  `(?<a>\\d{1,2})(?<sep>[ |_\\\\·:]|,\\s?)(?<b>\\d{1,2})\\k<sep>(?<y>(?:19|20)\\d{2})(?!\\d)${TIME}`,
  `(?<y>(?:19|20)\\d{2})(?<sep>[ |_\\\\·:]|,\\s?)(?<m>0?[1-9]|1[0-2])\\k<sep>(?<d>\\d{1,2})(?!\\d)${TIME}`,
  '(?<a>0[1-9]|1[0-2])(?<b>0[1-9]|[12]\\d|3[01])(?<y>(?:19|20)\\d{2})(?!\\d)',
  '(?<d>\\d{1,2})\\.\\s?(?<roman>I{1,3}|IV|VI{0,3}|IX|XI{0,2})\\.\\s?(?<y>\\d{4})(?!\\d)',
  `(?<a>\\d{1,2})(?<sep>[-/])(?<b>\\d{1,2})\\k<sep>['’‘]?(?<yy>\\d{2})(?![\\d/]|-\\d)${TIME}`,
  `(?<=\\b(?:dob|d\\.o\\.b\\.?|born|birth|date|dated|on|since|from|of)[\\s:]{1,3})(?<a>\\d{1,2})\\.(?<b>\\d{1,2})\\.(?<yy>\\d{2})(?!\\d|\\.\\d)`,
  `${DAY}${LAST}(?:\\s+(?:day\\s+)?(?:of|de|di))?[\\s.,/-]{0,2}${MONTH}(?:[\\s,./-]{1,3}${OF}${YEAR}|(?<y>\\d{4})(?!\\d))?${TIME}`,
  '(?<m>\\d{1,2})/(?<y>\\d{4})(?![\\d/])',
]
const startingWithLetter = [
  `${MONTH}(?:\\s+the)?[\\s./-]{1,2}${DAY}${LAST}(?!${UNIT})(?:[\\s,./-]{1,3}${OF}${YEAR})?${TIME}`,
  `${MONTH}\\s?(?:-|/|to|and|through|or)\\s?(?<mon2>${monthSource})\\b\\.?,?\\s${OF}(?<y>\\d{4})(?!\\d)`,
  `${MONTH}(?:\\s+(?:of|de))?[\\s,/-]{1,2}(?:(?<y>\\d{4})(?!\\d)|['’‘](?<yy>\\d{2})(?!\\d))`,
  `${MONTH}(?<y>\\d{4})(?!\\d)`,
  `${MONTH}-(?<yy>\\d{2})(?!\\d)`,
  `${DAY}(?:\\s+(?:day\\s+)?of)?\\s${MONTH}(?:,?\\s${OF}${YEAR})?`,
]

const byDigit = startingWithDigit.map((source) => new RegExp(source, 'iuy'))
const byLetter = startingWithLetter.map((source) => new RegExp(source, 'iuy'))

/** The date that starts at `at`, which must be the start of a word, or null. */
export function dateAt(text: string, at: number): FoundDate | null {
  const unit = text.charCodeAt(at)
  for (const form of unit >= 48 && unit <= 57 ? byDigit : byLetter) {
    form.lastIndex = at
    const match = form.exec(text)
    const date = match === null ? null : toDate(match, at)
    if (date !== null) return date
  }
  return null
}

/** The letters, three in a number, that the name of a month or an ordinal begins with (`the third of March`). */
const beginnings = new Set([...monthNames, ...ordinals].map((name) => beginningAt(name, 0)))

/** Whether a form of a date may begin with the word at `at`, which begins with a letter of ASCII. */
export function mayBeWordOfDate(text: string, at: number): boolean {
  // A letter beyond ASCII may belong to the name (`février`).
  return text.charCodeAt(at + 1) > 127 || text.charCodeAt(at + 2) > 127 || beginnings.has(beginningAt(text, at))
}

function beginningAt(text: string, at: number): number {
  return ((text.charCodeAt(at) | 32) << 16) | ((text.charCodeAt(at + 1) | 32) << 8) | (text.charCodeAt(at + 2) | 32)
}

const romans = 'I II III IV V VI VII VIII IX X XI XII'.split(' ')

/** Reads the groups of one of the forms; null where they are no date (`may 5` for a verb, `3/45`). */
function toDate(match: RegExpExecArray, start: number): FoundDate | null {
  const { y, yy, yy2, yw, m, d, d2, dw, a, b, mon, mon2, roman } = match.groups ?? {}
  let month = mon === undefined ? Number(m ?? a) : monthNumber(mon)
  if (roman !== undefined) month = romans.indexOf(roman.toUpperCase()) + 1
  let day = dw === undefined ? Number(d ?? b) : ordinals.indexOf(dw.toLowerCase().replace(/\s/, '-')) + 1
  if (a !== undefined && b !== undefined && Number(a) > 12) [month, day] = [Number(b), Number(a)]
  const hasDay = (d ?? b ?? dw) !== undefined
  const short = yy ?? yy2
  const year =
    y !== undefined
      ? Number(y)
      : yw !== undefined
        ? yearInWords(yw)
        : short !== undefined
          ? fullYear(Number(short))
          : null
  const possible = month >= 1 && month <= 12 && (!hasDay || (day >= 1 && day <= 31))
  // With a whole year a date that there is not is a date all the same; without one it is a ratio or a score.
  if (!possible && (y === undefined || !hasDay || year === null || year < 1800 || year > 2200)) return null
  if (mon !== undefined && year === null && isWord(mon, match.input, start)) return null
  return {
    start,
    end: start + match[0].length,
    year,
    month,
    day: hasDay ? day : null,
    lastDay: d2 !== undefined && Number(d2) > day && Number(d2) <= 31 ? Number(d2) : null,
    lastMonth: mon2 === undefined ? null : monthNumber(mon2),
  }
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

/** `may 5`, `mar 3` and `mai 2` in small letters are more often words than months, unless they say when. */
function isWord(name: string, text: string, start: number): boolean {
  if (!['may', 'mar', 'mai', 'mars', 'set'].includes(name)) return false
  return !/\b(?:on|since|until|till|by|from|before|after|dated?|and|el|le|am)\s+(?:\d{1,2}\s+)?$/i.test(
    text.slice(Math.max(0, start - 12), start),
  )
}

/** `nineteen fifty-two`, `two thousand and nine`, `twenty nineteen`. */
function yearInWords(text: string): number {
  const words = text.toLowerCase().split(/[-\s]+/)
  const isMillennium = words[0] === 'two'
  const value = (word: string) =>
    units.indexOf(word) + 1 ||
    (teens.includes(word) ? teens.indexOf(word) + 10 : (tens.indexOf(word) + 2) * 10 * Number(tens.includes(word)))
  const rest = words.slice(isMillennium ? 2 : 1).reduce((sum, word) => sum + value(word), 0)
  return isMillennium ? 2000 + rest : value(words[0] ?? '') * 100 + rest
}

/** Two digits of a year: a birth or an event of the last hundred years, not of the future. */
function fullYear(short: number): number {
  return short <= (new Date().getUTCFullYear() % 100) + 5 ? 2000 + short : 1900 + short
}
