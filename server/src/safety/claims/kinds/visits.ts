import type { ClaimKind } from '../claim-kind.ts'
import type { KnownFact } from '../entity.ts'
import type { KnownRecord } from '../known-record.ts'
import { contradicts, lacks } from '../objections.ts'
import { isDate } from '../reading/dates.ts'
import type { Statement } from '../statement.ts'

/** When the last visit was and the next one is. */
export const visits: ClaimKind = {
  id: 'visit',
  check: (statement, known, { now }) => [...checkLast(statement, known, now), ...checkNext(statement, known, now)],
}

const LAST =
  /\b(?:last|latest|most recent|ultim[oa]) (?:[\p{L}]+ )?(?:visit|appointment|check-?up|encounter|consulta|visita|cita)\b|\byou (?:last saw|were last seen)\b/u
const NEXT =
  /\b(?:next|upcoming|proxim[oa]) (?:[\p{L}]+ )?(?:visit|appointment|check-?up|consulta|visita|cita)\b|\b(?:appointment|visit) (?:is|has been) (?:booked|scheduled|planned)\b/u

function checkLast({ text, start, dates }: Statement, known: KnownRecord, now: number) {
  const match = LAST.exec(text)
  const date = match === null ? undefined : dates.find(({ start: at }) => at > start + match.index)
  if (match === null || date === undefined || text.slice(match.index, date.start - start).length > 60) return []
  const last = lastVisit(known, now)
  if (last === undefined) return [lacks(date)]
  const kinds = /\b(?:emergency|hospital|er)\b/.test(text)
  if (kinds)
    return visitsOf(known, now).some(({ fact }) => fact.date !== null && isDate(date, fact.date))
      ? []
      : [contradicts(date, last)]
  return isDate(date, dayOfVisit(last)) ? [] : [contradicts(date, last)]
}

function checkNext({ text, start, dates }: Statement, known: KnownRecord, now: number) {
  const match = NEXT.exec(text)
  const date = match === null ? undefined : dates.find(({ start: at }) => at > start + match.index)
  if (match === null || date === undefined) return []
  const planned = known.facts.filter(
    ({ fact }) =>
      (fact.section === 'orders' || fact.section === 'encounters') &&
      fact.date !== null &&
      Date.parse(fact.date) >= now - 86_400_000,
  )
  if (planned.some(({ fact }) => fact.date !== null && isDate(date, fact.date))) return []
  const texts = known.facts.filter(
    ({ fact }) => fact.section === 'notes' || fact.section === 'care-plans' || fact.section === 'orders',
  )
  const day = date.day === null ? null : `${date.day}`
  if (
    day !== null &&
    texts.some(({ fact }) =>
      fact.text.includes(`${date.year}-${String(date.month).padStart(2, '0')}-${day.padStart(2, '0')}`),
    )
  )
    return []
  return [planned[0] === undefined ? lacks(date) : contradicts(date, planned.at(-1))]
}

/** The visits that have been, the newest first. */
function visitsOf(known: KnownRecord, now: number): KnownFact[] {
  return known.facts.filter(({ fact }) => {
    const isVisit = fact.section === 'encounters' && fact.isAggregate !== true && fact.counts === undefined
    return (
      isVisit &&
      fact.date !== null &&
      Date.parse(fact.date) <= now &&
      !/^(?:cancelled|planned|booked|no show|not )/.test(fact.outcome ?? '')
    )
  })
}

export function lastVisit(known: KnownRecord, now: number): KnownFact | undefined {
  return visitsOf(known, now).reduce<KnownFact | undefined>(
    (last, visit) => (last === undefined || (visit.fact.date ?? '') > (last.fact.date ?? '') ? visit : last),
    undefined,
  )
}

function dayOfVisit({ fact }: KnownFact): string {
  return fact.date ?? ''
}
