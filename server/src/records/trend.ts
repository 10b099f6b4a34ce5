import type { Measure } from './fact.ts'

/** Below this share of what was before, a change is none. */
const STEADY = 0.05

/**
 * Where values are heading, newest first, each number of a blood pressure by itself: `rising`, `systolic falling,
 * diastolic steady`. A number that the newest value does not have is told nothing of. Null where there is nothing to
 * compare.
 */
export function trend(
  values: readonly { numbers: readonly (number | null)[] }[],
  measures: readonly Measure[],
): string | null {
  if (values.slice(0, 5).some(({ numbers }) => numbers.length === 0)) return null
  const headings = measures.map(({ label }, at) => ({
    label,
    heading: ofNumbers(values.map(({ numbers }) => numbers[at])),
  }))
  const [first] = headings
  if (first === undefined || headings.every(({ heading }) => heading === first.heading)) return first?.heading ?? null
  return headings
    .filter(({ heading }) => heading !== null)
    .map(({ label, heading }) => `${label.toLowerCase()} ${heading}`)
    .join(', ')
}

/** The newest against the one before it, and from three on against the mean of up to four before it. */
function ofNumbers([latest, ...others]: readonly (number | null | undefined)[]): string | null {
  const before = others.filter((value) => value !== null && value !== undefined).slice(0, 4)
  if (latest === null || latest === undefined || before.length === 0) return null
  const mean = before.reduce((sum, value) => sum + value, 0) / before.length
  const change = latest - mean
  if (change === 0 || Math.abs(change) < STEADY * Math.abs(mean)) return 'steady'
  if (before.length === 1) return change > 0 ? 'up from before' : 'down from before'
  return change > 0 ? 'rising' : 'falling'
}
