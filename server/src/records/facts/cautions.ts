import { type Element, toElement, toElements } from '../fhir/element.ts'
import type { RawResource } from '../fhir/resource.ts'

/** A condition of a resource that changes what it means, and that nobody here understands (hl7.org/fhir/R4/extensibility.html). */
const NOT_UNDERSTOOD = 'it carries a condition that was not understood and may change what it means'
const NUMBER_AS_TEXT = 'a number of it was recorded as text'

/** Returns what has to be said of a value: that it has a condition that was not understood, that its number was text. */
export function toCautions(resource: RawResource): string[] {
  const { isModified, hasTextNumber } = inspect(resource)
  return [isModified ? NOT_UNDERSTOOD : null, hasTextNumber ? NUMBER_AS_TEXT : null].filter((note) => note !== null)
}

interface Inspection {
  isModified: boolean
  hasTextNumber: boolean
}

/** Looks through the whole of a resource, without what it contains: that is looked through by itself. */
function inspect(resource: RawResource): Inspection {
  const found = { isModified: false, hasTextNumber: false }
  for (const [name, value] of Object.entries(resource)) if (name !== 'contained') look(name, value, found)
  return found
}

function look(name: string, value: unknown, found: Inspection): void {
  if (name === 'modifierExtension') {
    if (toElements(value).length > 0) found.isModified = true
    return
  }
  if (Array.isArray(value)) {
    for (const item of value) look(name, item, found)
    return
  }
  const element: Element | null = toElement(value)
  if (element === null) return
  if (typeof element.value === 'string' && NUMERIC.test(element.value) && !('system' in element && 'use' in element)) {
    if (/[qQ]uantity$|^(?:low|high|numerator|denominator|dose|age)$/u.test(name) || 'unit' in element)
      found.hasTextNumber = true
  }
  for (const [inner, item] of Object.entries(element)) look(inner, item, found)
}

const NUMERIC = /^\s*[<>]?=?\s*[-+]?\d+(?:[.,]\d+)?\s*$/u
