import type { PatientRecord } from '../facts/patient-record.ts'
import type { DateRange } from '../question/date-range.ts'
import { type QueryTerm, WEIGHTY } from '../question/query-terms.ts'
import type { Question } from '../question/question.ts'
import { diversify } from './diversify.ts'
import { AGGREGATE, CURRENT, MEASURED } from './fact-flags.ts'
import { type FactIndex, placeOf, weightOf } from './fact-index.ts'
import { keepLatest } from './keep-latest.ts'
import type { Scratch } from './scratch.ts'

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
  why(at: number): string
}

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
const SECTION = 2
const TIME = 4
const TOUCH = 8

/**
 * Scores every fact for a question: for each word and topic of the question that stands in it, its weight there times
 * how rare it is in this record; then whether its section or its time was asked for, whether it holds now, and how new
 * it is. What it gives stands in `scratch`, and is true as long as nobody else uses that.
 */
export function rankFacts(record: PatientRecord, index: FactIndex, question: Question, scratch: Scratch): Ranking {
  const { scores, matched, ways } = scratch
  scores.fill(0)
  matched.fill(0)
  ways.fill(0)
  addTerms(index, question, scores, matched, ways)
  if (question.days !== null) addDays(index, question.days, scores, ways)
  for (const section of question.sections) {
    for (const at of index.bySection.get(section) ?? NONE) {
      add(scores, at, SECTION_SCORE / (1 + repeatsOf(index, ways, at)))
      ways[at] = (ways[at] ?? 0) | SECTION
    }
  }
  weigh(index, question, scratch)
  const { ranked, touched } = sortOut(record, index, question, scratch)
  const near =
    question.endAlone && question.days === null ? keepLatest(ranked, record, index, question, matched) : ranked
  const weak = WEAK * (scores[ranked[0] ?? 0] ?? 0)
  return {
    ranked: diversify(near, question, matched, (at) => isLoose(ways, at) && (scores[at] ?? 0) < weak),
    touched,
    scores,
    matched,
    why: (at) => toWhy(record, question, ways, matched, at),
  }
}

/** Of what is of the time that is asked for, nothing is a repetition of something newer. */
function repeatsOf({ repeat }: FactIndex, ways: Uint8Array, at: number): number {
  return ((ways[at] ?? 0) & TIME) === 0 ? (repeat[at] ?? 0) : 0
}

/** What a fact is by itself, beside what it has to do with the question. */
function weigh(index: FactIndex, { end }: Question, { scores, matched, ways }: Scratch): void {
  const { newness, part, traits } = index
  const recent = RECENT_SCORE * (end === null ? 1 : 2)
  for (let at = 0; at < scores.length; at += 1) {
    const score = scores[at] ?? 0
    if (score === 0) continue
    const isNew = newness[at] ?? 0
    const trait = traits[at] ?? 0
    scores[at] =
      score / (1 + REPEAT_FACTOR * Math.min(10, repeatsOf(index, ways, at)) + PART_FACTOR * (part[at] ?? 0)) +
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
  ways: Uint8Array,
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
    const way = weight >= WEIGHTY ? TOPIC : TOUCH
    for (const entry of posting) {
      const at = placeOf(entry)
      add(scores, at, rarity * weightOf(entry))
      matched[at] = (matched[at] ?? 0) | bit
      ways[at] = (ways[at] ?? 0) | way
    }
  }
}

/** Whether it only mentions what is asked for. */
function isLoose(ways: Uint8Array, at: number): boolean {
  return ((ways[at] ?? 0) & (SECTION | TIME)) === 0
}

function isSolid({ term, weight }: QueryTerm, { postings }: FactIndex): boolean {
  return weight >= WEIGHTY && postings.has(term)
}

function isWithinTerm({ at, length }: QueryTerm, other: QueryTerm): boolean {
  return at >= 0 && other.at <= at && other.at + other.length >= at + length
}

/** A time counts the more, the fewer lines are of it: a day more than a year. */
function addDays({ first, last }: FactIndex, days: DateRange, scores: Float64Array, ways: Uint8Array): void {
  let within = 0
  for (let at = 0; at < scores.length; at += 1) if (isWithin(first[at] ?? 1, last[at] ?? 0, days)) within += 1
  const score = DAYS_WEIGHT * Math.log(1 + scores.length / Math.max(1, within))
  for (let at = 0; at < scores.length; at += 1) {
    const from = first[at] ?? 1
    const to = last[at] ?? 0
    if (from > to || from > days.last || to < days.first) continue
    add(scores, at, isWithin(from, to, days) ? score : score * OVERLAP_SHARE)
    ways[at] = (ways[at] ?? 0) | TIME
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
  { scores, ways }: Scratch,
): { ranked: number[]; touched: number[] } {
  const isNarrow = days !== null && days.last - days.first <= NARROW
  let hasTime = false
  let hasBoth = false
  for (let at = 0; days !== null && at < ways.length; at += 1) {
    const way = ways[at] ?? 0
    if ((way & TIME) === 0) continue
    hasTime = true
    if ((way & (TOPIC | SECTION)) !== 0) hasBoth = true
  }
  const timeAlone = hasTime && !hasBoth && timeless.size === 0
  const ranked: number[] = []
  const touched: number[] = []
  for (let at = 0; at < ways.length; at += 1) {
    const way = ways[at] ?? 0
    if (way === 0) continue
    const isOfTime = (way & TIME) !== 0
    const isMeant =
      (way & TOPIC) !== 0 ||
      (timeAlone
        ? isOfTime
        : (way & SECTION) !== 0 && (!hasTime || isOfTime || timeless.has(record.facts[at]?.section ?? ''))) ||
      (isNarrow && isOfTime && ((traits[at] ?? 0) & AGGREGATE) !== 0)
    if (isMeant) ranked.push(at)
    else touched.push(at)
  }
  sortByScore(ranked, scores)
  sortByScore(touched, scores)
  return { ranked, touched }
}

/** The highest first, and of the same score the first; the places come in their order. */
function sortByScore(places: number[], scores: Float64Array): void {
  if (places.length > FEW) {
    places.sort((one, other) => (scores[other] ?? 0) - (scores[one] ?? 0) || one - other)
    return
  }
  for (let from = 1; from < places.length; from += 1) {
    const place = places[from] ?? 0
    const score = scores[place] ?? 0
    let to = from
    for (; to > 0 && (scores[places[to - 1] ?? 0] ?? 0) < score; to -= 1) places[to] = places[to - 1] ?? 0
    places[to] = place
  }
}

/** Up to so many, putting each in its place is faster than the sort of the language. */
const FEW = 128

const NONE: readonly number[] = []

function add(scores: Float64Array, at: number, score: number): void {
  scores[at] = (scores[at] ?? 0) + score
}

function toWhy(record: PatientRecord, question: Question, ways: Uint8Array, matched: Uint32Array, at: number): string {
  const fact = record.facts[at]
  if (fact === undefined) return ''
  const bits = matched[at] ?? 0
  const way = ways[at] ?? 0
  const said = question.terms.filter((_, place) => (bits & (1 << Math.min(place, 31))) !== 0).map((term) => term.said)
  const reasons: string[] = []
  if (said.length > 0) reasons.push(`asked: ${[...new Set(said)].join(', ')}`)
  if ((way & SECTION) !== 0) reasons.push(`section: ${fact.section}`)
  if ((way & TIME) !== 0) reasons.push('time')
  if (fact.core) reasons.push('core')
  return reasons.join('; ')
}
