import { MONTHS } from './date-range.ts'
import { toStem } from './tokenize.ts'

/**
 * Which words stand in a text, one bit for each kind: a pattern is tried only where a word stands that all of its forms
 * hold. A word that is added to a pattern has to be added here.
 */
export const CUE = {
  /** A number that may be a day, a year or `'14`. */
  date: 1 << 0,
  digit: 1 << 1,
  month: 1 << 2,
  season: 1 << 3,
  unit: 1 << 4,
  /** What says which month, season or year: `last`. */
  near: 1 << 5,
  ago: 1 << 6,
  today: 1 << 7,
  /** What a time is told by that only the record can tell. */
  event: 1 << 8,
  age: 1 << 9,
  newest: 1 << 10,
  oldest: 1 << 11,
  count: 1 << 12,
  highest: 1 << 13,
  lowest: 1 << 14,
  worst: 1 << 15,
  overview: 1 << 16,
  all: 1 << 17,
} as const

/** Of a text of which it is not known. */
export const EVERY_CUE = -1

/** One of these has any text that names a day, a month, a year or a span. */
export const TIME_CUES = CUE.date | CUE.month | CUE.season | CUE.unit | CUE.today
/** One of these has any text that tells a time by an event or an age. */
export const EVENT_CUES = CUE.event | CUE.age | CUE.unit | CUE.digit

const WORDS: Readonly<Record<Exclude<keyof typeof CUE, 'date' | 'digit'>, string>> = {
  month: [...MONTHS.flatMap((month) => [month, month.slice(0, 3)]), 'sept'].join(' '),
  season: withEndings('spring summer autumn fall winter', ['', 's']),
  unit: withEndings('day week month year decade yr mo wk dia semana mes', ['', 's', 'es']),
  near: 'last this past previous recent next pasado pasada',
  ago: 'ago back hace',
  today: 'today yesterday',
  event: 'since after before following prior until till during while when',
  age: 'age twenties thirties forties fifties sixties seventies eighties nineties',
  newest: 'last latest newest recent current currently now today these actual ultimo ultima ultimos ultimas',
  oldest: 'first earliest oldest originally initially start started begin began birth',
  count: 'many often number',
  highest: 'highest maximum ever',
  lowest: 'lowest minimum ever',
  worst: 'worst',
  overview: 'overview everything record health chart file',
  all: 'ever all past previous previously former formerly used alguna antes todos todas',
}

/** The marks of words by their stems, so that some are marked that no pattern has, and none of a pattern's is not. */
export const cuesByStem: ReadonlyMap<string, number> = indexMarks()

function indexMarks(): Map<string, number> {
  const cues = new Map<string, number>()
  for (const [name, words] of Object.entries(WORDS) as [keyof typeof WORDS, string][]) {
    for (const word of words.split(' ')) {
      // A verb is read together with `n't`, which no pattern knows: `began't`.
      for (const written of word.endsWith('n') ? [word, `${word}t`] : [word]) {
        const stem = toStem(written)
        cues.set(stem, (cues.get(stem) ?? 0) | CUE[name])
      }
    }
  }
  return cues
}

function withEndings(words: string, endings: readonly string[]): string {
  return words
    .split(' ')
    .flatMap((word) => endings.map((ending) => word + ending))
    .join(' ')
}

/** The marks of a word that has none by its stem. */
export function cuesWithin(word: string): number {
  // All words that begin so ask for a summary.
  if (word.startsWith('summar')) return CUE.overview
  if (!DIGIT.test(word)) return 0
  // `in may2019`
  return word.split(DIGITS).reduce((cues, part) => cues | (cuesByStem.get(toStem(part)) ?? 0), CUE.digit)
}

/** The marks of the words of a text with those of its numbers. */
export function withDates(cues: number, text: string): number {
  return (cues & CUE.digit) !== 0 && DATE.test(text) ? cues | CUE.date : cues
}

const DIGIT = /\d/u
const DIGITS = /\d+/u
const DATE = /\d{4}|\d\/|['’]\d/u
