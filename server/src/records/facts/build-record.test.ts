import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildRecord } from './build-record.ts'
import { buildTestRecord } from './test-record.ts'

test('what was entered in error is no fact, and what was refuted is told as ruled out alone', () => {
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
  expect(facts).toMatchObject([{ label: 'Gout', ruledOut: true, core: false, outcome: 'ruled out' }])
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
      text: 'Glucose, mg/dL: 120 (2022), 100 (2021-05), 90 (2020-01-02); rising, still above its range; reference range 70 to 99 mg/dL',
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

test('a visit tells what was recorded at it, and of the only visit of a day what names no visit', () => {
  const day = '2024-03-04'
  const { facts } = buildTestRecord([
    {
      resourceType: 'Encounter',
      id: 'e',
      status: 'finished',
      type: [{ text: 'Check-up' }],
      period: { start: `${day}T09:00:00Z` },
    },
    { resourceType: 'Condition', id: 'c', code: { text: 'Gout' }, encounter: { reference: 'Encounter/e' } },
    { resourceType: 'Procedure', id: 'p', code: { text: 'Foot exam' }, status: 'completed', performedDateTime: day },
    {
      resourceType: 'Procedure',
      id: 'q',
      code: { text: 'Eye exam' },
      status: 'completed',
      performedDateTime: '2024-03-05',
    },
  ])
  expect(facts.find(({ isAggregate }) => isAggregate === true)?.text).toBe(
    'Recorded at the visit of 2024-03-04 (Check-up): problems noted: Gout; procedures (on the same day): Foot exam',
  )
})

test('what was done four times or more is counted, with every date and how it ended', () => {
  const request = (year: number, status: string) => ({
    resourceType: 'MedicationRequest',
    id: `m${year}`,
    status,
    medicationCodeableConcept: { text: 'Zinc 50 MG' },
    authoredOn: `${year}-02-03`,
  })
  const { facts } = buildTestRecord([
    request(2020, 'active'),
    request(2017, 'stopped'),
    request(2018, 'stopped'),
    request(2019, 'stopped'),
  ])
  expect(facts.find(({ counts }) => counts === 4)?.text).toBe(
    'Zinc 50 MG, 4 times: first 2017-02-03 (stopped), latest 2020-02-03 (active); active 2020-02-03; stopped 2019-02-03, 2018-02-03, 2017-02-03',
  )
})

test('a long series tells its newest values in one line, and each of the others in a line of its history', () => {
  const value = (month: number) => ({
    resourceType: 'Observation',
    id: `v${month}`,
    category: [{ coding: [{ code: 'vital-signs' }] }],
    code: { text: 'Pulse' },
    effectiveDateTime: `2023-${String(month).padStart(2, '0')}-01`,
    valueQuantity: { value: 60 + month, unit: '/min' },
  })
  const { facts } = buildTestRecord(Array.from({ length: 12 }, (_, at) => value(at + 1)))
  expect(facts.map(({ text }) => text)).toEqual([
    'Pulse, /min: 72 (2023-12-01), 71 (2023-11-01), 70 (2023-10-01), 69 (2023-09-01); 12 values; first 61 (2023-01-01); lowest 61 (2023-01-01); highest 72 (2023-12-01); steady',
    'Pulse, earlier values, /min: 68 (2023-08-01), 67 (2023-07-01), 66 (2023-06-01), 65 (2023-05-01), 64 (2023-04-01), 63 (2023-03-01), 62 (2023-02-01), 61 (2023-01-01)',
  ])
})
