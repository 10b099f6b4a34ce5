import { toConcept, toConcepts } from '../../fhir/concept.ts'
import { firstDate, toDay, toPeriod } from '../../fhir/date.ts'
import { toElement, toElements } from '../../fhir/element.ts'
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
  const who = listed(
    toElements(encounter.participant).map(({ individual, actor }) => record.nameOf(individual ?? actor, encounter)),
  )
  return {
    label,
    text: toFactText(label, [
      outcome ?? (status === 'finished' || status === 'completed' ? null : toStatusText(encounter.status)),
      kind === label ? null : kind,
      lasted ? prefixed('until', period?.end && toDay(period.end)) : null,
      prefixed('for', reasons(encounter, record)),
      prefixed('with', who),
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

/** terminology.hl7.org/ValueSet/v3-ActEncounterCode, in the words of a patient. */
const KINDS: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
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
