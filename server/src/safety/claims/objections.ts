import { toDay } from '../../records/fhir/date.ts'
import type { Entity, KnownFact } from './entity.ts'
import type { Objection, Verdict } from './finding.ts'
import type { Span } from './reading/sentences.ts'

/** What the record says instead, by one of its entries. */
export function contradicts({ start, end }: Span, known: KnownFact | undefined, record?: string): Objection {
  return object('contradicted', { start, end }, known, record)
}

/** Nothing in the record says so. */
export function lacks({ start, end }: Span): Objection {
  return { verdict: 'unsupported', start, end, record: null, ref: null }
}

export function endangers({ start, end }: Span, known?: KnownFact): Objection {
  return object('unsafe', { start, end }, known)
}

function object(verdict: Verdict, { start, end }: Span, known: KnownFact | undefined, record?: string): Objection {
  return {
    verdict,
    start,
    end,
    record: record ?? (known === undefined ? null : toRecordText(known)),
    ref: known?.ref ?? null,
  }
}

const LONGEST = 240

/** The entry as the record has it, with its date, cut to what a person reads beside a sentence. */
function toRecordText({ fact }: KnownFact): string {
  const day = fact.date === null || fact.holdsDates === true ? '' : ` (${toDay(fact.date)})`
  const text = fact.text.length > LONGEST ? `${fact.text.slice(0, LONGEST)}…` : fact.text
  return `${text}${day}`
}

/** The entry that speaks of a thing best: its newest. */
export function newestOf(entities: readonly Entity[]): KnownFact | undefined {
  return entities[0]?.facts[0]
}
