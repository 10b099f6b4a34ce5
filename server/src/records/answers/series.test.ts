import { expect, test } from 'vitest'
import { buildTestRecord } from '../facts/test-record.ts'
import { retrieve } from '../retrieval/retrieve.ts'
import { extractAnswer } from './extract-answer.ts'

const NOW = Date.parse('2024-06-15')

const loinc = (code: string, text: string) => ({ coding: [{ system: 'http://loinc.org', code }], text })

function measured(date: string, given: object) {
  const category = [{ coding: [{ code: 'vital-signs' }] }]
  return { resourceType: 'Observation', id: `o${date}`, category, effectiveDateTime: date, ...given }
}

const systolic = (value: number) => ({
  code: loinc('8480-6', 'Systolic blood pressure'),
  valueQuantity: { value, unit: 'mmHg' },
})
const diastolic = (given: object) => ({ code: loinc('8462-4', 'Diastolic blood pressure'), ...given })
const pressure = (date: string, ...component: object[]) =>
  measured(date, { code: loinc('85354-9', 'Blood pressure'), component })
const whole = (date: string, high: number, low: number) =>
  pressure(date, systolic(high), diastolic({ valueQuantity: { value: low, unit: 'mmHg' } }))
const weight = (date: string, given: object) => measured(date, { code: loinc('29463-7', 'Weight'), ...given })
const declined = { dataAbsentReason: { text: 'Declined' } }

test('a blood pressure of which one number is missing stands among the others, and only its own number is compared', () => {
  const absent = diastolic({ dataAbsentReason: { text: 'The cuff slipped' } })
  const { facts } = record(whole('2019', 160, 99), whole('2021', 140, 90), pressure('2023', systolic(170), absent))
  expect(facts).toMatchObject([
    {
      text: 'Blood pressure, mmHg: 170/not recorded, diastolic: the cuff slipped (2023), 140/90 (2021), 160/99 (2019); systolic rising',
      brief: 'Blood pressure: 170/not recorded mmHg, diastolic: the cuff slipped (2023; 3 values, systolic rising)',
      readings: [{ numbers: [170, null] }, { numbers: [140, 90] }, { numbers: [160, 99] }],
    },
  ])
})

test('a blood pressure with one component is one, and one that has no number is none', () => {
  expect(texts(pressure('2023', systolic(118)))).toEqual(['Blood pressure: 118/not recorded mmHg'])
  expect(texts(pressure('2023', systolic(118), diastolic({ valueString: 'Palpated' })))).toEqual([
    'Blood pressure: 118/not recorded mmHg; diastolic: Palpated',
  ])
  expect(record(pressure('2023', diastolic(declined))).facts[0]?.readings).toMatchObject([{ isAbsent: true }])
})

test('what was not measured is told and not counted, and nothing is said of where the values are heading', () => {
  const values = [
    weight('2020', { valueQuantity: { value: 80, unit: 'kg' } }),
    weight('2021', { valueQuantity: { value: 70, unit: 'kg' } }),
  ]
  const { facts } = record(...values, weight('2023', declined))
  expect(facts).toMatchObject([
    {
      text: 'Weight, kg: no value (declined) (2023), 70 (2021), 80 (2020)',
      brief: 'Weight: no value (declined) (2023); last value: 70 kg (2021; 2 values)',
    },
  ])
  expect(facts[0]?.trend).toBeUndefined()
  expect(record(...values, weight('2019', declined)).facts[0]?.brief).toBe(
    'Weight: 70 kg (2021; 2 values, down from before)',
  )
})

test('of what was never measured no values are counted', () => {
  const resources = [weight('2021', declined), weight('2023', declined)]
  expect(record(...resources).facts).toMatchObject([
    { brief: 'Weight: no value (declined) (2023; 2 times without a value)' },
  ])
  expect(answer('how many times was my weight measured?', ...resources)).toMatch(
    /^Your record has no value of Weight, but 2 entries without a value: /u,
  )
  expect(answer('what is my weight?', ...resources)).toMatch(/There is no earlier value on record\.$/u)
})

test('what has its result in a note or an interpretation alone is not without one', () => {
  const strep = (date: string, given: object) => measured(date, { code: loinc('6557-3', 'Strep'), ...given })
  const { facts } = record(
    strep('2021', { note: [{ text: 'Grew none' }] }),
    strep('2023', { interpretation: [{ text: 'Positive' }] }),
  )
  expect(facts[0]?.brief).toBe('Strep: no value recorded, positive (2023; 2 values)')
})

test('values that are not the newest of their kind say so, and not where they are heading', () => {
  const resources = [
    weight('2020', { valueQuantity: { value: 80, unit: 'kg' } }),
    weight('2021', { valueQuantity: { value: 70, unit: 'kg' } }),
    weight('2023', { valueQuantity: { value: 190, unit: 'lb' } }),
  ]
  expect(texts(...resources)).toEqual(['Weight: 190 lb', 'Weight, kg: 70 (2021), 80 (2020); newer values are in lb'])
  const told = answer('is my weight going down?', ...resources)
  expect(told).toContain('Your Weight was 70 kg on 2021')
  expect(told).toContain('It is not the most recent one: newer values are in lb.')
  expect(told).not.toMatch(/lower/u)
})

test('values of one moment in two units are each the newest', () => {
  const { facts } = record(
    weight('2020', { valueQuantity: { value: 80, unit: 'kg' } }),
    weight('2021', { valueQuantity: { value: 70, unit: 'kg' } }),
    { ...weight('2021', { valueQuantity: { value: 154, unit: 'lb' } }), id: 'lb' },
  )
  expect(facts.map(({ newer }) => newer)).toEqual([undefined, undefined])
})

test('the highest and lowest of a blood pressure are true of both its numbers, or name the one they are of', () => {
  const others = [2011, 2012, 2013, 2014, 2015].map((year) => whole(`${year}`, 130, 85))
  const apart = [...others, whole('2016', 150, 80), whole('2017', 140, 95)]
  expect(texts(...apart)[0]).toContain(
    '; lowest systolic 130/85 (2015); lowest diastolic 150/80 (2016); highest systolic 150/80 (2016); highest diastolic 140/95 (2017); ',
  )
  expect(answer('what was my highest blood pressure?', ...apart)).toMatch(
    /^Your Blood pressure on record was, with the highest systolic number 150\/80 mmHg on 2016 and with the highest diastolic number 140\/95 mmHg on 2017 \[/u,
  )
  const both = [...others, whole('2016', 150, 95), whole('2017', 120, 80)]
  expect(texts(...both)[0]).toContain('; lowest 120/80 (2017); highest 150/95 (2016); ')
  expect(answer('what was my highest blood pressure?', ...both)).toMatch(
    /^Your highest Blood pressure on record was 150\/95 mmHg on 2016 \[/u,
  )
})

test('the highest of a time is said to be that of the time', () => {
  const resources = [whole('2011', 180, 100), whole('2016', 150, 95), whole('2017', 120, 80)]
  expect(answer('what was my highest blood pressure between 2015 and 2017?', ...resources)).toMatch(
    /^Your highest Blood pressure in that time was 150\/95 mmHg/u,
  )
})

function record(...resources: Parameters<typeof buildTestRecord>[0]) {
  return buildTestRecord(resources)
}

function texts(...resources: Parameters<typeof buildTestRecord>[0]): string[] {
  return record(...resources).facts.map(({ text }) => text)
}

function answer(query: string, ...resources: Parameters<typeof buildTestRecord>[0]): string {
  return extractAnswer(query, retrieve(record(...resources), { query, earlier: [], budgetTokens: 2000, now: NOW }))
}
