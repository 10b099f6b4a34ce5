import type { Span } from './sentences.ts'

/** A day, a month, a year, or a day of no year, as an answer names it. */
export interface DateMention extends Span {
  year: number | null
  /** From 1. */
  month: number | null
  day: number | null
  /** Of `10/02/2026`, which may be read in either order: the other reading. */
  swapped?: { month: number; day: number }
}

const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    'january jan enero ene',
    'february feb febrero',
    'march mar marzo',
    'april apr abril abr',
    'may mayo',
    'june jun junio',
    'july jul julio',
    'august aug agosto ago',
    'september sept sep septiembre setiembre',
    'october oct octubre',
    'november nov noviembre',
    'december dec diciembre dic',
  ].flatMap((names, at) => names.split(' ').map((name) => [name, at + 1] as const)),
)

const MONTH = `(?:${[...MONTHS.keys()].sort((one, other) => other.length - one.length).join('|')})`
const YEAR = '(?:19|20)\\d\\d'
const DAY = '(?:[12]\\d|3[01]|0?[1-9])'

/** Each form that a date is written in, in the order in which they are tried at one place. */
const FORMS: readonly {
  pattern: RegExp
  read(groups: readonly (string | undefined)[]): Omit<DateMention, 'start' | 'end'>
}[] = [
  {
    pattern: new RegExp(`\\b(${YEAR})-(\\d\\d)(?:-(\\d\\d))?\\b`, 'g'),
    read: ([year, month, day]) => ({ year: toNumber(year), month: toNumber(month), day: toNumber(day) }),
  },
  {
    pattern: new RegExp(`\\b(${DAY})(?:st|nd|rd|th)?(?: of| de)? (${MONTH})\\.?(?:,? (?:de |del )?(${YEAR}))?\\b`, 'g'),
    read: ([day, month, year]) => ({ year: toNumber(year), month: toMonth(month), day: toNumber(day) }),
  },
  {
    pattern: new RegExp(`\\b(${MONTH})\\.? (${DAY})(?:st|nd|rd|th)?(?:,? (${YEAR}))?(?![\\d.:]\\d|\\d)`, 'g'),
    read: ([month, day, year]) => ({ year: toNumber(year), month: toMonth(month), day: toNumber(day) }),
  },
  {
    pattern: new RegExp(`\\b(${MONTH})\\.?,? (?:of |de |del )?(${YEAR})\\b`, 'g'),
    read: ([month, year]) => ({ year: toNumber(year), month: toMonth(month), day: null }),
  },
  {
    pattern: new RegExp(`\\b(\\d\\d?)/(\\d\\d?)/(${YEAR})\\b`, 'g'),
    read: ([first, second, year]) => ({
      year: toNumber(year),
      month: toNumber(first),
      day: toNumber(second),
      swapped: { month: Number(second), day: Number(first) },
    }),
  },
  {
    pattern: new RegExp(`\\b(?:in|during|since|of|by|until|this|last|en|desde|hasta|este) (${MONTH})\\b(?! \\d)`, 'g'),
    read: ([month]) => ({ year: null, month: toMonth(month), day: null }),
  },
  {
    pattern: new RegExp(
      `\\b(?:in|during|since|from|of|by|until|before|after|back in|year|en|desde|de|del|hasta|ano)(?: the year| el ano)? (${YEAR})\\b(?! ?(?:mg|ml|mcg|g|kg|units|iu|steps|calories|kcal)\\b)`,
      'g',
    ),
    read: ([year]) => ({ year: toNumber(year), month: null, day: null }),
  },
  { pattern: new RegExp(`\\((${YEAR})\\)`, 'g'), read: ([year]) => ({ year: toNumber(year), month: null, day: null }) },
]

/** The dates that a folded sentence names, in the order of their places. `base` is added to each offset. */
export function toDates(folded: string, base = 0): DateMention[] {
  if (!/\d|\b(?:in|during|since|en|desde|this|this)\b/.test(folded)) return []
  const found: DateMention[] = []
  for (const { pattern, read } of FORMS) {
    for (const match of folded.matchAll(pattern)) {
      const [whole, ...groups] = match
      const start = base + match.index
      const end = start + whole.length
      if (!found.some((other) => start < other.end && other.start < end)) found.push({ start, end, ...read(groups) })
    }
  }
  return found.sort((one, other) => one.start - other.start)
}

/** Whether a FHIR date (a year, a month, a day or an instant) may be the one that is named. */
export function isDate(named: DateMention, date: string): boolean {
  return fits(named, date) || (named.swapped !== undefined && fits({ ...named, ...named.swapped }, date))
}

function fits({ year, month, day }: Pick<DateMention, 'year' | 'month' | 'day'>, date: string): boolean {
  const parts = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(date)
  if (parts === null) return false
  return [year, month, day].every(
    (part, at) => part === null || parts[at + 1] === undefined || Number(parts[at + 1]) === part,
  )
}

function toMonth(name: string | undefined): number | null {
  return MONTHS.get(name ?? '') ?? null
}

function toNumber(text: string | undefined): number | null {
  return text === undefined ? null : Number(text)
}
