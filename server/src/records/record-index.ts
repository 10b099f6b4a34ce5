import type { Fact } from './fact.ts'
import { dateToDays, toDay } from './fhir/date.ts'
import { findPhrases } from './phrases.ts'
import type { PatientRecord } from './record.ts'
import { estimateTokens } from './tokens.ts'
import { recordTopics, topicsByCode, topicTerm } from './vocabulary.ts'
import { toStems } from './words.ts'

/** What choosing needs of a record, worked out once for it. Facts are known by their place in `record.facts`. */
export interface RecordIndex {
  /** `F12` of each fact: the same for every question to this version of the record. */
  refs: readonly string[]
  /** Each fact as it is sent: `[F12] 2019-03-04 Metformin 500 mg: …`. */
  lines: readonly string[]
  /** Of each line with its line break. */
  tokens: Int32Array
  /** The days that each fact tells of, as days since the epoch; `first` above `last` where it has no date. */
  first: Int32Array
  last: Int32Array
  /** The facts that a word or topic stands in, with how much it says about each. */
  postings: ReadonlyMap<string, Posting>
  /** The places of the facts of each section, in order. */
  bySection: ReadonlyMap<string, readonly number[]>
  /** The core, the most needed first. */
  core: readonly number[]
}

interface Posting {
  facts: readonly number[]
  weights: readonly number[]
}

const indexes = new WeakMap<PatientRecord, RecordIndex>()

export function indexOf(record: PatientRecord): RecordIndex {
  const known = indexes.get(record)
  if (known !== undefined) return known
  const index = buildIndex(record.facts)
  indexes.set(record, index)
  return index
}

/** A word of the label says more of what the line is about than one of the rest. */
const LABEL_WEIGHT = 2
const TEXT_WEIGHT = 1

function buildIndex(facts: readonly Fact[]): RecordIndex {
  const refs = facts.map((_, at) => `F${at + 1}`)
  const lines = facts.map((fact, at) => `[${refs[at]}] ${toDatedText(fact)}`)
  const first = new Int32Array(facts.length).fill(1)
  const last = new Int32Array(facts.length)
  const postings = new Map<string, { facts: number[]; weights: number[] }>()
  const bySection = new Map<string, number[]>()
  for (const [at, fact] of facts.entries()) {
    const days = toSpan(fact)
    if (days !== null) {
      first[at] = days.first
      last[at] = days.last
    }
    const same = bySection.get(fact.section)
    if (same === undefined) bySection.set(fact.section, [at])
    else same.push(at)
    for (const [term, weight] of toTerms(fact)) {
      const posting = postings.get(term)
      if (posting === undefined) postings.set(term, { facts: [at], weights: [weight] })
      else {
        posting.facts.push(at)
        posting.weights.push(weight)
      }
    }
  }
  const tokens = Int32Array.from(lines, (line) => estimateTokens(line) + 1)
  const core = facts.flatMap((fact, at) => (fact.core ? [at] : []))
  return { refs, lines, tokens, first, last, postings, bySection, core }
}

/** A line of several values has their dates in it; any other begins with its date. */
function toDatedText({ date, text, holdsDates }: Fact): string {
  return date === null || holdsDates === true ? text : `${toDay(date)} ${text}`
}

function toSpan({ date, end, readings }: Fact): { first: number; last: number } | null {
  const oldest = readings?.at(-1)?.date ?? date
  const newest = end ?? date
  if (oldest === null && newest === null) return null
  const from = dateToDays(oldest ?? newest ?? '')
  const to = dateToDays(newest ?? oldest ?? '')
  return { first: from.first, last: Math.max(from.last, to.last) }
}

function toTerms({ label, text, codes }: Fact): Map<string, number> {
  const terms = new Map<string, number>()
  const add = (term: string, weight: number) => terms.set(term, Math.max(weight, terms.get(term) ?? 0))
  const labelStems = toStems(label)
  const textStems = toStems(text)
  for (const stem of textStems) add(stem, TEXT_WEIGHT)
  for (const { meaning } of findPhrases(textStems, recordTopics)) add(topicTerm(meaning), TEXT_WEIGHT)
  for (const stem of labelStems) add(stem, LABEL_WEIGHT)
  for (const { meaning } of findPhrases(labelStems, recordTopics)) add(topicTerm(meaning), LABEL_WEIGHT)
  for (const code of codes) for (const topic of topicsByCode.get(code) ?? []) add(topicTerm(topic), LABEL_WEIGHT)
  return terms
}
