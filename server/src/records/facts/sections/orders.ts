import { type Concept, toConcept, toConcepts } from '../../fhir/concept.ts'
import { firstDate, toClockTime, toDay } from '../../fhir/date.ts'
import { describe } from '../../fhir/describe.ts'
import { toTimingText } from '../../fhir/dosage.ts'
import { type Element, toElement, toElements, toNotes, toText } from '../../fhir/element.ts'
import { toActOutcome, toOutcome } from '../../fhir/outcome.ts'
import type { RawOf, RawResource } from '../../fhir/resource.ts'
import { toStatus, toStatusText } from '../../fhir/status.ts'
import { listed, prefixed, toFactText } from '../fact-text.ts'
import { keyOf, type RecordReader } from '../record-reader.ts'
import type { Section, SectionFact } from '../section.ts'

export const orders: Section = {
  id: 'orders',
  title: 'Orders, referrals and appointments',
  noun: 'orders, referrals or appointments',
  askedBy: [
    'order',
    'referral',
    'refer',
    'appointment',
    'upcoming',
    'scheduled',
    'due',
    'overdue',
    'next',
    'follow-up',
    'next visit',
  ],
  read: (record) => [
    ...record.ofType('ServiceRequest', 'DeviceRequest', 'NutritionOrder').map((order) => toOrder(order, record)),
    ...record.ofType('Appointment').map((appointment) => toAppointment(appointment, record)),
    ...record.ofType('ImmunizationRecommendation').flatMap((due) => toRecommendations(due)),
  ],
}

function toOrder(
  order: RawOf<'ServiceRequest' | 'DeviceRequest' | 'NutritionOrder'>,
  record: RecordReader,
): SectionFact {
  const concept = toConcept(order.code) ?? toConcept(order.codeCodeableConcept) ?? toDiet(order)
  const label =
    concept?.text ??
    record.nameOf(order.codeReference, order) ??
    toConcepts(order.category)[0]?.text ??
    'An order that the record does not name'
  const status = toStatus(order.status)
  const intent = toStatus(order.intent)
  const outcome = toActOutcome(order.status)
  const forbidden = order.doNotPerform === true ? 'NOT to be done' : null
  const planned = firstDate(order.occurrenceDateTime, order.occurrencePeriod, order.occurrenceTiming)
  return {
    label,
    text: toFactText(label, [
      forbidden,
      `${intent === null || intent.endsWith('order') ? 'ordered' : intent}${status === null ? '' : `, ${outcome ?? toStatusText(order.status)}`}`,
      listed(toConcepts(order.category).map(({ text }) => text)),
      listed(toConcepts(order.orderDetail).map(({ text }) => text)),
      toStatus(order.priority) === 'routine' ? null : toStatusText(order.priority),
      prefixed('planned for', planned === null ? toTimingText(order.occurrenceTiming) : toDay(planned)),
      prefixed('at', listed(toConcepts(order.bodySite).map(({ text }) => text))),
      prefixed('for', reasons(order, record)),
      prefixed('ordered by', record.nameOf(order.requester ?? order.orderer, order)),
      prefixed('to be done by', toPerformers(order, record)),
      ...toDietDetails(order, record),
      toText(order.patientInstruction),
      ...toNotes(order.note),
    ]),
    date: firstDate(order.authoredOn, order.dateTime) ?? planned,
    resource: keyOf(order),
    codes: concept?.codes ?? [],
    core: false,
    current: status === 'active' || status === 'on-hold',
    outcome: forbidden ?? outcome ?? (intent === null || !SUGGESTED.has(intent) ? null : `only a ${intent}`),
    visit: record.keyOf(order.encounter, order),
    detail: { status: status ?? 'not stated' },
  }
}

/** hl7.org/fhir/R4/valueset-request-intent.html: nobody has ordered it yet. */
const SUGGESTED: ReadonlySet<string> = new Set(['proposal', 'plan', 'option'])

function toPerformers(
  order: RawOf<'ServiceRequest' | 'DeviceRequest' | 'NutritionOrder'>,
  record: RecordReader,
): string | null {
  return listed([
    ...toElements(order.performer).map((performer) => record.nameOf(performer, order)),
    toConcept(order.performerType)?.text,
  ])
}

function toDiet(order: RawOf<'ServiceRequest' | 'DeviceRequest' | 'NutritionOrder'>): Concept | null {
  const diet = toConcepts(toElement(order.oralDiet)?.type)[0] ?? toConcept(toElements(order.supplement)[0]?.type)
  return diet ?? null
}

/** What a diet is made of, and what is kept out of it. */
function toDietDetails(
  order: RawOf<'ServiceRequest' | 'DeviceRequest' | 'NutritionOrder'>,
  record: RecordReader,
): string[] {
  const { oralDiet, supplement, enteralFormula, excludeFoodModifier, foodPreferenceModifier } = order
  if ([oralDiet, supplement, enteralFormula, excludeFoodModifier].every((part) => part === undefined)) return []
  const without = listed(toConcepts(excludeFoodModifier).map(({ text }) => text))
  return [
    prefixed('food to be left out, NOT to be given:', without),
    prefixed('food preferences:', listed(toConcepts(foodPreferenceModifier).map(({ text }) => text))),
    ...describe({ oralDiet, supplement, enteralFormula }, record),
  ].filter((part) => part !== null)
}

function toAppointment(appointment: RawOf<'Appointment'>, record: RecordReader): SectionFact {
  const types = [
    ...toConcepts(appointment.serviceType),
    ...toConcepts(appointment.appointmentType),
    ...toConcepts(appointment.specialty),
  ]
  const label = types[0]?.text ?? toText(appointment.description) ?? 'Appointment'
  const status = toStatus(appointment.status)
  const outcome = toOutcome(appointment.status)
  const start = firstDate(appointment.start)
  return {
    label,
    text: toFactText(label, [
      'appointment',
      outcome ?? toStatusText(appointment.status),
      start === null ? null : prefixed('at', toClockTime(start)),
      prefixed('for', reasons(appointment, record)),
      toText(appointment.description),
      prefixed(
        'with',
        listed(toElements(appointment.participant).map((participant) => toAttendee(participant, appointment, record))),
      ),
      toText(appointment.patientInstruction),
      toText(appointment.comment),
    ]),
    date: start,
    resource: keyOf(appointment),
    codes: types.flatMap(({ codes }) => codes),
    core: false,
    current: status === 'booked' || status === 'pending' || status === 'proposed',
    outcome,
    detail: { status: status ?? 'not stated' },
  }
}

function toAttendee(participant: Element, appointment: RawOf<'Appointment'>, record: RecordReader): string | null {
  const name = record.nameOf(participant.actor, appointment)
  if (name === null || name === 'the patient') return null
  const role = listed(toConcepts(participant.type).map(({ text }) => text.toLowerCase()))
  const status = toStatus(participant.status)
  const said = listed([role, status === 'declined' || status === 'tentative' ? status : null])
  return said === null ? name : `${name} (${said})`
}

function toRecommendations(due: RawOf<'ImmunizationRecommendation'>): SectionFact[] {
  return toElements(due.recommendation).map((recommendation) => {
    const concept = toConcepts(recommendation.vaccineCode)[0] ?? toConcept(recommendation.targetDisease)
    const label = concept?.text ?? 'A vaccination that the record does not name'
    return {
      label,
      text: toFactText(label, [
        'vaccination recommended',
        toConcept(recommendation.forecastStatus)?.text,
        ...toElements(recommendation.dateCriterion).map((criterion) => {
          const date = firstDate(criterion.value)
          return date === null ? null : `${toConcept(criterion.code)?.text ?? 'date'} ${toDay(date)}`
        }),
        prefixed('because of', listed(toConcepts(recommendation.forecastReason).map(({ text }) => text))),
        toText(recommendation.description),
      ]),
      date: firstDate(due.date),
      resource: keyOf(due),
      codes: concept?.codes ?? [],
      core: false,
      current: !OVER.has(toStatus(recommendation.forecastStatus) ?? ''),
    }
  })
}

/** hl7.org/fhir/R4/valueset-immunization-recommendation-status.html: nothing more is to be given. */
const OVER: ReadonlySet<string> = new Set(['complete', 'immune', 'contraindicated'])

function reasons(resource: RawResource, record: RecordReader): string | null {
  return listed([
    ...toConcepts(resource.reasonCode).map(({ text }) => text),
    ...toElements(resource.reasonReference).map((reference) => record.nameOf(reference, resource)),
  ])
}
