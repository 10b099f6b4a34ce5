import { describe, expect, test } from 'vitest'
import { buildTestRecord } from '../facts/test-record.ts'
import { toActOutcome, toOutcome } from '../fhir/outcome.ts'
import { retrieve } from './retrieve.ts'

const day = '2024-03-04'
const visit = (id: string, status: string | undefined, date: string) => ({
  resourceType: 'Encounter',
  id,
  ...(status === undefined ? {} : { status }),
  type: [{ text: 'Check-up' }],
  period: { start: `${date}T09:00:00Z` },
  participant: [{ individual: { display: 'Dr. Ada Fictional' } }],
})
const vaccine = (date: string, status: string) => ({
  resourceType: 'Immunization',
  id: `i${date}`,
  status,
  vaccineCode: { text: 'Influenza vaccine' },
  occurrenceDateTime: date,
})
const count = (resources: Parameters<typeof buildTestRecord>[0]) =>
  buildTestRecord(resources)
    .facts.filter(({ counts }) => counts !== undefined)
    .map(({ text, counts }) => ({ text, counts }))

test('a visit says of each thing that was recorded at it whether it did not happen or is not certain', () => {
  const at = { encounter: { reference: 'Encounter/e' } }
  const medicine = (text: string) => ({ medicationCodeableConcept: { text }, ...at })
  const { facts } = buildTestRecord([
    visit('e', 'finished', day),
    { ...vaccine(day, 'not-done'), ...at },
    { resourceType: 'Procedure', id: 'p', status: 'not-done', code: { text: 'Colonoscopy' }, performedDateTime: day },
    { resourceType: 'Procedure', id: 'q', status: 'stopped', code: { text: 'Heart catheter' }, ...at },
    { resourceType: 'Procedure', id: 'r', status: 'completed', code: { text: 'Foot exam' }, ...at },
    { resourceType: 'MedicationRequest', id: 'm', status: 'cancelled', ...medicine('Statin') },
    { resourceType: 'MedicationRequest', id: 'n', status: 'stopped', ...medicine('Zinc') },
    { resourceType: 'MedicationRequest', id: 'o', status: 'active', doNotPerform: true, ...medicine('Ibuprofen') },
    { resourceType: 'MedicationAdministration', id: 'a', status: 'not-done', ...medicine('Iron drip') },
    { resourceType: 'MedicationStatement', id: 's', status: 'not-taken', ...medicine('Nicotine patch') },
    { resourceType: 'ServiceRequest', id: 't', status: 'revoked', code: { text: 'Stool test' }, ...at },
    { resourceType: 'ServiceRequest', id: 'u', status: 'active', intent: 'plan', code: { text: 'Eye exam' }, ...at },
    { resourceType: 'DiagnosticReport', id: 'd', status: 'preliminary', code: { text: 'Biopsy' }, ...at },
    {
      resourceType: 'Condition',
      id: 'c',
      code: { text: 'Gout' },
      verificationStatus: { coding: [{ code: 'provisional' }] },
      ...at,
    },
  ])
  const told = facts.find(({ isAggregate }) => isAggregate === true)?.text.split('; ')
  expect(told).toEqual([
    'Recorded at the visit of 2024-03-04 (Check-up): problems noted: Gout (provisional, not confirmed)',
    'medicines: Statin (cancelled), Zinc, Ibuprofen (NOT to be taken), Nicotine patch (NOT taken), Iron drip (NOT given)',
    'vaccines: Influenza vaccine (NOT given)',
    'procedures: Heart catheter (stopped), Foot exam',
    'reports: Biopsy (preliminary)',
    'orders: Stool test (revoked), Eye exam (only a plan)',
    'procedures (on the same day): Colonoscopy (NOT done)',
  ])
  expect(facts.find(({ resource }) => resource === 'MedicationAdministration/a')?.text).toBe('Iron drip: NOT given')
})

describe('what is counted', () => {
  test('is what happened, and what did not is told apart', () => {
    expect(
      count([
        vaccine('2020-10-01', 'not-done'),
        vaccine('2021-10-02', 'completed'),
        vaccine('2022-10-03', 'not-done'),
        vaccine('2023-10-04', 'completed'),
      ]),
    ).toEqual([
      {
        text: 'Influenza vaccine, 2 times: first 2021-10-02, latest 2023-10-04; on 2023-10-04, 2021-10-02; NOT given 2 times: first 2020-10-01, latest 2022-10-03; on 2022-10-03, 2020-10-01',
        counts: 2,
      },
    ])
  })

  test('of what never happened is nothing, and the line says so', () => {
    const days = ['2020-10-01', '2021-10-02', '2022-10-03', '2023-10-04']
    expect(count(days.map((date) => vaccine(date, 'not-done')))).toEqual([
      {
        text: 'Influenza vaccine, NOT given 4 times: first 2020-10-01, latest 2023-10-04; on 2023-10-04, 2022-10-03, 2021-10-02, 2020-10-01',
        counts: 0,
      },
    ])
  })

  test('by year is what happened, however many others there are', () => {
    const dates = Array.from({ length: 30 }, (_, at) => `20${String(at + 10)}-01-02`)
    const lines = count(dates.map((date, at) => vaccine(date, at < 28 ? 'completed' : 'not-done')))
    expect(lines.map(({ counts }) => counts)).toEqual([22, 28, 6])
    expect(lines.find(({ counts }) => counts === 28)?.text).toMatch(
      /^Influenza vaccine, 28 times: .*; NOT given 2 times: first 2038-01-02, latest 2039-01-02; by year 2039: 1, 2038: 1$/u,
    )
    expect(lines.find(({ counts }) => counts === 22)?.text).toMatch(
      /dates 1 to 24: NOT given 2039-01-02, 2038-01-02; on/u,
    )
  })

  test('of the people who were seen are the visits that took place', () => {
    expect(
      count([
        visit('a', 'finished', '2020-01-02'),
        visit('b', 'cancelled', '2021-01-02'),
        visit('c', undefined, '2022-01-02'),
        visit('d', 'planned', '2025-01-02'),
        visit('e', 'in-progress', '2023-01-02'),
      ]).find(({ text }) => text.startsWith('Dr. Ada')),
    ).toEqual({ text: 'Dr. Ada Fictional: seen at 3 visits, first 2020-01-02, latest 2023-01-02', counts: 3 })
    expect(count([visit('b', 'cancelled', day)])).toEqual([])
  })
})

test('a visit that was cancelled says so, and what names no visit is told with the one of its day that took place', () => {
  const { facts } = buildTestRecord([
    visit('a', 'cancelled', day),
    visit('b', 'finished', day),
    { resourceType: 'ServiceRequest', id: 's', code: { text: 'ECG' }, encounter: { reference: 'Encounter/a' } },
    { resourceType: 'Procedure', id: 'p', status: 'completed', code: { text: 'Foot exam' }, performedDateTime: day },
  ])
  expect(facts.filter(({ isAggregate }) => isAggregate === true).map(({ text }) => text)).toEqual([
    'Recorded at the visit of 2024-03-04 (Check-up, cancelled): orders: ECG',
    'Recorded at the visit of 2024-03-04 (Check-up): procedures (on the same day): Foot exam',
  ])
})

test('no time is told by what did not happen', () => {
  const record = buildTestRecord([
    {
      resourceType: 'Procedure',
      id: 'a',
      status: 'completed',
      code: { text: 'Colonoscopy' },
      performedDateTime: '2019-05-06',
    },
    { resourceType: 'Procedure', id: 'b', status: 'not-done', code: { text: 'Colonoscopy' }, performedDateTime: day },
  ])
  const query = 'Did I have fever since my colonoscopy?'
  const { question } = retrieve(record, { query, earlier: [], budgetTokens: 2_000, now: Date.UTC(2025, 0, 2) })
  expect(question.days?.first).toBe(Date.UTC(2019, 4, 6) / 86_400_000)
})

test.each([
  ['completed', null, null],
  ['in-progress', null, null],
  ['not-done', 'NOT given', 'NOT given'],
  ['Not Taken', 'NOT taken', 'NOT taken'],
  ['on-hold', null, 'on hold'],
  ['constructor', null, null],
  [undefined, null, null],
])('of the status %s is said %s, and of an act %s', (status, outcome, ofAct) => {
  expect([toOutcome(status, 'given'), toActOutcome(status, 'given')]).toEqual([outcome, ofAct])
})
