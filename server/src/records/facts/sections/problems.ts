import { hasCode, toConcept, toConcepts } from '../../fhir/concept.ts'
import { firstDate, toDate, toDay, toPeriod } from '../../fhir/date.ts'
import { elementNamed, findExtension, toElements, toNotes } from '../../fhir/element.ts'
import type { RawOf } from '../../fhir/resource.ts'
import { toStatus, toStatusText } from '../../fhir/status.ts'
import { toValue } from '../../fhir/value.ts'
import { toAbsenceFact } from '../absence-fact.ts'
import { listed, prefixed, toFactText } from '../fact-text.ts'
import { keyOf, type RecordReader } from '../record-reader.ts'
import { toRuledOut } from '../ruled-out.ts'
import type { Section, SectionFact } from '../section.ts'
import { toStatedAbsence } from '../stated-absence.ts'

export const problems: Section = {
  id: 'problems',
  title: 'Problems and diagnoses',
  noun: 'problems or diagnoses',
  askedBy: [
    'problem',
    'diagnosis',
    'diagnose',
    'diagnosed',
    'condition',
    'illness',
    'disease',
    'medical history',
    'health history',
    'wrong with me',
  ],
  read: (record) => [
    ...record.ofType('Condition').map((condition) => toAbsence(condition) ?? toProblem(condition, record)),
    ...record.refuted('Condition').map((condition) => toRuledOut(toProblem(condition, record))),
  ],
}

const CURRENT = new Set(['active', 'recurrence', 'relapse'])
const PAST = new Set(['inactive', 'remission', 'resolved'])

const NOUN = /problem|condition|diagnos|disease|illness|disorder|disabilit|complaint/iu

function toAbsence(condition: RawOf<'Condition'>): SectionFact | null {
  const concept = toConcept(condition.code)
  const absence = toStatedAbsence(concept, NOUN)
  if (absence === null) return null
  return toAbsenceFact(condition, absence, {
    said: concept?.text ?? null,
    noun: 'problems or diagnoses',
    date: firstDate(condition.onsetDateTime, condition.onsetPeriod, condition.recordedDate),
    holds: !PAST.has(toStatus(condition.clinicalStatus) ?? ''),
    parts: toNotes(condition.note),
  })
}

function toProblem(condition: RawOf<'Condition'>, record: RecordReader): SectionFact {
  const concept = toConcept(condition.code)
  const notes = toNotes(condition.note)
  const label = concept?.text ?? notes[0] ?? 'A condition that the record does not name'
  const date = firstDate(
    condition.onsetDateTime,
    condition.onsetPeriod,
    findExtension(condition, 'condition-assertedDate')?.valueDateTime,
    condition.recordedDate,
  )
  const end = firstDate(condition.abatementDateTime) ?? toPeriod(condition.abatementPeriod)?.end ?? null
  const status = toStatus(condition.clinicalStatus)
  const isPast = status === null ? hasAbatement(condition) : PAST.has(status)
  const isCurrent = status !== null && CURRENT.has(status)
  // Without a status, what was on a list of problems may still hold; a diagnosis of one visit need not.
  const mayHold = status === null && !isPast && !hasCode(condition.category, 'encounter-diagnosis')
  const outcome = doubt(condition.verificationStatus)
  return {
    label,
    text: toFactText(label, [
      status === null && !isPast ? 'status not stated' : toStatusText(condition.clinicalStatus),
      outcome,
      toConcept(condition.severity)?.text,
      prefixed('at', listed(toConcepts(condition.bodySite).map(({ text }) => text))),
      prefixed('stage', listed(toElements(condition.stage).map((stage) => toConcept(stage.summary)?.text))),
      hasCode(condition.category, 'health-concern') ? 'a health concern' : null,
      prefixed(
        'with',
        listed(toElements(condition.evidence).flatMap(({ code }) => toConcepts(code).map(({ text }) => text))),
      ),
      onset(condition),
      isPast ? ended(condition, end) : prefixed('until', end && toDay(end)),
      prefixed(
        'noted by',
        record.nameOf(condition.asserter, condition) ?? record.nameOf(condition.recorder, condition),
      ),
      ...notes.filter((note) => note !== label),
    ]),
    date,
    end,
    resource: keyOf(condition),
    codes: concept?.codes ?? [],
    core: isCurrent || mayHold,
    ...(status === null && !isPast ? {} : { current: isCurrent }),
    outcome,
    visit: record.keyOf(condition.encounter, condition),
    detail: { status: status ?? (isPast ? 'resolved' : 'not stated') },
  }
}

/** What is not confirmed says so: `provisional`, `differential`, `unconfirmed`. */
function doubt(verification: unknown): string | null {
  const status = toStatusText(verification)
  return status === null || status === 'confirmed'
    ? null
    : status === 'unconfirmed'
      ? status
      : `${status}, not confirmed`
}

/** The onset where it is no date: an age, a range, a text. */
function onset(condition: RawOf<'Condition'>): string | null {
  if (toDate(condition.onsetDateTime) !== null || toPeriod(condition.onsetPeriod) !== null) return null
  const value = toValue(condition, 'onset')
  if (value === null) return toDate(condition.recordedDate) === null ? null : 'recorded then, start not stated'
  const isAge = value.quantity !== null || condition.onsetRange !== undefined
  return isAge ? `started at the age of ${value.text}` : `started: ${value.text}`
}

function hasAbatement(condition: RawOf<'Condition'>): boolean {
  return Object.keys(condition).some((name) => name.startsWith('abatement') && elementNamed(condition, name) !== false)
}

/** When it ended: a date, an age, a text; else that it did, where no status says so. */
function ended(condition: RawOf<'Condition'>, end: string | null): string | null {
  if (end !== null) return `ended ${toDay(end)}`
  const value = toValue(condition, 'abatement')
  if (value === null || value.text === 'yes') return toStatus(condition.clinicalStatus) === null ? 'it is over' : null
  const isAge = value.quantity !== null || condition.abatementRange !== undefined
  return isAge ? `ended at the age of ${value.text}` : `ended: ${value.text}`
}
