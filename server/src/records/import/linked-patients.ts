import { toElement, toElements } from '../fhir/element.ts'
import { toPatientId } from '../fhir/patient-reference.ts'
import type { BundleEntry } from './bundle-entry.ts'

/** What of a Patient is joined where two of them are one person, so that all of it is known for masking. */
const JOINED = ['identifier', 'name', 'telecom', 'address', 'contact', 'communication'] as const

/**
 * The entries with one Patient in the place of several that `Patient.link` says are one person (hl7.org/fhir/R4/patient.html#links):
 * that which no other replaces and most entries are about. References to the others lead to it. The entries as they are
 * where there is one Patient, or where they are not all linked.
 */
export function joinLinkedPatients(entries: readonly BundleEntry[]): {
  entries: readonly BundleEntry[]
  joined: number
} {
  const patients = entries.filter(({ resource }) => resource.type === 'Patient')
  if (patients.length < 2 || !areLinked(patients)) return { entries, joined: 0 }
  const main = chooseMain(patients, entries)
  const others = new Set(patients.filter((one) => one !== main))
  const ids = new Set([...others].map(({ resource }) => resource.id))
  for (const { resource } of entries) {
    for (const reference of resource.references) {
      const id = toPatientId(reference.reference)
      if (id !== null && ids.has(id)) reference.reference = `Patient/${main.resource.id}`
    }
  }
  const { body } = main.resource
  for (const { resource } of others) {
    for (const name of JOINED) {
      const own = toElements(body[name])
      const more = toElements(resource.body[name]).filter((one) => !own.some((known) => isSame(known, one)))
      if (more.length > 0) body[name] = [...own, ...more]
    }
  }
  delete body.link
  return { entries: entries.filter((entry) => !others.has(entry)), joined: others.size }
}

function isSame(one: object, other: object): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

interface Link {
  from: string
  to: string
  type: unknown
}

function linksOf(patients: readonly BundleEntry[]): Link[] {
  return patients.flatMap(({ resource: { id, body } }) =>
    toElements(body.link).flatMap(({ other, type }) => {
      const reference = toElement(other)?.reference
      const to = typeof reference === 'string' ? toPatientId(reference) : null
      return to === null ? [] : [{ from: id, to, type }]
    }),
  )
}

/** Returns true where each Patient is reached from the first over links, whichever way they point. */
function areLinked(patients: readonly BundleEntry[]): boolean {
  const links = linksOf(patients)
  const reached = new Set(patients.slice(0, 1).map(({ resource }) => resource.id))
  for (let before = 0; before < reached.size; ) {
    before = reached.size
    for (const { from, to } of links) {
      if (reached.has(from)) reached.add(to)
      else if (reached.has(to)) reached.add(from)
    }
  }
  return patients.every(({ resource }) => reached.has(resource.id))
}

function chooseMain(patients: readonly BundleEntry[], entries: readonly BundleEntry[]): BundleEntry {
  const replaced = new Set(
    linksOf(patients).flatMap(({ from, to, type }) =>
      type === 'replaced-by' ? [from] : type === 'replaces' ? [to] : [],
    ),
  )
  const counts = new Map<string, number>()
  for (const { resource } of entries) {
    for (const { reference } of resource.type === 'Patient' ? [] : resource.references) {
      const id = toPatientId(reference)
      if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1)
    }
  }
  const standing = patients.filter(({ resource }) => !replaced.has(resource.id))
  const [main] = [...(standing.length === 0 ? patients : standing)].sort(
    (one, other) => (counts.get(other.resource.id) ?? 0) - (counts.get(one.resource.id) ?? 0),
  )
  if (main === undefined) throw new RangeError('There is no patient to choose among')
  return main
}
