import { toCount } from './number-words.ts'
import type { Span } from './sentences.ts'

/** `about two years ago`, `nine weeks from now`, `hace 3 meses`. */
export interface RelativeTime extends Span {
  amount: number
  unit: 'day' | 'week' | 'month' | 'year'
  /** -1: in the past, 1: in the future. */
  direction: -1 | 1
}

const DAYS_PER = { day: 1, week: 7, month: 30.44, year: 365.25 } as const

const UNITS: ReadonlyMap<string, RelativeTime['unit']> = new Map([
  ['day', 'day'],
  ['week', 'week'],
  ['month', 'month'],
  ['year', 'year'],
  ['dia', 'day'],
  ['semana', 'week'],
  ['mes', 'month'],
  ['ano', 'year'],
])

const AMOUNT = '(\\d{1,3}|[a-z]{2,10}|a|an)'
const UNIT = '(day|week|month|year|dia|semana|mes|ano)(?:es|s)?'
const HEDGE =
  '(?:(?:about|around|almost|nearly|roughly|over|some|(?:a )?(?:little|bit|few)? ?(?:more|less|over) than|a little over|just over|unos|unas|casi|mas de|alrededor de) )?'
/** `in four years` is a time to come only beside a word that looks ahead. */
const FORMS: readonly { pattern: RegExp; direction: -1 | 1; beside?: RegExp }[] = [
  { pattern: new RegExp(`\\b${HEDGE}${AMOUNT} ${UNIT} (?:ago|earlier)\\b`, 'g'), direction: -1 },
  { pattern: new RegExp(`\\bhace ${HEDGE}${AMOUNT} ${UNIT}\\b`, 'g'), direction: -1 },
  { pattern: new RegExp(`\\b${HEDGE}${AMOUNT} ${UNIT} (?:from now|away)\\b`, 'g'), direction: 1 },
  {
    pattern: new RegExp(`\\b(?:in|within|dentro de) ${HEDGE}${AMOUNT} ${UNIT}\\b`, 'g'),
    direction: 1,
    beside: /\b(?:will|due|next|again|planned|scheduled|booked|appointment|repeat|proxim[oa]|cita|programad[oa])\b/,
  },
]

/** The times that a folded sentence tells from now. `base` is added to each offset. */
export function toRelativeTimes(folded: string, base = 0): RelativeTime[] {
  if (!/ago|earlier|hace|from now|away|\bin |within|dentro/.test(folded)) return []
  const found: RelativeTime[] = []
  for (const { pattern, direction, beside } of FORMS) {
    if (beside !== undefined && !beside.test(folded)) continue
    for (const match of folded.matchAll(pattern)) {
      const [whole, amountText = '', unitText = ''] = match
      const amount = toCount(amountText)
      const unit = UNITS.get(unitText)
      if (amount === null || unit === undefined) continue
      const start = base + match.index
      found.push({ start, end: start + whole.length, amount, unit, direction })
    }
  }
  return found
}

/** Whether the day is as far from now as is told, with the slack that `about` has. `now` and `date` are in ms. */
export function isSoFar({ amount, unit, direction }: RelativeTime, date: number, now: number): boolean {
  const actual = (direction * (date - now)) / 86_400_000 / DAYS_PER[unit]
  return Math.abs(actual - amount) <= Math.max(0.85, amount * 0.08) + (unit === 'year' ? 0 : 0.4)
}
