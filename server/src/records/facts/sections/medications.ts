import { type Concept, toConcept, toConcepts } from '../../fhir/concept.ts'
import { firstDate, toDay, toPeriod } from '../../fhir/date.ts'
import { toDosageEnd, toDosageText } from '../../fhir/dosage.ts'
import { type Element, findExtension, toElement, toElements, toNotes, toNumber } from '../../fhir/element.ts'
import { toActOutcome, toOutcome } from '../../fhir/outcome.ts'
import { toQuantity, toRatioText } from '../../fhir/quantity.ts'
import type { RawOf, RawResource } from '../../fhir/resource.ts'
import { toStatus, toStatusText } from '../../fhir/status.ts'
import { toValue } from '../../fhir/value.ts'
import { toAbsenceFact } from '../absence-fact.ts'
import { listed, prefixed, toFactText } from '../fact-text.ts'
import { keyOf, type RecordReader } from '../record-reader.ts'
import type { Section, SectionFact } from '../section.ts'
import { toStatedAbsence } from '../stated-absence.ts'

export const medications: Section = {
  id: 'medications',
  title: 'Medicines',
  noun: 'medicines',
  askedBy: [
    'medication',
    'medicine',
    'med',
    'drug',
    'pill',
    'tablet',
    'prescription',
    'prescribe',
    'rx',
    'dose',
    'dosage',
    'taking',
    'refill',
  ],
  read: (record) => [
    ...record.ofType('MedicationRequest').map((request) => toRequest(request, record)),
    ...record.ofType('MedicationStatement', 'MedicationUsage').map((statement) => toStatement(statement, record)),
    ...record.ofType('MedicationDispense').map((dispense) => toDispense(dispense, record)),
    ...record.ofType('MedicationAdministration').map((given) => toAdministration(given, record)),
  ],
}

const CURRENT = new Set(['active', 'on-hold', 'intended'])

function toRequest(request: RawOf<'MedicationRequest'>, record: RecordReader): SectionFact {
  const status = toStatus(request.status)
  const forbidden = request.doNotPerform === true ? 'NOT to be taken' : null
  const supply = toElement(request.dispenseRequest)
  const refills = toNumber(supply?.numberOfRepeatsAllowed)
  const intent = toStatus(request.intent)
  const reported = request.reportedBoolean === true || toElement(request.reportedReference) !== null
  const suggested = !reported && (intent === 'plan' || intent === 'proposal') ? `only a ${intent}` : null
  // What was stopped or put on hold was prescribed all the same.
  const outcome = toOutcome(request.status)
  const requester = record.nameOf(request.reportedReference, request) ?? record.nameOf(request.requester, request)
  const date = firstDate(request.authoredOn, supply?.validityPeriod)
  const end = toDosageEnd(request.dosageInstruction)
  const valid = toPeriod(supply?.validityPeriod)?.end ?? null
  const dosage = toDosageText(request.dosageInstruction, { start: date, end })
  return toMedicineFact(request, record, {
    date,
    end: end ?? valid,
    current: CURRENT.has(status ?? '') && forbidden === null,
    outcome: forbidden ?? outcome ?? suggested,
    parts: [
      forbidden,
      outcome ?? toStanding(request.status, end),
      suggested,
      reported ? prefixed('as reported by', requester ?? 'somebody') : null,
      dosage,
      toUntil(request.status, end, dosage),
      end === null ? prefixed('prescription valid until', valid && toDay(valid)) : null,
      prefixed('for', reasons(request, record)),
      reported ? null : prefixed('prescribed by', requester),
      prefixed('amount', toQuantity(supply?.quantity)?.text),
      prefixed('supply for', toQuantity(supply?.expectedSupplyDuration)?.text),
      refills === null ? null : `${refills} ${refills === 1 ? 'refill' : 'refills'} allowed`,
      prefixed('status because of', toConcept(request.statusReason)?.text),
      prefixed('adherence', toAdherence(request)),
    ],
  })
}

/** US Core's extension for whether and how the medicine is really taken. */
function toAdherence(request: RawOf<'MedicationRequest'>): string | null {
  const parts = toElements(findExtension(request, 'us-core-medication-adherence')?.extension)
  return listed(parts.filter(({ url }) => url === 'medicationAdherence').map((part) => toValue(part)?.text))
}

function toStatement(statement: RawOf<'MedicationStatement' | 'MedicationUsage'>, record: RecordReader): SectionFact {
  const status = toStatus(statement.status)
  const outcome = toOutcome(statement.status, 'taken')
  const date = firstDate(statement.effectiveDateTime, statement.effectivePeriod, statement.dateAsserted)
  const end = toPeriod(statement.effectivePeriod)?.end ?? toDosageEnd(statement.dosage)
  const dosage = toDosageText(statement.dosage, { start: date, end })
  return toMedicineFact(statement, record, {
    date,
    end,
    current: CURRENT.has(status ?? ''),
    outcome,
    parts: [
      outcome ?? toStanding(statement.status, end),
      dosage,
      toUntil(statement.status, end, dosage),
      prefixed('for', reasons(statement, record)),
      prefixed('as told by', record.nameOf(statement.informationSource, statement)),
      prefixed('status because of', listed(toConcepts(statement.statusReason).map(({ text }) => text))),
    ],
  })
}

/**
 * What is active and has an end says both at once: the end may have passed without anybody closing the entry, and whoever
 * reads the line knows what day it is, while the record does not.
 */
function toStanding(status: unknown, end: string | null): string | null {
  const text = toStatusText(status)
  return text === 'active' && end !== null ? `active, but only until ${toDay(end)}` : text
}

/** When it ended or ends, where neither the status nor the dosage says so; `on hold; until` would be another thing. */
function toUntil(status: unknown, end: string | null, dosage: string | null): string | null {
  const code = toStatus(status) ?? ''
  if (end === null || code === 'active' || dosage?.includes(`until ${toDay(end)}`)) return null
  return prefixed(CURRENT.has(code) ? 'course until' : 'until', toDay(end))
}

function toDispense(dispense: RawOf<'MedicationDispense'>, record: RecordReader): SectionFact {
  const outcome = toActOutcome(dispense.status)
  return toMedicineFact(dispense, record, {
    date: firstDate(dispense.whenHandedOver, dispense.whenPrepared),
    outcome,
    parts: [
      outcome === null ? `dispensed${notCompleted(dispense.status)}` : `dispense ${outcome}`,
      prefixed('amount', toQuantity(dispense.quantity)?.text),
      prefixed('for', toQuantity(dispense.daysSupply)?.text),
      toDosageText(dispense.dosageInstruction),
      prefixed('by', listed(toElements(dispense.performer).map(({ actor }) => record.nameOf(actor, dispense)))),
    ],
  })
}

function toAdministration(given: RawOf<'MedicationAdministration'>, record: RecordReader): SectionFact {
  const dosage = toElement(given.dosage)
  return toMedicineFact(given, record, {
    date: firstDate(given.effectiveDateTime, given.effectivePeriod),
    outcome: toActOutcome(given.status, 'given'),
    parts: [
      toOutcome(given.status, 'given') ?? `given${notCompleted(given.status)}`,
      dosage === null ? null : toDosageText(dosage),
      prefixed('at', toQuantity(dosage?.rateQuantity)?.text ?? toRatioText(dosage?.rateRatio)),
      prefixed('for', reasons(given, record)),
      prefixed('by', listed(toElements(given.performer).map(({ actor }) => record.nameOf(actor, given)))),
    ],
  })
}

function notCompleted(status: unknown): string {
  return toStatus(status) === 'completed' ? '' : ` (${toStatusText(status) ?? 'status not stated'})`
}

interface Told {
  date: string | null
  end?: string | null
  /** Absent for what happened once: a dispense, an administration. */
  current?: boolean
  outcome: string | null
  parts: readonly (string | null | undefined)[]
}

const NOUN = /medic|drug|pill|prescri|pharmac/iu

function toMedicineFact(resource: RawResource, record: RecordReader, told: Told): SectionFact {
  const concept = toMedicine(resource, record)
  const absence = toStatedAbsence(concept, NOUN)
  if (absence !== null) {
    const parts = toNotes(resource.note)
    return toAbsenceFact(resource, absence, { said: concept?.text ?? null, noun: 'medicines', date: told.date, parts })
  }
  const label = concept?.text ?? 'A medicine that the record does not name'
  return {
    label,
    text: toFactText(label, [...told.parts, ...toNotes(resource.note)]),
    date: told.date,
    end: told.end ?? null,
    resource: keyOf(resource),
    codes: concept?.codes ?? [],
    core: told.current === true,
    ...(told.current === undefined ? {} : { current: told.current }),
    outcome: told.outcome,
    visit: record.keyOf(resource.encounter, resource) ?? record.keyOf(resource.context, resource),
    detail: { status: toStatus(resource.status) ?? 'not stated' },
  }
}

/** The medicine by its concept, or by what the reference points to: its code, else its ingredients. */
function toMedicine(resource: RawResource, record: RecordReader): Concept | null {
  const concept = toConcept(resource.medicationCodeableConcept) ?? toConcept(toElement(resource.medication)?.concept)
  if (concept !== null) return concept
  const reference = resource.medicationReference ?? toElement(resource.medication)?.reference
  const target = record.resolve(reference, resource)
  if (target !== null) {
    const coded = toConcept(target.code)
    const display = record.nameOf(reference, resource)
    // A code alone says less than what the reference calls it.
    if (coded !== null) return coded.text.startsWith('code ') && display !== null ? { ...coded, text: display } : coded
    const ingredients = listed(toElements(target.ingredient).map((item) => toIngredient(item)))
    if (ingredients !== null) return { text: ingredients, codes: [] }
  }
  const name = record.nameOf(reference, resource)
  return name === null ? null : { text: name, codes: [] }
}

function toIngredient(item: Element): string | null {
  const name = toConcept(item.itemCodeableConcept)?.text
  return name === undefined ? null : [name, toRatioText(item.strength)].filter((part) => part !== null).join(' ')
}

function reasons(resource: RawResource, record: RecordReader): string | null {
  return listed([
    ...toConcepts(resource.reasonCode).map(({ text }) => text),
    ...toElements(resource.reasonReference).map((reference) => record.nameOf(reference, resource)),
  ])
}
