import type { PatientRecord } from '../facts/patient-record.ts'
import type { DateRange } from '../question/date-range.ts'
import { type QueryTerm, WEIGHTY } from '../question/query-terms.ts'
import type { Question } from '../question/question.ts'
import { diversify } from './diversify.ts'
import { AGGREGATE, CURRENT, MEASURED } from './fact-flags.ts'
import { type FactIndex, placeOf, weightOf } from './fact-index.ts'
import { keepLatest } from './keep-latest.ts'

/** The facts of a record in the order of their use for a question. */
export interface Ranking {
  /** Places of the facts that the question asks for, the most useful first. */
  ranked: readonly number[]
  /** Places of those that only touch it: a common word, the time without the matter. The most useful first. */
  touched: readonly number[]
  /** Of each fact of the record; 0 where it has nothing to do with the question. */
  scores: Float64Array
  /** Of each fact: bit n is set where term n of the question (from 31 on: any of the rest) stands in it. */
  matched: Uint32Array
  /** Of each fact: how it has to do with the question, as `TOPIC`, `SECTION`, `TIME` and `TOUCH`. */
  reasons: Uint8Array
}

/** For each fact of a record: how much a question has to do with it, by which of its terms, and how. */
type Scores = Pick<Ranking, 'scores' | 'matched' | 'reasons'>

/** A section that is named as a whole; less for what is only a repetition of something newer in it. */
const SECTION_SCORE = 1.5
/** A time that is named counts like a word of this weight that stands in the label of the facts of that time. */
const DAYS_WEIGHT = 2.5
/** A line whose time only overlaps the one that is asked for: a long illness, a series over years. */
const OVERLAP_SHARE = 0.4
/** What was measured, beside what only mentions it: a goal, a plan, a note. */
const MEASURED_SCORE = 0.8
/** What holds now, beside what is over, where the score is otherwise the same. */
const CURRENT_SCORE = 0.3
/** The newest fact of the record beside the oldest; twice that where the question asks for the latest or the first. */
const RECENT_SCORE = 0.3
/** What each newer fact of the same name takes from a score, so that one thing that was often done leaves room. */
const REPEAT_FACTOR = 0.08

/** What each part of a line takes from a score that comes before it, and being a line that only gathers others. */
const PART_FACTOR = 0.1

/** A line that only mentions what is asked for is left out where its score is less than this share of the best one's. */
const WEAK = 0.25

/** In days: a time that is no longer is about what happened then, whatever else the question names. */
const NARROW = 31

/** How a fact has to do with a question. */
const TOPIC = 1
export const SECTION = 2
export const TIME = 4
const TOUCH = 8

/**
 * Scores every fact for a question: for each word and topic of the question that stands in it, its weight there times
 * how rare it is in this record; then whether its section or its time was asked for, whether it holds now, and how new
 * it is.
 */
export function rankFacts(record: PatientRecord, index: FactIndex, question: Question): Ranking {
  const scores = new Float64Array(record.facts.length)
  const matched = new Uint32Array(record.facts.length)
  const reasons = new Uint8Array(record.facts.length)
  addTerms(index, question, scores, matched, reasons)
  if (question.days !== null) addDays(index, question.days, scores, reasons)
  for (const section of question.sections) {
    for (const at of index.bySection.get(section) ?? NONE) {
      add(scores, at, SECTION_SCORE / (1 + repeatsOf(index, reasons, at)))
      reasons[at] = (reasons[at] ?? 0) | SECTION
    }
  }
  weigh(index, question, { scores, matched, reasons })
  const { ranked, touched } = sortOut(record, index, question, { scores, matched, reasons })
  const near =
    question.endAlone && question.days === null ? keepLatest(ranked, record, index, question, matched) : ranked
  const weak = WEAK * (scores[ranked[0] ?? 0] ?? 0)
  return {
    ranked: diversify(near, question, matched, (at) => isLoose(reasons, at) && (scores[at] ?? 0) < weak),
    touched,
    scores,
    matched,
    reasons,
  }
}

/** Of what is of the time that is asked for, nothing is a repetition of something newer. */
function repeatsOf({ repeat }: FactIndex, reasons: Uint8Array, at: number): number {
  return ((reasons[at] ?? 0) & TIME) === 0 ? (repeat[at] ?? 0) : 0
}

/** What a fact is by itself, beside what it has to do with the question. */
function weigh(index: FactIndex, { end }: Question, { scores, matched, reasons }: Scores): void {
  const { newness, part, traits } = index
  const recent = RECENT_SCORE * (end === null ? 1 : 2)
  for (let at = 0; at < scores.length; at += 1) {
    const score = scores[at] ?? 0
    if (score === 0) continue
    const isNew = newness[at] ?? 0
    const trait = traits[at] ?? 0
    scores[at] =
      score / (1 + REPEAT_FACTOR * Math.min(10, repeatsOf(index, reasons, at)) + PART_FACTOR * (part[at] ?? 0)) +
      recent * (end === 'oldest' ? 1 - isNew : isNew) +
      ((trait & CURRENT) === 0 ? 0 : CURRENT_SCORE) +
      ((trait & MEASURED) !== 0 && matched[at] !== 0 ? MEASURED_SCORE : 0)
  }
}

function addTerms(
  index: FactIndex,
  { terms }: Question,
  scores: Float64Array,
  matched: Uint32Array,
  reasons: Uint8Array,
): void {
  for (let place = 0; place < terms.length; place += 1) {
    const asked = terms[place]
    const posting = asked === undefined ? undefined : index.postings.get(asked.term)
    if (asked === undefined || posting === undefined) continue
    const { weight } = asked
    // `Blood` is not looked for where `blood pressure` was understood, and is there.
    if (weight < WEIGHTY && terms.some((one) => isWithinTerm(asked, one) && isSolid(one, index))) continue
    const rarity = weight * Math.log(1 + scores.length / posting.length)
    const bit = 1 << Math.min(place, 31)
    const reason = weight >= WEIGHTY ? TOPIC : TOUCH
    for (const entry of posting) {
      const at = placeOf(entry)
      add(scores, at, rarity * weightOf(entry))
      matched[at] = (matched[at] ?? 0) | bit
      reasons[at] = (reasons[at] ?? 0) | reason
    }
  }
}

/** Whether it only mentions what is asked for. */
function isLoose(reasons: Uint8Array, at: number): boolean {
  return ((reasons[at] ?? 0) & (SECTION | TIME)) === 0
}

function isSolid({ term, weight }: QueryTerm, { postings }: FactIndex): boolean {
  return weight >= WEIGHTY && postings.has(term)
}

function isWithinTerm({ at, length }: QueryTerm, other: QueryTerm): boolean {
  return at >= 0 && other.at <= at && other.at + other.length >= at + length
}

/** A time counts the more, the fewer lines are of it: a day more than a year. */
function addDays({ first, last }: FactIndex, days: DateRange, scores: Float64Array, reasons: Uint8Array): void {
  let within = 0
  for (let at = 0; at < scores.length; at += 1) if (isWithin(first[at] ?? 1, last[at] ?? 0, days)) within += 1
  const score = DAYS_WEIGHT * Math.log(1 + scores.length / Math.max(1, within))
  for (let at = 0; at < scores.length; at += 1) {
    const from = first[at] ?? 1
    const to = last[at] ?? 0
    if (from > to || from > days.last || to < days.first) continue
    add(scores, at, isWithin(from, to, days) ? score : score * OVERLAP_SHARE)
    reasons[at] = (reasons[at] ?? 0) | TIME
  }
}

/** What began in that time is of it, however long it lasted. */
function isWithin(from: number, to: number, { first, last }: DateRange): boolean {
  return from <= to && from >= first && from <= last
}

/**
 * What is asked for: what the question turns on, or a section that it names; where it names a time, what is of that
 * time, and where nothing of the matter is, whatever is of that time; what was recorded at a visit of a day or
 * month in any case. The rest only touches it.
 */
function sortOut(
  record: PatientRecord,
  { traits }: FactIndex,
  { days, timeless }: Question,
  { scores, reasons }: Scores,
): { ranked: number[]; touched: number[] } {
  const isNarrow = days !== null && days.last - days.first <= NARROW
  let hasTime = false
  let hasBoth = false
  for (let at = 0; days !== null && at < reasons.length; at += 1) {
    const reason = reasons[at] ?? 0
    if ((reason & TIME) === 0) continue
    hasTime = true
    if ((reason & (TOPIC | SECTION)) !== 0) hasBoth = true
  }
  const timeAlone = hasTime && !hasBoth && timeless.size === 0
  const ranked: number[] = []
  const touched: number[] = []
  for (let at = 0; at < reasons.length; at += 1) {
    const reason = reasons[at] ?? 0
    if (reason === 0) continue
    const isOfTime = (reason & TIME) !== 0
    const isMeant =
      (reason & TOPIC) !== 0 ||
      (timeAlone
        ? isOfTime
        : (reason & SECTION) !== 0 && (!hasTime || isOfTime || timeless.has(record.facts[at]?.section ?? ''))) ||
      (isNarrow && isOfTime && ((traits[at] ?? 0) & AGGREGATE) !== 0)
    if (isMeant) ranked.push(at)
    else touched.push(at)
  }
  sortByScore(ranked, scores)
  sortByScore(touched, scores)
  return { ranked, touched }
}

/** The highest first, and of the same score the first. */
function sortByScore(places: number[], scores: Float64Array): void {
  places.sort((one, other) => (scores[other] ?? 0) - (scores[one] ?? 0) || one - other)
}

const NONE: readonly number[] = []

function add(scores: Float64Array, at: number, score: number): void {
  scores[at] = (scores[at] ?? 0) + score
}
