import { type Concept, toConcept, toConcepts } from '../../fhir/concept.ts'
import { firstDate, toDate, toDay } from '../../fhir/date.ts'
import { type Element, toElements, toNotes, toText, toTexts } from '../../fhir/element.ts'
import type { RawOf } from '../../fhir/resource.ts'
import { toStatus, toStatusText } from '../../fhir/status.ts'
import { toValue } from '../../fhir/value.ts'
import { listed, prefixed, toFactText } from '../fact-text.ts'
import { keyOf, type RecordReader } from '../record-reader.ts'
import type { Section, SectionFact } from '../section.ts'

export const allergies: Section = {
  id: 'allergies',
  title: 'Allergies and intolerances',
  noun: 'allergies',
  askedBy: ['allergy', 'allergic', 'intolerance', 'intolerant', 'reaction', 'anaphylaxis'],
  read: (record) => record.ofType('AllergyIntolerance').map((allergy) => toAllergy(allergy, record)),
}

/** Of which allergies a statement says that there are none: of any at all. */
const ANY = 'allergies'
/** SNOMED's statements that there are none, and of what. */
const NONE_KNOWN_CODES: ReadonlyMap<string, string> = new Map([
  ['snomed|716186003', ANY],
  ['snomed|409137002', 'drug allergies'],
  ['snomed|429625007', 'food allergies'],
  ['snomed|428607008', 'environmental allergies'],
  ['snomed|1003774007', 'latex allergy'],
])
const SHORT_FORMS: ReadonlyMap<string, string> = new Map([
  ['nka', ANY],
  ['nkaa', ANY],
  ['nkda', 'drug allergies'],
  ['nkfa', 'food allergies'],
])
const SHORT_FORM = /\bnk[dfa]?a\b/iu
/** `No known drug allergies`, with what there is none of. */
const STATED = /^(?:nk[dfa]?a\b[\s:(–-]*)?(?:patient )?(?:has |reports )?no (?:known |(?=(?:\w+ ){0,3}allerg))(.*)$/iu
/** What may stand at its end besides. */
const ADDED = /\s*\(nk[dfa]?a\)|(?<!\([^)]*)\)$|\.$/giu
const OF_ANY = /^(?:allerg(?:y|ies)(?:(?: and | or |, |\/ ?)(?:intolerances?|adverse reactions?))?)?$/iu

/** Of what it states that there is none; null where it names an allergy. The narrower of what its words and code say. */
function toNoneKnown(concept: Concept | null): string | null {
  if (concept === null) return null
  const said = toSaid(concept.text)
  const all = [...(said === null ? [] : [said]), ...concept.codes.flatMap((code) => NONE_KNOWN_CODES.get(code) ?? [])]
  return all.find((scope) => scope !== ANY) ?? all[0] ?? null
}

function toSaid(text: string): string | null {
  const stated = STATED.exec(text)?.[1]?.replace(ADDED, '')
  if (stated !== undefined) return OF_ANY.test(stated) ? ANY : toScope(stated)
  // Where more is said than that there is none, all of it tells of what.
  if (/\bno known\b/iu.test(text)) return toScope(text)
  return SHORT_FORMS.get(SHORT_FORM.exec(text)?.[0].toLowerCase() ?? '') ?? null
}

/** It stands in every prompt, so a long one is left to its own line. */
function toScope(words: string): string {
  return words.length > LONGEST_SCOPE ? 'those that its entry names' : words.toLowerCase()
}

const LONGEST_SCOPE = 80

function toAllergy(allergy: RawOf<'AllergyIntolerance'>, record: RecordReader): SectionFact {
  const concept = toConcept(allergy.code) ?? firstSubstance(allergy)
  const label = concept?.text ?? 'An allergy whose cause the record does not name'
  const noneKnownOf = toNoneKnown(concept ?? null)
  const status = toStatus(allergy.clinicalStatus)
  const current = status === null || status === 'active'
  const outcome = doubt(allergy.verificationStatus)
  const last = firstDate(allergy.lastOccurrence)
  return {
    label,
    text: toFactText(label, [
      noneKnownOf === null ? kind(allergy) : null,
      noneKnownOf !== null && status === 'active' ? null : toStatusText(allergy.clinicalStatus),
      outcome,
      criticality(allergy.criticality),
      onset(allergy),
      ...toElements(allergy.reaction).map(toReaction),
      prefixed('last reaction', last === null ? null : toDay(last)),
      prefixed('noted by', record.nameOf(allergy.recorder, allergy) ?? record.nameOf(allergy.asserter, allergy)),
      ...toNotes(allergy.note),
    ]),
    date: firstDate(allergy.onsetDateTime, allergy.onsetPeriod, allergy.recordedDate),
    resource: keyOf(allergy),
    codes: concept?.codes ?? [],
    core: current,
    current,
    noneKnown: current && noneKnownOf === ANY,
    noneKnownOf: current && noneKnownOf !== ANY ? noneKnownOf : null,
    outcome,
    visit: record.keyOf(allergy.encounter, allergy),
    detail: { status: status ?? 'not stated' },
  }
}

function firstSubstance(allergy: RawOf<'AllergyIntolerance'>) {
  return toElements(allergy.reaction)
    .map(({ substance }) => toConcept(substance))
    .find((concept) => concept !== null)
}

function kind(allergy: RawOf<'AllergyIntolerance'>): string {
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
function onset(allergy: RawOf<'AllergyIntolerance'>): string | null {
  const value = firstDate(allergy.onsetDateTime, allergy.onsetPeriod) === null ? toValue(allergy, 'onset') : null
  if (value === null) return null
  const isAge = value.quantity !== null || allergy.onsetRange !== undefined
  return isAge ? `since the age of ${value.text}` : `since ${value.text}`
}

function toReaction(reaction: Element): string | null {
  const signs = listed([...toConcepts(reaction.manifestation).map(({ text }) => text), toText(reaction.description)])
  if (signs === null) return null
  const said = listed([toStatusText(reaction.severity), prefixed('on', toDate(reaction.onset)?.slice(0, 10))])
  return `reaction: ${signs}${said === null ? '' : ` (${said})`}`
}
