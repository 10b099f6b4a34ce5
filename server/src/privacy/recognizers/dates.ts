import { findAll } from '../../shared/find-all.ts'
import { englishMonths } from '../date-shift/months.ts'
import { dateAt, type FoundDate, withWeekday } from '../date-shift/parse-date.ts'
import { ageAt } from '../date-shift/years-and-ages.ts'
import type { ReadText } from '../text/analyzed-text.ts'
import type { Word } from '../text/word.ts'
import { HIGH_AGE, HOLIDAY, MIXED, MONTH, ORDINAL, SEASON, WEEK, WEEKDAY } from '../text/word-roles.ts'
import type { Detection } from './detection.ts'

const MONTHS = englishMonths.join('|')
const HOLIDAYS =
  "Christmas(?:\\s+(?:Day|Eve))?|Thanksgiving|Halloween|Easter(?:\\s+Sunday)?|New\\s+Year['’]?s(?:\\s+(?:Day|Eve))?|(?:Labor|Memorial|Presidents?|Veterans|Columbus|Boxing)\\s+Day|Independence\\s+Day|(?:Valentine|Mother|Father)['’]?s\\s+Day|(?:the\\s+)?Fourth\\s+of\\s+July"
const when =
  '(?:in|on|last|this|next|past|since|until|till|by|from|of|early|mid|late|during|before|after|around|through|every)'

/** A month without a day, where it says when something was. */
const partialMonth = new RegExp(
  `(?:\\b(?:last|this|next|past|early|mid|late)[\\s-]|(?<=\\b${when}[\\s-]))(?:${MONTHS}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?)(?![\\p{L}\\d]|['’]s)`,
  'gu',
)

const holidayAlone = new RegExp(
  `\\b(?:on|since|last|this|before|after|around|until|by|over|for|at|fell|died)\\s+(?:${HOLIDAYS})(?:\\s+(?:weekend|morning|night|evening|day))?(?:,?\\s+(?:of\\s+)?(?:19|20)\\d\\d)?(?!\\s+(?:disease|factor|dinner|turkey|lily))`,
  'giu',
)

const lastWeekday = /\b(?:last|past|this|next|this\s+(?:past|coming))\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/giu

const ANY = -1
/**
 * A season, a holiday, a week or a day of the month, where it says when something was. Each has a digit in it, and a word
 * of one of the roles.
 */
const partialDates: readonly { pattern: RegExp; roles: number }[] = [
  {
    pattern:
      /\b(?:(?:early|mid|late)[\s-])?(?:spring|summer|fall|autumn|winter)(?:\s+of)?,?\s+(?:(?:19|20)\d\d(?:\s?[-/–]\s?\d{2,4})?|['’]\d\d)\b/giu,
    roles: SEASON,
  },
  {
    pattern: /\b(?:19|20)\d\d-?W\d\d(?:-\d)?\b|\b(?:week|day)\s+\d{1,3},?\s+(?:of\s+)?(?:19|20)\d\d\b/giu,
    roles: WEEK | MIXED,
  },
  { pattern: /\bQ[1-4][\s,]+(?:of\s+)?(?:19|20)\d\d\b|\b(?:19|20)\d\d\s?Q[1-4]\b/giu, roles: MIXED },
  {
    pattern: new RegExp(`\\b(?:${HOLIDAYS})(?:\\s+weekend)?,?\\s+(?:of\\s+)?(?:19|20)\\d\\d\\b`, 'giu'),
    roles: HOLIDAY,
  },
  {
    pattern: /(?<=\bsince\s)the\s(?:[12]?\d|3[01])(?:st|nd|rd|th)\b(?!\s(?:week|day|month|dose|percentile|grade))/giu,
    roles: MIXED,
  },
  {
    pattern: /(?<=\b(?:dob|d\.o\.b\.?|birth)[\s:]{1,3})(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d\d(?:\d\d)?\b/giu,
    roles: ANY,
  },
]

/** A month and a day, where the words around do not make them a ratio. */
const slashedDates: readonly RegExp[] = [
  /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s(?:0?[1-9]|1[0-2])\/(?:0?[1-9]|[12]\d|3[01])(?![\d/]|\.\d)/giu,
  /(?<=\b(?:on|since|dated?|from|until|till|by|before|after|seen|visit|visited|admitted|discharged|between|and|for|appt|appointment|scheduled|surgery|fell)\s)(?:0?[1-9]|1[0-2])\/(?:0?[1-9]|[12]\d|3[01])(?!\d|[/.]\d|\s?(?:mg|ml|of|%|tablets?|pills?|scale))/giu,
  /(?<![\d/])(?:0?[1-9]|1[0-2])\/(?:0?[1-9]|[12]\d|3[01])(?=\s(?:at\s\d{1,2}(?::\d\d)?\s?[ap]m|(?:visit|appointment|appt|surgery|admission|labs?|echo|scan|clinic)\b))/giu,
  /(?<![\d/])(?:0?[1-9]|1[0-2])\/(?:0?[1-9]|[12]\d|3[01])(?=\s?-\s?\d{1,2}\/\d{1,2}\/\d{2,4}\b)/giu,
  // `on 2/3, 2/10 and 2/17/2024`
  /(?<=\b(?:on|between|from|dates?|labs)\s(?:on\s)?(?:\d{1,2}\/\d{1,2},?\s(?:and\s|&\s)?){1,4})(?:0?[1-9]|1[0-2])\/(?:0?[1-9]|[12]\d|3[01])(?![\d/]|\.\d)/giu,
  /(?<![\d/])(?:0?[1-9]|1[0-2])\/(?:0?[1-9]|[12]\d|3[01])(?=(?:,\s(?:\d{1,2}\/\d{1,2},\s)*(?:and\s)?|\s(?:and|to|-)\s)\d{1,2}\/\d{1,2}\/\d{2,4}\b)/giu,
]

/** `Frank Deluca, 91, …` */
const ageBesideName = /(?<=\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}+,\s)(?:9\d|1[01]\d)(?=[,;]\s|\.?$|\.\s)/gu
const agesInWords =
  /\b(?:ninety(?:[-\s](?:one|two|three|four|five|six|seven|eight|nine))?|(?:one|a)\s+hundred(?:\s+and)?(?:\s+(?:one|two|three|four|five|six|seven|eight|nine|ten))?)(?=[-\s]years?[-\s](?:old|of\s+age))/gi

/** Dates finer than a year, and ages over 89. */
export function findDates({ text, words, signs, roles }: ReadText): Detection[] {
  const found: Detection[] = []
  const isNamed = findStarting(text, words, found)
  const add = (type: Detection['type'], pattern: RegExp) => {
    for (const match of findAll(text, pattern))
      found.push({ start: match.index, end: match.index + match[0].length, type })
  }
  const hasDigit = signs.digits > 0
  if (hasDigit && signs.hasComma) add('AGE_OVER_89', ageBesideName)
  if ((roles & HIGH_AGE) !== 0) add('AGE_OVER_89', agesInWords)
  if (isNamed && (roles & MONTH) !== 0) add('DATE', partialMonth)
  if ((roles & HOLIDAY) !== 0) add('DATE', holidayAlone)
  if ((roles & WEEKDAY) !== 0) add('DATE', lastWeekday)
  if (hasDigit) for (const one of partialDates) if ((roles & one.roles) !== 0) add('DATE', one.pattern)
  if (signs.hasSlashedDigits) for (const pattern of slashedDates) add('DATE', pattern)
  return found
}

/** The dates and ages that begin with a number or the name of a month or a day; whether there is any such word. */
function findStarting(text: string, words: readonly Word[], found: Detection[]): boolean {
  let isNamed = false
  for (const word of words) {
    const { isNumber } = word
    const digits = isNumber ? (/^\d+/.exec(word.text)?.[0].length ?? 0) : 0
    if (isNumber && ageAt(text, word.start, word.start + digits)) {
      found.push({ start: word.start, end: word.start + digits, type: 'AGE_OVER_89' })
    } else if (isNumber || (word.kind.partRoles & (MONTH | ORDINAL)) !== 0) {
      isNamed = true
      const date = dateAt(text, word.start) ?? secondOf(text, word)
      if (date !== null) found.push({ ...withWeekday(text, date), type: 'DATE' })
    }
  }
  return isNamed
}

/** `3/3-3/7/24`: the date that ends what looks like one number. */
function secondOf(text: string, { text: written, start }: Word): FoundDate | null {
  const hyphen = /^\d{1,2}\/\d{1,2}-(?=\d{1,2}\/\d)/.exec(written)?.[0].length
  return hyphen === undefined ? null : dateAt(text, start + hyphen)
}
