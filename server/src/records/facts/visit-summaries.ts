import { toDay } from '../fhir/date.ts'
import { type Fact, hasHappened, toLabelWithOutcome } from './fact.ts'
import { listed, toFactText } from './fact-text.ts'

/** How the line of a visit names what each section recorded at it. */
const RECORDED_AS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    problems: 'problems noted',
    allergies: 'allergies noted',
    medications: 'medicines',
    immunizations: 'vaccines',
    procedures: 'procedures',
    reports: 'reports',
    notes: 'notes',
    'care-plans': 'care plans',
    'care-team': 'care team',
    orders: 'orders',
    labs: 'lab results',
    vitals: 'measured',
    surveys: 'questionnaires',
    social: 'social history',
    findings: 'findings',
  }),
)

/**
 * A line for each visit at which something was recorded, gathering it from all sections, values included: it answers
 * `what happened at` without the lines it gathers. It is found by its visit alone, not by what was recorded.
 */
export function toVisitSummaries(facts: readonly Fact[]): Fact[] {
  const visits = facts.filter(({ section, visit }) => section === 'encounters' && visit !== null && visit !== undefined)
  const byVisit = gather(facts, ({ visit }) => visit ?? null)
  const ofDay = gather(facts, ({ visit, date }) => (visit === null && date !== null ? toDay(date) : null))
  const visitsOfDay = Map.groupBy(visits.filter(hasHappened), ({ date }) => (date === null ? '' : toDay(date)))
  return visits.flatMap((visit) => {
    const day = visit.date === null ? null : toDay(visit.date)
    const told = tell(byVisit.get(visit.visit ?? ''), '')
    // What names no visit may be of the only one that took place on its day, and is told as of that day.
    const [only, ...others] = day === null ? [] : (visitsOfDay.get(day) ?? [])
    if (only === visit && others.length === 0) told.push(...tell(ofDay.get(day ?? ''), ' (on the same day)'))
    if (told.length === 0) return []
    const named = listed([visit.label, visit.outcome])
    const when = day === null ? '' : ` of ${day}`
    return [
      {
        section: 'encounters',
        label: visit.label,
        text: toFactText(`Recorded at the visit${when} (${named})`, told),
        foundBy: `${visit.label} recorded visit`,
        date: visit.date,
        holdsDates: visit.date !== null,
        resource: visit.resource,
        codes: visit.codes,
        core: false,
        visit: visit.visit ?? null,
        outcome: visit.outcome ?? null,
        isAggregate: true,
      },
    ]
  })
}

function tell(bySection: ReadonlyMap<string, readonly string[]> | undefined, note: string): string[] {
  if (bySection === undefined) return []
  return [...RECORDED_AS].flatMap(([section, words]) => {
    const items = bySection.get(section)
    return items === undefined ? [] : [`${words}${note}: ${listed(items)}`]
  })
}

/** Of what was recorded, so much is told here, and the whole in its own line. In UTF-16 units. */
const LONGEST_ITEM = 160

function shorten(words: string): string {
  return words.length > LONGEST_ITEM ? `${words.slice(0, LONGEST_ITEM).replace(/\s\S*$/u, '')} …` : words
}

type Recorded = { visit?: string | null; date: string | null }

/** What was recorded, by a key and section, in a few words each; of several values of one thing the latest. */
function gather(
  facts: readonly Fact[],
  keyOf: (recorded: Recorded) => string | null,
): Map<string, Map<string, string[]>> {
  const recorded = new Map<string, Map<string, string[]>>()
  const add = (key: string | null, section: string, words: string) => {
    if (key === null || RECORDED_AS.get(section) === undefined) return
    const sections = recorded.get(key) ?? new Map<string, string[]>()
    const items = sections.get(section) ?? []
    items.push(words)
    recorded.set(key, sections.set(section, items))
  }
  const documents = new Set<string>()
  for (const fact of facts) {
    const { section, label, readings, resource, holdsDates } = fact
    // A line of older values is of no one day; the newest line of its series has them all.
    if (holdsDates === true && readings === undefined) continue
    if (readings !== undefined) {
      for (const [key, [latest, ...others]] of Map.groupBy(readings, keyOf)) {
        const more = others.length === 0 ? '' : ` (the latest of ${others.length + 1})`
        if (latest !== undefined) add(key, section, shorten(`${label} ${latest.text}${more}`))
      }
    } else if (section !== 'notes') add(keyOf(fact), section, toLabelWithOutcome(fact, shorten(label)))
    else if (!documents.has(resource)) {
      // A note is named once, however many passages it has.
      documents.add(resource)
      add(keyOf(fact), section, toLabelWithOutcome(fact, shorten(label.replace(/, .*/u, ''))))
    }
  }
  return recorded
}
