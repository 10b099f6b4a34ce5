import { type Fact, isEntry } from '../facts/fact.ts'
import type { RetrievedFact } from '../retrieval/retrieval.ts'
import type { AnswerRequest } from './answer-request.ts'
import { toStanding, withoutRemark } from './series-verdict.ts'
import { sayDate, toList } from './wording.ts'

/** `Summarise my record`, `anything I should know?`, `explain my record in simple words`. */
const OVERVIEW =
  /(?<!\b(?:discharge|visit|transfer|clinical|care|operative|procedure|referral|admission) )\b(?:summar(?:y|i[sz]e)|overview|main points|(?:anything|something|what) (?:(?:in|on|about) (?:my|the) (?:health )?(?:records?|file|chart) )?(?:that )?(?:i|we) (?:should|need to|ought to) know|explain (?:to me )?my (?:health |medical )?(?:record|file|chart)|tell me about my (?:health|record)|how is my health|resum(?:en|e|a)|algo que deba saber)\b/iu

export function asksForOverview(query: string): boolean {
  return OVERVIEW.test(query)
}

/** The record in a few lines: what there is, what is taken, what to look out for, what comes next. */
export function tellPlainOverview({ facts, now }: Pick<AnswerRequest, 'facts' | 'now'>): string {
  const lines = facts
    .map((fact, at) => ({ fact, ref: `F${at + 1}` }))
    .filter(({ fact }) => isEntry(fact) && fact.sensitive !== true)
  const told = [
    tellNames(
      'Conditions',
      lines.filter(({ fact }) => fact.section === 'problems' && isCurrent(fact)),
    ),
    tellNames(
      'Medicines',
      lines.filter(({ fact }) => fact.section === 'medications' && isCurrent(fact)),
    ),
    tellNames(
      'Allergies',
      lines.filter(({ fact }) => fact.section === 'allergies' && fact.current !== false),
    ),
    ...lines
      .filter(({ fact }) => isOutOfRange(fact))
      .slice(0, MOST_RESULTS)
      .map(tellResult),
    tellNext(lines, now),
  ].filter((line) => line !== null)
  if (told.length === 0)
    return 'Your record holds little so far: no conditions, medicines, allergies or results are written down.'
  return ['The main points of your record:', ...told, 'Ask about any of them for more.'].join('\n')
}

const MOST_NAMES = 12
const MOST_RESULTS = 6

type Line = Pick<RetrievedFact, 'fact' | 'ref'>

function isCurrent({ current, outcome, counts, isAggregate }: Fact): boolean {
  return current === true && (outcome ?? null) === null && counts === undefined && isAggregate !== true
}

function tellNames(title: string, lines: readonly Line[]): string | null {
  const byLabel = new Map(lines.map((line) => [line.fact.label, line]))
  const [...distinct] = byLabel.values()
  if (distinct.length === 0) return null
  const names = distinct.slice(0, MOST_NAMES).map(({ fact, ref }) => `${fact.label} [${ref}]`)
  const more = distinct.length > MOST_NAMES ? `, and ${distinct.length - MOST_NAMES} more` : ''
  return `- ${title}: ${toList(names)}${more}`
}

/** The newest value is beyond its range, and is a laboratory's. */
function isOutOfRange({ section, readings, detail }: Fact): boolean {
  const [latest] = readings ?? []
  if (section !== 'labs' || latest === undefined || latest.isAbsent) return false
  return /above|below|abnormal/u.test(toStanding(latest, detail?.range) ?? '')
}

function tellResult({ fact, ref }: Line): string {
  const [latest] = fact.readings ?? []
  const on = latest?.date === null || latest === undefined ? '' : ` on ${sayDate(latest.date)}`
  return `- ${fact.label}: ${withoutRemark(latest?.text ?? '')}${on}, ${latest === undefined ? '' : toStanding(latest, fact.detail?.range)} [${ref}]`
}

function tellNext(lines: readonly Line[], now: number): string | null {
  const today = new Date(now).toISOString().slice(0, 10)
  const [next] = lines
    .filter(
      ({ fact }) =>
        fact.section === 'orders' &&
        fact.resource.startsWith('Appointment/') &&
        (fact.date ?? '') >= today &&
        !/cancelled|noshow/u.test(fact.detail?.status ?? ''),
    )
    .sort((one, other) => (one.fact.date ?? '').localeCompare(other.fact.date ?? ''))
  return next === undefined
    ? null
    : `- Next appointment: ${next.fact.label} on ${sayDate(next.fact.date ?? '')} [${next.ref}]`
}
