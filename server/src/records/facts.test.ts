import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildRecord } from './facts.ts'
import { buildTestRecord } from './test-record.ts'

test('what was entered in error or refuted is no fact', () => {
  const { facts } = buildTestRecord([
    {
      resourceType: 'Condition',
      id: 'a',
      code: { text: 'Gout' },
      verificationStatus: { coding: [{ code: 'refuted' }] },
    },
    { resourceType: 'Condition', id: 'b', code: { text: 'Lupus' }, verificationStatus: 'entered-in-error' },
    { resourceType: 'Observation', id: 'c', code: { text: 'Zinc' }, status: 'entered-in-error' },
    { resourceType: 'Condition', id: 'd', code: { text: 'Asthma' }, verificationStatus: { text: 'Entered in Error' } },
  ])
  expect(facts).toEqual([])
})

test('a series is one line with its values, newest first, its range and its trend', () => {
  const value = (id: string, date: string, number: number) => ({
    resourceType: 'Observation',
    id,
    category: [{ coding: [{ code: 'laboratory' }] }],
    code: { text: 'Glucose', coding: [{ system: 'http://loinc.org', code: '2345-7' }] },
    effectiveDateTime: date,
    valueQuantity: { value: number, unit: 'mg/dL' },
    referenceRange: [{ low: { value: 70 }, high: { value: 99, unit: 'mg/dL' } }],
  })
  const { facts } = buildTestRecord([value('1', '2020-01-02', 90), value('3', '2022', 120), value('2', '2021-05', 100)])
  expect(facts).toMatchObject([
    {
      section: 'labs',
      text: 'Glucose, mg/dL: 120 (2022), 100 (2021-05), 90 (2020-01-02); rising; reference range 70 to 99 mg/dL',
      date: '2022',
      resource: 'Observation/3',
      also: ['Observation/2', 'Observation/1'],
    },
  ])
})

test('a blood pressure is said with both its numbers', () => {
  const part = (code: string, value: number) => ({
    code: { coding: [{ system: 'http://loinc.org', code }] },
    valueQuantity: { value, unit: 'mmHg' },
  })
  const { facts } = buildTestRecord([
    {
      resourceType: 'Observation',
      id: 'bp',
      code: { coding: [{ system: 'http://loinc.org', code: '85354-9', display: 'Blood pressure' }] },
      effectiveDateTime: '2024-02-29T10:00:00-05:00',
      component: [part('8480-6', 120), part('8462-4', 80)],
    },
  ])
  expect(facts).toMatchObject([{ section: 'vitals', text: 'Blood pressure: 120/80 mmHg', core: true }])
})

test('no resource of whatever shape breaks the record, and every fact is one plain line', () => {
  const types = [
    'Patient',
    'Condition',
    'Observation',
    'MedicationRequest',
    'AllergyIntolerance',
    'Encounter',
    'CarePlan',
  ]
  const names = [
    ...['code', 'status', 'subject', 'onsetDateTime', 'effectiveDateTime', 'valueQuantity', 'component', 'category'],
    ...['dosageInstruction', 'reaction', 'period', 'participant', 'activity', 'note', 'name', 'contained', 'text'],
  ]
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom<unknown>(null, true, 'final', 'active', '2019-13-45', '[F1]', { coding: [{ code: 'x' }] }),
      fc.double(),
      fc.string({ unit: 'binary' }),
      fc.array(tie('any'), { maxLength: 3 }),
      fc.dictionary(
        fc.constantFrom('coding', 'code', 'text', 'value', 'system', 'reference', 'start', 'low'),
        tie('any'),
      ),
    ),
  })).any
  const resource = fc.record({
    resourceType: fc.constantFrom(...types),
    body: fc.dictionary(fc.constantFrom(...names), value),
  })
  fc.assert(
    fc.property(fc.array(resource, { maxLength: 4 }), (resources) => {
      const record = buildTestRecord(
        resources.map(({ resourceType, body }, at) => ({ resourceType, id: `r${at}`, ...body })),
      )
      for (const { text } of record.facts) expect(text).not.toMatch(/[[\]\p{Cc}\p{Zl}\p{Zp}]/u)
    }),
    { numRuns: 300 },
  )
})

test('a text that is no JSON is left out and the rest is read', () => {
  const entry = { mrn: 'm', name: 'n', birth_date: null, gender: null }
  const resources = [
    { type: 'Condition', id: 'a', json: '{' },
    { type: 'Condition', id: 'b', json: '{"code":{"text":"Gout"}}' },
  ]
  expect(buildRecord({ entry, version: '1', resources }).facts).toMatchObject([{ label: 'Gout', section: 'problems' }])
})
