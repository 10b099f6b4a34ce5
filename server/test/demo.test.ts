import { describe, expect, test } from 'vitest'
import { type DemoResource, isFhirDate, mrnsOf, readDemos, walk } from './demo-bundles.ts'

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
