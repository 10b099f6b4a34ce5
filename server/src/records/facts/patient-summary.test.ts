import { describe, expect, test } from 'vitest'
import { toSummary } from './patient-summary.ts'
import { buildTestRecord } from './test-record.ts'

const patient = { resourceType: 'Patient', id: 'p1' }
const loinc = (code: string, display: string) => ({ coding: [{ system: 'http://loinc.org', code, display }] })
const laboratory = [
  { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'laboratory' }] },
]

function glucose(id: string, date: string, value: number) {
  return {
    resourceType: 'Observation',
    id,
    status: 'final',
    category: laboratory,
    subject: { reference: 'Patient/p1' },
    code: loinc('2345-7', 'Glucose'),
    effectiveDateTime: date,
    valueQuantity: { value, unit: 'mg/dL' },
    referenceRange: [{ low: { value: 70, unit: 'mg/dL' }, high: { value: 99, unit: 'mg/dL' } }],
  }
}

function section(resources: Parameters<typeof buildTestRecord>[0], id: string) {
  return toSummary(buildTestRecord(resources)).sections.find((each) => each.id === id)
}

describe('the summary of a record', () => {
  test('a value that was measured again and again is one entry, with all its values from the oldest on', () => {
    const days = Array.from({ length: 14 }, (_, day) => `2024-01-${String(day + 1).padStart(2, '0')}`)
    const entries = section([patient, ...days.map((day, at) => glucose(`g${at}`, day, 90 + at))], 'labs')?.entries
    expect(entries).toHaveLength(1)
    const [entry] = entries ?? []
    expect(entry?.detail).toMatchObject({ value: '103', unit: 'mg/dL' })
    expect(entry?.series).toHaveLength(1)
    const [series] = entry?.series ?? []
    expect(series?.unit).toBe('mg/dL')
    expect(series?.points.map(({ date, value }) => [date, value])).toEqual(days.map((day, at) => [day, 90 + at]))
    expect(series?.points[0]).toMatchObject({ low: 70, high: 99, resource: 'Observation/g0' })
  })

  test('a blood pressure has a series for each of its two numbers, and no range of the one stands on the other', () => {
    const pressure = (id: string, date: string, systolic: number, diastolic: number) => ({
      resourceType: 'Observation',
      id,
      status: 'final',
      category: [
        { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'vital-signs' }] },
      ],
      subject: { reference: 'Patient/p1' },
      code: loinc('85354-9', 'Blood pressure'),
      effectiveDateTime: date,
      component: [
        { code: loinc('8480-6', 'Systolic blood pressure'), valueQuantity: { value: systolic, unit: 'mmHg' } },
        { code: loinc('8462-4', 'Diastolic blood pressure'), valueQuantity: { value: diastolic, unit: 'mmHg' } },
      ],
    })
    const entries = section(
      [patient, pressure('a', '2023-02-01', 128, 78), pressure('b', '2024-02-01', 132, 82)],
      'vitals',
    )?.entries
    expect(entries?.map(({ series }) => series?.map(({ points }) => points.map(({ value }) => value)))).toEqual([
      [
        [128, 132],
        [78, 82],
      ],
    ])
    expect(entries?.[0]?.series?.[0]?.points[0]).toMatchObject({ low: null, high: null })
  })

  test('a section without entries is listed, and says that the record does not say', () => {
    expect(section([patient], 'allergies')).toEqual({
      id: 'allergies',
      title: 'Allergies and intolerances',
      entries: [],
      state: 'not_recorded',
    })
  })

  test('that there are none known is told apart from nothing being said', () => {
    const none = {
      resourceType: 'AllergyIntolerance',
      id: 'none',
      patient: { reference: 'Patient/p1' },
      clinicalStatus: { coding: [{ code: 'active' }] },
      code: { coding: [{ system: 'http://snomed.info/sct', code: '716186003', display: 'No known allergy' }] },
    }
    expect(section([patient, none], 'allergies')?.state).toBe('none_known')
  })

  test('what is over is marked as not current', () => {
    const condition = (id: string, status: string) => ({
      resourceType: 'Condition',
      id,
      subject: { reference: 'Patient/p1' },
      clinicalStatus: { coding: [{ code: status }] },
      code: { text: id },
    })
    const entries = section([patient, condition('Asthma', 'active'), condition('Sprain', 'resolved')], 'problems')
    expect(Object.fromEntries((entries?.entries ?? []).map(({ label, current }) => [label, current]))).toEqual({
      Asthma: true,
      Sprain: false,
    })
  })

  test('who did, ordered or noted something stands with it, in whichever element its type has for that', () => {
    const doctor = { resourceType: 'Practitioner', id: 'd1', name: [{ text: 'Dr. Ada Fictional' }] }
    const reference = { reference: 'Practitioner/d1' }
    const resources = [
      patient,
      doctor,
      { ...glucose('g1', '2024-01-01', 90), performer: [reference] },
      {
        resourceType: 'Condition',
        id: 'c1',
        subject: { reference: 'Patient/p1' },
        code: { text: 'Asthma' },
        recorder: reference,
      },
      {
        resourceType: 'Procedure',
        id: 'o1',
        status: 'completed',
        subject: { reference: 'Patient/p1' },
        code: { text: 'Suture' },
        performer: [{ actor: reference }],
      },
    ]
    for (const id of ['labs', 'problems', 'procedures']) {
      expect(section(resources, id)?.entries[0]?.detail?.who, id).toBe('Dr. Ada Fictional')
    }
    expect(section([patient, glucose('g1', '2024-01-01', 90)], 'labs')?.entries[0]?.detail?.who).toBeUndefined()
  })
})
