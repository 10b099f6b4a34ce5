import { expect, test } from 'vitest'
import { toSmartGrants } from './smart-context.ts'

const records = { mrnOf: async (id: string) => (id === 'p1' ? 'MRN-1' : null) }
const grantsOf = (claims: Record<string, unknown>) => toSmartGrants(claims, 1_000, records)

test.each([
  ['patient/*.read', true],
  ['launch/patient openid patient/*.rs', true],
  ['patient/*.cruds', true],
  ['patient/*.*', true],
  [['patient/*.rs'], true],
  ['patient/*.write', false],
  ['patient/*.c', false],
  ['patient/*.r', false],
  ['patient/Observation.rs', false],
  ['user/*.rs system/*.rs', false],
  ['xpatient/*.rs', false],
  [undefined, false],
])('the patient of a token is a right where its scope reads everything: %o %s', async (scope, expected) => {
  expect(await grantsOf({ patient: 'p1', scope })).toHaveLength(expected ? 1 : 0)
})

test.each([
  ['Patient/p1', 'self', 'Patient/p1'],
  ['https://fhir.example/RelatedPerson/r', 'proxy', 'RelatedPerson/r'],
  ['Practitioner/d', 'care', 'Practitioner/d'],
  ['Patient/another', 'proxy', 'Patient/another'],
  [undefined, 'proxy', null],
])('whose user is %s acts as %s, for as long as the token lives', async (fhirUser, relation, evidence) => {
  const [grant] = await grantsOf({ patient: 'p1', scope: 'patient/*.rs', fhirUser })
  expect(grant).toMatchObject({ mrn: 'MRN-1', relation, evidence, until: 1_000 })
})

test.each([{ patient: 'nobody' }, { patient: 7 }, {}])('a patient who is not here is no right: %o', async (claims) => {
  expect(await grantsOf({ ...claims, scope: 'patient/*.rs' })).toEqual([])
})
