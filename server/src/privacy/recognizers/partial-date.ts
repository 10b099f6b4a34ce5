import { englishMonths } from '../date-shift/months.ts'
import { definePatterns, PRIORITY } from './recognizer.ts'

const MONTHS = `(?:${englishMonths.join('|')}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?)(?![\\p{L}\\d]|['’]s)`
const HOLIDAYS =
  "Christmas(?:\\s{1,3}(?:Day|Eve))?|Thanksgiving|Halloween|Easter(?:\\s{1,3}Sunday)?|New\\s{1,3}Year['’]?s(?:\\s{1,3}(?:Day|Eve))?|(?:Labor|Memorial|Presidents?|Veterans|Columbus|Boxing)\\s{1,3}Day|Independence\\s{1,3}Day|(?:Valentine|Mother|Father)['’]?s\\s{1,3}Day|(?:the\\s{1,3})?Fourth\\s{1,3}of\\s{1,3}July"
const SHORT = '(?:0?[1-9]|1[0-2])\\/(?:0?[1-9]|[12]\\d|3[01])'

const patterns: readonly RegExp[] = [
  // A month without a day, where it says when something was.
  new RegExp(`\\b(?:last|this|next|past|early|mid|late)[\\s-]${MONTHS}`, 'gu'),
  new RegExp(
    `(?=[A-Z])(?<=\\b(?:in|on|last|this|next|past|since|until|till|by|from|of|early|mid|late|during|before|after|around|through|every)[\\s-])${MONTHS}`,
    'gu',
  ),
  new RegExp(
    `\\b(?:on|since|last|this|before|after|around|until|by|over|for|at|fell|died)\\s{1,3}(?:${HOLIDAYS})(?:\\s{1,3}(?:weekend|morning|night|evening|day))?(?:,?\\s{1,3}(?:of\\s{1,3})?(?:19|20)\\d\\d)?(?!\\s{1,3}(?:disease|factor|dinner|turkey|lily))`,
    'giu',
  ),
  /\b(?:last|past|this|next|this\s(?:past|coming))\s{1,3}(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/giu,
  // A season, a quarter, a week or a holiday of a year.
  /\b(?:(?:early|mid|late)[\s-])?(?:spring|summer|fall|autumn|winter)(?:\s{1,3}of)?,?\s{1,3}(?:(?:19|20)\d\d(?:\s?[-/–]\s?\d{2,4})?|['’]\d\d)\b/giu,
  /\b(?:19|20)\d\d-?W\d\d(?:-\d)?\b|\b(?:week|day)\s{1,3}\d{1,3},?\s{1,3}(?:of\s{1,3})?(?:19|20)\d\d\b/giu,
  /\bQ[1-4][\s,]{1,3}(?:of\s{1,3})?(?:19|20)\d\d\b|\b(?:19|20)\d\d\s?Q[1-4]\b/giu,
  new RegExp(`\\b(?:${HOLIDAYS})(?:\\s{1,3}weekend)?,?\\s{1,3}(?:of\\s{1,3})?(?:19|20)\\d\\d\\b`, 'giu'),
  /(?<=\bsince\s)the\s(?:[12]?\d|3[01])(?:st|nd|rd|th)\b(?!\s(?:week|day|month|dose|percentile|grade))/giu,
  /(?=[01])(?<=\b(?:dob|d\.o\.b\.?|birth)[\s:]{1,3})(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d\d(?:\d\d)?\b/giu,
  // A month and a day, where the words around do not make them a ratio.
  new RegExp(
    `\\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s${SHORT}(?![\\d/]|\\.\\d)`,
    'giu',
  ),
  new RegExp(
    `(?=\\d)(?<=\\b(?:on|since|dated?|from|until|till|by|before|after|seen|visit|visited|admitted|discharged|between|and|for|appt|appointment|scheduled|surgery|fell)\\s)${SHORT}(?!\\d|[/.]\\d|\\s?(?:mg|ml|of|%|tablets?|pills?|scale))`,
    'giu',
  ),
  new RegExp(
    `(?<![\\d/])${SHORT}(?=\\s(?:at\\s\\d{1,2}(?::\\d\\d)?\\s?[ap]m|(?:visit|appointment|appt|surgery|admission|labs?|echo|scan|clinic)\\b))`,
    'giu',
  ),
  new RegExp(`(?<![\\d/])${SHORT}(?=\\s?-\\s?\\d{1,2}\\/\\d{1,2}\\/\\d{2,4}\\b)`, 'giu'),
  // `on 2/3, 2/10 and 2/17/2024`
  new RegExp(
    `(?=\\d)(?<=\\b(?:on|between|from|dates?|labs)\\s(?:on\\s)?(?:\\d{1,2}\\/\\d{1,2},?\\s(?:and\\s|&\\s)?){1,4})${SHORT}(?![\\d/]|\\.\\d)`,
    'giu',
  ),
  new RegExp(
    `(?<![\\d/])${SHORT}(?=(?:,\\s(?:\\d{1,2}\\/\\d{1,2},\\s){0,6}(?:and\\s)?|\\s(?:and|to|-)\\s)\\d{1,2}\\/\\d{1,2}\\/\\d{2,4}\\b)`,
    'giu',
  ),
]

/** Dates that leave something out: a month, a season, a holiday, or a day without its year. */
export const partialDate = definePatterns({ type: 'DATE', priority: PRIORITY.date, cues: /[\p{L}\d]/u }, patterns)
