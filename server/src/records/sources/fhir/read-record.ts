import { createHash } from 'node:crypto'
import type { StoredRecord, StoredResource } from '../../../store/store.ts'
import type { Element } from '../../fhir/element.ts'
import { otherFhirVersion } from '../../fhir/fhir-version.ts'
import { isId } from '../../fhir/incoming-resource.ts'
import { patientOf } from '../../fhir/patient-reference.ts'
import { Refusal } from '../../fhir/refusal.ts'
import { recordsUnavailable } from './faults.ts'
import { searchAll } from './pages.ts'
import type { RecordRequest } from './record-request.ts'
import { readReferenced } from './referenced.ts'
import { searches } from './searches.ts'

/**
 * Everything that the server has of a patient: by `$everything` where it offers that, else by the searches of US Core.
 * Whole or not at all: whatever can't be read of it throws `records_unavailable`. Its version tells of its content.
 */
export async function readRecord(request: RecordRequest): Promise<StoredRecord> {
  const { patient } = request
  const found = (await readEverything(request)) ?? (await readBySearches(request))
  const resources = new Map<string, StoredResource>()
  const keep = (resource: Element) => {
    const stored = toStored(resource, patient.id)
    if (stored !== null) resources.set(`${stored.type}/${stored.id}`, stored)
  }
  for (const resource of found) keep(resource)
  keep(patient.resource)
  for (const resource of await readReferenced(request, [...resources.values()])) keep(resource)
  const sorted = [...resources.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, stored]) => stored)
  return { entry: patient.entry, version: versionOf(sorted), resources: sorted }
}

async function readEverything({
  client,
  capabilities,
  patient,
  types,
  signal,
}: RecordRequest): Promise<Element[] | null> {
  if (capabilities.everything === false) return null
  const only = types === null ? '' : `&_type=${[...types].join(',')}`
  return searchAll(client, `Patient/${patient.id}/$everything?_count=500${only}`, signal)
}

const AT_ONCE = 4

async function readBySearches(request: RecordRequest): Promise<Element[]> {
  const { capabilities, types } = request
  const waiting = searches.filter(({ type }) => (types?.has(type) ?? true) && (capabilities.types?.has(type) ?? true))
  const found: Element[] = []
  const worker = async () => {
    for (let search = waiting.shift(); search !== undefined; search = waiting.shift()) {
      found.push(...(await readType(request, search)))
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return found
}

async function readType(
  { client, capabilities, patient, signal }: RecordRequest,
  { type, narrower }: (typeof searches)[number],
): Promise<Element[]> {
  const target = `${type}?patient=${patient.id}&_count=200`
  const all = await searchAll(client, target, signal)
  if (all !== null) return all
  const parts = await Promise.all(narrower.map((parameter) => searchAll(client, `${target}&${parameter}`, signal)))
  const known = parts.filter((part) => part !== null)
  // Where the server says nothing of what it can do, refusing every form of a search is how it says it.
  if (known.length === 0 && capabilities.types?.has(type)) {
    throw recordsUnavailable(`offers ${type} and refuses to search it by patient: see FHIR_RESOURCE_TYPES`)
  }
  return known.flat()
}

/** Null for what is not of this patient, whatever made the server send it. */
function toStored(resource: Element, patientId: string): StoredResource | null {
  const { resourceType: type, id } = resource
  if (typeof type !== 'string' || typeof id !== 'string' || !isId(id)) return null
  if (otherFhirVersion(resource) !== null) throw recordsUnavailable('sends resources of another FHIR version than R4')
  if (type === 'Patient' && id !== patientId) return null
  const owner = ownerOf(resource)
  return owner === null || owner === patientId ? { type, id, json: JSON.stringify(resource) } : null
}

function ownerOf(resource: Element): string | null | undefined {
  try {
    return patientOf(resource)
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
}

function versionOf(resources: readonly StoredResource[]): string {
  const hash = createHash('sha256')
  for (const { json } of resources) hash.update(json).update('\n')
  return hash.digest('base64url')
}
