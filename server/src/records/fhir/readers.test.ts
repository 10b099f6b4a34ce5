import { expect, expectTypeOf, test } from 'vitest'
import { toConcept } from './concept.ts'
import { toDocumentText } from './document-text.ts'
import { toDosageEnd, toDosageText } from './dosage.ts'
import { markupToText } from './markup-text.ts'
import { toMoneyText, toQuantity, toRangeText } from './quantity.ts'
import { buildReferences } from './reference.ts'
import type { RawOf } from './resource.ts'
import { toStatus } from './status.ts'
import { toValue } from './value.ts'

test('a concept is called by its text, else a display, else its code, and never by nothing', () => {
  expect(toConcept({ text: 'Gout', coding: [{ display: 'Podagra' }] })?.text).toBe('Gout')
  expect(
    toConcept({
      coding: [{ code: '1' }, { display: 'Asthma (disorder)', system: 'http://snomed.info/sct', code: '195967001' }],
    }),
  ).toEqual({
    text: 'Asthma',
    codes: ['|1', 'snomed|195967001'],
  })
  expect(toConcept({ coding: [{ system: 'http://loinc.org', code: '4548-4' }] })?.text).toBe('code 4548-4')
  expect(toConcept({ coding: [{ display: 'Glucose [Mass/volume] in Blood' }] })?.text).toBe('Glucose in Blood')
  expect(toConcept({ coding: [{}] })).toBeNull()
  expect(toConcept(7)).toBeNull()
})

test('a quantity keeps its number, comparator and unit; a number that a computer left over is rounded', () => {
  expect(toQuantity({ value: 7.2, unit: '%' })?.text).toBe('7.2%')
  expect(toQuantity({ value: 5, comparator: '<', code: 'mm[Hg]' })?.text).toBe('< 5 mmHg')
  expect(toQuantity({ value: 177.9657221245249, unit: 'cm' })?.text).toBe('177.97 cm')
  expect(toQuantity({ value: 1.0051, unit: '{score}' })?.text).toBe('1.0051')
  expect(toQuantity({ value: '7', unit: '%' })?.text).toBe('7%')
  expect(toQuantity({ value: '< 35,5', unit: '%' })?.text).toBe('< 35.5%')
  expect(toQuantity({ value: '1,500', unit: 'mL' })).toBeNull()
  expect(toRangeText({ low: { value: 3 }, high: { value: 7, unit: 'mmol/L' } })).toBe('3 to 7 mmol/L')
  expect(toRangeText({ high: { value: 7, unit: 'mg' } })).toBe('at most 7 mg')
  expect(toMoneyText({ value: 1333.9, currency: 'USD' })).toBe('1333.90 USD')
})

test.each([
  [
    { text: 'Take 1 tablet twice daily', timing: { repeat: { frequency: 2, period: 1, periodUnit: 'd' } } },
    'Take 1 tablet twice daily',
  ],
  [
    {
      doseAndRate: [{ doseQuantity: { value: 500, unit: 'mg' } }],
      timing: { repeat: { frequency: 2, period: 1, periodUnit: 'd', when: ['PC'] } },
      route: { text: 'Oral route' },
      asNeededCodeableConcept: { text: 'pain' },
    },
    '500 mg, twice a day after meals, by mouth, as needed for pain',
  ],
  [
    { doseAndRate: [{ doseQuantity: { value: 1 } }], timing: { repeat: { frequency: 1, period: 8, periodUnit: 'h' } } },
    '1 at a time, every 8 hours',
  ],
  [{ timing: { code: { coding: [{ code: 'BID' }] } } }, 'twice a day'],
  [
    { timing: { repeat: { boundsDuration: { value: 7, code: 'd' }, frequency: 1, period: 1, periodUnit: 'd' } } },
    'once a day for 7 days',
  ],
  [
    {
      text: 'Take 1 tablet by mouth once daily',
      timing: { repeat: { boundsPeriod: { start: '2019-03-04', end: '2019-03-11' }, frequency: 1, period: 1 } },
    },
    'Take 1 tablet by mouth once daily, from 2019-03-04 until 2019-03-11',
  ],
  [
    { text: 'Take 1 tablet daily', timing: { repeat: { boundsDuration: { value: 7, code: 'd' } } } },
    'Take 1 tablet daily, for 7 days',
  ],
  [
    { text: 'Take 1 tablet daily for 7 days', timing: { repeat: { boundsDuration: { value: 7, code: 'd' } } } },
    'Take 1 tablet daily for 7 days',
  ],
  [{ text: '1 puff each evening', timing: { repeat: { count: 10 } } }, '1 puff each evening, 10 times in all'],
  [{ timing: 'often' }, null],
])('how a medicine is taken is said in words: %j', (dosage, text) => {
  expect(toDosageText([dosage])).toBe(text)
})

test('a medicine ends with the last of its dosages, and not where one of them goes on', () => {
  const dosage = (end?: string) => ({ timing: { repeat: { boundsPeriod: { start: '2019-01', end } } } })
  expect(toDosageEnd([dosage('2019-03-11'), dosage('2019-04'), { text: 'with food' }])).toBe('2019-04')
  expect(toDosageEnd([dosage('2019-03-11'), dosage()])).toBeNull()
  expect(toDosageEnd([{ text: 'until 2019' }, null, 7])).toBeNull()
})

test('a value of any type is read; one of the wrong type is none', () => {
  expect(toValue({ valueBoolean: false })?.text).toBe('no')
  expect(toValue({ valueCodeableConcept: { text: 'Never smoker' } })?.text).toBe('Never smoker')
  expect(toValue({ valuePeriod: { start: '2019-01-02' } })?.text).toBe('since 2019-01-02')
  expect(toValue({ valueQuantity: 'high', valueString: 'as before' })?.text).toBe('as before')
  expect(toValue({ valueQuantity: 'high' })).toBeNull()
})

test('a status is read however it is written', () => {
  expect(toStatus('Entered in error')).toBe('entered-in-error')
  expect(toStatus({ coding: [{ code: 'active' }] })).toBe('active')
  expect(toStatus({ text: 'Refuted' })).toBe('refuted')
  expect(toStatus(['x'])).toBeNull()
})

test('references lead by type and id, by urn, by address, by identifier and into what is contained; the patient has no name', () => {
  const lee = {
    resourceType: 'Practitioner',
    id: 'lee',
    identifier: [{ system: 'npi', value: '7' }],
    name: [{ family: 'Lee', given: ['Ann'], prefix: ['Dr.'] }],
  }
  const role = {
    resourceType: 'PractitionerRole',
    id: 'r',
    practitioner: { reference: 'Practitioner/lee' },
    specialty: [{ text: 'Cardiology' }],
  }
  const { nameOf, resolve } = buildReferences([
    lee,
    role,
    { resourceType: 'Patient', id: 'p', name: [{ text: 'Pat' }] },
  ])
  for (const reference of [
    'Practitioner/lee',
    'urn:uuid:lee',
    'https://x.test/fhir/Practitioner/lee/_history/2',
    'Practitioner?identifier=npi|7',
  ])
    expect(nameOf({ reference })).toBe('Dr. Ann Lee')
  expect(nameOf({ reference: 'PractitionerRole/r' })).toBe('Dr. Ann Lee (Cardiology)')
  expect(nameOf({ reference: 'Patient/p', display: 'Pat Example' })).toBe('the patient')
  expect(
    nameOf({ reference: '#m' }, { contained: [{ resourceType: 'Medication', id: 'm', code: { text: 'Zinc' } }] }),
  ).toBe('Zinc')
  expect(nameOf({ reference: 'Practitioner/gone' })).toBeNull()
  expect(resolve({ reference: '#gone' }, {})).toBeNull()
})

test('a reference that leads to itself ends', () => {
  const loop = { resourceType: 'PractitionerRole', id: 'a', practitioner: { reference: 'PractitionerRole/a' } }
  expect(buildReferences([loop]).nameOf({ reference: 'PractitionerRole/a' })).toBeNull()
})

test('of markup the text is read, line by line, and no script', () => {
  const markup =
    '<h1>Plan</h1><script>steal()</script><style>p{}</style><p>Rest &amp; fluids</p><table><tr><td>A</td>\n<td>1</td></tr></table><!-- no -->'
  expect(
    markupToText(markup)
      .replace(/ +/gu, ' ')
      .replace(/\s*\n\s*/gu, '\n')
      .trim(),
  ).toBe('# Plan\nRest & fluids\nA | 1 |')
})

test('a document is read as base64 or as it is; pictures, bytes and what is kept elsewhere say so', () => {
  const base64 = (text: string | Uint8Array) => Buffer.from(text).toString('base64')
  expect(toDocumentText({ contentType: 'text/plain', data: base64('Größe: 1,80 m') })).toEqual({
    text: 'Größe: 1,80 m',
  })
  expect(
    toDocumentText({ contentType: 'text/plain; charset=iso-8859-1', data: base64(Uint8Array.of(71, 114, 246)) }),
  ).toEqual({ text: 'Grö' })
  expect(
    toDocumentText({ contentType: 'text/plain', data: base64(Uint8Array.from({ length: 400 }, (_, at) => at % 9)) }),
  ).toHaveProperty('unreadable')
  expect(toDocumentText({ contentType: 'application/pdf', data: base64('%PDF') })).toEqual({
    unreadable: 'a PDF document, not readable as text',
  })
  expect(toDocumentText({ contentType: 'text/plain', url: 'https://x.test/1' })).toEqual({
    unreadable: 'kept elsewhere, not in this record',
  })
  expect(toDocumentText({ contentType: 'text/plain', data: 'not base64 but text.' })).toEqual({
    text: 'not base64 but text.',
  })
})

test('a resource has the elements of its type, by the names of FHIR and by no others', () => {
  expectTypeOf<RawOf<'Procedure'>>().toHaveProperty('performedPeriod')
  expectTypeOf<RawOf<'Procedure'>>().not.toHaveProperty('perfomedPeriod')
  expectTypeOf<RawOf<'Procedure'>>().not.toHaveProperty('vaccineCode')
})
