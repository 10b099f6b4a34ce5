import { toConcept } from '../../fhir/concept.ts'
import { firstDate, toDay, toPeriod } from '../../fhir/date.ts'
import { type Element, toElements, toText } from '../../fhir/element.ts'
import { toMoneyText, toQuantity } from '../../fhir/quantity.ts'
import type { RawOf } from '../../fhir/resource.ts'
import { toStatus, toStatusText } from '../../fhir/status.ts'
import { listed, prefixed, toFactText } from '../fact-text.ts'
import { keyOf, type RecordReader } from '../record-reader.ts'
import type { Section, SectionFact } from '../section.ts'

export const insurance: Section = {
  id: 'insurance',
  title: 'Insurance',
  noun: 'insurance',
  askedBy: ['insurance', 'insured', 'coverage', 'covered', 'health plan', 'insurer', 'copay', 'deductible'],
  read: (record) => record.ofType('Coverage').map((coverage) => toCoverage(coverage, record)),
}

/** Member and subscriber numbers are left out: they answer no question about health, and identify the patient. */
function toCoverage(coverage: RawOf<'Coverage'>, record: RecordReader): SectionFact {
  const payors = listed(toElements(coverage.payor).map((payor) => record.nameOf(payor, coverage)))
  const concept = toConcept(coverage.type)
  const label = payors ?? concept?.text ?? 'Insurance'
  const period = toPeriod(coverage.period)
  const status = toStatus(coverage.status)
  return {
    label,
    text: toFactText(label, [
      'insurance',
      toStatusText(coverage.status),
      concept?.text,
      ...toElements(coverage.class).map(toClass),
      prefixed('relationship to the insured', toConcept(coverage.relationship)?.text.replace(/^code /u, '')),
      ...toElements(coverage.costToBeneficiary).map(toCost),
      prefixed('until', period?.end && toDay(period.end)),
    ]),
    date: firstDate(coverage.period),
    end: period?.end ?? null,
    resource: keyOf(coverage),
    codes: concept?.codes ?? [],
    core: false,
    current: status === 'active',
    detail: { status: status ?? 'not stated' },
  }
}

function toClass({ type, name }: Element): string | null {
  const text = toText(name)
  const kind = toConcept(type)?.codes[0]?.split('|')[1]
  return text === null ? null : kind === undefined ? text : `${kind} ${text}`
}

function toCost(cost: Element): string | null {
  const amount = toMoneyText(cost.valueMoney) ?? toQuantity(cost.valueQuantity)?.text
  const kind = toConcept(cost.type)?.text
  return amount === null || amount === undefined ? null : `${kind ?? 'cost to the patient'} ${amount}`
}
