import { toConcept, toConcepts } from '../../fhir/concept.ts'
import { firstDate, toDay, toPeriod } from '../../fhir/date.ts'
import { toNarrativeText } from '../../fhir/document-text.ts'
import { toTimingText } from '../../fhir/dosage.ts'
import { type Element, toElement, toElements, toNotes, toText } from '../../fhir/element.ts'
import { toActOutcome, toOutcome } from '../../fhir/outcome.ts'
import { toQuantity } from '../../fhir/quantity.ts'
import type { RawOf } from '../../fhir/resource.ts'
import { toStatus, toStatusText } from '../../fhir/status.ts'
import { listed, prefixed, toFactText } from '../fact-text.ts'
import { keyOf, type RecordReader } from '../record-reader.ts'
import type { Section, SectionFact } from '../section.ts'

export const carePlans: Section = {
  id: 'care-plans',
  title: 'Care plans',
  noun: 'care plans',
  askedBy: ['care plan', 'careplan', 'treatment plan', 'plan of care', 'plan'],
  read: (record) => record.ofType('CarePlan').map((plan) => toCarePlan(plan, record)),
}

function toCarePlan(plan: RawOf<'CarePlan'>, record: RecordReader): SectionFact {
  const categories = toConcepts(plan.category).filter(
    ({ codes }) => !codes.some((code) => code.endsWith('|assess-plan')),
  )
  const label = toText(plan.title) ?? categories[0]?.text ?? 'Care plan'
  const period = toPeriod(plan.period)
  const status = toStatus(plan.status)
  const outcome = toOutcome(plan.status)
  const current = status === 'active' || status === 'on-hold'
  return {
    label,
    text: toFactText(label, [
      outcome ?? toStatusText(plan.status),
      toText(plan.description),
      prefixed('for', listed(toElements(plan.addresses).map((reference) => record.nameOf(reference, plan)))),
      prefixed('activities', listed(toElements(plan.activity).map((activity) => toActivity(activity, plan, record)))),
      prefixed('goals', listed(toElements(plan.goal).map((reference) => record.nameOf(reference, plan)))),
      prefixed(
        'by',
        listed([plan.author, ...toElements(plan.contributor)].map((author) => record.nameOf(author, plan))),
      ),
      prefixed(current ? 'until' : 'ended', period?.end && toDay(period.end)),
      toNarrative(plan),
      ...toNotes(plan.note),
    ]),
    date: firstDate(plan.period, plan.created),
    end: period?.end ?? null,
    resource: keyOf(plan),
    codes: categories.flatMap(({ codes }) => codes),
    core: false,
    current,
    outcome,
    visit: record.keyOf(plan.encounter, plan),
    detail: { status: status ?? 'not stated' },
  }
}

/** Some systems write a plan as a text alone; it is read where the plan has nothing else. */
function toNarrative(plan: RawOf<'CarePlan'>): string | null {
  if (plan.activity !== undefined || plan.description !== undefined || plan.goal !== undefined) return null
  return toText(toNarrativeText(plan.text))
}

function toActivity(activity: Element, plan: RawOf<'CarePlan'>, record: RecordReader): string | null {
  const detail = toElement(activity.detail)
  const name =
    toConcept(detail?.code)?.text ?? toText(detail?.description) ?? record.nameOf(activity.reference, plan) ?? null
  if (name === null || record.isWithheld(activity.reference, plan)) return null
  const said = listed([
    detail?.doNotPerform === true ? 'NOT to be done' : null,
    ...toConcepts(detail?.reasonCode).map(({ text }) => prefixed('for', text)),
    prefixed('amount', toQuantity(detail?.quantity)?.text ?? toQuantity(detail?.dailyAmount)?.text),
    toActOutcome(detail?.status),
    toTimingText(detail?.scheduledTiming) ?? toText(detail?.scheduledString),
    detail?.code === undefined ? null : toText(detail.description),
    ...toConcepts(activity.outcomeCodeableConcept).map(({ text }) => text),
    ...toNotes(activity.progress),
  ])
  return said === null ? name : `${name} (${said})`
}
