import { toElements } from '../../fhir/element.ts'
import type { FhirClient } from './client.ts'
import { recordsUnavailable } from './faults.ts'

/** What a server says it can do (hl7.org/fhir/R4/capabilitystatement.html). */
export interface Capabilities {
  /** `Patient/x/$everything`; null where it does not say. */
  everything: boolean | null
  /** The types that can be searched; null where it does not say. */
  types: ReadonlySet<string> | null
}

/** Throws where it is a server of another FHIR version. */
export async function readCapabilities(client: FhirClient, signal: AbortSignal): Promise<Capabilities> {
  const reply = await client.get('metadata', signal)
  if (reply.kind !== 'found' || reply.body.resourceType !== 'CapabilityStatement')
    return { everything: null, types: null }
  const { fhirVersion, rest } = reply.body
  if (typeof fhirVersion === 'string' && !fhirVersion.startsWith('4.')) {
    throw recordsUnavailable('is of another FHIR version than R4')
  }
  const server = toElements(rest).find(({ mode }) => mode !== 'client')
  const resources = toElements(server?.resource)
  if (resources.length === 0) return { everything: null, types: null }
  const patient = resources.find(({ type }) => type === 'Patient')
  const operations = [...toElements(patient?.operation), ...toElements(server?.operation)]
  return {
    everything: operations.some(
      ({ name, definition }) => name === 'everything' || /Patient-everything$/i.test(String(definition)),
    ),
    types: new Set(resources.map(({ type }) => type).filter((type) => typeof type === 'string')),
  }
}
