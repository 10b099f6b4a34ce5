import { byNewest, toDay } from '../fhir/date.ts'
import { type Fact, hasHappened } from './fact.ts'

/**
 * A line for each person whom the patient has seen: how often, where, and when first and last. Visits that did not take
 * place do not count.
 */
export function toCliniciansSeen(facts: readonly Fact[]): Fact[] {
  const visits = facts.filter(
    (fact) =>
      fact.section === 'encounters' && fact.date !== null && fact.detail?.who !== undefined && hasHappened(fact),
  )
  const byPerson = Map.groupBy(visits, ({ detail }) => detail?.who ?? '')
  return [...byPerson].flatMap(([person, seen]) => {
    const [newest, ...others] = [...seen].sort(byNewest)
    if (newest?.date === undefined || newest.date === null) return []
    const oldest = others.at(-1)?.date ?? newest.date
    const places = [...new Set(seen.map(({ detail }) => detail?.where).filter((where) => where !== undefined))]
    const when = oldest === newest.date ? `on ${toDay(oldest)}` : `first ${toDay(oldest)}, latest ${toDay(newest.date)}`
    const where = places.length === 0 ? '' : ` at ${places.slice(0, 4).join(', ')}`
    return [
      {
        section: 'care-team',
        label: person,
        text: `${person}: seen at ${seen.length} ${seen.length === 1 ? 'visit' : 'visits'}${where}, ${when}`,
        date: oldest,
        end: newest.date,
        holdsDates: true,
        resource: newest.resource,
        ...(others.length === 0 ? {} : { also: others.map(({ resource }) => resource) }),
        codes: [],
        core: false,
        counts: seen.length,
      },
    ]
  })
}
