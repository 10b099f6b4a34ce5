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
/** Returns true for an element that says how a resource is kept and not what it says: it is never told. */
export function isPlumbing(name: string): boolean {
  return PLUMBING.has(name) || name.startsWith('_')
}

const DEEPEST = 4
/** Of a list that is longer, so many are told, and how many are left. */
const MOST_ITEMS = 1_000

/**
 * Any resource in words: each element by its name and what it holds, `prediction: outcome Stroke, probability 0.2`. For
 * what no reader of its own tells, so that nothing that a record says is lost. Each item of a list is a phrase by
 * itself, also where two are the same: the left eye and the right.
 */
export function describe(resource: Element, references: References, leaveOut: readonly string[] = []): string[] {
  return Object.entries(resource).flatMap(([name, value]) =>
    PLUMBING.has(name) || name.startsWith('_') || leaveOut.includes(name)
      ? []
      : describeElement(toWords(name), value, resource, references),
  )
}

function describeElement(name: string, value: unknown, host: Element, references: References): string[] {
  if (!Array.isArray(value)) {
    const phrase = toPhrase(value, host, references, 0)
    return phrase === null ? [] : [toNamed(name, phrase, value)]
  }
  const items = value.slice(0, MOST_ITEMS).flatMap((item) => toPhrase(item, host, references, 0) ?? [])
  const more = value.length > MOST_ITEMS ? [`${value.length - MOST_ITEMS} more that are not shown`] : []
  if (items.length === 0) return more
  const isPlain = value.every((item) => toSimple(item, host, references) !== null)
  return isPlain
    ? [`${name}: ${[...items, ...more].join(', ')}`]
    : [...items.map((item) => `${name}: ${item}`), ...more]
}

/** `outcome Stroke, probability 0.2` of an object, `deleted` of what is true; null where it says nothing. */
function toPhrase(value: unknown, host: Element, references: References, depth: number): string | null {
  if (value === null || value === undefined || depth > DEEPEST) return null
  if (Array.isArray(value)) {
    return joined(value.slice(0, MOST_ITEMS).map((item) => toPhrase(item, host, references, depth + 1)))
  }
  const simple = toSimple(value, host, references)
  if (simple !== null) return simple
  const element = toElement(value)
  if (element === null || isReference(element) || holdsWithheld(element, host, references)) return null
  return joined(
    Object.entries(element).map(([inner, item]) => {
      if (PLUMBING.has(inner) || inner.startsWith('_')) return null
      const phrase = toPhrase(item, host, references, depth + 1)
      return phrase === null ? null : toNamed(toWords(inner), phrase, item, ' ')
    }),
  )
}

function toNamed(name: string, phrase: string, value: unknown, joint = ': '): string {
  return value === true ? name : `${name}${joint}${phrase}`
}

function joined(phrases: readonly (string | null)[]): string | null {
  const told = phrases.filter((phrase) => phrase !== null)
  return told.length === 0 ? null : told.join(', ')
}

function isReference(element: Element): boolean {
  return 'reference' in element || ('display' in element && !('code' in element))
}

/** An item that is about what was entered in error is not told either: the entry of a list, the diagnosis of a visit. */
function holdsWithheld(element: Element, host: Element, references: References): boolean {
  return Object.values(element).some((value) => references.isWithheld(value, host))
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
  if (isReference(element)) return references.nameOf(element, host)
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
