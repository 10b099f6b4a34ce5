import { expect, test } from 'vitest'
import { buildRecord } from '../src/records/facts/build-record.ts'
import type { PatientRecord } from '../src/records/facts/patient-record.ts'
import { recordOf } from './demo-bundles.ts'

test('nothing of P000707 that was entered in error becomes a fact', () => {
  const { facts, resources } = factsOf('P000707')
  expect(resources.filter((resource) => JSON.stringify(resource).includes('entered-in-error'))).toHaveLength(4)
  expect(facts.map(({ text }) => text).filter((text) => /lung cancer|latex|12\.9|insulin/i.test(text))).toEqual([])
  expect(facts.map(({ text }) => text).join('\n')).toMatch(/Hemoglobin A1c.* 5\.9/)
})

test('the allergy of P000302 that was ruled out is not a fact, and her intolerance is one', () => {
  const labels = factsOf('P000302')
    .facts.filter(({ section, ruledOut }) => section === 'allergies' && ruledOut !== true)
    .map(({ label }) => label)
  expect(labels).toEqual(['Codeine'])
})

test('a screening that P000606 declined is never read as done', () => {
  const { facts } = factsOf('P000606')
  const colonoscopy = facts.find(({ label }) => label === 'Colonoscopy')
  expect(colonoscopy?.text).toMatch(/not done/i)
  const vaccines = facts.filter(({ section }) => section === 'immunizations')
  expect(vaccines.filter(({ text }) => !/not given/i.test(text)).map(({ label }) => label)).toEqual(['Tdap'])
})

function factsOf(mrn: string): PatientRecord {
  const resources = recordOf(mrn)
  return buildRecord({
    entry: { mrn, name: 'of the demo', birth_date: null, gender: null },
    version: '1',
    resources: resources.map((resource) => ({
      type: resource.resourceType,
      id: resource.id,
      json: JSON.stringify(resource),
    })),
  })
}
