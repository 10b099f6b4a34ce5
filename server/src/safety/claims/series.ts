import type { Reading } from '../../records/facts/fact.ts'
import { toDay } from '../../records/fhir/date.ts'
import type { Entity, KnownFact } from './entity.ts'
import { isValue, type Quantity } from './reading/quantities.ts'
import { toOtherUnit, toUnit } from './reading/units.ts'

/** One value of a series with the entry that tells it. */
export interface KnownReading extends Reading {
  known: KnownFact
  /** Of the series, under its one name. */
  unit: string
}

/** All values of these series, newest first. */
export function readingsOf(entities: readonly Entity[]): readonly KnownReading[] {
  const [only, another] = entities
  if (only !== undefined && another === undefined) return readingsOfOne(only)
  return entities.flatMap(readingsOfOne).sort(byNewestDate)
}

const readings = new WeakMap<Entity, readonly KnownReading[]>()

function readingsOfOne(entity: Entity): readonly KnownReading[] {
  const before = readings.get(entity)
  if (before !== undefined) return before
  const read = entity.facts.flatMap(toReadings).sort(byNewestDate)
  readings.set(entity, read)
  return read
}

/** The values that one entry tells; what has no number is none. */
export function toReadings(known: KnownFact): KnownReading[] {
  const { readings: told = [], measures, detail } = known.fact
  const unit = toUnit(measures?.[0]?.unit ?? detail?.unit ?? '')
  return told
    .filter(({ isAbsent, numbers }) => !isAbsent && numbers.some((number) => number !== null))
    .map((reading) => ({ ...reading, known, unit }))
}

function byNewestDate(one: KnownReading, other: KnownReading): number {
  return (other.date ?? '').localeCompare(one.date ?? '')
}

/** Those of the newest day: two pressures may be taken at one visit. */
export function newestReadings(readings: readonly KnownReading[]): KnownReading[] {
  const [newest] = readings
  if (newest === undefined) return []
  return readings.filter(({ date }) => dayOf(date) === dayOf(newest.date))
}

function dayOf(date: string | null): string {
  return date === null ? '' : toDay(date)
}

/** How a number stands to a value: it is the value, it is another, or its unit measures something else. */
export function compareValue(quantity: Quantity, reading: KnownReading): 'same' | 'other' | 'other_unit' {
  if (quantity.second !== null) {
    const [upper, lower] = reading.numbers
    return upper !== undefined &&
      upper !== null &&
      lower !== undefined &&
      lower !== null &&
      isValue(quantity, upper) &&
      isValue({ ...quantity, value: quantity.second }, lower)
      ? 'same'
      : 'other'
  }
  let isOtherUnit = false
  for (const number of reading.numbers) {
    if (number === null) continue
    const value =
      quantity.unit === null || reading.unit === ''
        ? number
        : toOtherUnit(number, reading.unit, quantity.unit, nameOf(reading))
    if (value === null) isOtherUnit = true
    else if (isValue(quantity, value)) return 'same'
    else if (quantity.unit !== null && value !== number && isNearly(quantity, value)) return 'same'
  }
  return isOtherUnit ? 'other_unit' : 'other'
}

/** After a conversion the last digit may differ by how the factor was rounded. */
function isNearly({ value, decimals }: Quantity, converted: number): boolean {
  return (
    Math.abs(converted - value) <= 1.1 * 10 ** -decimals && Math.abs(converted - value) <= Math.abs(converted) * 0.02
  )
}

function nameOf({ known }: KnownReading): string {
  return known.fact.label.toLowerCase()
}

/** Whether the number is an end of a reference range, or stands in what the record says about the series. */
export function isBound(quantity: Quantity, readings: readonly KnownReading[]): boolean {
  const ends = readings.flatMap(({ low, high }) => [low, high]).filter((end) => end !== null)
  if (ends.some((end) => isValue(quantity, end))) return true
  const texts = new Set(
    readings.flatMap(({ known, text, unit }) => [known.fact.detail?.range ?? '', unit, text.replace(/^[^(]*/, '')]),
  )
  return [...texts].some((text) =>
    [...text.matchAll(/\d+(?:\.\d+)?/g)].some(([digits]) => Number(digits) === quantity.value),
  )
}
