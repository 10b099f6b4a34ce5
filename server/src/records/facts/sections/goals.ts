import { toConcept, toConcepts } from '../../fhir/concept.ts'
import { firstDate, toDay } from '../../fhir/date.ts'
import { type Element, toElements, toNotes } from '../../fhir/element.ts'
import type { RawOf } from '../../fhir/resource.ts'
import { toStatus, toStatusText } from '../../fhir/status.ts'
import { toValue } from '../../fhir/value.ts'
import { listed, prefixed, toFactText } from '../fact-text.ts'
import { keyOf, type RecordReader } from '../record-reader.ts'
import type { Section, SectionFact } from '../section.ts'

export const goals: Section = {
  id: 'goals',
  title: 'Goals',
  noun: 'goals',
  askedBy: ['goal', 'target', 'aim'],
  read: (record) => record.ofType('Goal').map((goal) => toGoal(goal, record)),
}

const OVER = new Set(['completed', 'cancelled', 'rejected', 'on-hold'])

function toGoal(goal: RawOf<'Goal'>, record: RecordReader): SectionFact {
  const concept = toConcept(goal.description)
  const label = concept?.text ?? 'A goal that the record does not name'
  const status = toStatus(goal.lifecycleStatus) ?? toStatus(goal.status)
  return {
    label,
    text: toFactText(label, [
      prefixed('goal', toStatusText(goal.lifecycleStatus) ?? toStatusText(goal.status)),
      toConcept(goal.achievementStatus)
        ?.text.toLowerCase()
        .replace(/^code /u, '')
        .replaceAll('-', ' '),
      toConcept(goal.priority)?.text.replace(/^code /u, ''),
      ...toElements(goal.target).map(toTarget),
      prefixed('for', listed(toElements(goal.addresses).map((reference) => record.nameOf(reference, goal)))),
      prefixed('set by', record.nameOf(goal.expressedBy, goal)),
      prefixed('status because of', typeof goal.statusReason === 'string' ? toConcept(goal.statusReason)?.text : null),
      prefixed('outcome', listed(toConcepts(goal.outcomeCode).map(({ text }) => text))),
      ...toNotes(goal.note),
    ]),
    date: firstDate(goal.startDate, goal.statusDate),
    resource: keyOf(goal),
    codes: concept?.codes ?? [],
    core: false,
    current: status !== null && !OVER.has(status),
    detail: { status: status ?? 'not stated' },
  }
}

function toTarget(target: Element): string | null {
  const due = firstDate(target.dueDate)
  const length = toValue(target, 'due')?.quantity?.text
  const parts = [
    toConcept(target.measure)?.text,
    toValue(target, 'detail')?.text,
    due !== null ? `by ${toDay(due)}` : prefixed('within', length),
  ].filter((part) => part !== null && part !== undefined)
  return parts.length === 0 ? null : `target: ${parts.join(' ')}`
}
