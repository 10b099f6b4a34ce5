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

/** A section that is named as a whole; less for what is only a repetition of something newer in it. */
const SECTION_SCORE = 1.5
/** A day that is named: more than a word that stands in every other line, less than a rare one. */
const DAY_SCORE = 2
/** What holds now, beside what is over, where the score is otherwise the same. */
const CURRENT_SCORE = 0.3
/** What was measured, beside what only mentions it: a goal, a plan, a note. */
const MEASURED_SCORE = 0.8
/** The newest fact of the record beside the oldest; twice that where the question asks for the latest or the first. */
const RECENT_SCORE = 0.3
/** What each newer fact of the same name takes from a score, so that one thing that was often done leaves room. */
const REPEAT_FACTOR = 0.08

/**
 * Scores every fact for a question: for each word and topic of the question that stands in it, its weight there times
 * how rare it is in this record; then whether its section or its day was asked for, whether it holds now, and how new it is.
 */
export function rankFacts(record: PatientRecord, index: RecordIndex, question: Question): Ranking {
  const count = record.facts.length
  const scores = new Float64Array(count)
  const matched = new Uint32Array(count)
  addTerms(index, question, scores, matched)
  for (const section of question.sections) {
    for (const at of index.bySection.get(section) ?? []) add(scores, at, SECTION_SCORE / (1 + (index.repeat[at] ?? 0)))
  }
  if (question.days !== null) addDays(index, question.days, scores)
  const ranked: number[] = []
  const recent = RECENT_SCORE * (question.end === null ? 1 : 2)
  for (let at = 0; at < count; at += 1) {
    const score = scores[at] ?? 0
    if (score === 0) continue
    ranked.push(at)
    const newness = index.newness[at] ?? 0
    scores[at] =
      score / (1 + REPEAT_FACTOR * Math.min(10, index.repeat[at] ?? 0)) +
      recent * (question.end === 'oldest' ? 1 - newness : newness) +
      (record.facts[at]?.current === true ? CURRENT_SCORE : 0) +
      (record.facts[at]?.readings !== undefined && matched[at] !== 0 ? MEASURED_SCORE : 0)
  }
  ranked.sort((one, other) => (scores[other] ?? 0) - (scores[one] ?? 0) || one - other)
  return { ranked, scores, matched, why: (at) => toWhy(record, index, question, matched, at) }
}

function addTerms(index: RecordIndex, { terms }: Question, scores: Float64Array, matched: Uint32Array): void {
  for (const [place, { term, weight }] of terms.entries()) {
    const posting = index.postings.get(term)
    if (posting === undefined) continue
    const { facts, weights } = posting
    const rarity = weight * Math.log(1 + scores.length / facts.length)
    const bit = 1 << Math.min(place, 31)
    for (let nth = 0; nth < facts.length; nth += 1) {
      const at = facts[nth] ?? 0
      add(scores, at, rarity * (weights[nth] ?? 0))
      matched[at] = (matched[at] ?? 0) | bit
    }
  }
}

function addDays(index: RecordIndex, days: Days, scores: Float64Array): void {
  for (let at = 0; at < scores.length; at += 1) if (isWithin(index, at, days)) add(scores, at, DAY_SCORE)
}

function isWithin({ first, last }: RecordIndex, at: number, days: Days): boolean {
  const from = first[at] ?? 1
  const to = last[at] ?? 0
  return from <= to && from <= days.last && to >= days.first
}

function add(scores: Float64Array, at: number, score: number): void {
  scores[at] = (scores[at] ?? 0) + score
}

function toWhy(
  record: PatientRecord,
  index: RecordIndex,
  question: Question,
  matched: Uint32Array,
  at: number,
): string {
  const fact = record.facts[at]
  if (fact === undefined) return ''
  const bits = matched[at] ?? 0
  const said = question.terms.filter((_, place) => (bits & (1 << Math.min(place, 31))) !== 0).map((term) => term.said)
  const reasons: string[] = []
  if (said.length > 0) reasons.push(`asked: ${[...new Set(said)].join(', ')}`)
  if (question.sections.has(fact.section)) reasons.push(`section: ${fact.section}`)
  if (question.days !== null && isWithin(index, at, question.days)) reasons.push('date')
  if (fact.core) reasons.push('core')
  return reasons.join('; ')
}
