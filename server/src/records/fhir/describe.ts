import { toConcept } from './concept.ts'
import { toDate, toDay } from './date.ts'
import { type Element, toElement, toNumber, toText } from './element.ts'
import { toMoneyText, toNumberText, toQuantity, toRangeText, toRatioText } from './quantity.ts'
import type { References } from './reference.ts'
import { toPeriodText } from './value.ts'

/** Elements that say how a resource is kept and not what it says. */
const PLUMBING: ReadonlySet<string> = new Set([
  ...['resourceType', 'id', 'meta', 'implicitRules', 'language', 'text', 'contained', 'extension', 'modifierExtension'],
  ...['identifier', 'subject', 'patient', 'beneficiary', 'for', 'encounter', 'context', 'url', 'version', 'data'],
  ...[
    'masterIdentifier',
    'basedOn',
    'partOf',
    'replaces',
    'groupIdentifier',
    'instantiatesCanonical',
    'instantiatesUri',
  ],
  ...['accessionIdentifier', 'serialNumber', 'udiCarrier', 'subscriberId', 'linkId', 'system', 'sequence', 'uid'],
])
const DEEPEST = 4

/**
 * Any resource in words: each element by its name and what it holds, `prediction outcome: Stroke`. For the types that
 * have no reader of their own, so that nothing they say is lost.
 */
export function describe(resource: Element, references: References, leaveOut: readonly string[] = []): string[] {
  const told = Object.entries(resource).flatMap(([name, value]) =>
    PLUMBING.has(name) || leaveOut.includes(name) ? [] : describeElement(toWords(name), value, resource, references, 0),
  )
  return [...new Set(told)]
}

function describeElement(name: string, value: unknown, host: Element, references: References, depth: number): string[] {
  if (value === null || value === undefined || depth > DEEPEST) return []
  if (Array.isArray(value)) {
    const each = value.slice(0, 50).map((item) => toSimple(item, host, references))
    if (each.every((text) => text !== null))
      return each.length === 0 ? [] : [`${name}: ${[...new Set(each)].join(', ')}`]
    return value.slice(0, 50).flatMap((item) => describeElement(name, item, host, references, depth))
  }
  const simple = toSimple(value, host, references)
  if (simple !== null) return [`${name}: ${simple}`]
  return Object.entries(toElement(value) ?? {}).flatMap(([inner, item]) =>
    PLUMBING.has(inner) || inner.startsWith('_')
      ? []
      : describeElement(`${name} ${toWords(inner)}`, item, host, references, depth + 1),
  )
}

/** What is said in one phrase: a primitive, or one of the common data types. */
function toSimple(value: unknown, host: Element, references: References): string | null {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  const number = toNumber(value)
  if (number !== null) return toNumberText(number)
  if (typeof value === 'string') {
    const date = toDate(value)
    return date === null ? (toText(value)?.slice(0, 2_000) ?? null) : toDay(date)
  }
  const element = toElement(value)
  if (element === null) return null
  if ('reference' in element || 'display' in element) return references.nameOf(element, host) ?? toText(element.display)
  if ('coding' in element || ('code' in element && 'system' in element && !('value' in element)))
    return toConcept(element)?.text ?? null
  if ('numerator' in element) return toRatioText(element)
  if ('low' in element || 'high' in element) return toRangeText(element)
  if ('currency' in element) return toMoneyText(element)
  if ('value' in element && toNumber(element.value) !== null) return toQuantity(element)?.text ?? null
  if (('start' in element || 'end' in element) && Object.keys(element).length <= 2) return toPeriodText(element)
  if (
    'text' in element &&
    Object.keys(element).every((key) => key === 'text' || key.startsWith('author') || key === 'time')
  ) {
    return toText(element.text)
  }
  return null
}

/** `predictionOutcome` and `valueString` as words. */
function toWords(name: string): string {
  return name
    .replace(/(?:CodeableConcept|Quantity|String|DateTime|Boolean|Reference|Decimal|Integer|Period|Range)$/u, '')
    .replace(/([a-z])([A-Z])/gu, '$1 $2')
    .toLowerCase()
}
