import type { PatientEntry } from '@carepath/contract/patients.ts'
import type { Element } from '../../fhir/element.ts'
import { isId } from '../../fhir/incoming-resource.ts'
import { toPatientEntry } from '../../fhir/patient-entry.ts'
import { Refusal } from '../../fhir/refusal.ts'
import type { FhirClient } from './client.ts'
import { recordsUnavailable } from './faults.ts'
import { searchAll } from './pages.ts'

export interface FoundPatient {
  id: string
  entry: PatientEntry
  resource: Element
}

/**
 * The one patient who has this MRN by our own reading of their resource, whatever else the server found: searches may
 * match a part of an identifier, or an identifier of another kind. Null where there is none. Throws where there are
 * several, for which of them is asked about cannot be known.
 */
export async function findPatient(
  client: FhirClient,
  mrn: string,
  mrnSystem: string | null,
  signal: AbortSignal,
): Promise<FoundPatient | null> {
  const token = mrnSystem === null ? mrn : `${mrnSystem}|${mrn}`
  const found = (await searchAll(client, `Patient?identifier=${encodeURIComponent(token)}`, signal)) ?? []
  const patients = new Map<string, FoundPatient>()
  for (const resource of found) {
    const patient = toFoundPatient(resource, mrnSystem)
    if (patient?.entry.mrn === mrn) patients.set(patient.id, patient)
  }
  if (patients.size > 1) throw recordsUnavailable('knows several patients with this MRN: set FHIR_MRN_SYSTEM')
  const [only] = patients.values()
  if (only !== undefined || mrnSystem !== null || !isId(mrn)) return only ?? null
  const reply = await client.get(`Patient/${mrn}`, signal)
  const byId = reply.kind === 'found' ? toFoundPatient(reply.body, null) : null
  return byId?.entry.mrn === mrn && byId.id === mrn ? byId : null
}

/** Null where it is no patient, or one who has no MRN. */
export function toFoundPatient(resource: Element, mrnSystem: string | null): FoundPatient | null {
  const { resourceType, id } = resource
  if (resourceType !== 'Patient' || typeof id !== 'string' || !isId(id)) return null
  try {
    return { id, resource, entry: toPatientEntry(resource, id, mrnSystem) }
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}
