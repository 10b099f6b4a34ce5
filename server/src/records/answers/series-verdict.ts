import type { Fact, Reading } from '../facts/fact.ts'
import { sayDate } from './wording.ts'

/**
 * How a value stands, by the interpretation that came with it, else by its range: `in the normal range (at least 60)`.
 * Null where the record gives neither.
 */
export function toStanding({ interpretation, low, high, numbers }: Reading, range: string | undefined): string | null {
  const within = range === undefined ? '' : ` (${range})`
  const said = (interpretation ?? '').toLowerCase()
  const [value] = numbers
  const isHigh = /high/u.test(said) || (said === '' && high !== null && typeof value === 'number' && value > high)
  const isLow = /low/u.test(said) || (said === '' && low !== null && typeof value === 'number' && value < low)
  const much = /critical|panic|very/u.test(said) ? 'far ' : isSlight(value, low, high) ? 'a little ' : ''
  if (isHigh) return `${much}above the normal range${within}`
  if (isLow) return `${much}below the normal range${within}`
  if (said === '' && low === null && high === null) return null
  if (said !== '' && !/normal|negative/u.test(said)) return `marked “${said}”${within}`
  return /abnormal/u.test(said) ? `marked “abnormal”${within}` : `in the normal range${within}`
}

/** Within a twentieth of the end that it is beyond. */
function isSlight(value: number | null | undefined, low: number | null, high: number | null): boolean {
  if (typeof value !== 'number') return false
  if (high !== null && value > high) return value <= high * 1.05
  return low !== null && value < low && value >= low * 0.95
}

/** `It fell from 88 on 8 June 2021 to 74 on 2 October 2026.`; null where there are no two numbers to compare. */
export function toChange(
  { label, trend }: Pick<Fact, 'label' | 'trend'>,
  now: Reading,
  before: Reading,
): string | null {
  const [value] = now.numbers
  const [earlier] = before.numbers
  if (typeof value !== 'number' || typeof earlier !== 'number' || now.numbers.length > 1) return null
  const step = trend?.[0]?.step
  const isSteady = value === earlier || (step === 'same' && Math.abs(value - earlier) <= Math.abs(earlier) * 0.05)
  const from = `${withoutRemark(before.text)}${before.date === null ? '' : ` on ${sayDate(before.date)}`}`
  const to = `${withoutRemark(now.text)}${now.date === null ? '' : ` on ${sayDate(now.date)}`}`
  if (isSteady) return `Your ${label} is about the same: ${to}, after ${from}`
  return `Your ${label} ${value > earlier ? 'went up' : 'went down'}: ${to}, after ${from}`
}

/** Without what the lab said of it. */
export function withoutRemark(text: string): string {
  return text.replace(/ \([^)]*\)$/u, '')
}
