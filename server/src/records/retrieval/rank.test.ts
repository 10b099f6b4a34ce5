import { expect, test } from 'vitest'
import { buildTestRecord } from '../facts/test-record.ts'
import { retrieve } from './retrieve.ts'

const NOW = Date.parse('2024-06-15')

const lab = (id: string, name: string, code: string, date: string, value: number) => ({
  resourceType: 'Observation',
  id,
  category: [{ coding: [{ code: 'laboratory' }] }],
  code: { text: name, coding: [{ system: 'http://loinc.org', code }] },
  effectiveDateTime: date,
  valueQuantity: { value, unit: 'mg/dL' },
})

const record = buildTestRecord([
  { resourceType: 'Patient', id: 'p', birthDate: '1960-06-16' },
  {
    resourceType: 'Condition',
    id: 'mi',
    code: { text: 'Myocardial infarction' },
    onsetDateTime: '2018-05-01',
    abatementDateTime: '2018-05-20',
  },
  lab('g1', 'Glucose', '2345-7', '2017-02-01', 90),
  lab('c1', 'Creatinine', '2160-0', '2019-02-01', 1.1),
  lab('k1', 'Potassium', '2823-3', '2019-02-02', 4.1),
  lab('hb', 'Hemoglobin A1c', '4548-4', '2019-02-03', 6),
  {
    resourceType: 'MedicationRequest',
    id: 'f',
    status: 'active',
    medicationCodeableConcept: { text: 'Furosemide 20 MG' },
    authoredOn: '2018-06-01',
  },
  {
    resourceType: 'MedicationRequest',
    id: 'z',
    status: 'stopped',
    medicationCodeableConcept: { text: 'Zinc 50 MG' },
    authoredOn: '2016-06-01',
  },
  ...['2012', '2014', '2018', '2020'].map((year) => ({
    resourceType: 'Encounter',
    id: `e${year}`,
    status: 'finished',
    type: [{ text: `Check-up of ${year}` }],
    period: { start: `${year}-05-05` },
  })),
])

test.each([
  ['do I take a water pill?', 'Furosemide 20 MG'],
  ['what did my kidney test show', 'Creatinine'],
  ['my sugar', 'Hemoglobin A1c'],
  ['was there a heart attack', 'Myocardial infarction'],
  ['my glucoze', 'Glucose'],
  ['my potasium', 'Potassium'],
  ['when did I take zinc', 'Zinc 50 MG'],
  ['what happened on May 5, 2014', 'Check-up of 2014'],
  ['which visits since my heart attack?', 'Check-up of 2018'],
  ['was there any zinc after my shipwreck', 'Zinc 50 MG'],
  ['anything after the myocardial thing', 'Myocardial infarction'],
  ['which visits did I have when I was 60?', 'Check-up of 2020'],
])('%s finds %s', (query, label) => {
  expect(best(query, 3)).toContain(label)
})

test('a test is not what is meant by a name that is part of its own', () => {
  const scoreFor = (query: string) => {
    const { chosen } = retrieve(record, { query, earlier: [], budgetTokens: 1_500, now: NOW })
    return chosen.find(({ fact }) => fact.label === 'Hemoglobin A1c')?.score ?? 0
  }
  expect(scoreFor('my hemoglobin')).toBeLessThan(scoreFor('my a1c') / 2)
})

test('what holds now comes before what is over', () => {
  const [first] = best('my medications', 1)
  expect(first).toBe('Furosemide 20 MG')
})

test.each([
  ['what happened at my last visit?', ['2018', '2020']],
  ['what happened at my first visit?', ['2012', '2014']],
  ['what happened at my last four visits?', ['2012', '2014', '2018', '2020']],
  ['list all visits up to the last', ['2012', '2014', '2018', '2020']],
  ['which visits did I have?', ['2012', '2014', '2018', '2020']],
])('%s sends the visits of %j', (query, years) => {
  const { chosen } = retrieve(record, { query, earlier: [], budgetTokens: 3_000, now: NOW })
  const labels = chosen.filter(({ fact }) => fact.section === 'encounters').map(({ fact }) => fact.label)
  expect([...new Set(labels)].sort()).toEqual(years.map((year) => `Check-up of ${year}`))
})

test('what another word of the question asks for is sent however long ago it was', () => {
  const { chosen } = retrieve(record, {
    query: 'when was my last visit for a check-up of 2012?',
    earlier: [],
    budgetTokens: 3_000,
    now: NOW,
  })
  expect(chosen.map(({ fact }) => fact.label)).toContain('Check-up of 2012')
})

test('what only shares a common word with the question does not fill the budget', () => {
  const crowded = buildTestRecord([
    lab('k1', 'Potassium', '2823-3', '2019-02-02', 4.1),
    ...Array.from({ length: 60 }, (_, at) => lab(`s${at}`, `Gizmo ${at}`, `x${at}`, '2019-02-03', at)),
  ])
  const labelsFor = (query: string) => {
    const { chosen } = retrieve(crowded, { query, earlier: [], budgetTokens: 6_000, now: NOW })
    return chosen.map(({ fact }) => fact.label)
  }
  expect(labelsFor('what of potassium and the gizmo?')).toContain('Potassium')
  expect(labelsFor('what of potassium and the gizmo?').length).toBeLessThan(6)
  expect(labelsFor('what of the gizmo?').length).toBeGreaterThanOrEqual(60)
})

test('the conversation so far lends a vague question its subject', () => {
  const { chosen } = retrieve(record, {
    query: 'and before that?',
    earlier: ['my potassium'],
    budgetTokens: 1_000,
    now: NOW,
  })
  expect(chosen.find(({ score }) => score > 0)?.fact.label).toBe('Potassium')
})

function best(query: string, count: number): string[] {
  const { chosen } = retrieve(record, { query, earlier: [], budgetTokens: 1_500, now: NOW })
  return [...chosen]
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
    .slice(0, count)
    .map(({ fact }) => fact.label)
}
