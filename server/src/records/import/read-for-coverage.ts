import { type Element, toElement } from '../fhir/element.ts'
import { readResource } from '../fhir/incoming-resource.ts'
import { isShared, patientOf } from '../fhir/patient-reference.ts'
import { Refusal } from '../fhir/refusal.ts'
import type { RawResource } from '../fhir/resource.ts'
import { readBundle } from './bundle.ts'
import { unwrap } from './unwrap.ts'

/** The records of an input as the import would see them, without a store. */
export interface RecordReading {
  /** The bundles, each a record of one patient or of none. */
  records: RawResource[][]
  /** What stands alone and is put together with others of its patient. */
  loose: RawResource[]
  /** What the import would leave out. */
  faults: { entry: string; reason: string }[]
}

/** Reads a JSON value as the import does. Throws Refusal where nothing of it can be taken. */
export function readForCoverage(value: unknown): RecordReading {
  const reading: RecordReading = { records: [], loose: [], faults: [] }
  for (const one of unwrap(value)) {
    const element = toElement(one)
    if (element?.resourceType === 'Bundle') addBundle(element, reading)
    else {
      const { type, id, body } = readResource(one)
      reading.loose.push({ ...body, resourceType: type, id: id ?? '' })
    }
  }
  return reading
}

function addBundle(bundle: Element, { records, faults }: RecordReading): void {
  const { batch, faults: found } = readBundle(bundle, NO_MRN)
  faults.push(...found)
  records.push([...batch.patients, ...batch.resources].map(({ json }) => JSON.parse(json) as RawResource))
}

/** A patient without an MRN can be looked through all the same. */
const NO_MRN = 'no-mrn'

/**
 * What stands alone, as the records that the import would make of it: each patient with what names them, and what is
 * nobody's with the first. Whatever names no patient and is not shared is a fault.
 */
export function groupByPatient(loose: readonly RawResource[]): {
  records: RawResource[][]
  faults: RecordReading['faults']
} {
  const faults: RecordReading['faults'] = []
  const byPatient = new Map<string, RawResource[]>()
  const shared: RawResource[] = []
  for (const [at, resource] of loose.entries()) {
    const own = resource.id === '' ? { ...resource, id: `alone-${at}` } : resource
    try {
      const owner = own.resourceType === 'Patient' ? own.id : patientOf(own)
      if (owner !== null) byPatient.set(owner, [...(byPatient.get(owner) ?? []), own])
      else if (isShared(own.resourceType) || loose.length === 1) shared.push(own)
      else faults.push({ entry: `${own.resourceType}/${own.id}`, reason: 'It names no patient.' })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      faults.push({ entry: `${own.resourceType}/${own.id}`, reason: error.message })
    }
  }
  const [first = [], ...others] = byPatient.values()
  return { records: [[...first, ...shared], ...others].filter(({ length }) => length > 0), faults }
}
