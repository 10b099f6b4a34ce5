import { describe, expect, test } from 'vitest'
import { type DemoResource, isFhirDate, mrnsOf, ofType, readDemos, recordOf, walk, withCode } from './demo-bundles.ts'

/** The day on which the demo patients were written: nothing in them has happened after it. */
const WRITTEN_ON = '2026-11-23'

/** Where a date may lie ahead: what is planned, due or booked. */
const PLANNED = new Set([
  'Appointment.end',
  'Appointment.start',
  'Goal.target.dueDate',
  'ImmunizationRecommendation.recommendation.dateCriterion.value',
  'Observation.valueDateTime',
  'ServiceRequest.occurrenceDateTime',
])

/** Elements that R4 requires of each type in the demo; `a|b` is a choice. */
const REQUIRED: Record<string, readonly string[]> = {
  AllergyIntolerance: ['patient', 'code'],
  Appointment: ['status', 'participant'],
  CarePlan: ['status', 'intent', 'subject'],
  CareTeam: ['status', 'subject'],
  Claim: ['status', 'type', 'use', 'patient', 'created', 'provider', 'priority', 'insurance'],
  Condition: ['subject', 'code', 'verificationStatus'],
  Coverage: ['status', 'beneficiary', 'payor'],
  Device: ['patient', 'type'],
  DiagnosticReport: ['status', 'code', 'subject'],
  DocumentReference: ['status', 'content', 'subject'],
  Encounter: ['status', 'class', 'subject', 'period'],
  ExplanationOfBenefit: [
    ...['status', 'type', 'use', 'patient', 'created', 'insurer', 'provider', 'outcome', 'insurance'],
  ],
  FamilyMemberHistory: ['status', 'patient', 'relationship'],
  Goal: ['lifecycleStatus', 'description', 'subject'],
  ImmunizationRecommendation: ['patient', 'date', 'recommendation'],
  Immunization: ['status', 'vaccineCode', 'patient', 'occurrenceDateTime|occurrenceString'],
  MedicationAdministration: ['status', 'subject', 'medicationCodeableConcept|medicationReference', 'effectiveDateTime'],
  MedicationRequest: ['status', 'intent', 'subject', 'medicationCodeableConcept|medicationReference'],
  MedicationStatement: ['status', 'subject', 'medicationCodeableConcept|medicationReference'],
  Observation: ['status', 'code', 'subject'],
  Organization: ['name'],
  Patient: ['identifier', 'name', 'gender', 'birthDate'],
  Practitioner: ['name'],
  PractitionerRole: ['practitioner'],
  Procedure: ['status', 'subject', 'code'],
  RelatedPerson: ['patient'],
  ServiceRequest: ['status', 'intent', 'subject', 'code'],
}

const demos = readDemos()

describe.each(demos)('$file', ({ bundle }) => {
  const resources = bundle.entry.map(({ resource }) => resource)
  const nodes = resources.flatMap((resource) => [...walk(resource, resource.resourceType)])

  test('holds one patient, with one medical record number', () => {
    expect(resources.filter(({ resourceType }) => resourceType === 'Patient')).toHaveLength(1)
    expect(mrnsOf(resources)).toHaveLength(1)
  })

  test('gives every resource what R4 requires of its type, and an id of its own', () => {
    const missing = resources.flatMap((resource) =>
      (REQUIRED[resource.resourceType] ?? ['(a type that this test knows)'])
        .filter((element) => !element.split('|').some((name) => resource[name] !== undefined))
        .map((element) => `${resource.resourceType}/${resource.id}.${element}`),
    )
    expect(missing).toEqual([])
    const ids = resources.map(({ resourceType, id }) => `${resourceType}/${id}`)
    expect(new Set(ids).size).toBe(ids.length)
    expect(resources.filter(({ id }) => !/^[A-Za-z0-9.-]{1,64}$/.test(id))).toEqual([])
  })

  test('resolves every reference within itself', () => {
    const targets = new Set(
      bundle.entry.flatMap(({ fullUrl, resource }) => [fullUrl, `${resource.resourceType}/${resource.id}`]),
    )
    const references = nodes.filter(({ path }) => path.endsWith('.reference')).map(({ value }) => String(value))
    expect(references.length).toBeGreaterThan(0)
    expect(references.filter((reference) => !targets.has(reference))).toEqual([])
  })

  test('asks a transaction or batch to put each resource where its own id says', () => {
    const asked = bundle.type === 'transaction' || bundle.type === 'batch'
    for (const { request, resource } of bundle.entry)
      expect(request).toEqual(asked ? { method: 'PUT', url: `${resource.resourceType}/${resource.id}` } : undefined)
  })

  test('holds only days that exist, and none in the future but what is planned', () => {
    const dates = nodes
      .filter(({ value }) => typeof value === 'string' && /^\d{4}(-\d\d|$)/.test(value))
      .filter(({ path }) => !path.endsWith('.code'))
    expect(dates.filter(({ value }) => !isFhirDate(String(value)))).toEqual([])
    const late = dates.filter(({ path, value }) => String(value).slice(0, 10) > WRITTEN_ON && !PLANNED.has(path))
    expect(late).toEqual([])
  })

  test('gives every code its system and its name, and every measured number its unit', () => {
    const codings = nodes.filter(({ path }) => /\.(coding|class)$/.test(path)).flatMap(({ value }) => value)
    expect(codings.length).toBeGreaterThan(0)
    for (const coding of codings)
      expect(coding).toMatchObject({
        system: expect.stringMatching(/^(http|urn:)/),
        code: expect.stringMatching(/^\S+$/),
        display: expect.stringMatching(/\S/),
      })
    for (const { value } of nodes.filter(({ path }) => /\.(valueQuantity|detailQuantity)$/.test(path)))
      expect(value).toMatchObject({ value: expect.any(Number), unit: expect.any(String), code: expect.any(String) })
  })

  test('names nobody who could exist: 555-01xx telephones and example.org addresses', () => {
    for (const { path, value } of nodes.filter(({ path }) => path.endsWith('.telecom'))) {
      const contacts = value as { system: string; value: string }[]
      for (const contact of contacts)
        expect(contact.value, path).toMatch(contact.system === 'email' ? /@example\.org$/ : /^\d{3}-555-01\d\d$/)
    }
  })
})

test('no medical record number occurs twice, and an id that two bundles share means the same resource', () => {
  const mrns = demos.flatMap(({ bundle }) => mrnsOf(bundle.entry.map(({ resource }) => resource)))
  expect(new Set(mrns).size).toBe(mrns.length)
  const seen = new Map<string, DemoResource>()
  for (const { resource } of demos.flatMap(({ bundle }) => bundle.entry)) {
    const key = `${resource.resourceType}/${resource.id}`
    expect(resource).toEqual(seen.get(key) ?? resource)
    seen.set(key, resource)
  }
})

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

interface ClaimItem {
  net?: { value: number }
  adjudication?: { amount: { value: number } }[]
}

function sum(resources: DemoResource[], type: string, amount: (item: ClaimItem) => number | undefined): number {
  const items = ofType(resources, type).flatMap(({ item }) => item as ClaimItem[])
  return items.reduce((total, item) => total + (amount(item) ?? Number.NaN), 0)
}
