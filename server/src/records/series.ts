import { byNewest, toDay } from './fhir/date.ts'
import { withUnit } from './fhir/quantity.ts'
import { isKeyValue } from './key-values.ts'
import { type Measured, toAllMeasured } from './measured.ts'
import type { RecordReader } from './reader.ts'
import type { RawResource } from './record.ts'
import { type SectionFact, toFactText } from './section.ts'
import { trend } from './trend.ts'

/** A series of more values than these tells its newest in its line, and the ones before them in lines of history. */
const IN_ONE_LINE = 6
const NEWEST_TOLD = 4
const A_LINE_OF_HISTORY = 10

/**
 * One line for each thing that was measured, with its values, newest first, its unit, its range and where it is heading.
 * What was measured once is a line with its date before it. A long series is told by its newest values and what is
 * worth knowing of the others, each of which stands in a line of history, for when it is asked for.
 */
export function toSeriesFacts(observations: readonly RawResource[], record: RecordReader): SectionFact[] {
  const measured = observations.flatMap((observation) => toAllMeasured(observation, record))
  const bySeries = Map.groupBy(measured, ({ series }) => series)
  return [...bySeries.values()]
    .map((series) => series.sort(byNewest))
    .flatMap((series) => [...toSeriesFact(series), ...toHistory(series)])
}

function toSeriesFact(series: readonly Measured[]): SectionFact[] {
  const [latest, ...earlier] = series
  if (latest === undefined) return []
  const isLong = series.length > IN_ONE_LINE
  const range = latest.range === null ? null : `reference range ${latest.range}`
  const heading = trend(series.map(({ numbers }) => numbers[0] ?? null))
  const text =
    earlier.length === 0
      ? toFactText(latest.label, [withUnit(latest.value, latest.unit), ...latest.remarks, range])
      : toFactText(`${latest.label}${latest.unit === '' ? '' : `, ${latest.unit}`}`, [
          toPivot(isLong ? series.slice(0, NEWEST_TOLD) : series),
          ...(isLong ? toSummary(series) : []),
          heading,
          range,
        ])
  const { value, unit, range: rangeText } = latest
  return [
    {
      ...toShared(latest, earlier),
      text,
      ...(earlier.length === 0 ? {} : { brief: toBrief(latest, series.length, heading) }),
      core: isKeyValue(latest.codes),
      foundBy: latest.isPanel ? latest.label : toFoundBy(series),
      holdsDates: earlier.length > 0,
      readings: series.map(toReading),
      ...(heading === null ? {} : { trend: heading }),
      ...(latest.measures.length === 0 ? {} : { measures: latest.measures }),
      detail: { value, unit, ...(rangeText === null ? {} : { range: rangeText }) },
    },
  ]
}

/** The latest value, with what is to be known of the others: `Weight: 64.2 kg (2021-09-08; 24 values, rising)`. */
function toBrief(latest: Measured, count: number, heading: string | null): string {
  const when = latest.date === null ? 'no date' : toDay(latest.date)
  const of = heading === null ? `${count} values` : `${count} values, ${heading}`
  const remarks = latest.remarks.length === 0 ? '' : ` ${latest.remarks.join(', ')}`
  return `${latest.label}: ${withUnit(latest.value, latest.unit)}${remarks} (${when}; ${of})`
}

function toHistory(series: readonly Measured[]): SectionFact[] {
  if (series.length <= IN_ONE_LINE) return []
  const facts: SectionFact[] = []
  for (let at = NEWEST_TOLD; at < series.length; at += A_LINE_OF_HISTORY) {
    const [newest, ...others] = series.slice(at, at + A_LINE_OF_HISTORY)
    if (newest === undefined) break
    const label = `${newest.label}, earlier values`
    facts.push({
      ...toShared(newest, others),
      text: toFactText(newest.unit === '' ? label : `${label}, ${newest.unit}`, [toPivot([newest, ...others])]),
      foundBy: toFoundBy([newest, ...others]),
      date: (others.at(-1) ?? newest).date,
      end: newest.date,
      holdsDates: true,
      core: false,
    })
  }
  return facts
}

/** Words alone: nobody looks for a number, and the trend of one thing (`falling`) is the name of another. */
function toFoundBy(series: readonly Measured[]): string {
  const words = series.flatMap(({ value, numbers, remarks }) => (numbers.length === 0 ? [value, ...remarks] : remarks))
  return [series[0]?.label ?? '', ...new Set(words)].join(' ')
}

function toShared(newest: Measured, others: readonly Measured[]) {
  return {
    label: newest.label,
    date: newest.date,
    resource: newest.resource,
    ...(others.length === 0 ? {} : { also: others.map(({ resource }) => resource) }),
    codes: newest.codes,
    visit: others.length === 0 ? newest.visit : null,
  }
}

/** The least number of equal values in a row that are told as one. */
const A_RUN = 3

/** `7.2 high (2024-03-04), 7.8 (2023-09-01)`. The same several times in a row stands once, with how often. */
function toPivot(series: readonly Measured[]): string {
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

function toSaid(one: Measured | undefined): string {
  return one === undefined ? '' : [one.value, ...one.remarks].join(', ')
}

function toMinute(date: string | null | undefined): string {
  return date === null || date === undefined ? 'no date' : date.slice(0, 16).replace('T', ' ')
}

/** How many values there are, the first, and the lowest and highest of numbers. */
function toSummary(series: readonly Measured[]): string[] {
  const told = [`${series.length} values`, `first ${toPivot(series.slice(-1))}`]
  if (series.some(({ numbers }) => numbers.length === 0)) return told
  const sorted = [...series].sort((one, other) => (one.numbers[0] ?? 0) - (other.numbers[0] ?? 0))
  return [...told, `lowest ${toPivot(sorted.slice(0, 1))}`, `highest ${toPivot(sorted.slice(-1))}`]
}

function toReading({ date, text, numbers, low, high, interpretation, resource, visit }: Measured) {
  return { date, text, numbers, low, high, interpretation, resource, visit }
}
