import type { Days } from './dates-asked.ts'
import type { Question } from './question.ts'
import type { PatientRecord } from './record.ts'
import type { RecordIndex } from './record-index.ts'

/** The facts of a record in the order of their use for a question. */
export interface Ranking {
  /** Places of the facts that have anything to do with the question, the most useful first. */
  ranked: readonly number[]
  /** Of each fact of the record; 0 where it has nothing to do with the question. */
  scores: Float64Array
  /** Of each fact: bit n is set where term n of the question (from 31 on: any of the rest) stands in it. */
  matched: Uint32Array
  why(at: number): string
}

/** A section that is named as a whole. */
const SECTION_SCORE = 1.5
/** A day that is named: more than a word that stands in every other line, less than a rare one. */
const DAY_SCORE = 2
/** What holds now, beside what is over, where the score is otherwise the same. */
const CURRENT_SCORE = 0.3
/** The newest fact of the record beside the oldest. */
const RECENT_SCORE = 0.3

/**
 * Scores every fact for a question: for each word and topic of the question that stands in it, its weight there times
 * how rare it is in this record; then whether its section or its day was asked for, whether it holds now, and how new it is.
 */
export function rankFacts(record: PatientRecord, index: RecordIndex, question: Question): Ranking {
  const count = record.facts.length
  const scores = new Float64Array(count)
  const matched = new Uint32Array(count)
  for (const [place, { term, weight }] of question.terms.entries()) {
    const posting = index.postings.get(term)
    if (posting === undefined) continue
    const rarity = Math.log(1 + count / posting.facts.length)
    for (const [nth, at] of posting.facts.entries()) {
      scores[at] = (scores[at] ?? 0) + weight * rarity * (posting.weights[nth] ?? 0)
      matched[at] = (matched[at] ?? 0) | (1 << Math.min(place, 31))
    }
  }
  for (const section of question.sections) {
    for (const at of index.bySection.get(section) ?? []) scores[at] = (scores[at] ?? 0) + SECTION_SCORE
  }
  const { days } = question
  if (days !== null) addDays(index, days, scores)
  const ranked: number[] = []
  for (let at = 0; at < count; at += 1) if ((scores[at] ?? 0) > 0) ranked.push(at)
  const span = toSpan(index)
  for (const at of ranked) {
    const age = index.first[at] === 1 && index.last[at] === 0 ? 0 : ((index.last[at] ?? 0) - span.first) / span.length
    const newness = question.end === 'oldest' ? 1 - age : age
    const factor = question.end === null ? 1 : 2
    scores[at] =
      (scores[at] ?? 0) + RECENT_SCORE * factor * newness + (record.facts[at]?.current === true ? CURRENT_SCORE : 0)
  }
  ranked.sort((one, other) => (scores[other] ?? 0) - (scores[one] ?? 0) || one - other)
  return {
    ranked,
    scores,
    matched,
    why: (at) => toWhy(record, question, days === null ? null : index, scores, matched, at),
  }
}

function addDays({ first, last }: RecordIndex, days: Days, scores: Float64Array): void {
  for (let at = 0; at < scores.length; at += 1) {
    if (overlaps(first[at] ?? 1, last[at] ?? 0, days)) scores[at] = (scores[at] ?? 0) + DAY_SCORE
  }
}

function overlaps(first: number, last: number, days: Days): boolean {
  return first <= last && first <= days.last && last >= days.first
}

function toSpan({ first, last }: RecordIndex): { first: number; length: number } {
  let oldest = Number.POSITIVE_INFINITY
  let newest = Number.NEGATIVE_INFINITY
  for (let at = 0; at < first.length; at += 1) {
    if ((first[at] ?? 1) > (last[at] ?? 0)) continue
    oldest = Math.min(oldest, last[at] ?? 0)
    newest = Math.max(newest, last[at] ?? 0)
  }
  return oldest < newest ? { first: oldest, length: newest - oldest } : { first: 0, length: 1 }
}

function toWhy(
  record: PatientRecord,
  question: Question,
  index: RecordIndex | null,
  scores: Float64Array,
  matched: Uint32Array,
  at: number,
): string {
  const fact = record.facts[at]
  if (fact === undefined) return ''
  const said = question.terms.filter((_, place) => ((matched[at] ?? 0) & (1 << Math.min(place, 31))) !== 0)
  const reasons = [
    said.length === 0 ? null : `asked: ${[...new Set(said.map((term) => term.said))].join(', ')}`,
    question.sections.has(fact.section) ? `section: ${fact.section}` : null,
    index !== null && question.days !== null && overlaps(index.first[at] ?? 1, index.last[at] ?? 0, question.days)
      ? 'date'
      : null,
    fact.core ? 'core' : null,
  ].filter((reason) => reason !== null)
  return reasons.join('; ') || ((scores[at] ?? 0) > 0 ? 'recent' : 'core')
}
