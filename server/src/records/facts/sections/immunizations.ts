import { toConcept, toConcepts } from '../../fhir/concept.ts'
import { firstDate, toDay } from '../../fhir/date.ts'
import { type Element, toElements, toNotes, toText } from '../../fhir/element.ts'
import { toOutcome } from '../../fhir/outcome.ts'
import { toQuantity } from '../../fhir/quantity.ts'
import type { RawOf } from '../../fhir/resource.ts'
import { toStatus, toStatusText } from '../../fhir/status.ts'
import { toAbsenceFact } from '../absence-fact.ts'
import { listed, prefixed, toFactText } from '../fact-text.ts'
import { keyOf, type RecordReader } from '../record-reader.ts'
import type { Section, SectionFact } from '../section.ts'
import { toStatedAbsence } from '../stated-absence.ts'

export const immunizations: Section = {
  id: 'immunizations',
  title: 'Vaccinations',
  noun: 'vaccinations',
  askedBy: ['immunization', 'immunisation', 'vaccine', 'vaccination', 'vaccinated', 'shot', 'jab', 'booster'],
  read: (record) =>
    record
      .ofType('Immunization')
      .map((immunization) => toAbsence(immunization) ?? toImmunization(immunization, record)),
}

const NOUN = /immuni|vaccin/iu

function toAbsence(immunization: RawOf<'Immunization'>): SectionFact | null {
  const concept = toConcept(immunization.vaccineCode)
  const absence = toStatedAbsence(concept, NOUN)
  if (absence === null) return null
  return toAbsenceFact(immunization, absence, {
    said: concept?.text ?? null,
    noun: 'vaccinations',
    date: firstDate(immunization.occurrenceDateTime, immunization.recorded),
    parts: toNotes(immunization.note),
  })
}

function toImmunization(immunization: RawOf<'Immunization'>, record: RecordReader): SectionFact {
  const concept = toConcept(immunization.vaccineCode)
  const label = concept?.text ?? 'A vaccine that the record does not name'
  const outcome = toOutcome(immunization.status, 'given')
  const given = toStatus(immunization.status) === 'completed'
  const expires = firstDate(immunization.expirationDate)
  return {
    label,
    text: toFactText(label, [
      outcome ?? (given ? 'given' : toStatusText(immunization.status)),
      immunization.isSubpotent === true
        ? `NOT fully potent (subpotent)${toBecause(immunization.subpotentReason)}, so it may not count as a full dose`
        : null,
      prefixed('because of', toConcept(immunization.statusReason)?.text),
      toText(immunization.occurrenceString),
      ...toElements(immunization.protocolApplied).map((dose) => prefixed('dose', doseNumber(dose))),
      prefixed('amount', toQuantity(immunization.doseQuantity)?.text),
      prefixed('into', toConcept(immunization.site)?.text),
      toConcept(immunization.route)?.text,
      prefixed('for', listed(toConcepts(immunization.reasonCode).map(({ text }) => text))),
      prefixed('by', listed(toElements(immunization.performer).map(({ actor }) => record.nameOf(actor, immunization)))),
      prefixed('at', record.nameOf(immunization.location, immunization)),
      prefixed('lot', toText(immunization.lotNumber)),
      prefixed('lot expires', expires === null ? null : toDay(expires)),
      immunization.primarySource === false ? 'as reported, not from the one who gave it' : null,
      ...toElements(immunization.reaction).map(({ detail }) =>
        prefixed('reaction', record.nameOf(detail, immunization)),
      ),
      ...toNotes(immunization.note),
    ]),
    date: firstDate(immunization.occurrenceDateTime, immunization.recorded),
    resource: keyOf(immunization),
    codes: concept?.codes ?? [],
    core: false,
    outcome,
    visit: record.keyOf(immunization.encounter, immunization),
    detail: { status: toStatus(immunization.status) ?? 'not stated' },
  }
}

function toBecause(reasons: unknown): string {
  const told = listed(toConcepts(reasons).map(({ text }) => text))
  return told === null ? '' : ` because of ${told}`
}

function doseNumber(dose: Element): string | null {
  const number = dose.doseNumberPositiveInt ?? dose.doseNumberString
  const series = dose.seriesDosesPositiveInt ?? dose.seriesDosesString
  if (typeof number !== 'number' && typeof number !== 'string') return null
  return toText(typeof series === 'number' || typeof series === 'string' ? `${number} of ${series}` : `${number}`)
}
