import { byNewest, toDate, toDay } from '../../fhir/date.ts'
import { toElement, toNumber } from '../../fhir/element.ts'
import type { RawResource } from '../../fhir/resource.ts'
import { toStatus } from '../../fhir/status.ts'
import type { ObservationValue, ResultStanding } from './observation-value.ts'

/** hl7.org/fhir/R4/valueset-observation-status.html */
const FINALITY: ReadonlyMap<string, number> = new Map([
  ['corrected', 4],
  ['amended', 4],
  ['appended', 3],
  ['final', 3],
  ['preliminary', 1],
  ['partial', 1],
  ['registered', 0],
  ['cancelled', 0],
])

export function toStanding({ status, issued, meta }: RawResource): ResultStanding {
  const known = toElement(meta)
  return {
    finality: FINALITY.get(toStatus(status) ?? '') ?? 2,
    issued: toDate(issued) ?? toDate(known?.lastUpdated),
    version: toNumber(known?.versionId) ?? 0,
  }
}

/** Newest first; of one time the one that is more final, then that which was issued later. */
export function byNewestIssued(one: ObservationValue, other: ObservationValue): number {
  return byNewest(one, other) || byStanding(one.standing, other.standing)
}

/**
 * Returns the values without those that another of the same time replaces: a preliminary one by a final one, a final one
 * by its correction, one by the same that came under another id. What is left names the resources of both.
 */
export function withoutReplaced(values: readonly ObservationValue[]): ObservationValue[] {
  if (values.length < 2) return [...values]
  const kept: ObservationValue[] = []
  for (const ofDay of Map.groupBy(values, ({ date }) => (date === null ? '' : toDay(date))).values()) {
    const own: ObservationValue[] = []
    for (const value of [...ofDay].sort((one, other) => byStanding(one.standing, other.standing))) {
      const at = own.findIndex((better) => replaces(better, value))
      const better = own[at]
      if (better === undefined) own.push(value)
      else own[at] = { ...better, also: [...(better.also ?? []), value.resource] }
    }
    kept.push(...own)
  }
  return kept
}

function byStanding(one: ResultStanding, other: ResultStanding): number {
  return (
    other.finality - one.finality ||
    byNewest({ date: one.issued }, { date: other.issued }) ||
    other.version - one.version
  )
}

function replaces(better: ObservationValue, value: ObservationValue): boolean {
  if (!isOfOneTime(better.date, value.date)) return false
  const isSame = better.value === value.value && better.unit === value.unit
  if (isSame && better.date === value.date) return true
  return better.standing.finality > value.standing.finality && !better.isAbsent && better.unit === value.unit
}

/** The same time, or one of which only the day was recorded. */
function isOfOneTime(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return one === other
  return one === other || one.startsWith(other) || other.startsWith(one)
}
