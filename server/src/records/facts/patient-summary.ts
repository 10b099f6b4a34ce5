import type { PatientSummary, RecordEntry, RecordSection, RecordSeries } from '@carepath/contract/record-summary.ts'
import { performersOf } from '../fhir/performers.ts'
import { buildReferences } from '../fhir/reference.ts'
import { type Fact, isEntry, type Reading } from './fact.ts'
import type { PatientRecord } from './patient-record.ts'
import { keyOf } from './record-reader.ts'
import { sections } from './section-registry.ts'

/** The record as a person reads it: every section, the empty ones too, each entry with its parts and its series. */
export function toSummary(record: PatientRecord): PatientSummary {
  const references = buildReferences(record.resources)
  const resources = new Map(record.resources.map((resource) => [keyOf(resource), resource]))
  const who = (key: string) => {
    const resource = resources.get(key)
    return resource === undefined || resource.resourceType === 'Patient' ? null : performersOf(resource, references)
  }
  const bySection = Map.groupBy(record.facts, ({ section }) => section)
  return {
    patient: record.entry,
    sections: sections.map(({ id, title }) => toSection(id, title, bySection.get(id) ?? [], who)),
  }
}

/** Who did or noted what a resource tells, by `Observation/abc`. */
type Who = (resource: string) => string | null

function toSection(id: string, title: string, facts: readonly Fact[], who: Who): RecordSection {
  const told = facts.filter((fact) => fact.noneKnown !== true && isEntry(fact))
  const isNoneKnown = facts.some(({ noneKnown }) => noneKnown === true)
  const state = told.length > 0 ? 'recorded' : isNoneKnown ? 'none_known' : 'not_recorded'
  return { id, title, entries: toEntries(facts, who), state }
}

/**
 * One entry for each thing. Lines that only gather or count what other lines tell, and lines of a series whose values
 * all stand in its newest line, are for a model with little room; passages of one document are one entry.
 */
function toEntries(facts: readonly Fact[], who: Who): RecordEntry[] {
  const inSeries = new Set(facts.flatMap(({ readings }) => readings?.map(({ resource }) => resource) ?? []))
  const shown = facts.filter(
    ({ isAggregate, counts, readings, resource, ruledOut }) =>
      isAggregate !== true &&
      ruledOut !== true &&
      counts === undefined &&
      (readings !== undefined || !inSeries.has(resource)),
  )
  return [...Map.groupBy(shown, ({ resource, label }) => JSON.stringify([resource, label])).values()].map((passages) =>
    toEntry(passages, who),
  )
}

function toEntry(passages: readonly Fact[], who: Who): RecordEntry {
  const [fact] = passages as readonly [Fact, ...Fact[]]
  const { label, date, resource, current } = fact
  const named = fact.detail?.who ?? who(resource)
  const detail = named === null ? fact.detail : { ...fact.detail, who: named }
  const series = toSeries(fact)
  return {
    text: passages.map(({ text }) => text).join('\n'),
    label,
    date,
    resource,
    ...(current === undefined ? {} : { current }),
    ...(detail === undefined ? {} : { detail }),
    ...(series.length === 0 ? {} : { series }),
  }
}

/** One series for each measure, oldest first, of the readings that have a number and a date. */
function toSeries({ readings = [], measures = [] }: Fact): RecordSeries[] {
  return measures
    .map(({ label, unit }, index) => ({
      label,
      unit: unit === '' ? null : unit,
      points: readings.toReversed().flatMap((reading) => toPoint(reading, index, measures.length === 1)),
    }))
    .filter(({ points }) => points.length > 0)
}

/** A range is that of the whole reading: with several measures it would be wrong for all but one of them. */
function toPoint(reading: Reading, index: number, alone: boolean): RecordSeries['points'] {
  const value = reading.numbers[index]
  const { date, low, high, interpretation, resource } = reading
  if (value === undefined || value === null || date === null) return []
  const text = reading.text.replace(` (${interpretation})`, '')
  return [{ date, value, text, low: alone ? low : null, high: alone ? high : null, interpretation, resource }]
}
