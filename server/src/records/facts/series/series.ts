import { byNewest, toDay } from '../../fhir/date.ts'
import { withUnit } from '../../fhir/quantity.ts'
import type { RawResource } from '../../fhir/resource.ts'
import type { Trend } from '../fact.ts'
import { prefixed, toFactText } from '../fact-text.ts'
import type { RecordReader } from '../record-reader.ts'
import type { SectionFact } from '../section.ts'
import { isKeyObservation } from './key-observations.ts'
import type { ObservationValue } from './observation-value.ts'
import { readObservationValues } from './read-observation.ts'
import { byNewestIssued, withoutReplaced } from './result-standing.ts'
import { toBrief, toName, toPivot, toSummary } from './series-text.ts'
import { toTrend, toTrendText } from './trend.ts'

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
  const measured = observations.flatMap((observation) => readObservationValues(observation, record))
  return [...Map.groupBy(measured, ({ thing }) => thing).values()]
    .flatMap(toSeries)
    .flatMap(({ series, newer }) => [...toSeriesFact(series, newer), ...toHistory(series)])
}

interface Series {
  /** Newest first. */
  series: readonly ObservationValue[]
  /** `newer values are in lb`; null where there are none beside. */
  newer: string | null
}

/** The values of one thing by their units. What has no value stands with the newest of those that have one. */
function toSeries(thing: readonly ObservationValue[]): Series[] {
  const sorted = withoutReplaced(thing).sort(byNewestIssued)
  const absent = sorted.filter(({ isAbsent }) => isAbsent)
  const valued = absent.length === 0 ? sorted : sorted.filter(({ isAbsent }) => !isAbsent)
  if (valued.length === 0) return [{ series: absent, newer: null }]
  const byUnit = [...Map.groupBy(valued, ({ unit }) => unit).values()]
  return byUnit.map((values, at) => ({
    series: at === 0 && absent.length > 0 ? [...values, ...absent].sort(byNewestIssued) : values,
    newer: toNewer(byUnit[0]?.[0], values[0]),
  }))
}

function toNewer(newest: ObservationValue | undefined, latest: ObservationValue | undefined): string | null {
  if (newest === undefined || latest === undefined || newest.date === null) return null
  if (latest.date !== null && toDay(newest.date) === toDay(latest.date)) return null
  if (byNewest(newest, latest) >= 0) return null
  return newest.unit === '' ? 'newer values stand apart' : `newer values are in ${newest.unit}`
}

function toSeriesFact(series: readonly ObservationValue[], newer: string | null): SectionFact[] {
  const [latest, ...earlier] = series
  if (latest === undefined) return []
  const isLong = series.length > IN_ONE_LINE
  const named = series.find(({ isAbsent }) => !isAbsent) ?? latest
  const rangeText = latest.range ?? named.range
  const range = prefixed('reference range', rangeText)
  const trend = newer === null ? toSeriesTrend(series) : null
  const heading = newer ?? (trend === null ? null : toTrendText(trend))
  const text =
    earlier.length === 0
      ? toFactText(latest.label, [withUnit(latest.value, latest.unit), ...latest.remarks, newer, range])
      : toFactText(toName(latest.label, named.unit), [
          toPivot(isLong ? series.slice(0, NEWEST_TOLD) : series),
          ...(isLong ? toSummary(series) : []),
          heading,
          range,
        ])
  return [
    {
      ...toShared(latest, earlier),
      text,
      ...(earlier.length === 0 ? {} : { brief: toBrief(series, heading) }),
      core: isKeyObservation(latest.codes),
      foundBy: latest.isPanel ? latest.label : toFoundBy(series),
      holdsDates: earlier.length > 0,
      readings: series.map(toReading),
      ...(trend === null ? {} : { trend }),
      ...(newer === null ? {} : { newer }),
      ...(named.measures.length === 0 ? {} : { measures: named.measures }),
      detail: { value: latest.value, unit: latest.unit, ...(rangeText === null ? {} : { range: rangeText }) },
    },
  ]
}

/** Null where the last time gave no value: how it was before says nothing of now. */
function toSeriesTrend(series: readonly ObservationValue[]): Trend | null {
  return series[0]?.isAbsent === false ? toTrend(series.filter(({ isAbsent }) => !isAbsent)) : null
}

function toHistory(series: readonly ObservationValue[]): SectionFact[] {
  if (series.length <= IN_ONE_LINE) return []
  const facts: SectionFact[] = []
  for (let at = NEWEST_TOLD; at < series.length; at += A_LINE_OF_HISTORY) {
    const [newest, ...others] = series.slice(at, at + A_LINE_OF_HISTORY)
    if (newest === undefined) break
    const label = `${newest.label}, earlier values`
    facts.push({
      ...toShared(newest, others),
      text: toFactText(toName(label, others.concat(newest).find(({ unit }) => unit !== '')?.unit ?? ''), [
        toPivot([newest, ...others]),
      ]),
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
function toFoundBy(series: readonly ObservationValue[]): string {
  const words = series.flatMap(({ value, numbers, remarks }) => (numbers.length === 0 ? [value, ...remarks] : remarks))
  return [series[0]?.label ?? '', ...new Set(words)].join(' ')
}

function toShared(newest: ObservationValue, others: readonly ObservationValue[]) {
  const also = [...(newest.also ?? []), ...others.flatMap(({ resource, also: more = [] }) => [resource, ...more])]
  return {
    label: newest.label,
    date: newest.date,
    resource: newest.resource,
    ...(also.length === 0 ? {} : { also }),
    codes: newest.codes,
    visit: others.length === 0 ? newest.visit : null,
  }
}

function toReading({ date, text, numbers, isAbsent, low, high, interpretation, resource, visit }: ObservationValue) {
  return { date, text, numbers, isAbsent, low, high, interpretation, resource, visit }
}
