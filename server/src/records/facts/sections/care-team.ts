import { toConcepts } from '../../fhir/concept.ts'
import { firstDate, toDay, toPeriod } from '../../fhir/date.ts'
import { type Element, toElements, toNotes, toText } from '../../fhir/element.ts'
import { toResourceName } from '../../fhir/human-name.ts'
import { toActOutcome } from '../../fhir/outcome.ts'
import type { RawOf, RawResource } from '../../fhir/resource.ts'
import { toStatus, toStatusText } from '../../fhir/status.ts'
import { listed, prefixed, toFactText } from '../fact-text.ts'
import { keyOf, type RecordReader } from '../record-reader.ts'
import type { Section, SectionFact } from '../section.ts'

export const careTeam: Section = {
  id: 'care-team',
  title: 'Care team and places of care',
  noun: 'people or places of care',
  askedBy: [
    'care team',
    'my team',
    'doctor',
    'physician',
    'provider',
    'nurse',
    'specialist',
    'practitioner',
    'caregiver',
    'pcp',
    'primary care',
    'family doctor',
    'general practitioner',
    'pediatrician',
    'midwife',
  ],
  read: (record) => [
    ...record.ofType('CareTeam').map((team) => toTeam(team, record)),
    ...record.ofType('Practitioner', 'PractitionerRole').flatMap((person) => toPerson(person, record)),
    ...record.ofType('Organization', 'Location', 'HealthcareService').flatMap((place) => toPlace(place)),
  ],
}

function toTeam(team: RawOf<'CareTeam'>, record: RecordReader): SectionFact {
  const reasons = [
    ...toConcepts(team.reasonCode).map(({ text }) => text),
    ...toElements(team.reasonReference).map((reference) => record.nameOf(reference, team)),
  ]
  const label = toText(team.name) ?? toConcepts(team.category)[0]?.text ?? 'Care team'
  const period = toPeriod(team.period)
  const status = toStatus(team.status)
  const outcome = toActOutcome(team.status)
  return {
    label,
    text: toFactText(label, [
      label === 'Care team' ? null : 'care team',
      outcome ?? toStatusText(team.status),
      prefixed('for', listed(reasons)),
      listed(toElements(team.participant).map((participant) => toMember(participant, team, record))),
      prefixed('of', listed(toElements(team.managingOrganization).map((reference) => record.nameOf(reference, team)))),
      prefixed('until', period?.end && toDay(period.end)),
      ...toNotes(team.note),
    ]),
    date: firstDate(team.period),
    end: period?.end ?? null,
    resource: keyOf(team),
    codes: [],
    core: false,
    current: status === 'active' || status === 'proposed',
    outcome,
    visit: record.keyOf(team.encounter, team),
    detail: { status: status ?? 'not stated' },
  }
}

function toMember(participant: Element, team: RawOf<'CareTeam'>, record: RecordReader): string | null {
  const name = record.nameOf(participant.member, team)
  if (name === 'the patient') return null
  const roles = listed(toConcepts(participant.role).map(({ text }) => text))
  if (name === null) return roles
  return roles === null ? name : `${name} (${roles})`
}

/** Somebody of whom more is known than the name that the other lines say. */
function toPerson(person: RawOf<'Practitioner' | 'PractitionerRole'>, record: RecordReader): SectionFact[] {
  const isRole = person.resourceType === 'PractitionerRole'
  const name = isRole ? record.nameOf({ reference: keyOf(person) }) : toResourceName(person)
  const roles = [
    ...toConcepts(person.specialty),
    ...(isRole ? toConcepts(person.code) : []),
    ...toElements(person.qualification).flatMap(({ code }) => toConcepts(code)),
  ].map(({ text }) => text)
  const contacts = toContacts(person)
  if (name === null || (roles.length === 0 && contacts === null)) return []
  const codes = [...toConcepts(person.specialty), ...toConcepts(person.code)].flatMap((concept) => concept.codes)
  const places = [
    record.nameOf(person.organization, person),
    ...toElements(person.location).map((at) => record.nameOf(at, person)),
  ]
  return [toContactFact(person, name, [listed(roles), prefixed('at', listed(places)), contacts], codes)]
}

function toPlace(place: RawOf<'Organization' | 'Location' | 'HealthcareService'>): SectionFact[] {
  const name = toResourceName(place)
  const contacts = toContacts(place)
  if (name === null || contacts === null) return []
  const types = toConcepts(place.type)
  return [
    toContactFact(
      place,
      name,
      [listed(types.map(({ text }) => text)), contacts],
      types.flatMap(({ codes }) => codes),
    ),
  ]
}

function toContactFact(
  resource: RawResource,
  label: string,
  parts: readonly (string | null | undefined)[],
  codes: readonly string[],
): SectionFact {
  return { label, text: toFactText(label, parts), date: null, resource: keyOf(resource), codes, core: false }
}

/** Phone and address of those who care for the patient; what others wrote of them elsewhere is not asked for here. */
function toContacts(resource: RawResource): string | null {
  const phones = toElements(resource.telecom)
    .filter(
      ({ system, use }) =>
        (system === 'phone' || system === 'email' || system === 'url') && use !== 'home' && use !== 'old',
    )
    .map(({ system, value }) => prefixed(String(system), toText(value)))
  const addresses = toElements(resource.address)
    .filter(({ use }) => use !== 'home' && use !== 'old')
    .map((address) =>
      listed([
        toText(address.text),
        ...(Array.isArray(address.line) ? address.line.map(toText) : []),
        toText(address.city),
        toText(address.state),
        toText(address.postalCode),
      ]),
    )
  return listed([...phones, ...addresses.map((address) => prefixed('address', address))])
}
