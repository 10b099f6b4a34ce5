import { describe, expect, test } from 'vitest'
import { buildTestRecord } from '../facts/test-record.ts'
import { retrieve } from '../retrieval/retrieve.ts'
import { extractAnswer } from './extract-answer.ts'

type Given = Parameters<typeof buildTestRecord>[0][number]

function ask(query: string, ...resources: Omit<Given, 'id'>[]) {
  const record = buildTestRecord(resources.map((resource, at) => ({ id: `r${at}`, ...resource }) as Given))
  const context = retrieve(record, { query, earlier: [], budgetTokens: 4_000, now: Date.UTC(2026, 10, 30) })
  return { answer: extractAnswer(query, context), sent: context.text }
}

const active = { clinicalStatus: { coding: [{ code: 'active' }] } }
const inError = {
  resourceType: 'Condition',
  id: 'wrong',
  code: { text: 'Lupus' },
  verificationStatus: { coding: [{ code: 'entered-in-error' }] },
}
const toWrong = { reference: 'Condition/wrong', display: 'Lupus' }

test.each([
  ['the reason of a visit', { resourceType: 'Encounter', status: 'finished', reasonReference: [toWrong] }],
  ['what a plan is for', { resourceType: 'CarePlan', status: 'active', title: 'Plan', addresses: [toWrong] }],
  ['what a goal is for', { resourceType: 'Goal', description: { text: 'Walk' }, addresses: [toWrong] }],
  ['an entry of a list', { resourceType: 'List', title: 'Problems', entry: [{ item: toWrong }] }],
  [
    'what a medicine is for',
    {
      resourceType: 'MedicationRequest',
      status: 'active',
      medicationCodeableConcept: { text: 'Zinc' },
      reasonReference: [toWrong],
    },
  ],
])('what was entered in error does not come back as %s', (_, resource) => {
  expect(ask('What is in my record?', resource, inError).sent).not.toContain('Lupus')
})

describe('that nothing is known, that nobody asked and that there is none are three things', () => {
  const allergy = (code: object) => ({ resourceType: 'AllergyIntolerance', ...active, code })
  const ips = (code: string) => ({
    coding: [{ system: 'http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips', code }],
  })
  test.each([
    [allergy(ips('no-allergy-info')), /nothing is known of allergies/u],
    [allergy({ text: 'Not asked' }), /nothing is known of allergies/u],
    [allergy({ text: 'Allergy history not obtained' }), /nothing is known of allergies/u],
    [allergy(ips('no-known-food-allergies')), /No known food allergies/u],
    [
      {
        resourceType: 'List',
        code: { coding: [{ system: 'http://loinc.org', code: '48765-2' }] },
        emptyReason: { coding: [{ code: 'nilknown' }] },
      },
      /none known/u,
    ],
  ])('%j', (resource, expected) => {
    const { answer } = ask('Am I allergic to anything?', resource)
    expect(answer).toMatch(expected)
    expect(answer).not.toMatch(/current allergies/u)
  })

  test('and none of them is counted', () => {
    const none = {
      resourceType: 'MedicationStatement',
      status: 'active',
      medicationCodeableConcept: { text: 'No current medications' },
    }
    expect(ask('How many medicines do I take?', none).answer).toMatch(/none known/u)
    const negated = { resourceType: 'Condition', ...active, code: { text: 'No history of stroke' } }
    const gout = { resourceType: 'Condition', ...active, code: { text: 'Gout' } }
    expect(ask('What are my current health problems?', negated, gout).answer).toMatch(
      /current problems or diagnoses are:\n- Gout.*\nIt also states:\n- No history of stroke/u,
    )
  })
})

test.each([
  [
    { resourceType: 'Immunization', status: 'completed', vaccineCode: { text: 'Flu' }, isSubpotent: true },
    /NOT fully potent/u,
  ],
  [
    { resourceType: 'CarePlan', title: 'Plan', activity: [{ detail: { doNotPerform: true, description: 'Running' } }] },
    /Running \(NOT to be done\)/u,
  ],
  [
    {
      resourceType: 'MedicationStatement',
      status: 'active',
      medicationCodeableConcept: { text: 'Zinc' },
      modifierExtension: [{ url: 'https://x.example/not', valueBoolean: true }],
    },
    /condition that was not understood/u,
  ],
  [
    {
      resourceType: 'VisionPrescription',
      lensSpecification: [
        { eye: 'right', sphere: -2 },
        { eye: 'left', sphere: -2 },
      ],
    },
    /eye right, sphere -2; lens specification: eye left, sphere -2/u,
  ],
  [{ resourceType: 'Device', type: { text: 'Pump' }, safety: [{ text: 'MR Unsafe' }] }, /MR Unsafe/u],
  [
    {
      resourceType: 'Observation',
      status: 'final',
      code: { text: 'Blood type' },
      focus: [{ display: 'Donor' }],
      valueString: 'AB',
    },
    /Blood type of Donor, not of the patient/u,
  ],
])('nothing that changes what an entry means is dropped: %j', (resource, expected) => {
  expect(
    ask('What is in my record?', resource).sent + ask('plan prescription pump type zinc flu', resource).sent,
  ).toMatch(expected)
})

test('of two results of one time the corrected one counts, whatever their ids', () => {
  const result = (id: string, status: string, value: number) => ({
    ...{
      resourceType: 'Observation',
      id,
      status,
      code: { text: 'Potassium' },
      effectiveDateTime: '2024-05-05T08:00:00Z',
    },
    valueQuantity: { value, unit: 'mmol/L' },
  })
  for (const [one, other] of [
    ['a', 'b'],
    ['b', 'a'],
  ] as const) {
    const { answer } = ask('What is my potassium?', result(one, 'preliminary', 6.9), result(other, 'corrected', 4.2))
    expect(answer).toMatch(/was 4\.2 mmol\/L/u)
    expect(answer).not.toMatch(/6\.9|Before that|higher|lower/u)
  }
})

test('a placeholder hides no name, and a code is told in words', () => {
  const condition = {
    ...{ resourceType: 'Condition', ...active },
    code: { text: 'Null', coding: [{ code: '1', display: 'Hypertensive disorder' }] },
  }
  expect(ask('What are my current health problems?', condition).answer).toMatch(/- Hypertensive disorder/u)
  const shot = {
    ...{ resourceType: 'Immunization', status: 'completed', occurrenceDateTime: '2021-01-29' },
    vaccineCode: { coding: [{ system: 'http://hl7.org/fhir/sid/cvx', code: '207' }] },
  }
  expect(ask('When did I get my COVID vaccine?', shot).answer).toMatch(/COVID-19 vaccine.*29 January 2021/u)
})

test('who referred the patient was not seen, and a time in UTC says so', () => {
  const visit = {
    ...{
      resourceType: 'Encounter',
      status: 'finished',
      type: [{ text: 'Physiotherapy' }],
      period: { start: '2024-09-10' },
    },
    participant: [
      { type: [{ coding: [{ code: 'REF' }] }], individual: { display: 'Dr. Quill' } },
      { individual: { display: 'Pat Physio' } },
    ],
  }
  expect(ask('Who did I see?', visit).sent).toMatch(/with Pat Physio; referred by Dr\. Quill/u)
  const appointment = { resourceType: 'Appointment', status: 'booked', start: '2035-01-05T02:30:00Z' }
  expect(ask('When is my appointment?', appointment).answer).toContain('02:30 UTC')
})

test('a document is of the category that is given where its type is unknown, and its summary is no overview', () => {
  const document = {
    ...{ resourceType: 'DocumentReference', status: 'current', date: '2024-02-02T12:00:00Z' },
    type: { text: 'Unknown' },
    category: [{ text: 'Discharge Summary' }],
    content: [{ attachment: { contentType: 'application/pdf', title: 'Scan 17', url: 'https://x.example/17.pdf' } }],
  }
  expect(ask('Do I have a discharge summary?', document).answer).toMatch(/Discharge Summary.*2024/u)
})
