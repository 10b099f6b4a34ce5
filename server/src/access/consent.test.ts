import { describe, expect, test } from 'vitest'
import { isDeniedByConsent } from './consent.ts'
import type { Grant, Relation } from './grants.ts'
import { isOfAge } from './of-age.ts'

const now = Date.parse('2026-11-30T12:00:00Z')

function grantOf(relation: Relation, evidence: string | null = null): Grant {
  return {
    id: 'g',
    issuer: 'https://id.example',
    subject: 'carer',
    name: 'Carer',
    mrn: 'A',
    relation,
    actions: ['read'],
    startsAt: '2026-01-01T00:00:00.000Z',
    endsAt: null,
    evidence,
    grantedBy: 'operator',
    grantedAt: '2026-01-01T00:00:00.000Z',
    revokedBy: null,
    revokedAt: null,
  }
}

const consent = (provision: object, rest: object = {}) => [
  { resourceType: 'Consent', id: 'c', status: 'active', provision, ...rest },
]
const actor = (reference: string) => [{ reference: { reference } }]
const denied = (provision: object, relation: Relation = 'proxy', evidence: string | null = null, rest: object = {}) =>
  isDeniedByConsent(consent(provision, rest), grantOf(relation, evidence), now)

describe('a Consent that denies', () => {
  test('denies everybody but the patient, where it names nobody', () => {
    const relations: Relation[] = ['self', 'proxy', 'care', 'service']
    expect(relations.map((relation) => denied({ type: 'deny' }, relation))).toEqual([false, true, true, true])
  })

  test.each(['permit', undefined])('allows nothing and denies nothing where it says %s', (type) => {
    expect(denied({ type })).toBe(false)
  })

  test.each([
    ['whom it names', 'RelatedPerson/ex', true],
    ['whoever is not known to be somebody else', null, true],
    ['whoever is not known to be somebody else, whatever words their evidence is', 'a court order', true],
    ['not whom the record knows as somebody else', 'RelatedPerson/daughter', false],
  ])('that names a person denies %s', (_who, evidence, expected) => {
    expect(denied({ type: 'deny', actor: actor('RelatedPerson/ex') }, 'proxy', evidence)).toBe(expected)
    expect(
      denied({ type: 'deny', actor: actor('https://h/fhir/RelatedPerson/ex/_history/2') }, 'proxy', evidence),
    ).toBe(expected)
  })

  test('that names a person denies no clinician, and one of a clinic no person', () => {
    expect(denied({ type: 'deny', actor: actor('RelatedPerson/ex') }, 'care')).toBe(false)
    expect(denied({ type: 'deny', actor: actor('Organization/clinic') }, 'proxy')).toBe(false)
    expect(denied({ type: 'deny', actor: actor('Organization/clinic') }, 'care', 'Practitioner/dr')).toBe(true)
  })

  test('leaves out whom an exception names, and no one else', () => {
    const provision = { type: 'deny', provision: [{ type: 'permit', actor: actor('RelatedPerson/daughter') }] }
    expect(denied(provision, 'proxy', 'RelatedPerson/daughter')).toBe(false)
    expect(denied(provision, 'proxy', 'RelatedPerson/ex')).toBe(true)
    expect(denied(provision, 'proxy', 'a word')).toBe(true)
  })

  test('wins over one that permits, and as an exception from it', () => {
    const both = [...consent({ type: 'permit' }), ...consent({ type: 'deny' })]
    expect(isDeniedByConsent(both, grantOf('proxy'), now)).toBe(true)
    expect(denied({ type: 'permit', provision: { type: 'deny', actor: actor('RelatedPerson/ex') } })).toBe(true)
  })

  test.each<[string, object, boolean]>([
    ['a period that is over', { end: '2026-11-29' }, false],
    ['a period that ends today', { end: '2026-11-30' }, true],
    ['a period that ends this year', { end: '2026' }, true],
    ['a period that has not begun', { start: '2026-12-01' }, false],
    ['a period that runs', { start: '2026-01', end: '2026-12-31T23:59:59Z' }, true],
    ['a period of nonsense', { start: 'soon', end: 7 }, true],
  ])('holds in %s: %o', (_title, period, expected) => {
    expect(denied({ type: 'deny', period })).toBe(expected)
  })

  test.each<[string, object, boolean]>([
    ['draft', { status: 'draft' }, false],
    ['inactive', { status: 'inactive' }, false],
    ['of research', { scope: { coding: [{ code: 'research' }] } }, false],
    ['of an advance directive', { scope: { coding: [{ code: 'adr' }] } }, false],
    ['of privacy', { scope: { coding: [{ code: 'patient-privacy' }] } }, true],
  ])('that is %s counts: %o', (_title, rest, expected) => {
    expect(denied({ type: 'deny' }, 'proxy', null, rest)).toBe(expected)
  })

  test('of a part of the record denies all of it, and of correcting it nothing', () => {
    expect(denied({ type: 'deny', class: [{ code: 'Observation' }] })).toBe(true)
    expect(denied({ type: 'deny', action: [{ coding: [{ code: 'correct' }] }] })).toBe(false)
    expect(denied({ type: 'deny', action: [{ coding: [{ code: 'access' }] }] })).toBe(true)
  })

  test('of any shape fails nothing', () => {
    let deep: object = { type: 'deny' }
    for (let level = 0; level < 10_000; level++) deep = { provision: [deep] }
    for (const provision of [null, 7, [], { actor: 7 }, { actor: [null], type: 'deny' }, deep]) {
      expect(() => denied(provision as object)).not.toThrow()
    }
  })
})

test.each([
  ['2008-11-30', true],
  ['2008-12-01', false],
  ['2008-12', false],
  ['2008-11', true],
  ['2008', true],
  ['2009', false],
  ['2008-02-29', true],
  [null, true],
  ['yesterday', true],
])('who was born %s is 18 on 2026-11-30: %s', (birthDate, expected) => {
  expect(isOfAge(birthDate, 18, now)).toBe(expected)
})
