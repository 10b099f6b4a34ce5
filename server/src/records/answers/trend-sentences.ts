import type { Heading, Trend } from '../facts/fact.ts'

/** Where values are heading, in sentences after the one with the values. Each begins with a blank. */
export function tellTrend(trend: Trend): string {
  const [first, ...others] = trend
  if (first === undefined) return ''
  if (first.label === null && others.length === 0) return `${tellHeading(first)}${tellRange(first)}`
  const parts = trend.map((heading) => `the ${heading.label?.toLowerCase()} number is ${toComparison(heading)}`)
  return ` Compared with before, ${parts.join('; ')}.`
}

const DIRECTIONS = { up: 'higher', down: 'lower', same: 'about the same' } as const

function tellHeading(heading: Heading): string {
  return isMixed(heading)
    ? ` It is ${toComparison(heading)}.`
    : ` Compared with those before it, it is ${toComparison(heading)}.`
}

function toComparison(heading: Heading): string {
  const { step, earlier } = heading
  if (earlier === null || !isMixed(heading)) return DIRECTIONS[step]
  return `${DIRECTIONS[step]} ${than(step)} the value before, but ${DIRECTIONS[earlier]} ${than(earlier)} earlier on`
}

/** Whether the last step says something else than the way as a whole. */
function isMixed({ step, earlier }: Heading): boolean {
  return earlier !== null && earlier !== step
}

function than(direction: Heading['step']): string {
  return direction === 'same' ? 'as' : 'than'
}

function tellRange({ range }: Heading): string {
  return range === null ? '' : ` It is ${range} its reference range.`
}
