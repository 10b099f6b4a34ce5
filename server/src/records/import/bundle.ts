import { isOlderVersion } from '../../store/resource-version.ts'
import type { RecordBatch } from '../../store/store.ts'
import { type Element, toElement, toElements } from '../fhir/element.ts'
import { type IncomingResource, idFromContent, isId, readResource } from '../fhir/incoming-resource.ts'
import { toPatientEntry } from '../fhir/patient-entry.ts'
import { isShared, patientOf } from '../fhir/patient-reference.ts'
import { Refusal, type RefusalCode } from '../fhir/refusal.ts'
import type { BundleEntry } from './bundle-entry.ts'
import { resolveReferences } from './bundle-references.ts'
import { joinLinkedPatients } from './linked-patients.ts'

/** What a bundle brings into the record of one patient, or, where it holds nothing of any patient, to all of them. */
export interface BundleReading {
  batch: RecordBatch
  /** Entries that are left out, by their place. */
  faults: { entry: string; code: RefusalCode; reason: string }[]
  /** References that point to nothing in the bundle. They are kept as they are. */
  dangling: number
  /** Patients that were read as one person with another. */
  joined: number
  /** Places of what the server that made it warns of. They are kept with the record. */
  notices: string[]
  /** It is one page of several: the rest of the record is elsewhere. */
  morePages: boolean
}

/** Bundles that hold resources as they are. A history holds old versions, a message what somebody is to do. */
const TYPES: ReadonlySet<unknown> = new Set(['transaction', 'batch', 'collection', 'searchset', 'document', undefined])

/**
 * Throws Refusal where nothing of it can be taken: another FHIR version, several patients, or none that all of it is
 * about. Where its patient is not in it, the store must know them: `batch.patients` is empty then.
 */
export function readBundle(bundle: Element, mrn: string | null = null): BundleReading {
  if (!TYPES.has(bundle.type)) {
    throw new Refusal('unsupported_bundle', 'It must be a transaction, batch, collection, searchset or document.')
  }
  const faults: BundleReading['faults'] = []
  const read = withoutDoubles(readEntries(bundle, mrn, faults), faults)
  const dangling = resolveReferences(read)
  const { entries, joined } = joinLinkedPatients(read)
  const patients = entries.filter(({ resource }) => resource.type === 'Patient')
  if (patients.length > 1)
    throw new Refusal('two_patients', 'It holds several patients, and a record is one patient’s.')
  const owners = new Map(entries.map((entry) => [entry, ownerOf(entry, faults)]))
  const patientId = patients[0]?.resource.id ?? ownerOfAll(owners)
  return {
    batch: {
      patients: patients.map(({ resource: { id, body } }) => ({
        id,
        entry: toPatientEntry(body, isIdOfMrn(id, mrn) ? null : id, null, mrn),
        json: JSON.stringify(body),
      })),
      resources: entries
        .filter((entry) => entry !== patients[0] && belongsTo(patientId, owners.get(entry), entry, faults))
        .map(({ resource: { type, id, body } }) => ({ patientId, type, id, json: JSON.stringify(body) })),
    },
    faults,
    dangling,
    joined,
    notices: entries.filter(({ resource }) => resource.type === 'OperationOutcome').map(({ place }) => place),
    morePages: toElements(bundle.link).some(({ relation }) => relation === 'next'),
  }
}

function readEntries(bundle: Element, mrn: string | null, faults: BundleReading['faults']): BundleEntry[] {
  return (Array.isArray(bundle.entry) ? bundle.entry : []).flatMap((item: unknown, at) => {
    const place = `entry[${at}]`
    try {
      const entry = readEntry(item, place, mrn)
      return entry === null ? [] : [entry]
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const isPatient = toElement(toElement(item)?.resource)?.resourceType === 'Patient'
      // Half of a record of another version, or a record without its patient, would pass for a whole one.
      if (error.code === 'other_fhir_version' || isPatient) throw new Refusal(error.code, `${place}: ${error.message}`)
      faults.push({ entry: place, code: error.code, reason: error.message })
      return []
    }
  })
}

/** Null where it brings no resource: an outcome that warns of nothing, or a request to read. */
function readEntry(item: unknown, place: string, mrn: string | null): BundleEntry | null {
  const entry = toElement(item)
  if (entry === null) throw new Refusal('not_a_resource', 'It is no entry of a bundle.')
  if (toElement(entry.request)?.method === 'DELETE') {
    throw new Refusal('deletion', 'It asks for a resource to be deleted, which an import does not do.')
  }
  const type = toElement(entry.resource)?.resourceType
  if (entry.resource === undefined || (type === 'OperationOutcome' && !isWarning(toElement(entry.resource))))
    return null
  if (type === 'Bundle') throw new Refusal('nested_bundle', 'It is a bundle in a bundle: import it by itself.')
  const resource = readResource(entry.resource)
  const fullUrl = typeof entry.fullUrl === 'string' ? entry.fullUrl : null
  const id = resource.id ?? idOfUrl(fullUrl) ?? idOf(resource, mrn)
  resource.body.id = id
  return { place, fullUrl, resource: { ...resource, id } }
}

/** hl7.org/fhir/R4/valueset-issue-severity.html: that all went well is no news. */
function isWarning(outcome: Element | null): boolean {
  return toElements(outcome?.issue).some(({ severity }) => severity !== 'information')
}

/** Returns true where the id was only made of the MRN that was given, and is none of the record's own. */
function isIdOfMrn(id: string, mrn: string | null): boolean {
  return mrn !== null && id === idFromContent('Patient', mrn)
}

function idOfUrl(fullUrl: string | null): string | null {
  const id = /^(?:urn:(?:uuid|oid):|https?:.*\/[A-Z][A-Za-z]+\/)([^/]+)$/.exec(fullUrl ?? '')?.[1]
  return id !== undefined && isId(id) ? id : null
}

/** A patient without an id is known by the MRN, so that a corrected address does not make them another patient. */
function idOf({ type, body }: IncomingResource, mrn: string | null): string {
  if (type === 'Patient') return idFromContent(type, toPatientEntry(body, null, null, mrn).mrn)
  return idFromContent(type, JSON.stringify(body))
}

/** The same resource twice counts once; two that only share their id are two, of which one would replace the other. */
function withoutDoubles(entries: readonly BundleEntry[], faults: BundleReading['faults']): BundleEntry[] {
  const seen = new Map<string, BundleEntry>()
  for (const entry of entries) {
    const { type, id, body } = entry.resource
    const earlier = seen.get(`${type}/${id}`)
    if (earlier === undefined) seen.set(`${type}/${id}`, entry)
    else if (JSON.stringify(earlier.resource.body) !== JSON.stringify(body)) {
      if (hasVersion(body) && hasVersion(earlier.resource.body)) {
        // Two versions of one resource: the later one counts, in whichever order they stand.
        if (!isOlderVersion(JSON.stringify(body), JSON.stringify(earlier.resource.body)))
          seen.set(`${type}/${id}`, entry)
        continue
      }
      const reason = `It has the type and the id of ${earlier.place}, and is another resource.`
      faults.push({ entry: entry.place, code: 'duplicate_id', reason })
    }
  }
  return [...seen.values()]
}

function hasVersion(body: Record<string, unknown>): boolean {
  const meta = toElement(body.meta)
  return meta?.lastUpdated !== undefined || meta?.versionId !== undefined
}

/** Undefined where it names several: then it is left out. */
function ownerOf({ place, resource }: BundleEntry, faults: BundleReading['faults']): string | null | undefined {
  try {
    return patientOf(resource.body)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    faults.push({ entry: place, code: error.code, reason: error.message })
    return undefined
  }
}

/** Of a bundle without a Patient. Null where it is of no patient at all, as a list of practitioners is. */
function ownerOfAll(owners: ReadonlyMap<BundleEntry, string | null | undefined>): string | null {
  const named = new Set([...owners.values()].filter((owner) => typeof owner === 'string'))
  if (named.size > 1) throw new Refusal('two_patients', 'It is about several patients, and a record is one patient’s.')
  const [patientId] = named
  if (patientId !== undefined) return patientId
  if ([...owners.keys()].every(({ resource }) => isShared(resource.type))) return null
  throw new Refusal('no_patient', 'It holds no patient, and nothing in it names one.')
}

function belongsTo(
  patientId: string | null,
  owner: string | null | undefined,
  { place }: BundleEntry,
  faults: BundleReading['faults'],
): boolean {
  if (owner === undefined) return false
  if (owner === null || owner === patientId) return true
  faults.push(
    owner.startsWith('urn:')
      ? { entry: place, code: 'unknown_patient', reason: 'The patient it is about is not in the bundle.' }
      : { entry: place, code: 'other_patient', reason: 'It is about another patient than the bundle.' },
  )
  return false
}
