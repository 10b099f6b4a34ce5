import { toConcept, toConcepts } from '../../fhir/concept.ts'
import { firstDate, toDay, toPeriod } from '../../fhir/date.ts'
import { toElements, toNotes, toText } from '../../fhir/element.ts'
import { toActOutcome } from '../../fhir/outcome.ts'
import type { RawOf } from '../../fhir/resource.ts'
import { toStatus, toStatusText } from '../../fhir/status.ts'
import { toValue } from '../../fhir/value.ts'
import { toAbsenceFact } from '../absence-fact.ts'
import { listed, prefixed, toFactText } from '../fact-text.ts'
import { keyOf, type RecordReader } from '../record-reader.ts'
import type { Section, SectionFact } from '../section.ts'
import { toStatedAbsence } from '../stated-absence.ts'

export const procedures: Section = {
  id: 'procedures',
  title: 'Procedures and operations',
  noun: 'procedures',
  askedBy: ['procedure', 'operation', 'surgery', 'surgical', 'operated', 'surgeon'],
  read: (record) =>
    record.ofType('Procedure').map((procedure) => toAbsence(procedure) ?? toProcedure(procedure, record)),
}

const NOUN = /procedure|operation|surger|surgical/iu

function toAbsence(procedure: RawOf<'Procedure'>): SectionFact | null {
  const concept = toConcept(procedure.code)
  const absence = toStatedAbsence(concept, NOUN)
  if (absence === null) return null
  const date = firstDate(procedure.performedDateTime, procedure.performedPeriod)
  return toAbsenceFact(procedure, absence, {
    said: concept?.text ?? null,
    noun: 'procedures',
    date,
    parts: toNotes(procedure.note),
  })
}

function toProcedure(procedure: RawOf<'Procedure'>, record: RecordReader): SectionFact {
  const concept = toConcept(procedure.code)
  const label = concept?.text ?? 'A procedure that the record does not name'
  const period = toPeriod(procedure.performedPeriod)
  const date = firstDate(procedure.performedDateTime, procedure.performedPeriod)
  const status = toStatus(procedure.status)
  const outcome = toActOutcome(procedure.status)
  const lasted = period?.end != null && date !== null && toDay(period.end) !== toDay(date)
  return {
    label,
    text: toFactText(label, [
      outcome ?? (status === 'completed' ? 'done' : toStatusText(procedure.status)),
      prefixed('because of', toConcept(procedure.statusReason)?.text),
      lasted ? prefixed('until', period?.end && toDay(period.end)) : null,
      date === null ? toWhen(procedure) : null,
      prefixed('for', reasons(procedure, record)),
      prefixed('at', listed(toConcepts(procedure.bodySite).map(({ text }) => text))),
      prefixed('outcome', toConcept(procedure.outcome)?.text),
      prefixed('complication', listed(toConcepts(procedure.complication).map(({ text }) => text))),
      prefixed('by', listed(toElements(procedure.performer).map(({ actor }) => record.nameOf(actor, procedure)))),
      prefixed('at', record.nameOf(procedure.location, procedure)),
      prefixed(
        'device',
        listed(toElements(procedure.focalDevice).map(({ manipulated }) => record.nameOf(manipulated, procedure))),
      ),
      prefixed('follow-up', listed(toConcepts(procedure.followUp).map(({ text }) => text))),
      ...toNotes(procedure.note),
    ]),
    date,
    end: period?.end ?? null,
    resource: keyOf(procedure),
    codes: concept?.codes ?? [],
    core: false,
    outcome,
    visit: record.keyOf(procedure.encounter, procedure),
    detail: { status: status ?? 'not stated' },
  }
}

/** When it was done, where that is no date. */
function toWhen(procedure: RawOf<'Procedure'>): string | null {
  const value = toValue(procedure, 'performed')
  if (value === null) return null
  const isAge = value.quantity !== null || procedure.performedRange !== undefined
  return isAge ? `performed at the age of ${value.text}` : `performed ${value.text}`
}

function reasons(procedure: RawOf<'Procedure'>, record: RecordReader): string | null {
  return listed([
    ...toConcepts(procedure.reasonCode).map(({ text }) => text),
    ...toElements(procedure.reasonReference).map((reference) => record.nameOf(reference, procedure)),
    toText(toElements(procedure.category)[0]?.text),
  ])
}
