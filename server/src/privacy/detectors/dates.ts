import { findAll } from '../../find-all.ts'
import { dateAt, type FoundDate, withWeekday } from '../dates.ts'
import { foldWords } from '../fold.ts'
import { monthNames } from '../months.ts'
import { ageAt } from '../years.ts'
import type { Detection } from './detection.ts'
import type { Word } from './words.ts'

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December'
const HOLIDAY =
  "Christmas(?:\\s+(?:Day|Eve))?|Thanksgiving|Halloween|Easter(?:\\s+Sunday)?|New\\s+Year['’]?s(?:\\s+(?:Day|Eve))?|(?:Labor|Memorial|Presidents?|Veterans|Columbus|Boxing)\\s+Day|Independence\\s+Day|(?:Valentine|Mother|Father)['’]?s\\s+Day|(?:the\\s+)?Fourth\\s+of\\s+July"
const monthOrOrdinal = new Set(
  [
    ...monthNames,
    'first',
    'second',
    'third',
    'fourth',
    'fifth',
    'sixth',
    'seventh',
    'eighth',
    'ninth',
    'tenth',
    'eleventh',
    'twelfth',
    'thirteenth',
    'fourteenth',
    'fifteenth',
    'sixteenth',
    'seventeenth',
    'eighteenth',
    'nineteenth',
    'twentieth',
    'twenty',
    'thirtieth',
    'thirty',
  ].map((name) => foldWords(name).join('')),
)
const when =
  '(?:in|on|last|this|next|past|since|until|till|by|from|of|early|mid|late|during|before|after|around|through|every)'

/** A month without a day, where it says when something was. */
const partialMonth = new RegExp(
  `(?:\\b(?:last|this|next|past|early|mid|late)[\\s-]|(?<=\\b${when}[\\s-]))(?:${MONTHS}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?)(?![\\p{L}\\d]|['’]s)`,
  'gu',
)

const holidayAlone = new RegExp(
  `\\b(?:on|since|last|this|before|after|around|until|by|over|for|at|fell|died)\\s+(?:${HOLIDAY})(?:\\s+(?:weekend|morning|night|evening|day))?(?:,?\\s+(?:of\\s+)?(?:19|20)\\d\\d)?(?!\\s+(?:disease|factor|dinner|turkey|lily))`,
  'giu',
)

const lastWeekday = /\b(?:last|past|this|next|this\s+(?:past|coming))\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/giu

/** A season, a holiday, a week or a day of the month, where it says when something was. Each has a digit in it. */
const partialDates: readonly RegExp[] = [
  /\b(?:(?:early|mid|late)[\s-])?(?:spring|summer|fall|autumn|winter)(?:\s+of)?,?\s+(?:(?:19|20)\d\d(?:\s?[-/–]\s?\d{2,4})?|['’]\d\d)\b/giu,
  /\b(?:19|20)\d\d-?W\d\d(?:-\d)?\b|\b(?:week|day)\s+\d{1,3},?\s+(?:of\s+)?(?:19|20)\d\d\b/giu,
  /\bQ[1-4][\s,]+(?:of\s+)?(?:19|20)\d\d\b|\b(?:19|20)\d\d\s?Q[1-4]\b/giu,
  new RegExp(`\\b(?:${HOLIDAY})(?:\\s+weekend)?,?\\s+(?:of\\s+)?(?:19|20)\\d\\d\\b`, 'giu'),
  /(?<=\bsince\s)the\s(?:[12]?\d|3[01])(?:st|nd|rd|th)\b(?!\s(?:week|day|month|dose|percentile|grade))/giu,
  /(?<=\b(?:dob|d\.o\.b\.?|birth)[\s:]{1,3})(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d\d(?:\d\d)?\b/giu,
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
export function findDates(text: string, words: readonly Word[]): Detection[] {
  const found: Detection[] = []
  let named = false
  for (const word of words) {
    const digits = word.isNumber ? (/^\d+/.exec(word.text)?.[0].length ?? 0) : 0
    if (word.isNumber && ageAt(text, word.start, word.start + digits)) {
      found.push({ start: word.start, end: word.start + digits, type: 'AGE_OVER_89' })
    } else if (word.isNumber || word.parts.some((part) => monthOrOrdinal.has(part))) {
      named = true
      const date = dateAt(text, word.start) ?? secondOf(text, word)
      if (date !== null) found.push({ ...withWeekday(text, date), type: 'DATE' })
    }
  }
  const hasDigit = /\d/.test(text)
  const add = (type: Detection['type'], patterns: readonly RegExp[]) => {
    for (const pattern of patterns)
      for (const match of findAll(text, pattern))
        found.push({ start: match.index, end: match.index + match[0].length, type })
  }
  add('AGE_OVER_89', hasDigit ? [ageBesideName, agesInWords] : [agesInWords])
  if (named) add('DATE', [partialMonth])
  add('DATE', [holidayAlone, lastWeekday])
  if (hasDigit) add('DATE', partialDates)
  if (/\d\/\d/.test(text)) add('DATE', slashedDates)
  return found
}

/** `3/3-3/7/24`: the date that ends what looks like one number. */
function secondOf(text: string, { text: written, start }: Word): FoundDate | null {
  const hyphen = /^\d{1,2}\/\d{1,2}-(?=\d{1,2}\/\d)/.exec(written)?.[0].length
  return hyphen === undefined ? null : dateAt(text, start + hyphen)
}
