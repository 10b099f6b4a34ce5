import type { Reading } from './fact.ts'
import { byNewest, toDay } from './fhir/date.ts'
import { toNumberText } from './fhir/quantity.ts'
import type { Measured } from './measured.ts'
import { type SectionFact, toFactText } from './section.ts'

/** So many values stand in the line of a series; the ones before them stand in lines of their own, for when they are asked for. */
const NEWEST = 6
const A_LINE_OF_HISTORY = 10

/**
 * One line for each thing that was measured, with all its values, newest first, its unit, its range and where it is
 * heading. A value that was measured once is a line of its own kind. The newest series comes first.
 */
export function toSeriesFacts(
  measured: readonly Measured[],
  isCore: (codes: readonly string[]) => boolean,
): SectionFact[] {
  const bySeries = new Map<string, Measured[]>()
  for (const one of measured) {
    const same = bySeries.get(one.series)
    if (same === undefined) bySeries.set(one.series, [one])
    else same.push(one)
  }
  return [...bySeries.values()]
    .map((series) => series.sort(byNewest))
    .flatMap((series) => [toSeriesFact(series, isCore), ...toHistory(series)])
}

function toSeriesFact(series: readonly Measured[], isCore: (codes: readonly string[]) => boolean): SectionFact {
  const [latest] = series
  if (latest === undefined) throw new RangeError('a series has at least one value')
  const told = series.length > NEWEST ? series.slice(0, NEWEST - 2) : series
  const withUnit = latest.unit === '' || latest.unit === '%' ? latest.unit : ` ${latest.unit}`
  const text =
    series.length === 1
      ? toFactText(latest.label, [`${latest.value}${withUnit}`, ...latest.remarks, range(latest)])
      : toFactText(`${latest.label}${latest.unit === '' ? '' : `, ${latest.unit}`}`, [
          toPivot(told),
          ...(told.length < series.length ? summary(series) : []),
          trend(series),
          range(latest),
        ])
  return {
    ...shared(latest, series.slice(1)),
    text,
    core: isCore(latest.codes),
    holdsDates: series.length > 1,
    readings: series.map(toReading),
    detail: {
      value: `${latest.value}${withUnit}`,
      unit: latest.unit,
      ...(latest.range === null ? {} : { range: latest.range }),
    },
  }
}

function toHistory(series: readonly Measured[]): SectionFact[] {
  if (series.length <= NEWEST) return []
  const facts: SectionFact[] = []
  for (let at = NEWEST - 2; at < series.length; at += A_LINE_OF_HISTORY) {
    const [newest, ...others] = series.slice(at, at + A_LINE_OF_HISTORY)
    if (newest === undefined) break
    const oldest = others.at(-1) ?? newest
    facts.push({
      ...shared(newest, others),
      text: toFactText(`${newest.label}, earlier values${newest.unit === '' ? '' : `, ${newest.unit}`}`, [
        toPivot([newest, ...others]),
      ]),
      date: oldest.date,
      end: newest.date,
      holdsDates: true,
      core: false,
    })
  }
  return facts
}

function shared(newest: Measured, others: readonly Measured[]) {
  return {
    label: newest.label,
    date: newest.date,
    resource: newest.resource,
    ...(others.length === 0 ? {} : { also: others.map(({ resource }) => resource) }),
    codes: newest.codes,
    visit: others.length === 0 ? newest.visit : null,
  }
}

/** `7.2 high (2024-03-04), 7.8 (2023-09-01)`. The same words several times in a row stand once, with how often. */
function toPivot(series: readonly Measured[]): string {
  const days = series.map(({ date }) => (date === null ? 'no date' : toDay(date)))
  const cells: string[] = []
  for (let at = 0; at < series.length; at += 1) {
    const one = series[at]
    if (one === undefined) break
    const said = toSaid(one)
    let last = at
    while (one.number === null && series[last + 1] !== undefined && toSaid(series[last + 1] ?? one) === said) last += 1
    const when = days[at] === days[at - 1] || days[at] === days[at + 1] ? toMinute(one.date) : days[at]
    cells.push(last === at ? `${said} (${when})` : `${said} (${days[last]} to ${days[at]}, ${last - at + 1} times)`)
    at = last
  }
  return cells.join(', ')
}

function toSaid({ value, remarks }: Measured): string {
  return [value, ...remarks].join(', ')
}

function toMinute(date: string | null): string {
  return date === null ? 'no date' : date.slice(0, 16).replace('T', ' ')
}

/** What is told of the values that are not in the line. */
function summary(series: readonly Measured[]): string[] {
  const first = series.at(-1)
  const told = [`${series.length} values`]
  if (first !== undefined) told.push(`first ${toPivot([first])}`)
  const numbers = series.filter(({ number }) => number !== null)
  if (numbers.length === series.length) {
    const sorted = [...numbers].sort((one, other) => (one.number ?? 0) - (other.number ?? 0))
    const [lowest] = sorted
    const highest = sorted.at(-1)
    if (lowest !== undefined) told.push(`lowest ${toPivot([lowest])}`)
    if (highest !== undefined) told.push(`highest ${toPivot([highest])}`)
  }
  return told
}

/**
 * Where the last values are heading: of the newest and the one before it, and from three values on of the newest
 * against the mean of up to four before it. A change below 5 % is none.
 */
function trend(series: readonly Pick<Measured, 'number'>[]): string | null {
  const numbers = series.slice(0, 5).map(({ number }) => number)
  const [latest, ...before] = numbers.filter((number) => number !== null)
  if (latest === undefined || before.length === 0 || numbers.includes(null)) return null
  const mean = before.reduce((sum, number) => sum + number, 0) / before.length
  const change = latest - mean
  if (Math.abs(change) < 0.05 * Math.abs(mean) || change === 0) return 'steady'
  if (before.length === 1) return change > 0 ? 'up from before' : 'down from before'
  return change > 0 ? 'rising' : 'falling'
}

function range({ range: text }: Measured): string | null {
  return text === null ? null : `reference range ${text}`
}

function toReading(one: Measured): Reading {
  const unit = one.unit === '' || one.unit === '%' ? one.unit : ` ${one.unit}`
  return {
    date: one.date,
    text: `${one.value}${unit}${one.remarks.length === 0 ? '' : ` (${one.remarks.join(', ')})`}`,
    number: one.number === null ? null : Number(toNumberText(one.number)),
    resource: one.resource,
  }
}
