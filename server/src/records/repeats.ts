import type { Fact } from './fact.ts'
import { toDay } from './fhir/date.ts'

/** From so many on, what happened again and again gets a line that counts it. */
const OFTEN = 4
/** So many dates are told each; more are counted by the year. */
const DATES_TOLD = 12

/** Sections of what happens, rather than of what is. */
const HAPPENINGS: ReadonlySet<string> = new Set([
  'medications',
  'immunizations',
  'procedures',
  'encounters',
  'reports',
  'devices',
])

/**
 * A line for whatever happened several times: how often, first and last, and when. It answers `how many` and `when was
 * the first` without all the lines it stands for.
 */
export function toRepeatFacts(facts: readonly Fact[]): Fact[] {
  const dated = facts.filter(
    ({ section, date, readings }) => HAPPENINGS.has(section) && date !== null && readings === undefined,
  )
  const groups = Map.groupBy(dated, ({ section, label }) => `${section}\n${label.toLowerCase()}`)
  return [...groups.values()].filter((group) => group.length >= OFTEN).flatMap(toRepeatFact)
}

function toRepeatFact(group: readonly Fact[]): Fact[] {
  const days = group.map(({ date }) => toDay(date ?? '')).sort()
  const [newest, ...others] = [...group].sort((one, other) => ((one.date ?? '') < (other.date ?? '') ? 1 : -1))
  const [first] = days
  const last = days.at(-1)
  if (newest === undefined || first === undefined || last === undefined) return []
  return [
    {
      section: newest.section,
      label: newest.label,
      text: `${newest.label}, all ${days.length} times: first ${first}, latest ${last}; ${toDates(days)}`,
      foundBy: `${newest.label} all times`,
      date: first,
      end: last,
      holdsDates: true,
      resource: newest.resource,
      also: others.map(({ resource }) => resource),
      codes: newest.codes,
      core: false,
      counts: days.length,
    },
  ]
}

function toDates(days: readonly string[]): string {
  if (days.length <= DATES_TOLD) return `on ${days.join(', ')}`
  const years = Map.groupBy(days, (day) => day.slice(0, 4))
  return `by year ${[...years].map(([year, same]) => `${year}: ${same.length}`).join(', ')}`
}
