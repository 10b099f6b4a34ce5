import { toConcept } from '../../fhir/concept.ts'
import { type Element, toElements } from '../../fhir/element.ts'
import { toQuantity } from '../../fhir/quantity.ts'
import type { RawResource } from '../../fhir/resource.ts'
import { toValue } from '../../fhir/value.ts'
import type { Measure } from '../fact.ts'

export interface BloodPressure {
  /** `120/80`, and `120/not recorded` where one of the numbers is missing. */
  value: string
  unit: string
  numbers: readonly (number | null)[]
  measures: readonly Measure[]
  /** Why a number is missing, as the record gives it: `diastolic: cuff taken off`. */
  missing: readonly string[]
}

const PARTS = [
  { label: 'Systolic', code: 'loinc|8480-6', name: /\bsystolic\b/iu },
  { label: 'Diastolic', code: 'loinc|8462-4', name: /\bdiastolic\b/iu },
] as const
const MISSING = 'not recorded'

/**
 * Both numbers of a blood pressure as they are always said. Where only one was read it is a blood pressure still, and
 * stands among the others: left out, an older and better one would be told as the latest. Null for anything else.
 */
export function toBloodPressure(observation: RawResource): BloodPressure | null {
  const components = toElements(observation.component)
  if (components.length === 0 || components.length > PARTS.length) return null
  const places = components.map(toPlace)
  if (places.includes(-1) || new Set(places).size < places.length) return null
  if (components.length === 1 && toPlace(observation) !== -1) return null
  const parts = PARTS.map((_, place) => components[places.indexOf(place)])
  const quantities = parts.map((part) => toQuantity(part?.valueQuantity))
  const units = new Set(quantities.flatMap((quantity) => quantity?.unit ?? []))
  const [unit] = units
  if (unit === undefined || units.size > 1) return null
  return {
    value: quantities.map((quantity) => (quantity === null ? MISSING : toBare(quantity))).join('/'),
    unit,
    numbers: quantities.map((quantity) => quantity?.value ?? null),
    measures: PARTS.map(({ label }) => ({ label, unit })),
    missing: PARTS.flatMap(({ label }, place) => {
      if (quantities[place] !== null) return []
      const reason = toReason(parts[place]) ?? toReason(observation)
      return reason === null ? [] : [`${label.toLowerCase()}: ${reason}`]
    }),
  }
}

/** A number without its unit: `7.2`. */
export function toBare({ text, unit }: { text: string; unit: string }): string {
  return unit === '' ? text : text.slice(0, -unit.length).trim()
}

/** Which of the parts an element is by its code, else by its name; -1 for none. */
function toPlace({ code }: Element): number {
  const concept = toConcept(code)
  const byCode = PARTS.findIndex((part) => concept?.codes.includes(part.code))
  return byCode === -1 ? PARTS.findIndex((part) => part.name.test(concept?.text ?? '')) : byCode
}

/** What stands in place of the number: `palpated`, `cuff taken off`. */
function toReason(element: Element | undefined): string | null {
  if (element === undefined) return null
  return toValue(element)?.text ?? toConcept(element.dataAbsentReason)?.text.toLowerCase() ?? null
}
