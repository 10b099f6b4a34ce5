import type { Direction, Heading, Measure, Reading, Trend } from '../fact.ts'
import { toSignificantChange } from './significant-change.ts'

/** A value as it is compared with others. */
export interface Compared extends Pick<Reading, 'numbers' | 'low' | 'high'> {
  value: string
  codes: readonly string[]
  measures: readonly Measure[]
}

/** How many values say where the newest stands: itself, the one before it, and those of earlier on. */
const RECENT = 5
/** Below this share of what was before, a change is none. */
const STEADY = 0.05
/** And below this share of the width of its reference range, where that is less: see `least-change.ts`. */
const OF_RANGE = 0.25

/**
 * Where values are heading, newest first. The newest is judged against the one before it and against up to three before
 * that, each number of a blood pressure by itself. Null where there is nothing to compare: a single value, words, or
 * `> 60`, which may be anything above.
 */
export function toTrend(values: readonly Compared[]): Trend | null {
  const recent = values.slice(0, RECENT)
  const [latest] = recent
  if (latest === undefined || recent.some(({ numbers, value }) => numbers.length === 0 || /[<>]|ad /u.test(value))) {
    return null
  }
  const headings = latest.measures.flatMap((_, at) => toHeading(recent, at) ?? [])
  const [first] = headings
  if (first === undefined) return null
  const isOne = headings.length === latest.measures.length && headings.every((each) => isSame(each, first))
  return isOne ? [{ ...first, label: null }] : headings
}

/** `rising`, `steady, still above its range`, `systolic falling, diastolic steady`. */
export function toTrendText(trend: Trend): string {
  return trend
    .map(({ label, range, ...heading }) => {
      const said = range === null ? toDirectionText(heading) : `${toDirectionText(heading)}, ${range} its range`
      return label === null ? said : `${label.toLowerCase()} ${said}`
    })
    .join(', ')
}

function toHeading(values: readonly Compared[], at: number): Heading | null {
  const [latest] = values
  const now = latest?.numbers[at]
  const measure = latest?.measures[at]
  if (latest === undefined || measure === undefined || typeof now !== 'number') return null
  const [before, ...others] = values.slice(1).filter(({ numbers }) => typeof numbers[at] === 'number')
  if (before === undefined) return null
  const least = toLeast(latest, measure.unit)
  const last = before.numbers[at] ?? 0
  const numbers = others.map((other) => other.numbers[at] ?? 0)
  const earlier = numbers.length === 0 ? null : toEarlier(now, numbers, least)
  const step = toDirection(now, last, least)
  // A small last step of a long way is part of the way.
  const isPart = step === 'same' && ((earlier === 'up' && now > last) || (earlier === 'down' && now < last))
  const range = latest.measures.length === 1 ? toRangeChange(latest, before) : null
  return { label: measure.label, step: (isPart ? earlier : null) ?? step, earlier, range }
}

function toDirection(now: number, before: number, least: number): Direction {
  const change = toExact(now - before)
  if (change === 0 || Math.abs(change) < Math.min(toExact(STEADY * Math.abs(before)), least)) return 'same'
  return change > 0 ? 'up' : 'down'
}

function toLeast({ codes, low, high }: Compared, unit: string): number {
  const width = low === null || high === null || high <= low ? Number.POSITIVE_INFINITY : high - low
  return Math.min(toExact(OF_RANGE * width), toSignificantChange(codes, unit) ?? Number.POSITIVE_INFINITY)
}

/** Without what binary fractions add: 37.1 − 36.6 is 0.5. */
function toExact(number: number): number {
  return Number(number.toPrecision(12))
}

/** Against the mean; neither up nor down where one of them was further that way than the newest value is. */
function toEarlier(now: number, numbers: readonly number[], least: number): Direction {
  const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length
  const direction = toDirection(now, mean, least)
  const furthest = direction === 'up' ? Math.max(...numbers) : Math.min(...numbers)
  const isPassed = direction === 'same' || [direction, 'same'].includes(toDirection(now, furthest, least))
  return isPassed ? direction : 'same'
}

/** Each value against the range that came with it; one that came without is judged by the newest one's. */
function toRangeChange(latest: Compared, before: Compared): Heading['range'] {
  const now = toSide(latest, latest)
  const last = toSide(before, before.low === null && before.high === null ? latest : before)
  if (now === null || last === null) return null
  if (now === 'within') return last === 'within' ? null : 'back within'
  return now === last ? `still ${now}` : `now ${now}`
}

function toSide({ numbers: [number] }: Compared, { low, high }: Compared): 'below' | 'within' | 'above' | null {
  if (typeof number !== 'number' || (low === null && high === null)) return null
  if (low !== null && number < low) return 'below'
  return high !== null && number > high ? 'above' : 'within'
}

function isSame(one: Heading, other: Heading): boolean {
  return one.step === other.step && one.earlier === other.earlier
}

const ALL_ALONG = { up: 'rising', down: 'falling', same: 'steady' } as const
const OF_TWO = { up: 'up from before', down: 'down from before', same: 'steady' } as const
const LAST_STEP = { up: 'up from the value before', down: 'down from the value before', same: 'like the value before' }
const EARLIER_ON = { up: 'higher than earlier on', down: 'lower than earlier on', same: 'like earlier on' } as const

function toDirectionText({ step, earlier }: Pick<Heading, 'step' | 'earlier'>): string {
  if (earlier === null) return OF_TWO[step]
  return step === earlier ? ALL_ALONG[step] : `${LAST_STEP[step]} but ${EARLIER_ON[earlier]}`
}
