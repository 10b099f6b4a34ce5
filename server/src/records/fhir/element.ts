import type { ElementName } from './element-names.ts'
import { toPlainLine } from './plain-line.ts'

/** An object of a resource. Its elements have the names of FHIR; each may be missing or of the wrong type. */
export type Element = { readonly [Name in ElementName]?: unknown }

/** Returns the element of a name that is put together at run time: `value` with `Quantity`. */
export function elementNamed(element: Element, name: string): unknown {
  return (element as Readonly<Record<string, unknown>>)[name]
}

export function toElement(value: unknown): Element | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Element) : null
}

/** The objects of a list. A single object where a list belongs counts as a list of one; anything else is left out. */
export function toElements(value: unknown): readonly Element[] {
  if (value === undefined) return NONE
  if (!Array.isArray(value)) {
    const single = toElement(value)
    return single === null ? NONE : [single]
  }
  return value.every(isElement) ? value : value.filter(isElement)
}

const NONE: readonly Element[] = []

function isElement(value: unknown): value is Element {
  return toElement(value) !== null
}

/** A string as one plain line; null where there is none, or nothing readable in it. */
export function toText(value: unknown): string | null {
  if (typeof value !== 'string') return null
  const line = toPlainLine(value)
  return line === '' ? null : line
}

/** The texts of a list; a single text counts as a list of one. */
export function toTexts(value: unknown): string[] {
  const items = Array.isArray(value) ? value : [value]
  return items.map(toText).filter((text) => text !== null)
}

/** A number, also one that is written as a text, as converters of other formats do: `"35.3"`, `"35,3"`. */
export function toNumber(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (typeof value !== 'string' || !NUMERIC.test(value)) return null
  // A comma before three digits may part thousands: which it is, the text does not say.
  return value.includes(',') && /,\d{3}\s*$/u.test(value) ? null : Number(value.trim().replace(',', '.'))
}

const NUMERIC = /^\s*[-+]?\d{1,15}(?:[.,]\d{1,12})?\s*$/u

/** The texts of `Annotation`s. */
export function toNotes(value: unknown): string[] {
  return toElements(value)
    .map((note) => toText(note.text))
    .filter((text) => text !== null)
}

/** The value of an extension by the end of its URL, e.g. `us-core-birthsex`; null where it is absent. */
export function findExtension(element: Element, name: string): Element | null {
  return (
    toElements(element.extension).find(
      ({ url }) => typeof url === 'string' && (url === name || url.endsWith(`/${name}`)),
    ) ?? null
  )
}
