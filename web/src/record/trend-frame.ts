import type { RecordPoint } from '@carepath/contract/record-summary.ts'
import { timeOfDate } from '../format.ts'

export interface ChartFrame {
  /** Milliseconds since the epoch. */
  time: [number, number]
  value: [number, number]
}

const DAY_MS = 86_400_000

/** What the axes span: all values and their ranges, with air around them. Zero is not forced in. */
export function chartFrame(points: readonly RecordPoint[]): ChartFrame {
  const times = points.map(({ date }) => timeOfDate(date))
  const values = points.flatMap(({ value, low, high }) => [value, low ?? value, high ?? value])
  return { time: padded(times, 0.03, 30 * DAY_MS), value: padded(values, 0.12, 1) }
}

/**
 * The usual range as steps: each value's own range holds from half way since the value before to half way to the
 * next, for laboratories change their ranges. An open end reaches to the edge of the chart.
 */
export function rangeSteps(
  points: readonly RecordPoint[],
  frame: ChartFrame,
): { from: number; to: number; low: number; high: number }[] {
  const steps: { from: number; to: number; low: number; high: number }[] = []
  for (const [index, point] of points.entries()) {
    if (point.low === null && point.high === null) continue
    const own = timeOfDate(point.date)
    const before = points[index - 1]
    const after = points[index + 1]
    const from = before === undefined ? frame.time[0] : (timeOfDate(before.date) + own) / 2
    const to = after === undefined ? frame.time[1] : (timeOfDate(after.date) + own) / 2
    const low = point.low ?? frame.value[0]
    const high = point.high ?? frame.value[1]
    const last = steps.at(-1)
    if (last !== undefined && last.to === from && last.low === low && last.high === high) last.to = to
    else steps.push({ from, to, low, high })
  }
  return steps
}

function padded(numbers: readonly number[], share: number, least: number): [number, number] {
  const low = Math.min(...numbers)
  const high = Math.max(...numbers)
  const pad = high === low ? least : (high - low) * share
  return [low - pad, high + pad]
}
