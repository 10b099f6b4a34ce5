import { toClockTime, toDay } from '../../fhir/date.ts'
import { withUnit } from '../../fhir/quantity.ts'
import { findExtremes } from './extremes.ts'
import type { ObservationValue } from './observation-value.ts'

/**
 * The latest value, with what is to be known of the others: `Weight: 64.2 kg (2021-09-08; 24 values, rising)`. Where the
 * last time gave none, that, and the last value: `Weight: no value (declined) (2026-09-15); last value 97 kg (2018)`.
 */
export function toBrief(series: readonly ObservationValue[], heading: string | null): string {
  const values = series.filter(({ isAbsent }) => !isAbsent)
  const [latest] = series
  const [value] = values
  if (latest === undefined) return ''
  if (value === undefined) return `${toBriefly(latest, [`${series.length} times without a value`], latest.label)}`
  const notes = [values.length === 1 ? null : `${values.length} values`, heading].filter((note) => note !== null)
  return value === latest
    ? toBriefly(value, notes.length === 0 ? ['the only value'] : notes, latest.label)
    : `${toBriefly(latest, [], latest.label)}; ${toBriefly(value, notes, 'last value')}`
}

export function toName(label: string, unit: string): string {
  return unit === '' ? label : `${label}, ${unit}`
}

/** The least number of equal values in a row that are told as one. */
const A_RUN = 3

/** `7.2 high (2024-03-04), 7.8 (2023-09-01)`. The same several times in a row stands once, with how often. */
export function toPivot(series: readonly ObservationValue[]): string {
  const days = series.map(({ date }) => (date === null ? 'no date' : toDay(date)))
  const cells: string[] = []
  for (let at = 0; at < series.length; ) {
    const said = toSaid(series[at])
    let next = at + 1
    while (next < series.length && toSaid(series[next]) === said) next += 1
    if (next - at >= A_RUN) {
      cells.push(`${said} (${days[next - 1]} to ${days[at]}, ${next - at} times)`)
      at = next
      continue
    }
    const sameDay = days[at] === days[at - 1] || days[at] === days[at + 1]
    cells.push(`${said} (${sameDay ? toMinute(series[at]?.date) : days[at]})`)
    at += 1
  }
  return cells.join(', ')
}

/** How many values there are, the first, and the lowest and highest of numbers. */
export function toSummary(series: readonly ObservationValue[]): string[] {
  const values = series.filter(({ isAbsent }) => !isAbsent)
  if (values.length === 0) return [`${series.length} times without a value`]
  const told = [values.length === 1 ? 'one value' : `${values.length} values`, `first ${toPivot(values.slice(-1))}`]
  if (values.some(({ numbers }) => numbers.length === 0)) return told
  return [...told, ...toExtremes(values, 'lowest'), ...toExtremes(values, 'highest')]
}

function toBriefly(one: ObservationValue, notes: readonly string[], name: string): string {
  const said = [withUnit(one.value, one.unit), ...one.remarks].join(', ')
  const when = [one.date === null ? 'no date' : toDay(one.date), notes.join(', ')].filter((part) => part !== '')
  return `${name}: ${said} (${when.join('; ')})`
}

function toSaid(one: ObservationValue | undefined): string {
  return one === undefined ? '' : [one.value, ...one.remarks].join(', ')
}

function toMinute(date: string | null | undefined): string {
  if (date === null || date === undefined) return 'no date'
  const time = toClockTime(date)
  return time === null ? toDay(date) : `${toDay(date)} ${time}`
}

/** `lowest 61 (2023-01-01)`, `highest systolic 150/80 (2023-01-01)`. */
function toExtremes(values: readonly ObservationValue[], which: 'highest' | 'lowest'): string[] {
  return findExtremes(values, values[0]?.measures ?? [], which).map(({ label, reading }) =>
    [which, label, toPivot([reading])].filter((part) => part !== null).join(' '),
  )
}
