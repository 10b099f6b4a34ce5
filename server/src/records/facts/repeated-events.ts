import { toDay } from '../fhir/date.ts'
import { type Fact, hasHappened } from './fact.ts'

/** From so many on, what happened again and again gets lines that count it. */
const OFTEN = 4
/** So many dates stand in one line. */
const A_LINE_OF_DATES = 24

/** Sections of what happens, rather than of what is. */
const HAPPENINGS: ReadonlySet<string> = new Set([
  'problems',
  'medications',
  'immunizations',
  'procedures',
  'encounters',
  'reports',
  'devices',
])

/**
 * Lines for whatever happened several times: how often, first and last, and every date, by how it ended where that
 * differs. They answer `how many` and `when was the first` without all the lines they stand for. What did not happen is
 * told apart, and never counted with what did.
 */
export function toRepeatedEvents(facts: readonly Fact[]): Fact[] {
  const dated = facts.filter(
    ({ section, date, readings }) => HAPPENINGS.has(section) && date !== null && readings === undefined,
  )
  const groups = Map.groupBy(dated, ({ section, label }) => `${section}\n${label.toLowerCase()}`)
  return [...groups.values()].filter((group) => group.length >= OFTEN).flatMap(toLines)
}

interface Time {
  day: string
  /** Of what did not happen its outcome, else the status where it is told; empty where neither is. */
  ended: string
  happened: boolean
  resource: string
}

function toLines(group: readonly Fact[]): Fact[] {
  const [fact] = group
  if (fact === undefined) return []
  const statuses = new Set(group.filter(hasHappened).map(({ detail }) => detail?.status ?? ''))
  const says = statuses.size > 1 || fact.section === 'medications'
  const times = group
    .map((one) => toTime(one, says))
    .sort((one, other) => (one.day < other.day ? 1 : one.day > other.day ? -1 : 0))
  const isLong = times.length > A_LINE_OF_DATES
  const happened = times.filter((time) => time.happened)
  const others = Map.groupBy(
    times.filter((time) => !time.happened),
    ({ ended }) => ended,
  )
  const told = [tellTimes(happened, '', isLong)]
  for (const [outcome, same] of others) told.push(tellTimes(same, `${outcome} `, isLong))
  const head = `${fact.label}, ${told.filter((one) => one !== null).join('; ')}`
  if (!isLong) return [toLine(fact, times, head)]
  const parts: Fact[] = []
  for (let at = 0; at < times.length; at += A_LINE_OF_DATES) {
    const some = times.slice(at, at + A_LINE_OF_DATES)
    parts.push(
      toLine(fact, some, `${fact.label}, dates ${at + 1} to ${at + some.length}: ${toDates(some)}`, { part: 1 }),
    )
  }
  return [toLine(fact, times, head), ...parts]
}

function toTime({ date, outcome = null, detail, resource }: Fact, says: boolean): Time {
  const happened = hasHappened({ outcome })
  const status = says ? (detail?.status ?? '').replaceAll('-', ' ') : ''
  return { day: toDay(date ?? ''), ended: outcome ?? status, happened, resource }
}

/** `3 times: first 2017-03-06, latest 2019-03-04; on 2019-03-04, …`, or `NOT given 2 times: …`; null where there is none. */
function tellTimes(times: readonly Time[], outcome: string, isLong: boolean): string | null {
  const latest = times[0]
  const first = times.at(-1)
  if (latest === undefined || first === undefined) return null
  const dates = isLong ? `by year ${toYears(times)}` : outcome === '' ? toDates(times) : toDays(times)
  if (latest === first) return `${outcome}1 time: ${dates}`
  const ends =
    outcome === '' ? `first ${say(first)}, latest ${say(latest)}` : `first ${first.day}, latest ${latest.day}`
  return `${outcome}${times.length} times: ${ends}; ${dates}`
}

function toLine(
  { section, label, codes }: Fact,
  times: readonly Time[],
  text: string,
  part: Pick<Fact, 'part'> = {},
): Fact {
  const newest = times[0]
  return {
    section,
    label,
    text,
    foundBy: `${label} all times`,
    date: times.at(-1)?.day ?? null,
    end: newest?.day ?? null,
    holdsDates: true,
    resource: newest?.resource ?? '',
    also: times.slice(1).map(({ resource }) => resource),
    codes,
    core: false,
    counts: times.filter(({ happened }) => happened).length,
    ...part,
  }
}

function say({ day, ended }: Time): string {
  return ended === '' ? day : `${day} (${ended})`
}

/** `on 2019-03-04, 2018-03-05`; `active 2019-03-04; stopped 2018-03-05, 2017-03-06` where how it ended is told. */
function toDates(times: readonly Time[]): string {
  const byEnd = Map.groupBy(times, ({ ended }) => ended)
  return [...byEnd].map(([ended, same]) => (ended === '' ? toDays(same) : `${ended} ${listDays(same)}`)).join('; ')
}

function toDays(times: readonly Time[]): string {
  return `on ${listDays(times)}`
}

function listDays(times: readonly Time[]): string {
  return times.map(({ day }) => day).join(', ')
}

function toYears(times: readonly Time[]): string {
  const years = Map.groupBy(times, ({ day }) => day.slice(0, 4))
  return [...years].map(([year, same]) => `${year}: ${same.length}`).join(', ')
}
