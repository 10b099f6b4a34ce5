import { PatientList } from '@carepath/contract/patients.ts'
import { expect, test } from 'vitest'
import { patientList } from './patients-query.ts'

const dana = { mrn: 'P1', name: 'Dana', birth_date: '1968-04-17', gender: null }

test.each([
  [{ patients: [dana], next: null }],
  [{ patients: [], next: 'p2' }],
  [{ patients: [{ ...dana, deceased: true }], next: null, total: 1 }],
  [{ patients: [dana] }],
  [{ patients: {}, next: null }],
  [{ patients: [null], next: null }],
  [{ patients: ['Dana'], next: null }],
  [{ patients: [{ ...dana, mrn: 1 }], next: null }],
  [{ patients: [{ ...dana, name: undefined }], next: null }],
  [{ patients: [{ ...dana, birth_date: 1968 }], next: null }],
  [{ patients: [{ mrn: 'P1', name: 'Dana', birth_date: null }], next: null }],
  [{ patients: [dana], next: 3 }],
  [[]],
  [null],
  ['patients'],
])('what is read by hand of a list of patients is what the contract says: %j', (body) => {
  expect(patientList.safeParse(body).success).toBe(PatientList.safeParse(body).success)
})
