import { CUE } from './cue-flags.ts'
import { COUNTS, toCount } from './date-range.ts'
import type { Age, TimeReference } from './time-reference.ts'

interface ParsedAge {
  age: Age
  relation: TimeReference['relation']
  /** The words of the text that name it. */
  said: string
}

const NUMBER = `(\\d{1,3}|${[...COUNTS.keys()].join('|')})`
const UNIT = '(?:[ -](year|month|week)s?)?( old| of age)?'
const WHEN = new RegExp(
  `\\b(when|since|before|after|until|while|the year) (?:i|he|she|we) (?:was|were|turned|became) ${NUMBER}${UNIT}\\b`,
  'iu',
)
const AT = new RegExp(`\\bat (?:(?:the )?age (?:of )?${NUMBER}|(\\d{1,3}) years(?: old| of age)?)\\b`, 'iu')
const IN_TENS = /\bin (?:my|his|her) (?:(\d)0['’]?s|(twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies)\b/iu

const RELATIONS: ReadonlyMap<string, TimeReference['relation']> = new Map(
  Object.entries({
    since: 'since',
    after: 'after',
    before: 'before',
    until: 'before',
  }),
)

/**
 * `when I was 40`, `at the age of 40`, `before he turned thirty`, `6 months old`, `in my forties`; null where there is
 * none. `cues` are those of its words.
 */
export function readAge(text: string, cues: number): ParsedAge | null {
  const has = (some: number) => (cues & some) !== 0
  const tens = has(CUE.age | CUE.digit) ? IN_TENS.exec(text) : null
  if (tens !== null) {
    const years = tens[1] === undefined ? toCount(`${tens[2]?.toLowerCase()}y`) : 10 * Number(tens[1])
    return { age: { months: 12 * years, length: 120 }, relation: 'during', said: tens[0] }
  }
  const at = has(CUE.age) || (has(CUE.digit) && has(CUE.unit)) ? AT.exec(text) : null
  if (at !== null) return { age: ofYears(toCount((at[1] ?? at[2])?.toLowerCase())), relation: 'during', said: at[0] }
  const when = has(CUE.event | CUE.unit) ? WHEN.exec(text) : null
  if (when === null) return null
  const [said, word = '', number = '', unit, old] = when
  const isYears = unit === undefined || unit.toLowerCase() === 'year'
  // `When I was a smoker`, `when I was 20 weeks pregnant`.
  if ((unit === undefined && NO_AGE.test(number)) || (!isYears && old === undefined)) return null
  const count = toCount(number.toLowerCase())
  const months = unit?.toLowerCase() === 'week' ? Math.floor((12 * count) / 52) : count
  return {
    age: isYears ? ofYears(count) : { months, length: 1 },
    relation: RELATIONS.get(word.toLowerCase()) ?? 'during',
    said,
  }
}

const NO_AGE = /^(?:an?|one|una?|few|couple)$/iu

function ofYears(years: number): Age {
  return { months: 12 * years, length: 12 }
}
