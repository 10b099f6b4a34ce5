import type { Fact } from './fact.ts'
import { toDay } from './fhir/date.ts'

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
 * differs. They answer `how many` and `when was the first` without all the lines they stand for.
 */
export function toRepeatFacts(facts: readonly Fact[]): Fact[] {
  const dated = facts.filter(
    ({ section, date, readings }) => HAPPENINGS.has(section) && date !== null && readings === undefined,
  )
  const groups = Map.groupBy(dated, ({ section, label }) => `${section}\n${label.toLowerCase()}`)
  return [...groups.values()].filter((group) => group.length >= OFTEN).flatMap(toLines)
}

interface Time {
  day: string
  status: string
  resource: string
}

function toLines(group: readonly Fact[]): Fact[] {
  const [fact] = group
  if (fact === undefined) return []
  const times = group
    .map(({ date, detail, resource }) => ({ day: toDay(date ?? ''), status: detail?.status ?? '', resource }))
    .sort((one, other) => (one.day < other.day ? 1 : one.day > other.day ? -1 : 0))
  const says = new Set(times.map(({ status }) => status)).size > 1 || fact.section === 'medications'
  const latest = times[0]
  const first = times.at(-1)
  if (latest === undefined || first === undefined) return []
  const head = `${fact.label}, ${times.length} times: first ${say(first, says)}, latest ${say(latest, says)}`
  if (times.length <= A_LINE_OF_DATES) return [toLine(fact, times, `${head}; ${toDates(times, says)}`, times.length)]
  const parts: Fact[] = []
  for (let at = 0; at < times.length; at += A_LINE_OF_DATES) {
    const some = times.slice(at, at + A_LINE_OF_DATES)
    parts.push(
      toLine(
        fact,
        some,
        `${fact.label}, dates ${at + 1} to ${at + some.length}: ${toDates(some, says)}`,
        some.length,
        1,
      ),
    )
  }
  return [toLine(fact, times, `${head}; by year ${toYears(times)}`, times.length), ...parts]
}

function toLine(
  { section, label, codes }: Fact,
  times: readonly Time[],
  text: string,
  counts: number,
  part?: number,
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
    counts,
    ...(part === undefined ? {} : { part }),
  }
}

function say({ day, status }: Time, says: boolean): string {
  return says && status !== '' ? `${day} (${toWords(status)})` : day
}

/** `on 2019-03-04, 2018-03-05`; `active 2019-03-04; stopped 2018-03-05, 2017-03-06` where how it ended is told. */
function toDates(times: readonly Time[], says: boolean): string {
  if (!says) return `on ${times.map(({ day }) => day).join(', ')}`
  const byStatus = Map.groupBy(times, ({ status }) => status)
  return [...byStatus].map(([status, some]) => `${toWords(status)} ${some.map(({ day }) => day).join(', ')}`).join('; ')
}

function toYears(times: readonly Time[]): string {
  const years = Map.groupBy(times, ({ day }) => day.slice(0, 4))
  return [...years].map(([year, same]) => `${year}: ${same.length}`).join(', ')
}

function toWords(status: string): string {
  return status.replaceAll('-', ' ')
}
