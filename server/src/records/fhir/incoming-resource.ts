import { createHash } from 'node:crypto'
import { toDate } from './date.ts'
import { type Element, elementNamed, toElement } from './element.ts'
import { otherFhirVersion } from './fhir-version.ts'
import { Refusal } from './refusal.ts'

/** A resource that came in and can be taken. Its `references` are those of its own objects, to be rewritten in place. */
export interface IncomingResource {
  type: string
  /** Null where it has none; see `idFromContent`. */
  id: string | null
  body: Record<string, unknown>
  references: { reference: string }[]
}

/** Throws Refusal `not_a_resource`, `other_fhir_version`, `bad_id` or `impossible_date`. */
export function readResource(value: unknown): IncomingResource {
  const body = toElement(value)
  if (body === null || typeof body.resourceType !== 'string' || !/^[A-Z][A-Za-z]{1,63}$/.test(body.resourceType)) {
    throw new Refusal('not_a_resource', 'It is no FHIR resource: it has no `resourceType`.')
  }
  const version = otherFhirVersion(body)
  if (version !== null) throw new Refusal('other_fhir_version', `It is FHIR ${version}, and only R4 can be read.`)
  const references: { reference: string }[] = []
  inspect(body, '', references)
  return { type: body.resourceType, id: readId(body.id), body: body as Record<string, unknown>, references }
}

/**
 * The same for the same content each time, so that a resource that has no id of its own replaces itself when it is
 * imported again.
 */
export function idFromContent(...content: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 40)
}

/** Wider than FHIR's own rule (hl7.org/fhir/R4/datatypes.html#id), since many hand-made ids hold an underscore. */
const ID = /^[\w.:-]{1,128}$/

/** Whether it can stand as an id as it is. */
export function isId(text: string): boolean {
  return ID.test(text)
}

function readId(id: unknown): string | null {
  if (id === undefined) return null
  if (typeof id === 'string' && ID.test(id)) return id
  throw new Refusal('bad_id', 'Its id is not one: letters, digits, `-`, `.`, `_` and `:` can be read, 128 at most.')
}

function inspect(value: unknown, key: string, references: { reference: string }[]): void {
  if (typeof value === 'string') {
    if (DATE_KEY.test(key) && isImpossibleDate(value)) {
      throw new Refusal('impossible_date', `A date in it does not exist (\`${key}\`).`)
    }
  } else if (Array.isArray(value)) {
    for (const item of value) inspect(item, key, references)
  } else if (typeof value === 'object' && value !== null) {
    if (isReference(value)) references.push(value)
    for (const name in value) inspect(elementNamed(value as Element, name), name, references)
  }
}

function isReference(value: object): value is { reference: string } {
  return 'reference' in value && typeof value.reference === 'string'
}

/** The elements of R4 that hold a date: those that say so in their name, and these others. */
const DATE_KEY =
  /^[A-Za-z]*(?:[dD]ate|[dD]ateTime|Instant|Asserted|Written|On)$|^(?:start|end|issued|created|sent|received|recorded|started|lastUpdated|lastOccurrence|whenPrepared|whenHandedOver|event|indexed|time|receivedTime)$/

/** Month 13, 30 February, 25 o'clock. What is not written as a date at all is left to whoever reads the resource. */
function isImpossibleDate(text: string): boolean {
  const match = /^(\d{4}-\d{2}(?:-\d{2})?)(?!\d)(?:[T ](\d{2}):(\d{2})(?::(\d{2}))?)?/.exec(text)
  if (match === null) return false
  const [, day = '', hour = '0', minute = '0', second = '0'] = match
  return toDate(day) === null || Number(hour) > 24 || Number(minute) > 59 || Number(second) > 60
}
