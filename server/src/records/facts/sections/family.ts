import { hasCode, toConcept, toConcepts } from '../../fhir/concept.ts'
import { firstDate } from '../../fhir/date.ts'
import { type Element, toElements, toNotes } from '../../fhir/element.ts'
import type { RawOf } from '../../fhir/resource.ts'
import { toStatus, toStatusText } from '../../fhir/status.ts'
import { toValue } from '../../fhir/value.ts'
import { listed, prefixed, toFactText } from '../fact-text.ts'
import { keyOf } from '../record-reader.ts'
import type { Section, SectionFact } from '../section.ts'

export const family: Section = {
  id: 'family',
  title: 'Family history',
  noun: 'the health of your family',
  askedBy: ['family', 'family history', 'hereditary', 'inherit', 'relative', 'run in my family'],
  read: (record) => record.ofType('FamilyMemberHistory').map(toRelative),
}

/** That there is nothing at all in the whole family; of one relative or one illness it is a line like any other. */
const NONE_KNOWN =
  /^no (?:known |significant |relevant )*(?:family )?(?:history|problems?|conditions?|illness(?:es)?|diseases?)\.?$/iu

function toRelative(history: RawOf<'FamilyMemberHistory'>): SectionFact {
  const label = toRelation(toConcept(history.relationship)?.text.replace(/^code /u, '') ?? 'relative')
  const status = toStatus(history.status)
  const conditions = toElements(history.condition)
  return {
    label: `Family: ${label}`,
    text: toFactText(`Family, ${label}`, [
      status === 'completed' ? null : toStatusText(history.status),
      toConcept(history.sex)?.text.replace(/^code /u, ''),
      prefixed('born', toValue(history, 'born')?.text),
      prefixed('age', toValue(history, 'age')?.text),
      toDeath(history),
      ...conditions.map(toCondition),
      prefixed('history not known:', toConcept(history.dataAbsentReason)?.text),
      prefixed('noted because of', listed(toConcepts(history.reasonCode).map(({ text }) => text))),
      ...toNotes(history.note),
    ]),
    date: firstDate(history.date),
    resource: keyOf(history),
    codes: conditions.flatMap(({ code }) => toConcept(code)?.codes ?? []),
    core: false,
    noneKnown:
      hasCode(history.relationship, 'FAMMEMB') &&
      conditions.length > 0 &&
      conditions.every(({ code }) => NONE_KNOWN.test(toConcept(code)?.text ?? '')),
  }
}

/** terminology.hl7.org/CodeSystem/v3-RoleCode, for records that give a code alone; `N` before it is for natural. */
const RELATIONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    MTH: 'mother',
    FTH: 'father',
    BRO: 'brother',
    SIS: 'sister',
    SON: 'son',
    DAU: 'daughter',
    CHILD: 'child',
    SIB: 'sibling',
    GRMTH: 'grandmother',
    GRFTH: 'grandfather',
    MGRMTH: 'maternal grandmother',
    MGRFTH: 'maternal grandfather',
    PGRMTH: 'paternal grandmother',
    PGRFTH: 'paternal grandfather',
    AUNT: 'aunt',
    UNCLE: 'uncle',
    COUSN: 'cousin',
  }),
)

function toRelation(text: string): string {
  return RELATIONS.get(text) ?? (text.startsWith('N') ? RELATIONS.get(text.slice(1)) : undefined) ?? text
}

function toDeath(history: RawOf<'FamilyMemberHistory'>): string | null {
  const value = toValue(history, 'deceased')
  if (value === null || value.text === 'no') return null
  if (value.text === 'yes') return 'has died'
  return value.quantity === null ? `died ${value.text}` : `died at the age of ${value.text}`
}

function toCondition(condition: Element): string | null {
  const name = toConcept(condition.code)?.text
  if (name === undefined) return null
  const onset = toValue(condition, 'onset')
  const isAge = onset?.quantity != null || condition.onsetRange !== undefined
  const parts = [
    onset === null ? null : isAge ? `from the age of ${onset.text}` : `since ${onset.text}`,
    toConcept(condition.outcome)?.text,
    condition.contributedToDeath === true ? 'contributed to death' : null,
    ...toNotes(condition.note),
  ].filter((part) => part !== null && part !== undefined)
  return parts.length === 0 ? name : `${name} (${parts.join(', ')})`
}
