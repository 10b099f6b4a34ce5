import { expect } from 'vitest'
import { noAuthorization } from '../src/records/sources/fhir/authorization.ts'
import { type FhirServerSource, fhirServerSource } from '../src/records/sources/fhir-server.ts'
import { type FakeFhirOptions, type FakeFhirServer, type FhirResource, fakeFhirServer } from './fake-fhir-server.ts'
import { direct } from './outbound-fixtures.ts'

const open: { close(): Promise<void> }[] = []
/** After each test. */
export async function closeAll(): Promise<void> {
  for (const one of open.splice(0).reverse()) await one.close()
}

export const { signal } = new AbortController()

/** Two patients, the MRN of the second holding that of the first; 120 observations each; a medication apart. */
export const resources: FhirResource[] = ['1', '12'].flatMap((id) => [
  { resourceType: 'Patient', id: `p${id}`, identifier: [{ value: `MRN-${id}` }], name: [{ family: `Family${id}` }] },
  ...Array.from({ length: 120 }, (_, n) => ({
    resourceType: 'Observation',
    id: `o${id}-${n}`,
    category: n % 2 === 0 ? 'laboratory' : 'vital-signs',
    subject: { reference: `Patient/p${id}` },
  })),
  {
    resourceType: 'MedicationRequest',
    id: `m${id}`,
    subject: { reference: `Patient/p${id}` },
    medicationReference: { reference: 'Medication/drug' },
  },
])
resources.push({ resourceType: 'Medication', id: 'drug', code: { text: 'Something' } })

const types = ['Observation', 'MedicationRequest', 'Medication']
export const searchesOnly = { everything: false, types }

/** A source over a server, both closed after the test. It waits for nothing, and notes what it would have waited. */
export async function start(server: Partial<FakeFhirOptions>, options: Partial<FhirServerSource> = {}) {
  const fake: FakeFhirServer = await fakeFhirServer({ resources, ...server })
  const waits: number[] = []
  const source = fhirServerSource({
    baseUrl: fake.baseUrl,
    authorization: noAuthorization,
    outbound: direct,
    mrnSystem: null,
    types: null,
    timeoutMs: 10_000,
    cacheMs: 0,
    pause: async (ms) => {
      waits.push(Math.round(ms))
    },
    build: ({ entry, version, resources: stored }) => {
      const read = stored.map(({ json }) => JSON.parse(json))
      return {
        entry,
        version,
        patient: read.find(({ resourceType }) => resourceType === 'Patient'),
        facts: [],
        resources: read,
      }
    },
    ...options,
  })
  open.push(fake, source)
  return { source, server: fake, waits, load: (mrn: string) => source.load(mrn, signal) }
}

export function unavailable(reason: RegExp) {
  return { code: 'records_unavailable', message: expect.stringMatching(reason) }
}
