import { byNewest, dateToDays } from '../fhir/date.ts'
import type { RecordContext } from '../select.ts'
import { sayDate, toFactSentence } from './sentence.ts'

/**
 * The last (or first) visit that is over or under way, or the last one in the time that is asked for, and what was
 * recorded at it. Null where the record has no visits.
 */
export function toVisitSentences({ chosen, question }: RecordContext): string | null {
  const visits = chosen
    .filter(
      ({ fact }) => fact.section === 'encounters' && fact.date !== null && !NOT_HAPPENED.has(fact.detail?.status ?? ''),
    )
    .filter(({ fact }) => {
      if (question.days === null) return true
      const day = dateToDays(fact.date ?? '')
      return day.first <= question.days.last && day.last >= question.days.first
    })
    .sort((one, other) => byNewest(one.fact, other.fact))
  const visit = question.end === 'oldest' ? visits.at(-1) : visits[0]
  if (visit === undefined || question.end === null) return null
  const which = question.end === 'oldest' ? 'first' : 'most recent'
  const recorded = chosen.filter(({ fact }) => fact.gathers === true && fact.visit === visit.fact.visit)
  const head = `Your ${which} visit on record was on ${sayDate(visit.fact.date ?? '')}: ${visit.fact.text} [${visit.ref}].`
  if (recorded.length === 0) return `${head}\nYour record does not say what was found or done there.`
  return [head, ...recorded.map(toFactSentence)].join('\n')
}

const NOT_HAPPENED: ReadonlySet<string> = new Set(['planned', 'cancelled', 'arrived', 'triaged'])
