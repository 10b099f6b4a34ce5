import type { Fact } from '../facts/fact.ts'
import { ageAt, toDate } from '../fhir/date.ts'
import type { RetrievedFact } from '../retrieval/retrieval.ts'

/** An order that lasts is renewed within a year or so. */
const OLD_YEARS = 3

/** Says of orders that are old and have no end that they may never have been closed; empty where there is none. */
export function tellOldOrders(told: readonly RetrievedFact[], now: number): string[] {
  const old = told.filter(({ fact }) => isOldOrder(fact, now))
  const [first] = old
  if (first === undefined) return []
  const years = ageAt(toDate(first.fact.date) ?? '', now)
  return [
    old.length === 1
      ? `The order of ${first.fact.label} is ${years} years old and has no end in your record: nobody may have closed it, so your record does not say whether you still take it [${first.ref}].`
      : `Orders of these that are more than ${OLD_YEARS} years old and have no end may never have been closed: your record does not say whether you still take them.`,
  ]
}

function isOldOrder({ section, current, date, end, detail, text }: Fact, now: number): boolean {
  if (section !== 'medications' || current !== true || detail?.status !== 'active') return false
  if ((end ?? null) !== null || /\buntil\b/u.test(text)) return false
  const day = toDate(date)
  return day !== null && (ageAt(day, now) ?? 0) >= OLD_YEARS
}
