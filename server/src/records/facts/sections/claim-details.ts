import { type Concept, toConcept, toConcepts } from '../../fhir/concept.ts'
import { type Element, toElements, toNotes, toText } from '../../fhir/element.ts'
import { toMoneyText } from '../../fhir/quantity.ts'
import type { RawOf, RawResource } from '../../fhir/resource.ts'
import { toStatus } from '../../fhir/status.ts'
import { listed } from '../fact-text.ts'
import type { RecordReader } from '../record-reader.ts'

/** A claim, what became of one, or the answer to one. */
export type ClaimLine = RawOf<'Claim' | 'ExplanationOfBenefit' | 'ClaimResponse'>

/** What the claim is there for: a preauthorisation or a forecast costs nothing yet (hl7.org/fhir/R4/valueset-claim-use.html). */
export function toUse({ use }: ClaimLine): 'preauthorization' | 'cost estimate' | null {
  const code = toStatus(use)
  if (code === 'preauthorization') return 'preauthorization'
  return code === 'predetermination' ? 'cost estimate' : null
}

/** The illnesses that the claim was made for, by what it calls them. */
export function toDiagnoses(line: ClaimLine, record: RecordReader): string | null {
  return listed(
    toElements(line.diagnosis).map(
      ({ diagnosisCodeableConcept, diagnosisReference }) =>
        toConcept(diagnosisCodeableConcept)?.text ?? record.nameOf(diagnosisReference, line),
    ),
  )
}

export function toProcedures(line: ClaimLine, record: RecordReader): string | null {
  return listed(
    toElements(line.procedure).map(
      ({ procedureCodeableConcept, procedureReference }) =>
        toConcept(procedureCodeableConcept)?.text ?? record.nameOf(procedureReference, line),
    ),
  )
}

/** So many of the lines of a claim are told one by one. */
const LINES_TOLD = 12

/** Each line with its sum and what became of it: `Office visit (100.00 USD, copay 10.00 USD)`. */
export function toLines(items: readonly Element[]): string[] {
  const told = items.slice(0, LINES_TOLD).flatMap((item) => {
    const name = nameOf(item)?.text
    const sums = listed([
      toMoneyText(item.net) ?? toMoneyText(item.unitPrice),
      ...toElements(item.adjudication).map(toAdjudication),
      ...toElements(item.detail).map((detail) => nameOf(detail)?.text),
    ])
    return name === undefined || sums === null ? [] : [`${name} (${sums})`]
  })
  return items.length > LINES_TOLD ? [...told, `${items.length - LINES_TOLD} more lines`] : told
}

function nameOf(item: Element): Concept | null {
  return toConcept(item.productOrService) ?? toConcept(item.service) ?? toConcept(item.revenue)
}

/** `copay 10.00 USD`, `denied: not covered by the plan`; null where it says neither a sum nor a reason. */
function toAdjudication({ category, amount, reason, value }: Element): string | null {
  const kind =
    toConcept(category)
      ?.text.replace(/^code /u, '')
      .toLowerCase() ?? 'amount'
  const why = toConcept(reason)?.text
  const sum = toMoneyText(amount) ?? (typeof value === 'number' ? String(value) : null)
  if (sum === null && why === undefined) return null
  return [kind, sum, why === undefined ? null : `(${why})`].filter((part) => part !== null).join(' ')
}

const SHARES = /copay|co-pay|coinsurance|deductible|liabilit|paid ?by ?patient|owed by the patient|patient pay/iu

/** What the patient has to pay, of all lines and totals that say so. */
export function toPatientShare(line: ClaimLine): string | null {
  const adjudications = [
    ...toElements(line.total),
    ...toElements(line.adjudication),
    ...toElements(line.item).flatMap(({ adjudication }) => toElements(adjudication)),
  ]
  const shares = adjudications.flatMap(({ category, amount }) => {
    const kind = toConcept(category)
    const sum = toMoneyText(amount)
    const isShare = kind !== null && SHARES.test(`${kind.text} ${kind.codes.join(' ')}`)
    return isShare && sum !== null ? [`${kind.text.toLowerCase()} ${sum}`] : []
  })
  return listed(shares)
}

/** What the insurer decided, and why, in its own words. */
export function toDecision(line: ClaimLine): string | null {
  const reasons = toElements(line.adjudication).flatMap(({ reason }) => toConcepts(reason).map(({ text }) => text))
  const errors = toElements((line as RawResource).error).flatMap(({ code }) => toConcepts(code).map(({ text }) => text))
  return listed([toText((line as RawResource).disposition), ...reasons, ...errors, ...toProcessNotes(line)])
}

function toProcessNotes(line: ClaimLine): string[] {
  const notes = toElements((line as RawResource).processNote)
  return [...toNotes(notes), ...notes.map(({ text }) => toText(text)).filter((text) => text !== null)].filter(
    (note, at, all) => all.indexOf(note) === at,
  )
}
