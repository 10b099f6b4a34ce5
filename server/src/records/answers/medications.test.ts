import { expect, test } from 'vitest'
import { buildTestRecord } from '../facts/test-record.ts'
import { retrieve } from '../retrieval/retrieve.ts'
import { extractAnswer } from './extract-answer.ts'

const until = (end?: string) => ({
  dosageInstruction: [
    {
      text: 'Take 1 tablet daily',
      timing: { repeat: { boundsPeriod: { start: '2015-01-31', end }, frequency: 1, period: 1, periodUnit: 'd' } },
    },
  ],
})
const validity = { dispenseRequest: { validityPeriod: { start: '2015-01-31', end: '2016-01-31' } } }
const request = (id: string, status: string, rest: object) => ({
  resourceType: 'MedicationRequest',
  id,
  status,
  authoredOn: '2015-01-31',
  medicationCodeableConcept: { text: 'Zinc' },
  ...rest,
})
const factOf = (resource: Parameters<typeof buildTestRecord>[0][number]) => buildTestRecord([resource]).facts[0]

test.each([
  ['stopped', until('2015-02-10'), '2015-02-10', 'Zinc: stopped; Take 1 tablet daily; until 2015-02-10'],
  ['active', until('2015-02-10'), '2015-02-10', 'Zinc: active, but only until 2015-02-10; Take 1 tablet daily'],
  ['on-hold', until('2015-02-10'), '2015-02-10', 'Zinc: on hold; Take 1 tablet daily; course until 2015-02-10'],
  ['active', until(), null, 'Zinc: active; Take 1 tablet daily'],
  ['active', validity, '2016-01-31', 'Zinc: active; prescription valid until 2016-01-31'],
  [
    'stopped',
    { ...until('2015-02-10'), ...validity },
    '2015-02-10',
    'Zinc: stopped; Take 1 tablet daily; until 2015-02-10',
  ],
])('a prescription that is %s tells once when it ends: %j', (status, rest, end, text) => {
  expect(factOf(request('m', status, rest))).toMatchObject({ end, text })
})

test('of a dosage that changes, each part tells its end, and the whole that of the last', () => {
  const dosage = (text: string, start: string, end: string) => ({
    text,
    timing: { repeat: { boundsPeriod: { start, end } } },
  })
  const steps = [
    dosage('2 tablets daily', '2015-01-31', '2015-02-10'),
    dosage('1 tablet daily', '2015-02-11', '2015-02-20'),
  ]
  expect(factOf(request('m', 'completed', { dosageInstruction: steps }))?.text).toBe(
    'Zinc: completed; 2 tablets daily, until 2015-02-10; and 1 tablet daily, from 2015-02-11; until 2015-02-20',
  )
})

test('a statement that is active beyond its time says both', () => {
  const statement = {
    resourceType: 'MedicationStatement',
    id: 's',
    status: 'active',
    medicationCodeableConcept: { text: 'Zinc' },
    effectivePeriod: { start: '2015-01-31', end: '2015-02-10' },
  }
  expect(factOf(statement)).toMatchObject({ end: '2015-02-10', text: 'Zinc: active, but only until 2015-02-10' })
})

test('what is active and has ended is always sent, and never called current', () => {
  const record = buildTestRecord([
    request('m', 'active', until('2015-02-10')),
    request('n', 'active', { medicationCodeableConcept: { text: 'Iron' } }),
  ])
  const ask = (query: string) =>
    retrieve(record, { query, earlier: [], budgetTokens: 2_000, now: Date.UTC(2026, 0, 2) })
  expect(ask('How tall am I?').text).toContain('Zinc: active, but only until 2015-02-10')
  expect(extractAnswer('What medicines do I take?', ask('What medicines do I take?'))).toBe(
    [
      'According to your record, your current medicines are:',
      '- Iron: since 31 January 2015 [F2]',
      'Iron has been on your list since 2015 with no end: ask whether you should still take it [F2].',
      'Your record still lists these as active, but the time it gives for them is over:',
      '- Zinc: only until 2015-02-10; take 1 tablet daily; since 31 January 2015 [F1]',
    ].join('\n'),
  )
})
