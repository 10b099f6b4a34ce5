import { buildRecord } from './build-record.ts'
import type { PatientRecord } from './patient-record.ts'

/** A record made of resources as a test writes them, for tests only. */
export function buildTestRecord(
  resources: readonly { resourceType: string; id: string; [name: string]: unknown }[],
): PatientRecord {
  const patient = resources.find(({ resourceType }) => resourceType === 'Patient')
  const birthDate = patient?.birthDate
  return buildRecord({
    entry: {
      mrn: 'P1',
      name: 'Pat Example',
      birth_date: typeof birthDate === 'string' ? birthDate : null,
      gender: null,
    },
    version: '1',
    resources: resources.map((resource) => ({
      type: resource.resourceType,
      id: resource.id,
      json: JSON.stringify(resource),
    })),
  })
}
