import { type Concept, toConcept, toConcepts } from '../../fhir/concept.ts'
import { firstDate, toDate, toDay } from '../../fhir/date.ts'
import { type Element, toElements, toNotes, toText, toTexts } from '../../fhir/element.ts'
import type { RawOf } from '../../fhir/resource.ts'
import { toStatus, toStatusText } from '../../fhir/status.ts'
import { toValue } from '../../fhir/value.ts'
import { toAbsenceFact } from '../absence-fact.ts'
import { listed, prefixed, toFactText } from '../fact-text.ts'
import { keyOf, type RecordReader } from '../record-reader.ts'
import { toRuledOut } from '../ruled-out.ts'
import type { Section, SectionFact } from '../section.ts'
import { toStatedAbsence } from '../stated-absence.ts'

export const allergies: Section = {
  id: 'allergies',
  title: 'Allergies and intolerances',
  noun: 'allergies',
  askedBy: ['allergy', 'allergic', 'intolerance', 'intolerant', 'reaction', 'anaphylaxis'],
  read: (record) => [
    ...record.ofType('AllergyIntolerance').map((allergy) => toNotKnown(allergy) ?? toAllergy(allergy, record)),
    ...record.refuted('AllergyIntolerance').map((allergy) => toRuledOut(toAllergy(allergy, record))),
  ],
}

/** Of which allergies a statement says that there are none: of any at all. */
const ANY = 'allergies'
const NOUN = /allerg|intoleran|adverse reaction|sensitivit/iu

/** That nobody has asked about allergies, or nothing is known of them. */
function toNotKnown(allergy: RawOf<'AllergyIntolerance'>): SectionFact | null {
  const concept = toConcept(allergy.code)
  const absence = toStatedAbsence(concept, NOUN)
  if (absence === null || absence.kind === 'none-known') return null
  return toAbsenceFact(allergy, absence, {
    said: concept?.text ?? null,
    noun: 'allergies',
    date: firstDate(allergy.onsetDateTime, allergy.recordedDate),
    holds: (toStatus(allergy.clinicalStatus) ?? 'active') === 'active',
    parts: toNotes(allergy.note),
  })
}
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
  const all = [...(said === null ? [] : [said]), ...concept.codes.flatMap(toCodedScope)]
  return all.find((scope) => scope !== ANY) ?? all[0] ?? null
}

function toCodedScope(code: string): string[] {
  const absence = toStatedAbsence({ text: '', codes: [code] }, NOUN)
  return absence?.kind === 'none-known' ? [absence.of ?? ANY] : []
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
  const noneKnownOf = toNoneKnown(concept ?? null)
  const label = toLabel(concept ?? null, noneKnownOf)
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

function toLabel(concept: Concept | null, noneKnownOf: string | null): string {
  if (concept === null) return 'An allergy whose cause the record does not name'
  return noneKnownOf !== null && concept.text.startsWith('code ') ? `No known ${noneKnownOf}` : concept.text
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
