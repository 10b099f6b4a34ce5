import type { PatientRecord } from '../records/facts/patient-record.ts'
import type { RawResource } from '../records/fhir/resource.ts'

/** A record that holds every kind of identifier, for tests. Nobody in it exists. */
export function identifiedRecord(patient: Record<string, unknown> = {}, others: RawResource[] = []): PatientRecord {
  const own: RawResource = {
    resourceType: 'Patient',
    id: 'pat-77120',
    identifier: [
      { type: { coding: [{ code: 'MR' }] }, system: 'urn:mrn', value: 'KX-440213' },
      { type: { coding: [{ code: 'SS' }] }, system: 'http://hl7.org/fhir/sid/us-ssn', value: '912-55-7788' },
    ],
    name: [{ family: 'Oyelaran-Brandt', given: ['Tamsin', 'Q'] }],
    birthDate: '1961-07-19',
    telecom: [
      { system: 'phone', value: '(555) 203-7714' },
      { system: 'email', value: 't.oyelaran@example.org' },
    ],
    address: [{ line: ['4817 Quarry Hollow Road'], city: 'Fennimore', state: 'WI', postalCode: '53809' }],
    contact: [{ name: { family: 'Brandt', given: ['Ignatius'] } }],
    ...patient,
  }
  const resources: RawResource[] = [
    own,
    {
      resourceType: 'Practitioner',
      id: 'prac-1',
      name: [{ family: 'Vasquez-Thorne', given: ['Leopoldine'], prefix: ['Dr.'] }],
      identifier: [{ system: 'http://hl7.org/fhir/sid/us-npi', value: '1093817465' }],
    },
    { resourceType: 'Organization', id: 'org-1', name: 'Kickapoo Bluff Medical Center' },
    {
      resourceType: 'Coverage',
      id: 'cov-1',
      subscriberId: 'WPS-99120-A',
      payor: [{ display: 'Driftless Mutual Health Plan' }],
    },
    {
      resourceType: 'Device',
      id: 'dev-1',
      serialNumber: 'PM-7731-204',
      udiCarrier: [{ deviceIdentifier: '00844588003288' }],
    },
    {
      resourceType: 'Observation',
      id: 'obs-1',
      effectiveDateTime: '2024-03-03',
      performer: [{ reference: 'Practitioner/prac-1', display: 'Dr. Leopoldine Vasquez-Thorne' }],
    },
    ...others,
  ]
  return {
    entry: { mrn: 'KX-440213', name: 'Tamsin Q Oyelaran-Brandt', birth_date: '1961-07-19', gender: 'female' },
    patient: own,
    version: '1',
    facts: [],
    resources,
  }
}
