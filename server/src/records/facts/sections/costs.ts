import { toConcept } from '../../fhir/concept.ts'
import { firstDate } from '../../fhir/date.ts'
import { type Element, toElement, toElements } from '../../fhir/element.ts'
import { toMoneyText } from '../../fhir/quantity.ts'
import type { RawResource } from '../../fhir/resource.ts'
import { toStatus, toStatusText } from '../../fhir/status.ts'
import { listed, prefixed, toFactText } from '../fact-text.ts'
import { keyOf, type RecordReader } from '../record-reader.ts'
import type { Section, SectionFact } from '../section.ts'
import {
  type ClaimLine,
  toDecision,
  toDiagnoses,
  toLines,
  toPatientShare,
  toProcedures,
  toUse,
} from './claim-details.ts'

export const costs: Section = {
  id: 'costs',
  title: 'Claims and costs',
  noun: 'claims or costs',
  askedBy: [
    'cost',
    'claim',
    'bill',
    'billed',
    'charge',
    'price',
    'pay',
    'paid',
    'payment',
    'owe',
    'expense',
    'explanation of benefits',
    'eob',
    'money',
    'copay',
    'deductible',
    'preauthorization',
    'prior authorization',
    'approved',
    'denied',
  ],
  read(record) {
    const claims = record.ofType('Claim')
    const settled = new Map<string, RawResource>()
    const lines = record.ofType('ExplanationOfBenefit').map((benefit) => {
      return toLine(benefit, settle(record.resolve(benefit.claim, benefit), settled), record)
    })
    const responses = record
      .ofType('ClaimResponse')
      .map((response) => toLine(response, settle(record.resolve(response.request, response), settled), record))
    return [
      ...lines,
      ...responses,
      ...claims.filter(({ id }) => !settled.has(id)).map((claim) => toLine(claim, null, record)),
    ]
  },
}

/** A claim that was answered is told with its answer. */
function settle(claim: RawResource | null, settled: Map<string, RawResource>): RawResource | null {
  if (claim === null || claim.resourceType !== 'Claim') return null
  settled.set(claim.id, claim)
  return claim
}

/** A claim, or what became of one: what was done, what it cost, who paid how much of it. */
function toLine(line: ClaimLine, claim: RawResource | null, record: RecordReader): SectionFact {
  const isBenefit = line.resourceType !== 'Claim'
  const items = toElements(line.item).length > 0 ? toElements(line.item) : toElements(claim?.item)
  const names = items.map((item) => toConcept(item.productOrService)?.text).filter((name) => name !== undefined)
  const label = names[0] ?? toConcept(line.type)?.text.replace(/^code /u, '') ?? 'Claim'
  const status = toStatus(line.status)
  const billed = toMoneyText(claim?.total) ?? (isBenefit ? null : toMoneyText(line.total))
  return {
    label,
    text: toFactText(`${toHead(line, isBenefit)} ${label}`, [
      toDecision(line),
      status === 'active' ? null : toStatusText(line.status),
      toStatus(line.outcome) === 'complete' ? null : prefixed('outcome', toStatusText(line.outcome)),
      prefixed('also for', toOthers(names.slice(1))),
      prefixed('diagnoses', toDiagnoses(line, record)),
      prefixed('procedures', toProcedures(line, record)),
      prefixed('billed', billed),
      isBenefit ? toTotals(line, billed) : null,
      prefixed('to be paid by the patient', toPatientShare(line)),
      prefixed('lines', listed(toLines(items))),
      prefixed('paid by the insurer', toMoneyText(toElement(line.payment)?.amount)),
      prefixed('insurer', toInsurer(line, record)),
      prefixed('by', record.nameOf(line.provider, line)),
    ]),
    date: firstDate(
      isBenefit ? (claim?.billablePeriod ?? toServiced(items)) : line.billablePeriod,
      line.billablePeriod,
      line.created,
    ),
    resource: keyOf(line),
    ...(claim === null ? {} : { also: [keyOf(claim)] }),
    codes: [],
    core: false,
    visit: toElements(items[0]?.encounter).map((encounter) => record.keyOf(encounter, line))[0] ?? null,
    foundBy: [label, toUse(line), 'cost claim'].filter((part) => part !== null).join(' '),
    detail: { status: status ?? 'not stated' },
  }
}

function toHead(line: ClaimLine, isBenefit: boolean): string {
  const use = toUse(line)
  if (use === 'preauthorization') return 'Preauthorization (not a cost) of'
  if (use === 'cost estimate') return 'Estimate (not yet a cost) for'
  return isBenefit ? 'Cost of' : 'Claim for'
}

function toServiced(items: readonly Element[]): unknown {
  return items[0]?.servicedPeriod ?? items[0]?.servicedDate
}

/** So many of the things that a claim is for are named; what was done stands in other sections. */
const NAMED = 3

function toOthers(names: readonly string[]): string | null {
  const told = listed(names.slice(0, NAMED))
  return names.length > NAMED ? `${told} and ${names.length - NAMED} more` : told
}

/** The totals of each kind, without the one that was billed. */
function toTotals(line: ClaimLine, billed: string | null): string | null {
  return listed(
    toElements(line.total).map(({ category, amount }) => {
      const money = toMoneyText(amount)
      return money === null || money === billed
        ? null
        : `${(toConcept(category)?.text ?? 'total').toLowerCase()} ${money}`
    }),
  )
}

function toInsurer(line: ClaimLine, record: RecordReader): string | null {
  return (
    record.nameOf(line.insurer, line) ??
    listed(toElements(line.insurance).map(({ coverage }) => record.nameOf(coverage, line)))
  )
}
