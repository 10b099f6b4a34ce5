import { byNewest, dateToDays } from '../fhir/date.ts'
import { indexOf } from '../record-index.ts'
import type { RecordContext } from '../select.ts'
import { sayDate, toFactSentence } from './sentence.ts'

const MOST = 15

/**
 * The last (or first) visit that is over or under way, or the last one in the time that is asked for, and what was
 * recorded at it. Null where the record has no visits.
 */
export function toVisitSentences({ record, chosen, question }: RecordContext): string | null {
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
  const refs = indexOf(record).refs
  const key = visit.fact.visit
  const sent = new Set(chosen.map(({ ref }) => ref))
  const recorded = record.facts.flatMap((fact, at) => {
    const ref = refs[at] ?? ''
    return fact.visit === key && fact !== visit.fact && sent.has(ref)
      ? [{ fact, ref, why: '', score: 0, matched: 0 }]
      : []
  })
  const head = `Your ${which} visit on record was on ${sayDate(visit.fact.date ?? '')}: ${visit.fact.text} [${visit.ref}].`
  if (recorded.length === 0) return `${head}\nYour record does not say what was found or done there.`
  return [head, 'Recorded at this visit:', ...recorded.slice(0, MOST).map(toFactSentence)].join('\n')
}

const NOT_HAPPENED: ReadonlySet<string> = new Set(['planned', 'cancelled', 'arrived', 'triaged'])
