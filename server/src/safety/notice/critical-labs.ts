import type { Fact } from '../../records/facts/fact.ts'

interface CriticalRange {
  name: RegExp
  /** At or below this, at or above that; in the unit that `unit` fits. */
  low: number | null
  high: number | null
  unit: RegExp
}

/** Critical values as laboratories commonly call them in (MedlinePlus test pages; limits differ a little by house). */
const RANGES: readonly CriticalRange[] = [
  { name: /^potassium\b|^potasio\b/i, low: 2.8, high: 6.2, unit: /mmol|meq/i },
  { name: /^sodium\b|^sodio\b/i, low: 120, high: 160, unit: /mmol|meq/i },
  { name: /^h(a)?emoglobin(?! a1c)\b|^hemoglobina(?! glic)\b/i, low: 7, high: null, unit: /g\/dl/i },
  { name: /^platelet|^plaquetas/i, low: 20, high: null, unit: /10\*?3|k\/|x10|\/nl|mil/i },
  { name: /^inr\b|international normali[sz]ed/i, low: null, high: 5, unit: /.?/ },
  { name: /^glucose\b|^glucosa\b/i, low: 45, high: 500, unit: /mg\/dl/i },
  { name: /^calcium\b(?! ionized)|^calcio\b/i, low: 6.5, high: 13, unit: /mg\/dl/i },
  { name: /neutrophil/i, low: 0.5, high: null, unit: /10\*?3|k\/|x10|\/nl/i },
]

const DAYS = 7
const DAY_MS = 86_400_000

/** Whether the newest value is of the last days and critical, as the lab said it or by the ranges above. */
export function isCritical(fact: Fact, now: number): boolean {
  const [newest] = fact.readings ?? []
  const date = newest?.date ?? fact.date
  const time = date === null || date === undefined ? Number.NaN : Date.parse(date)
  // A day without an hour, and a zone ahead of ours, may lie a little ahead of now.
  if (newest === undefined || newest.isAbsent || !(now - time <= DAYS * DAY_MS) || now - time < -2 * DAY_MS)
    return false
  if (/critical|panic|crític/i.test(newest.interpretation ?? '') || /\bcritical\b/i.test(newest.text)) return true
  const unit = fact.measures?.[0]?.unit ?? ''
  const value = newest.numbers[0]
  if (value === null || value === undefined) return false
  return RANGES.some(
    ({ name, low, high, unit: units }) =>
      name.test(fact.label) && units.test(unit) && ((low !== null && value <= low) || (high !== null && value >= high)),
  )
}
