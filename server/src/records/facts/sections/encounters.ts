import { toConcept, toConcepts } from '../../fhir/concept.ts'
import { firstDate, toDay, toPeriod } from '../../fhir/date.ts'
import { type Element, toElement, toElements } from '../../fhir/element.ts'
import { toOutcome } from '../../fhir/outcome.ts'
import type { RawOf } from '../../fhir/resource.ts'
import { toStatus, toStatusText } from '../../fhir/status.ts'
import { listed, prefixed, toFactText } from '../fact-text.ts'
import { keyOf, type RecordReader } from '../record-reader.ts'
import type { Section, SectionFact } from '../section.ts'

export const encounters: Section = {
  id: 'encounters',
  title: 'Visits and stays',
  noun: 'visits',
  askedBy: [
    'visit',
    'encounter',
    'appointment',
    'checkup',
    'check-up',
    'hospital',
    'hospitalize',
    'admitted',
    'admission',
    'emergency room',
    'emergency department',
    'er',
    'urgent care',
    'stay',
    'saw',
    'seen',
    'see',
    'went',
    'visited',
    'doctor',
    'physician',
    'clinic',
  ],
  read: (record) => record.ofType('Encounter').map((encounter) => toVisit(encounter, record)),
}

function toVisit(encounter: RawOf<'Encounter'>, record: RecordReader): SectionFact {
  const types = toConcepts(encounter.type)
  const kind = toKind(encounter.class)
  const label = types[0]?.text ?? kind ?? 'Visit'
  const period = toPeriod(encounter.period)
  const date = firstDate(encounter.period)
  const status = toStatus(encounter.status)
  // A visit of unknown status is counted as one without any.
  const outcome = status === 'unknown' ? null : toOutcome(encounter.status)
  const lasted = period?.end != null && date !== null && toDay(period.end) !== toDay(date)
  const where = record.nameOf(encounter.serviceProvider, encounter)
  const participants = toElements(encounter.participant)
  const who = listed(
    participants.filter(isSeen).map(({ individual, actor }) => record.nameOf(individual ?? actor, encounter)),
  )
  const others = listed(participants.filter((one) => !isSeen(one)).map((one) => toOther(one, encounter, record)))
  return {
    label,
    text: toFactText(label, [
      outcome ?? (status === 'finished' || status === 'completed' ? null : toStatusText(encounter.status)),
      kind === label ? null : kind,
      lasted ? prefixed('until', period?.end && toDay(period.end)) : null,
      prefixed('for', reasons(encounter, record)),
      prefixed('with', who),
      others,
      prefixed(
        'at',
        listed([where, ...toElements(encounter.location).map((at) => record.nameOf(at.location, encounter))]),
      ),
      prefixed('admitted from', toConcept(toElement(encounter.hospitalization)?.admitSource)?.text),
      prefixed('discharged to', toConcept(toElement(encounter.hospitalization)?.dischargeDisposition)?.text),
    ]),
    date,
    end: period?.end ?? null,
    resource: keyOf(encounter),
    codes: types.flatMap(({ codes }) => codes),
    core: false,
    outcome,
    visit: keyOf(encounter),
    detail: { status: status ?? 'not stated', ...(who === null ? {} : { who }), ...(where === null ? {} : { where }) },
  }
}

/** Who took part without seeing the patient (terminology.hl7.org/CodeSystem/v3-ParticipationType and participant-type). */
const NOT_SEEN: ReadonlyMap<string, string> = new Map([
  ['REF', 'referred by'],
  ['TRANS', 'written down by'],
  ['ENT', 'entered by'],
  ['INF', 'informed by'],
  ['ESC', 'escorted by'],
  ['CALLBCK', 'call-back contact'],
  ['HLD', 'for'],
  ['translator', 'translated by'],
  ['emergency', 'emergency contact'],
])

function toRole({ type }: Element): string | null {
  const codes = toConcepts(type).flatMap((concept) =>
    concept.codes.map((code) => code.slice(code.lastIndexOf('|') + 1)),
  )
  const roles = codes.map((code) => NOT_SEEN.get(code) ?? null)
  // Somebody who referred the patient and saw them as well was seen.
  if (roles.length > 0) return roles.includes(null) ? null : (roles[0] ?? null)
  return toConcepts(type).some(({ text }) => /^refer/iu.test(text)) ? 'referred by' : null
}

function isSeen(participant: Element): boolean {
  return toRole(participant) === null
}

function toOther(participant: Element, encounter: RawOf<'Encounter'>, record: RecordReader): string | null {
  return prefixed(toRole(participant) ?? '', record.nameOf(participant.individual ?? participant.actor, encounter))
}

/** terminology.hl7.org/ValueSet/v3-ActEncounterCode, in the words of a patient. */
const KINDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    AMB: 'outpatient visit',
    EMER: 'emergency room visit',
    FLD: 'visit in the field',
    HH: 'home visit',
    IMP: 'hospital stay (inpatient)',
    ACUTE: 'hospital stay (inpatient, acute)',
    NONAC: 'hospital stay (inpatient)',
    OBSENC: 'hospital stay for observation',
    PRENC: 'visit before admission',
    SS: 'hospital stay of less than a day',
    VR: 'virtual visit (telehealth)',
    WELLNESS: 'wellness visit',
    OUTPATIENT: 'outpatient visit',
    URGENTCARE: 'urgent care visit',
    EMERGENCY: 'emergency room visit',
    INPATIENT: 'hospital stay (inpatient)',
  }),
)

function toKind(value: unknown): string | null {
  const coding = toElement(Array.isArray(value) ? value[0] : value)
  const code = typeof coding?.code === 'string' ? coding.code : typeof value === 'string' ? value : ''
  return KINDS.get(code.toUpperCase()) ?? toConcept(value)?.text ?? null
}

function reasons(encounter: RawOf<'Encounter'>, record: RecordReader): string | null {
  return listed([
    ...toConcepts(encounter.reasonCode).map(({ text }) => text),
    ...toElements(encounter.reasonReference).map((reference) => record.nameOf(reference, encounter)),
    ...toElements(encounter.diagnosis).map(({ condition }) => record.nameOf(condition, encounter)),
  ])
}
