import { describe, expect, test } from 'vitest'
import { type DemoResource, ofType, recordOf, withCode } from './demo-bundles.ts'

describe('P000123', () => {
  const resources = recordOf('P000123')

  test('has had type 2 diabetes since 2015 and takes metformin 500 mg twice daily', () => {
    expect(withCode(resources, 'Condition', '44054006')).toMatchObject([
      { onsetDateTime: '2015-03-12', clinicalStatus: { coding: [{ code: 'active' }] } },
    ])
    const metformin = withCode(resources, 'MedicationRequest', '861007')
    expect(metformin).toMatchObject([
      { status: 'active', dosageInstruction: [{ timing: { repeat: { frequency: 2, period: 1, periodUnit: 'd' } } }] },
    ])
  })

  test('is allergic to penicillin, with the reaction, and has a stopped medicine with its reason', () => {
    expect(withCode(resources, 'AllergyIntolerance', '91936005')).toMatchObject([
      { reaction: [{ manifestation: [{ text: 'Hives' }, { text: 'Swelling of the lips' }] }] },
    ])
    const stopped = resources.filter(({ status }) => status === 'stopped')
    expect(stopped).toMatchObject([{ resourceType: 'MedicationRequest', statusReason: { text: 'Dry cough' } }])
  })

  test('has a series of HbA1c values over the years, the latest of 2026', () => {
    const series = withCode(resources, 'Observation', '4548-4').map(({ effectiveDateTime }) =>
      String(effectiveDateTime),
    )
    expect(series.length).toBeGreaterThanOrEqual(6)
    expect(series.toSorted().at(-1)).toMatch(/^2026-/)
  })

  test('has blood pressures with both components, a lipid panel and an eGFR', () => {
    const pressures = withCode(resources, 'Observation', '85354-9')
    expect(pressures.length).toBeGreaterThan(3)
    for (const pressure of pressures)
      expect(pressure.component).toMatchObject([
        { code: { coding: [{ code: '8480-6' }] }, valueQuantity: { value: expect.any(Number) } },
        { code: { coding: [{ code: '8462-4' }] }, valueQuantity: { value: expect.any(Number) } },
      ])
    expect(withCode(resources, 'DiagnosticReport', '24331-1')).not.toEqual([])
    expect(withCode(resources, 'Observation', '98979-8')).not.toEqual([])
  })

  test('has a care plan with goals, a claim and the explanation of benefit whose sums agree', () => {
    expect(ofType(resources, 'CarePlan')).toMatchObject([{ goal: [{}, {}, {}] }])
    const claimed = sum(resources, 'Claim', (item) => item.net?.value)
    expect(ofType(resources, 'Claim')).toMatchObject([{ total: { value: claimed } }])
    const paid = sum(resources, 'ExplanationOfBenefit', (item) => item.adjudication?.at(-1)?.amount.value)
    expect(ofType(resources, 'ExplanationOfBenefit')).toMatchObject([{ payment: { amount: { value: paid } } }])
  })

  test('was last seen in 2026, and the note of that visit can be read', () => {
    const visits = ofType(resources, 'Encounter').map(({ period }) => (period as { start: string }).start)
    expect(visits.toSorted().at(-1)).toMatch(/^2026-10-05/)
    const [note] = ofType(resources, 'DocumentReference')
    const content = note?.content as { attachment: { data: string } }[] | undefined
    expect(Buffer.from(content?.[0]?.attachment.data ?? '', 'base64').toString()).toContain('5 October 2026')
  })
})

test('P000201 is a child with a growth curve, an allergy outgrown and an ear infection long over', () => {
  const child = recordOf('P000201')
  expect(withCode(child, 'Observation', '29463-7').length).toBeGreaterThan(6)
  expect(withCode(child, 'AllergyIntolerance', '91930004')).toMatchObject([
    { clinicalStatus: { coding: [{ code: 'resolved' }] } },
  ])
  expect(withCode(child, 'Condition', '3110003')).toMatchObject([{ abatementDateTime: '2022-11-17' }])
  expect(ofType(child, 'Immunization').length).toBeGreaterThan(20)
})

test('P000302 is over 89, takes a dozen medicines, has an INR series, falls and a pacemaker', () => {
  const elder = recordOf('P000302')
  expect(ofType(elder, 'Patient')).toMatchObject([{ birthDate: '1934-02-11' }])
  const medicines = [...ofType(elder, 'MedicationRequest'), ...ofType(elder, 'MedicationStatement')]
  expect(medicines.filter(({ status }) => status === 'active').length).toBeGreaterThanOrEqual(12)
  expect(medicines.filter(({ status }) => status === 'stopped').length).toBeGreaterThan(3)
  expect(withCode(elder, 'Observation', '6301-6').length).toBeGreaterThan(6)
  expect(withCode(elder, 'Condition', '161898004')).toHaveLength(1)
  expect(withCode(elder, 'Procedure', '307280005')).toHaveLength(1)
})

test('P000404 is pregnant: 280 days from the last period to the due date, Rh negative, with an ultrasound report', () => {
  const pregnancy = recordOf('P000404')
  const [due] = withCode(pregnancy, 'Observation', '11778-8').map(({ valueDateTime }) => String(valueDateTime))
  const [period] = withCode(pregnancy, 'Observation', '8665-2').map(({ valueDateTime }) => String(valueDateTime))
  expect(Date.parse(due ?? '') - Date.parse(period ?? '')).toBe(280 * 24 * 3_600_000)
  expect(withCode(pregnancy, 'Observation', '10331-7')).toMatchObject([
    { valueCodeableConcept: { text: 'Rh negative' } },
  ])
  expect(withCode(pregnancy, 'DiagnosticReport', '11525-3').length).toBeGreaterThan(0)
})

test('P000505 is almost empty', () => {
  expect(
    recordOf('P000505')
      .map(({ resourceType }) => resourceType)
      .toSorted(),
  ).toEqual([...['Encounter', 'Organization', 'Patient', 'Practitioner']])
})

test('P000606 declines: each offer that was turned down says so in the way of its type', () => {
  const record = recordOf('P000606')
  const absent = ofType(record, 'Observation').filter(({ dataAbsentReason }) => dataAbsentReason !== undefined)
  expect(absent.length).toBeGreaterThan(3)
  for (const [type, status, reason] of [
    ['Immunization', 'not-done', 'statusReason'],
    ['Procedure', 'not-done', 'statusReason'],
    ['ServiceRequest', 'revoked', 'note'],
  ] as const) {
    const refused = ofType(record, type).filter((resource) => resource.status === status)
    expect(refused.length, type).toBeGreaterThan(0)
    expect(refused.filter((resource) => resource[reason] === undefined)).toEqual([])
  }
})

test('P000707 has two family names, no known allergy, a value below the limit of its test, and entries made in error', () => {
  const record = recordOf('P000707')
  expect(ofType(record, 'Patient')).toMatchObject([{ name: [{ family: 'Inventádez Peñafalsa' }, {}] }])
  expect(withCode(record, 'AllergyIntolerance', '716186003')).toHaveLength(1)
  expect(withCode(record, 'Observation', '1988-5')).toMatchObject([{ valueQuantity: { comparator: '<' } }])
  expect(record.filter((resource) => JSON.stringify(resource).includes('"entered-in-error"'))).toHaveLength(4)
})

interface ClaimItem {
  net?: { value: number }
  adjudication?: { amount: { value: number } }[]
}

function sum(resources: DemoResource[], type: string, amount: (item: ClaimItem) => number | undefined): number {
  const items = ofType(resources, type).flatMap(({ item }) => item as ClaimItem[])
  return items.reduce((total, item) => total + (amount(item) ?? Number.NaN), 0)
}
