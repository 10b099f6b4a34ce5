import { toConcept, toConcepts } from './concept.ts'
import { type Element, toElement, toElements, toText } from './element.ts'
import { toResourceName } from './human-name.ts'
import { isPlaceholder } from './placeholder.ts'
import type { RawResource } from './resource.ts'
import { whyWithheld } from './status.ts'

/** Finds what a Reference points to among the resources of one record. */
export interface References {
  /** Null where it dangles, or points outside of the record. `host` is the resource it stands in, for `#contained`. */
  resolve(reference: unknown, host?: Element): RawResource | null
  /**
   * What to call it: the display, else the name of what it points to; null where neither is known, never an id. The
   * patient is called that, and not by name.
   */
  nameOf(reference: unknown, host?: Element): string | null
  /** Returns true where it points to what was entered in error or refuted: then nothing of it is told, its display neither. */
  isWithheld(reference: unknown, host?: Element): boolean
  /** `Encounter/abc` of the resource it points to, where that is in the record. */
  keyOf(reference: unknown, host?: Element): string | null
}

export function buildReferences(resources: readonly RawResource[]): References {
  const byKey = new Map<string, RawResource>()
  const byId = new Map<string, RawResource>()
  for (const resource of resources) {
    byKey.set(`${resource.resourceType}/${resource.id}`, resource)
    byId.set(resource.id, resource)
  }
  let byIdentifier: Map<string, RawResource> | null = null

  function find(reference: unknown, host?: Element): RawResource | null {
    const element = toElement(reference)
    const target = typeof element?.reference === 'string' ? element.reference.trim() : null
    if (target === null) return null
    if (target.startsWith('#')) return findContained(host, target.slice(1), byKey)
    if (URN.test(target)) return byId.get(target.replace(URN, '')) ?? null
    const conditional = CONDITIONAL.exec(target)
    if (conditional === null) return byKey.get(target) ?? byKey.get(withoutBase(target)) ?? null
    byIdentifier ??= indexIdentifiers(resources)
    return byIdentifier.get(`${conditional[1]}?${decode(conditional[2] ?? '')}`) ?? null
  }

  /** What was entered in error or refuted was never so, whatever points to it. */
  function resolve(reference: unknown, host?: Element): RawResource | null {
    const target = find(reference, host)
    return target === null || whyWithheld(target) !== null ? null : target
  }

  function isWithheld(reference: unknown, host?: Element): boolean {
    const target = find(reference, host)
    return target !== null && whyWithheld(target) !== null
  }

  /** A role is called by who holds it, and by what they are there for. */
  function toRoleName(role: RawResource): string | null {
    const holder = toElement(role.practitioner)
    const person = resolve(holder, role)
    const name = toDisplay(holder) ?? (person === null ? null : toTargetName(person))
    const specialties = [...toConcepts(role.specialty), ...toConcepts(role.code)].map(({ text }) => text)
    const place = toText(toElement(role.organization)?.display)
    if (name === null) return specialties[0] ?? place
    return specialties[0] === undefined ? name : `${name} (${specialties[0]})`
  }

  const names = new Map<RawResource, string | null>()

  /** The same few people and places are named in line after line. */
  function toName(target: RawResource): string | null {
    const known = names.get(target)
    if (known !== undefined) return known
    const name =
      target.resourceType === 'PractitionerRole' ? toRoleName(target) : (toTargetName(target) ?? toMedicineName(target))
    names.set(target, name)
    return name
  }

  /** An order or a dose is called by its medicine. */
  function toMedicineName(target: RawResource): string | null {
    const { medicationReference } = target
    const medicine = resolve(medicationReference, target)
    return toDisplay(medicationReference) ?? (medicine === null ? null : toName(medicine))
  }

  return {
    resolve,
    isWithheld,
    nameOf(reference, host) {
      const element = toElement(reference)
      if (isWithheld(element, host)) return null
      const target = resolve(element, host)
      if (target?.resourceType === 'Patient' || isToPatient(element)) return 'the patient'
      return toDisplay(element) ?? (target === null ? null : toName(target)) ?? toText(element?.display)
    },
    keyOf(reference, host) {
      const target = resolve(reference, host)
      return target === null ? null : `${target.resourceType}/${target.id}`
    },
  }
}

const URN = /^urn:(?:uuid|oid):/u

/** A conditional reference (hl7.org/fhir/R4/http.html#trules), as Synthea writes them. */
const CONDITIONAL = /^([A-Za-z]+)\?identifier=(.+)$/u

/** What the reference itself calls it, where that is a name. */
function toDisplay(reference: unknown): string | null {
  const display = toText(toElement(reference)?.display)
  return display === null || isPlaceholder(display) ? null : display
}

function isToPatient(reference: Element | null): boolean {
  if (reference?.type === 'Patient') return true
  return typeof reference?.reference === 'string' && /(?:^|\/)Patient\/[^/]+$/u.test(reference.reference)
}

function withoutBase(target: string): string {
  const match = /([A-Z][A-Za-z]+\/[A-Za-z0-9\-.]+)(?:\/_history\/[^/]+)?$/u.exec(target)
  return match?.[1] ?? target
}

/** The contained resource as the reader of the record knows it, else as it stands in its host. */
function findContained(
  host: Element | undefined,
  id: string,
  byKey: ReadonlyMap<string, RawResource>,
): RawResource | null {
  for (const resource of toElements(host?.contained)) {
    if (resource.id !== id || typeof resource.resourceType !== 'string') continue
    return byKey.get(`${resource.resourceType}/${host?.id}#${id}`) ?? (resource as RawResource)
  }
  return null
}

function indexIdentifiers(resources: readonly RawResource[]): Map<string, RawResource> {
  const index = new Map<string, RawResource>()
  for (const resource of resources) {
    for (const { system, value } of toElements(resource.identifier)) {
      if (typeof value !== 'string') continue
      index.set(`${resource.resourceType}?${typeof system === 'string' ? `${system}|` : ''}${value}`, resource)
      index.set(`${resource.resourceType}?${value}`, resource)
    }
  }
  return index
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function toTargetName(target: RawResource): string | null {
  return (
    toResourceName(target) ??
    (
      toConcept(target.code) ??
      toConcept(target.vaccineCode) ??
      toConcept(target.medicationCodeableConcept) ??
      toConcept(toElements(target.type)[0])
    )?.text ??
    toText(toElement(target.description)?.text) ??
    toText(target.description) ??
    toText(target.title) ??
    toConcept(toElements(target.category)[0])?.text ??
    null
  )
}
