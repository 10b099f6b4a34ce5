import { toElements } from '../fhir/element.ts'
import { toPatientId } from '../fhir/patient-reference.ts'
import type { BundleEntry } from './bundle-entry.ts'

/**
 * Writes what points to an entry by its `fullUrl` (`urn:uuid:…`) as `Type/id`, in place, by the rules of
 * hl7.org/fhir/R4/bundle.html#references. Gives the number of references that point to nothing in the bundle;
 * contained resources, and the patient of a bundle that does not hold one, are not counted.
 */
export function resolveReferences(entries: readonly BundleEntry[]): number {
  const keys = new Set(entries.map(({ resource }) => `${resource.type}/${resource.id}`))
  const byUrl = new Map<string, string>()
  for (const { fullUrl, resource } of entries) {
    const key = `${resource.type}/${resource.id}`
    byUrl.set(`urn:uuid:${resource.id}`, key)
    if (fullUrl !== null) byUrl.set(fullUrl, key)
  }
  const hasPatient = entries.some(({ resource }) => resource.type === 'Patient')
  let identifiers: Set<string> | null = null
  let dangling = 0
  for (const { resource } of entries) {
    for (const reference of resource.references) {
      const target = reference.reference.trim()
      const key = byUrl.get(target)
      if (key !== undefined) reference.reference = key
      else if (target.startsWith('#') || keys.has(withoutBase(target))) continue
      else if (!hasPatient && toPatientId(target) !== null) continue
      else if (target.includes('?')) {
        identifiers ??= identifiersOf(entries)
        if (!identifiers.has(target)) dangling++
      } else dangling++
    }
  }
  return dangling
}

/** `Observation/1` of `https://host/fhir/Observation/1/_history/2`. */
function withoutBase(target: string): string {
  return /([A-Z][A-Za-z]+\/[\w.:-]+)(?:\/_history\/[^/]+)?$/.exec(target)?.[1] ?? target
}

/** As conditional references name them: `Practitioner?identifier=system|value`. */
function identifiersOf(entries: readonly BundleEntry[]): Set<string> {
  return new Set(
    entries.flatMap(({ resource: { type, body } }) =>
      toElements(body.identifier).map(({ system, value }) => `${type}?identifier=${system}|${value}`),
    ),
  )
}
