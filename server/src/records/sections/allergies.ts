import { toConcept, toConcepts } from '../fhir/concept.ts'
import { firstDate, toDate, toDay } from '../fhir/date.ts'
import { type Element, toElements, toNotes, toText, toTexts } from '../fhir/element.ts'
import { toStatus, toStatusText } from '../fhir/status.ts'
import { toValue } from '../fhir/value.ts'
import { keyOf, type RecordReader } from '../reader.ts'
import type { RawResource } from '../record.ts'
import { listed, phrase, type Section, type SectionFact, toFactText } from '../section.ts'

export const allergies: Section = {
  id: 'allergies',
  title: 'Allergies and intolerances',
  noun: 'allergies',
  askedBy: ['allergy', 'allergic', 'intolerance', 'intolerant', 'reaction', 'anaphylaxis'],
  read: (record) => record.ofType('AllergyIntolerance').map((allergy) => toAllergy(allergy, record)),
}

/** SNOMED's statements that there is none: of any kind, of drugs, of food, of the environment, of latex. */
const NONE_KNOWN_CODES = new Set(
  ['716186003', '409137002', '429625007', '428607008', '1003774007'].map((code) => `snomed|${code}`),
)
const NONE_KNOWN = /\bno known\b|\bnk[dfa]?a\b|\bno (?:drug |food )?allerg/iu

function toAllergy(allergy: RawResource, record: RecordReader): SectionFact {
  const concept = toConcept(allergy.code) ?? firstSubstance(allergy)
  const label = concept?.text ?? 'An allergy whose cause the record does not name'
  const noneKnown = (concept?.codes.some((code) => NONE_KNOWN_CODES.has(code)) ?? false) || NONE_KNOWN.test(label)
  const status = toStatus(allergy.clinicalStatus)
  const current = status === null || status === 'active'
  const outcome = doubt(allergy.verificationStatus)
  const last = firstDate(allergy.lastOccurrence)
  return {
    label,
    text: toFactText(label, [
      noneKnown ? null : kind(allergy),
      noneKnown && status === 'active' ? null : toStatusText(allergy.clinicalStatus),
      outcome,
      criticality(allergy.criticality),
      onset(allergy),
      ...toElements(allergy.reaction).map(toReaction),
      phrase('last reaction', last === null ? null : toDay(last)),
      phrase('noted by', record.nameOf(allergy.recorder, allergy) ?? record.nameOf(allergy.asserter, allergy)),
      ...toNotes(allergy.note),
    ]),
    date: firstDate(allergy.onsetDateTime, allergy.onsetPeriod, allergy.recordedDate),
    resource: keyOf(allergy),
    codes: concept?.codes ?? [],
    core: current,
    current,
    noneKnown,
    outcome,
    visit: record.keyOf(allergy.encounter, allergy),
    detail: { status: status ?? 'not stated' },
  }
}

function firstSubstance(allergy: RawResource) {
  return toElements(allergy.reaction)
    .map(({ substance }) => toConcept(substance))
    .find((concept) => concept !== null)
}

function kind(allergy: RawResource): string {
  const categories = toTexts(allergy.category)
  const what = toStatus(allergy.type) === 'intolerance' ? 'intolerance' : 'allergy'
  return categories.length === 0 ? what : `${categories.join(' and ')} ${what}`
}

function doubt(verification: unknown): string | null {
  const status = toStatusText(verification)
  return status === null || status === 'confirmed' ? null : status
}

function criticality(value: unknown): string | null {
  const code = toStatus(value)
  if (code === 'high') return 'high risk'
  if (code === 'low') return 'low risk'
  return code === 'unable-to-assess' ? 'risk not assessed' : null
}

/** The onset where it is no date. */
function onset(allergy: RawResource): string | null {
  const value = firstDate(allergy.onsetDateTime, allergy.onsetPeriod) === null ? toValue(allergy, 'onset') : null
  if (value === null) return null
  const isAge = value.quantity !== null || allergy.onsetRange !== undefined
  return isAge ? `since the age of ${value.text}` : `since ${value.text}`
}

function toReaction(reaction: Element): string | null {
  const signs = listed([...toConcepts(reaction.manifestation).map(({ text }) => text), toText(reaction.description)])
  if (signs === null) return null
  const said = listed([toStatusText(reaction.severity), phrase('on', toDate(reaction.onset)?.slice(0, 10))])
  return `reaction: ${signs}${said === null ? '' : ` (${said})`}`
}
