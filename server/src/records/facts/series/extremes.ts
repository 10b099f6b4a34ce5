import type { Measure, Reading } from '../fact.ts'

export interface Extreme<One> {
  /** The measure whose extreme it is: `systolic`; null where it is that of every one, as of a single one. */
  label: string | null
  reading: One
}

/**
 * The highest or the lowest of the values that have numbers. Of a blood pressure it is one reading only where both
 * numbers are extreme in it, else one for each: 150/95 is not the highest if there was 140/100.
 */
export function findExtremes<One extends Pick<Reading, 'numbers'>>(
  readings: readonly One[],
  measures: readonly Measure[],
  which: 'highest' | 'lowest',
): Extreme<One>[] {
  const ofEach = measures.flatMap(({ label }, at) => {
    const extreme = findExtreme(readings, at, which)
    return extreme === null ? [] : [{ label: label.toLowerCase(), number: extreme, at }]
  })
  const ofAll = readings.find(({ numbers }) => ofEach.every(({ number, at }) => numbers[at] === number))
  if (ofEach.length === measures.length && ofAll !== undefined) return [{ label: null, reading: ofAll }]
  return ofEach.flatMap(({ label, number, at }) => {
    const reading = readings.find(({ numbers }) => numbers[at] === number)
    return reading === undefined ? [] : [{ label, reading }]
  })
}

function findExtreme(
  readings: readonly Pick<Reading, 'numbers'>[],
  at: number,
  which: 'highest' | 'lowest',
): number | null {
  const numbers = readings.flatMap(({ numbers }) => numbers[at] ?? [])
  if (numbers.length === 0) return null
  return which === 'highest' ? Math.max(...numbers) : Math.min(...numbers)
}
