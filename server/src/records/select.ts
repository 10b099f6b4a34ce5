import type { Manifest } from '@carepath/contract/triage.ts'
import { readAsked } from './asked.ts'
import { readText } from './asked-words.ts'
import { BRIEF, chooseFacts, STANDING, WHOLE } from './choose.ts'
import { Context } from './context.ts'
import type { Fact } from './fact.ts'
import { firstLineOf } from './first-line.ts'
import { leftOutTokens, type ManifestEntry, toLeftOutLine } from './manifest.ts'
import type { Question } from './question.ts'
import { readParts } from './question-parts.ts'
import { type Ranking, rankFacts } from './rank.ts'
import type { PatientRecord } from './record.ts'
import { indexOf, type RecordIndex } from './record-index.ts'
import { addLines, placeOfSent, type Sent, toSent } from './sent.ts'
import { estimateTokens } from './tokens.ts'

/** A fact that was chosen for a question, under the id by which the answer cites it. */
export interface ChosenFact {
  /** `F12`: of the fact's place in the record, and so the same in every turn of a conversation while the record is. */
  readonly ref: string
  readonly fact: Fact
  /** As it is sent, with its date: the whole line, or its shorter form where the question asks for no more of it. */
  readonly text: string
  /** Why it was chosen, for a person: `core`, `asked: glucose`, `section: labs`. */
  readonly why: string
  /** How much it has to do with the question; 0 where it is only here because it always is. */
  readonly score: number
  /** Bit n is set where term n of the question (from 31 on: any of the rest) stands in it. */
  readonly matched: number
}

/** What is sent of a record for one question. */
export interface RecordContext {
  record: PatientRecord
  /** What the question was taken to ask for; a time that only the record can tell stands in its `days`. */
  question: Question
  /** In the order in which they stand. Worked out again for whoever asks. */
  readonly chosen: readonly ChosenFact[]
  /** Where several questions were asked in one: each, and what is sent by what it has to do with that one. */
  readonly parts: readonly Pick<RecordContext, 'question' | 'chosen'>[]
  /** The same, without why and how they were chosen. */
  readonly facts: readonly Fact[]
  /** The fact of this ref where it was chosen. */
  factOf(ref: string): Fact | undefined
  /** Every section there is, in the registry's order. */
  readonly manifest: readonly ManifestEntry[]
  /** The sections by what became of them, as the answer tells it. */
  readonly sectionStates: Manifest
  /**
   * As they are sent, each fact with its ref and date: first the core, section by section, what the record has none of,
   * and how much of the rest, which is the same for every question; then what this question asks for, section by
   * section, and of how much of that there is more.
   */
  lines: readonly string[]
  /** The lines as one text. */
  readonly text: string
  /** Of it, estimated. */
  tokens: number
  /** The moment for which it was chosen, in milliseconds since the epoch. */
  now: number
}

export interface Selection {
  query: string
  /** The questions asked before in the same conversation, oldest first. */
  earlier: readonly string[]
  /** The most tokens that the lines may have; what frames the lines is there whatever the budget. */
  budgetTokens: number
  /** Now, in milliseconds since the epoch, for `last spring`. */
  now: number
}

/** Chooses what is sent of a record for a question. Pure; the same input gives the same text. */
export function selectContext(record: PatientRecord, selection: Selection): RecordContext {
  const index = indexOf(record)
  const { inventory } = index
  const { query, earlier, now } = selection
  const asked = readText(query)
  const question = readAsked(record, index, asked, earlier, now)
  const parts = readParts(asked, question, (text) => readAsked(record, index, text, NONE_EARLIER, now))
  const ranking = rankParts(record, index, question, parts)
  const first = firstLineOf(record, index, now)
  const askedSections = markSections(index, ranking)
  const frame = first.tokens + inventory.tokens + ASKED_TOKENS + leftOutTokens(inventory, askedSections)
  const { forms, tokens } = chooseFacts(index, ranking, selection.budgetTokens - frame)
  const sent = toSent(forms)
  const counts = countSent(index, sent)
  const lines = [first.text]
  addLines(lines, index, sent, STANDING)
  for (const line of inventory.lines) lines.push(line)
  lines.push(ASKED)
  if (addLines(lines, index, sent, BRIEF | WHOLE) === 0) lines.pop()
  const leftOut = toLeftOutLine(inventory, askedSections, counts)
  if (leftOut !== null) lines.push(leftOut)
  return new Context({ record, question, lines, tokens: tokens + frame, now }, parts, index, sent, counts)
}

const NONE_EARLIER: readonly string[] = []

/** For each of several questions in one, its best come first. */
function rankParts(record: PatientRecord, index: RecordIndex, question: Question, parts: readonly Question[]): Ranking {
  if (parts.length === 0) return rankFacts(record, index, question, index.scratch)
  const rankings = parts.map((part) => rankFacts(record, index, part, index.scratch).ranked)
  const whole = rankFacts(record, index, question, index.scratch)
  rankings.push(whole.ranked)
  return { ...whole, ranked: inTurns(rankings, index.scratch.forms.fill(0)) }
}

/**
 * The best of each first, then the second of each, so that none of several questions crowds out another. `taken` is all
 * zeros, one for each fact.
 */
function inTurns(rankings: readonly (readonly number[])[], taken: Uint8Array): number[] {
  let longest = 0
  for (const { length } of rankings) longest = Math.max(longest, length)
  const turns: number[] = []
  for (let turn = 0; turn < longest; turn += 1) {
    for (const ranked of rankings) {
      const at = ranked[turn]
      if (at === undefined || taken[at] === 1) continue
      taken[at] = 1
      turns.push(at)
    }
  }
  return turns
}

/** 1 for each section, by its place in the registry, of which the question asks for something. */
function markSections({ sectionOf, inventory }: RecordIndex, { ranked }: Ranking): Uint8Array {
  const marks = new Uint8Array(inventory.sections.length)
  for (const at of ranked) marks[sectionOf[at] ?? 0] = 1
  return marks
}

/** How many lines of each section are sent, by its place in the registry. */
function countSent({ sectionOf, inventory }: RecordIndex, sent: readonly Sent[]): Uint16Array {
  const counts = new Uint16Array(inventory.sections.length)
  for (const one of sent) {
    const place = sectionOf[placeOfSent(one)] ?? 0
    counts[place] = (counts[place] ?? 0) + 1
  }
  return counts
}

const ASKED = 'For this question:'
const ASKED_TOKENS = estimateTokens(ASKED) + 1
