import type { Fact } from './fact.ts'
import { toDay } from './fhir/date.ts'
import { listed, toFactText } from './section.ts'

/** How the line of a visit names what each section recorded at it. */
const RECORDED_AS: Readonly<Record<string, string>> = {
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
}

/**
 * A line for each visit at which something was recorded, gathering it from all sections, values included: it answers
 * `what happened at` without the lines it gathers. It is found by its visit alone, not by what was recorded.
 */
export function toVisitFacts(facts: readonly Fact[]): Fact[] {
  const recorded = gather(facts)
  return facts.flatMap((visit) => {
    if (visit.section !== 'encounters' || visit.visit === null || visit.visit === undefined) return []
    const bySection = recorded.get(visit.visit)
    if (bySection === undefined) return []
    const when = visit.date === null ? '' : ` of ${toDay(visit.date)}`
    const told = Object.entries(RECORDED_AS).flatMap(([section, words]) => {
      const items = bySection.get(section)
      return items === undefined ? [] : [`${words}: ${listed(items)}`]
    })
    return [
      {
        section: 'encounters',
        label: visit.label,
        text: toFactText(`Recorded at the visit${when} (${visit.label})`, told),
        foundBy: `${visit.label} recorded visit`,
        date: visit.date,
        holdsDates: visit.date !== null,
        resource: visit.resource,
        codes: visit.codes,
        core: false,
        visit: visit.visit,
        gathers: true,
      },
    ]
  })
}

/** Of what was recorded, so much is told here, and the whole in its own line. In UTF-16 units. */
const LONGEST_ITEM = 160

/** What was recorded at each visit, by section, in a few words each; of several values of one thing the latest. */
function gather(facts: readonly Fact[]): Map<string, Map<string, string[]>> {
  const recorded = new Map<string, Map<string, string[]>>()
  const add = (visit: string | null | undefined, section: string, words: string) => {
    if (visit === null || visit === undefined || RECORDED_AS[section] === undefined) return
    const sections = recorded.get(visit) ?? new Map<string, string[]>()
    const items = sections.get(section) ?? []
    items.push(words.length > LONGEST_ITEM ? `${words.slice(0, LONGEST_ITEM).replace(/\s\S*$/u, '')} …` : words)
    recorded.set(visit, sections.set(section, items))
  }
  const documents = new Set<string>()
  for (const { section, label, visit, readings, resource } of facts) {
    if (section === 'notes') {
      // A note is named once, however many passages it has.
      if (!documents.has(resource)) add(visit, section, label.replace(/, .*/u, ''))
      documents.add(resource)
    } else if (readings === undefined) add(visit, section, label)
    else {
      for (const [at, [latest, ...others]] of Map.groupBy(readings, (reading) => reading.visit)) {
        const more = others.length === 0 ? '' : ` (the latest of ${others.length + 1})`
        if (latest !== undefined) add(at, section, `${label} ${latest.text}${more}`)
      }
    }
  }
  return recorded
}
