/** Below this share of what was before, a change is none. */
const STEADY = 0.05

/**
 * Where values are heading, newest first: the newest against the one before it, and from three values on against the
 * mean of up to four before it. Null where there is nothing to compare.
 */
export function trend(values: readonly (number | null)[]): string | null {
  const recent = values.slice(0, 5)
  const [latest, ...before] = recent.filter((value) => value !== null)
  if (latest === undefined || before.length === 0 || recent.includes(null)) return null
  const mean = before.reduce((sum, value) => sum + value, 0) / before.length
  const change = latest - mean
  if (change === 0 || Math.abs(change) < STEADY * Math.abs(mean)) return 'steady'
  if (before.length === 1) return change > 0 ? 'up from before' : 'down from before'
  return change > 0 ? 'rising' : 'falling'
}
