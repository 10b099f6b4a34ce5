import { findAll } from '../../shared/find-all.ts'
import { CUE, EVERY_CUE } from './cue-flags.ts'
import {
  COUNTS,
  type DateRange,
  dayAt,
  MONTHS,
  ofDate,
  ofMoment,
  ofMonths,
  ofNearMonth,
  ofNearSeason,
  ofNearUnit,
  ofNextUnit,
  ofParts,
  ofSeason,
  ofSeasonAgo,
  ofSpan,
  ofYears,
  toCount,
  toFullYear,
  toMonth,
  toUnit,
} from './date-range.ts'

const MONTH = `(${MONTHS.map((month) => `${month}|${month.slice(0, 3)}`).join('|')}|sept)\\.?`
const COUNT = `(\\d{1,3}|${[...COUNTS.keys()].join('|')})(?: of)?`
const UNIT = '(day|week|month|year|decade|yr|mo|wk|d[ií]a|semana|mes|año|década)(?:e?s)?\\.?'
const SHORT_YEAR = "['’](\\d{2})(?!\\d)"

/**
 * The days that a question names: `on 2019-03-04`, `March 4, 2019`, `in 2019`, `last spring`, `two years ago`, `in the
 * past six months`, `since 2018`, `before March 2020`, `between 2015 and 2017`; null where it names none. And the
 * question without them, so that `in May 2019` is not taken for a word to look for. `cues` are those of its words.
 */
export function readDays(question: string, now: number, cues = EVERY_CUE): { days: DateRange | null; rest: string } {
  const text = toComparable(question)
  const named = toNamedDays(text, now, cues)
  if (named.length === 0) return { days: null, rest: text }
  return {
    days: toDays(text, named, now),
    rest: named.reduceRight((rest, { at, end }) => `${rest.slice(0, at)} ${rest.slice(end).replace(OWNING, '')}`, text),
  }
}

/** In lower case, with one blank between words. */
function toComparable(text: string): string {
  const lower = text.toLowerCase()
  return WIDE.test(lower) ? lower.replace(/\s+/gu, ' ') : lower
}

/** Blanks that are not one ordinary one. */
const WIDE = /\s\s|[^\S ]/u

/** What is left of `last month's`. */
const OWNING = /^['’]s\b/u
/** `From 2019 on` is since then, and the labs `from 2019` are those of that year. */
const ON = /^ (?:on|onwards?|until now|till now|to now|to today)\b/u

function toDays(text: string, named: readonly NamedDays[], now: number): DateRange | null {
  const [one, other] = named
  if (one === undefined) return null
  const lead = text.slice(0, one.at)
  if (other !== undefined && /\b(?:between|from)\b/u.test(lead)) {
    return { first: Math.min(one.first, other.first), last: Math.max(one.last, other.last) }
  }
  const isFromOn = /\bfrom (?:the |about |around |last |this )?$/u.test(lead) && ON.test(text.slice(one.end))
  if (isFromOn || /\b(?:since|after|starting|as of) (?:the |about |around |last |this )?$/u.test(lead)) {
    return { first: /after (?:the )?$/u.test(lead) ? one.last + 1 : one.first, last: dayAt(now) }
  }
  if (/\b(?:before|until|till|up to|prior to|by) (?:the |about |around |last |this )?$/u.test(lead)) {
    return { first: EARLIEST, last: /(?:before|prior to) (?:the )?$/u.test(lead) ? one.first - 1 : one.last }
  }
  return { first: Math.min(...named.map(({ first }) => first)), last: Math.max(...named.map(({ last }) => last)) }
}

/** Before any date that a record can hold. */
export const EARLIEST = -1_000_000

interface NamedDays extends DateRange {
  /** Where in the text it stands. */
  at: number
  end: number
}

/** Every day, month, year or span that is named, in the order of the text; the more exact reading of each place. */
function toNamedDays(text: string, now: number, cues: number): NamedDays[] {
  const found: NamedDays[] = []
  for (const { needs, pattern, read } of READERS) {
    if ((cues & needs) !== needs) continue
    for (const match of findAll(text, pattern)) {
      const { index: at } = match
      const end = at + match[0].length
      if (found.some((one) => at < one.end && end > one.at)) continue
      const days = read(match, now)
      if (days !== null) found.push({ first: days.first, last: days.last, at, end })
    }
  }
  return found.sort((one, other) => one.at - other.at)
}

interface Reader {
  /** Marks that each text has in which it reads something. */
  needs: number
  pattern: RegExp
  read(match: RegExpMatchArray, now: number): DateRange | null
}

const READERS: readonly Reader[] = [
  { needs: CUE.date, pattern: /\b(\d{4})-(\d{2})-(\d{2})\b/gu, read: ([text]) => ofDate(text) },
  { needs: CUE.date, pattern: /\b(\d{4})-(\d{2})\b/gu, read: ([text]) => ofDate(text) },
  {
    needs: CUE.date,
    pattern: /\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/gu,
    read: ([, one, other, year]) => ofParts(year, one, other) ?? ofParts(year, other, one),
  },
  {
    needs: CUE.date,
    pattern: /\b(\d{1,2})\/(\d{1,2})\/(\d{2})\b/gu,
    read: ([, one, other, short], now) => {
      const year = toFullYear(short, now)
      return ofParts(year, one, other) ?? ofParts(year, other, one)
    },
  },
  {
    needs: CUE.month | CUE.date,
    pattern: new RegExp(
      `\\b${MONTH}(?: (?:and|or|to|through|until|till) |\\s?[-–]\\s?)${MONTH},? (?:of )?(\\d{4})\\b`,
      'gu',
    ),
    read: ([, first, last, year]) => ofMonths(toMonth(first), toMonth(last), year),
  },
  {
    needs: CUE.month | CUE.date,
    pattern: new RegExp(`\\b${MONTH} ${SHORT_YEAR}`, 'gu'),
    read: ([, month, short], now) => ofParts(toFullYear(short, now), toMonth(month)),
  },
  {
    needs: CUE.month | CUE.date,
    pattern: new RegExp(`\\b${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b`, 'gu'),
    read: ([, month, day, year]) => ofParts(year, toMonth(month), day),
  },
  {
    needs: CUE.month | CUE.date,
    pattern: new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)? (?:of )?${MONTH},? (\\d{4})\\b`, 'gu'),
    read: ([, day, month, year]) => ofParts(year, toMonth(month), day),
  },
  {
    needs: CUE.month | CUE.date,
    pattern: new RegExp(`\\b${MONTH},? (?:of |in )?(\\d{4})\\b`, 'gu'),
    read: ([, month, year]) => ofParts(year, toMonth(month)),
  },
  {
    needs: CUE.season | CUE.date,
    pattern: /\b(spring|summer|autumn|fall|winter) (?:of |in )?(\d{4})\b/gu,
    read: ([, season, year]) => ofSeason(season, Number(year)),
  },
  // `When did I last fall` asks for no season.
  {
    needs: CUE.season | CUE.near,
    pattern: /(?<!\bi )\b(last|this|past) (spring|summer|autumn|fall|winter)\b/gu,
    read: ofNearSeason,
  },
  {
    needs: CUE.season,
    pattern: /(?<=\b(?:in|during|since) (?:the )?)(spring|summer|autumn|fall|winter)\b/gu,
    read: ([, season], now) => ofNearSeason(['', 'last', season ?? ''], now),
  },
  {
    needs: CUE.unit | CUE.near,
    pattern: new RegExp(`\\b(?:last|past|previous|recent) ${COUNT} ${UNIT}\\b`, 'gu'),
    read: ([, count, unit], now) => ofSpan(now, toCount(count), toUnit(unit)),
  },
  {
    needs: CUE.unit | CUE.ago,
    pattern: new RegExp(`\\b${COUNT} ${UNIT} (?:ago|back)\\b`, 'gu'),
    read: ([, count, unit], now) => ofMoment(now, toCount(count), toUnit(unit)),
  },
  {
    needs: CUE.unit | CUE.ago,
    pattern: new RegExp(`\\bhace ${COUNT} ${UNIT}(?![\\p{L}])`, 'gu'),
    read: ([, count, unit], now) => ofMoment(now, toCount(count), toUnit(unit)),
  },
  {
    needs: CUE.season | CUE.ago,
    pattern: new RegExp(`\\b${COUNT} (spring|summer|autumn|fall|winter)s? ago\\b`, 'gu'),
    read: ([, count, season], now) => ofSeasonAgo(season, toCount(count), now),
  },
  {
    needs: CUE.unit | CUE.near,
    pattern: /\b(?:the )?year before last\b/gu,
    read: (_, now) => ofYears(new Date(now).getUTCFullYear() - 2, 1),
  },
  {
    needs: CUE.unit | CUE.near,
    pattern: /\b(?:el|la) (semana|mes|año|década) pasad[oa]\b/gu,
    read: ([, unit], now) => ofNearUnit(['', 'last', toUnit(unit)], now),
  },
  { needs: CUE.unit | CUE.near, pattern: /\b(last|this|past) (day|week|month|year|decade)\b/gu, read: ofNearUnit },
  {
    needs: CUE.today,
    pattern: /\b(today|yesterday)\b/gu,
    read: ([, word], now) => ofMoment(now, word === 'today' ? 0 : 1, 'day'),
  },
  { needs: CUE.unit, pattern: /\bnext (week|month|year)\b/gu, read: ([, unit], now) => ofNextUnit(unit, now) },
  {
    needs: CUE.month,
    pattern: new RegExp(
      `(?<=\\b(?:in|since|last|this|of|during|before|after|until|till|by|from) )${MONTH}(?![a-z])(?! \\d)`,
      'gu',
    ),
    read: ([, month], now) => ofNearMonth(toMonth(month), now),
  },
  {
    needs: CUE.date,
    pattern: new RegExp(`(?<=\\b(?:in|since|of|during|before|after|until|till|by|from|year) )${SHORT_YEAR}`, 'gu'),
    read: ([, short], now) => ofDate(toFullYear(short, now)),
  },
  {
    needs: CUE.date,
    pattern: /\b(19|20)(\d)0s\b/gu,
    read: ([, century, ten]) => ofYears(Number(`${century}${ten}0`), 10),
  },
  {
    needs: CUE.date,
    pattern: /\b((?:18|19|20|21)\d{2})\b(?! ?(?:mg|mcg|ml|units?|iu|kcal|steps)\b)/gu,
    read: ([, year]) => ofYears(Number(year), 1),
  },
]
