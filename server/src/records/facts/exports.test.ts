import { expect, test } from 'vitest'
import { buildTestRecord } from './test-record.ts'

const lab = { resourceType: 'Observation', status: 'final', category: [{ text: 'Laboratory' }] }
const order = { resourceType: 'MedicationRequest', status: 'active', intent: 'order' }
const age = (value: number) => ({ value, unit: 'a' })

// Elements as exports of large systems write them: text without codes, codes without text, ages in place of dates,
// values in components, medicines by reference.
test.each([
  [
    { resourceType: 'Condition', code: { text: 'Palsy' }, abatementString: 'by summer 2011' },
    'Palsy: ended: by summer 2011',
  ],
  [
    {
      resourceType: 'Condition',
      code: { text: 'Stone' },
      onsetRange: { low: age(45), high: age(47) },
      abatementAge: age(50),
    },
    'Stone: started at the age of 45 to 47 years; ended at the age of 50 years',
  ],
  [{ resourceType: 'Condition', code: { text: 'Gout' }, abatementBoolean: true }, 'Gout: it is over'],
  [
    {
      resourceType: 'Condition',
      code: { text: 'Migraine' },
      clinicalStatus: { text: 'Active' },
      evidence: [{ code: [{ text: 'Aura' }] }],
    },
    'Migraine: active; with Aura',
  ],
  [
    {
      ...order,
      medicationReference: { reference: '#m', display: 'lisinopril 20 mg tablet' },
      contained: [{ resourceType: 'Medication', id: 'm', code: { coding: [{ code: '314077' }] } }],
      dosageInstruction: [{ timing: { code: { text: 'BID' } } }],
    },
    'lisinopril 20 mg tablet: active; twice a day',
  ],
  [
    {
      ...order,
      medicationCodeableConcept: { text: 'Fish oil' },
      dosageInstruction: [{ text: '2 caps', timing: { repeat: { when: ['MORN'] } }, asNeededBoolean: true }],
    },
    'Fish oil: active; 2 caps, in the morning, as needed',
  ],
  [
    {
      ...order,
      medicationCodeableConcept: { text: 'Codeine' },
      dosageInstruction: [
        {
          text: '1 tablet at bedtime',
          maxDosePerPeriod: { numerator: { value: 2 }, denominator: { value: 1, unit: 'day' } },
        },
      ],
    },
    'Codeine: active; 1 tablet at bedtime, at most 2 per day',
  ],
  [
    {
      resourceType: 'Observation',
      category: [{ text: 'Vital Signs' }],
      code: { text: 'BP' },
      component: [
        { code: { text: 'Systolic' }, valueQuantity: { value: 130, unit: 'mmHg' } },
        { code: { text: 'Diastolic' }, valueQuantity: { value: 82, unit: 'mmHg' } },
      ],
    },
    'BP: 130/82 mmHg',
  ],
  [
    { ...lab, code: { text: 'ANA titer' }, valueRatio: { numerator: { value: 1 }, denominator: { value: 128 } } },
    'ANA titer: 1:128',
  ],
  [
    { ...lab, code: { text: 'D-dimer' }, valueQuantity: { value: 0.27, comparator: '<', unit: 'mg/L' } },
    'D-dimer: < 0.27 mg/L',
  ],
  [
    { resourceType: 'Procedure', status: 'completed', code: { text: 'Arthroscopy' }, performedAge: age(48) },
    'Arthroscopy: done; performed at the age of 48 years',
  ],
  [
    {
      resourceType: 'FamilyMemberHistory',
      status: 'completed',
      relationship: { coding: [{ code: 'NBRO' }] },
      condition: [{ code: { text: 'Type 1 diabetes' }, onsetRange: { low: age(10), high: age(12) } }],
    },
    'Family, brother: Type 1 diabetes (from the age of 10 to 12 years)',
  ],
  [
    {
      resourceType: 'AllergyIntolerance',
      code: { text: 'Shellfish' },
      onsetAge: age(30),
      reaction: [{ manifestation: [{ text: 'Hives' }], description: 'all over the back', onset: '2010-06-01' }],
    },
    'Shellfish: allergy; since the age of 30 years; reaction: Hives, all over the back (on 2010-06-01)',
  ],
  [
    {
      resourceType: 'CarePlan',
      status: 'active',
      title: 'Weight',
      activity: [{ detail: { description: 'Swim', status: 'on-hold', scheduledString: 'on Mondays' } }],
    },
    'Weight: active; activities Swim (on hold, on Mondays)',
  ],
])('%j is told whole', (resource, text) => {
  expect(factsOf({ id: 'x', ...resource }).map((fact) => fact.text)).toContain(text)
})

test('each value of a panel has a line of its own, with what was said of it', () => {
  const facts = factsOf({
    ...lab,
    id: 'x',
    code: { text: 'Screening' },
    component: [
      { code: { text: 'LDL' }, valueQuantity: { value: 101, unit: 'mg/dL' }, interpretation: [{ text: 'High' }] },
      { code: { text: 'Rubella IgG' }, valueString: 'Immune' },
    ],
  })
  expect(facts.map(({ text }) => text)).toEqual([
    'Screening: LDL 101 mg/dL (high), Rubella IgG Immune',
    'LDL: 101 mg/dL; high',
    'Rubella IgG: Immune',
  ])
  expect(new Set(facts.map(({ section }) => section))).toEqual(new Set(['labs']))
})

test('values of one code stand in one series, whatever the categories of each', () => {
  const value = (id: string, code: string, date: string) => ({
    resourceType: 'Observation',
    id,
    category: [{ coding: [{ code }] }],
    code: { coding: [{ system: 'http://loinc.org', code: '10230-1' }], text: 'Ejection fraction' },
    effectiveDateTime: date,
    valueQuantity: { value: 40, unit: '%' },
  })
  const { facts } = buildTestRecord([value('a', 'imaging', '2020-01-01'), value('b', 'vital-signs', '2021-01-01')])
  expect(facts.map(({ section, readings }) => [section, readings?.length])).toEqual([['vitals', 2]])
})

test('a note is read from RTF, from UTF-16 and from Latin 1', () => {
  const rtf =
    "{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}{\\*\\generator Any;}\\f0\\fs24 PLAN:\\par \\b Ice\\b0  the knee, 12\\u176? short; d\\'e9bridement \\{later\\}.\\par}"
  expect(noteOf(Buffer.from(rtf), 'application/rtf')).toBe('Note, PLAN: Ice the knee, 12° short; débridement {later}.')
  expect(noteOf(Buffer.from('\uFEFFThe knee is fine', 'utf16le'))).toBe('Note: The knee is fine')
  expect(noteOf(Buffer.from('Café', 'latin1'), 'text/plain; charset=iso-8859-1')).toBe('Note: Café')
})

function factsOf(resource: { resourceType: string; id: string; [element: string]: unknown }) {
  return buildTestRecord([resource]).facts
}

function noteOf(bytes: Buffer, contentType = 'text/plain'): string | undefined {
  const attachment = { contentType, data: bytes.toString('base64') }
  const facts = factsOf({
    resourceType: 'DocumentReference',
    id: 'n',
    ...{ status: 'current', type: { text: 'Note' }, content: [{ attachment }] },
  })
  return facts[0]?.text
}
