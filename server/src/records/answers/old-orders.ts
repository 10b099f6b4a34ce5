import type { Fact } from '../facts/fact.ts'
import { ageAt, toDate } from '../fhir/date.ts'
import type { RetrievedFact } from '../retrieval/retrieval.ts'
import { sayDate } from './wording.ts'

/** An order that lasts is renewed within a year or so. */
const OLD_YEARS = 3

/** Says of orders that are old and have no end that they may never have been closed; empty where there is none. */
export function tellOldOrders(told: readonly RetrievedFact[], now: number): string[] {
  const old = told.filter(({ fact }) => isOldOrder(fact, now))
  const [first] = old
  if (first === undefined) return []
  return [
    old.length === 1
      ? `${first.fact.label} has been on your list since ${sayDate(first.fact.date ?? '')
          .split(' ')
          .at(-1)} with no end: ask whether you should still take it [${first.ref}].`
      : `Some of these have been on your list for more than ${OLD_YEARS} years with no end: ask whether you should still take them.`,
  ]
}

function isOldOrder({ section, current, date, end, detail, text }: Fact, now: number): boolean {
  if (section !== 'medications' || current !== true || detail?.status !== 'active') return false
  if ((end ?? null) !== null || /\buntil\b/u.test(text)) return false
  const day = toDate(date)
  return day !== null && (ageAt(day, now) ?? 0) >= OLD_YEARS
}
