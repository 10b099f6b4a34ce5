import type { ClaimKind } from '../claim-kind.ts'
import type { Entity } from '../entity.ts'
import type { KnownRecord } from '../known-record.ts'
import { contradicts } from '../objections.ts'
import { isDate } from '../reading/dates.ts'
import { isValue, type Quantity } from '../reading/quantities.ts'
import { toOtherUnit } from '../reading/units.ts'
import { compareValue, type KnownReading, readingsOf } from '../series.ts'
import { carriedSubject, meantBy, type Statement, subjectAt } from '../statement.ts'
import { isDifference } from './values.ts'

/** By how much a value changed: `lost 11 kg`, `a fall of 50 points`. */
export const differences: ClaimKind = {
  id: 'difference',
  check(statement, known) {
    return statement.quantities
      .filter((quantity) => isDifference(statement, quantity) && !/^(?:day|week|month|year|time)/.test(quantity.next))
      .flatMap((quantity) => {
        const readings = readingsOf(seriesOf(statement, quantity, known))
        if (readings.length < 2) return []
        return possibleChanges(statement, readings).some((change) => isChange(quantity, change, readings[0]))
          ? []
          : [contradicts(quantity, readings[0]?.known)]
      })
  },
}

/** `lost` with kilograms or pounds and no other subject is about weight. */
function seriesOf(statement: Statement, quantity: Quantity, known: KnownRecord): readonly Entity[] {
  const subject = carriedSubject(statement, 'series') ?? subjectAt(statement, quantity.start, 'series')
  if (subject !== null) return meantBy(subject, statement, 'series')
  return quantity.unit === 'kg' || quantity.unit === 'lb'
    ? (known.byConcept.get('body weight') ?? []).filter(({ kind }) => kind === 'series')
    : []
}

/** Between the values that the sentence names by number or day; where it names fewer than two, between any and the newest. */
function possibleChanges(statement: Statement, readings: readonly KnownReading[]): number[] {
  const byNumber = statement.quantities
    .filter((quantity) => !isDifference(statement, quantity))
    .map((quantity) => readings.filter((reading) => compareValue(quantity, reading) === 'same'))
    .filter((same) => same.length > 0)
  const byDay = statement.dates
    .map((date) => readings.filter((reading) => reading.date !== null && isDate(date, reading.date)))
    .filter((same) => same.length > 0)
  const [one, other] =
    byNumber.length >= 2
      ? byNumber
      : byDay.length >= 2
        ? byDay
        : [byNumber[0] ?? byDay[0] ?? readings.slice(0, 1), readings]
  return (one ?? [])
    .flatMap((from) => (other ?? []).map((to) => Math.abs((from.numbers[0] ?? 0) - (to.numbers[0] ?? 0))))
    .filter((change) => change > 0)
}

function isChange(quantity: Quantity, change: number, reading: KnownReading | undefined): boolean {
  const unit = reading?.unit ?? ''
  const inUnit =
    quantity.unit === null || unit === '' ? change : (toOtherUnit(change, unit, quantity.unit, '') ?? change)
  return (
    isValue(quantity, inUnit) ||
    Math.abs(inUnit - quantity.value) <= Math.max(inUnit * 0.06, 0.5 * 10 ** -quantity.decimals)
  )
}
