import type { PatientRecord } from '../facts/patient-record.ts'
import type { Question } from '../question/question.ts'
import { splitQuestion } from '../question/split-question.ts'
import { tokenizeQuery } from '../question/tokenized-query.ts'
import { estimateTokens } from './estimate-tokens.ts'
import { type FactIndex, factIndexOf } from './fact-index.ts'
import { BRIEF, fitToBudget, STANDING, WHOLE } from './fit-to-budget.ts'
import { LazyRetrieval } from './lazy-retrieval.ts'
import { addLines, type PackedLine, packLines, placeOfLine } from './packed-lines.ts'
import { type Ranking, rankFacts } from './rank.ts'
import { resolveQuestion } from './resolve-question.ts'
import type { Retrieval, RetrievalRequest } from './retrieval.ts'
import { leftOutTokens, toLeftOutLine } from './section-manifest.ts'
import { toTodayLine } from './today-line.ts'

/** Chooses what is sent of a record for a question. Pure; the same input gives the same text. */
export function retrieve(record: PatientRecord, selection: RetrievalRequest): Retrieval {
  const index = factIndexOf(record)
  const { inventory } = index
  const { query, earlier, now } = selection
  const asked = tokenizeQuery(query)
  const question = resolveQuestion(record, index, asked, earlier, now)
  const parts = splitQuestion(asked, question, (text) => resolveQuestion(record, index, text, NONE_EARLIER, now))
  const ranking = rankParts(record, index, question, parts)
  const first = toTodayLine(record, now)
  const askedSections = markSections(index, ranking)
  const frame = estimateTokens(first) + 1 + inventory.tokens + ASKED_TOKENS + leftOutTokens(inventory, askedSections)
  const { forms, tokens } = fitToBudget(index, ranking, selection.budgetTokens - frame)
  const sent = packLines(forms)
  const counts = countSent(index, sent)
  const lines = [first]
  addLines(lines, index, sent, STANDING)
  for (const line of inventory.lines) lines.push(line)
  lines.push(ASKED)
  if (addLines(lines, index, sent, BRIEF | WHOLE) === 0) lines.pop()
  const leftOut = toLeftOutLine(inventory, askedSections, counts)
  if (leftOut !== null) lines.push(leftOut)
  return new LazyRetrieval({ record, question, lines, tokens: tokens + frame, now }, parts, index, sent, counts)
}

const NONE_EARLIER: readonly string[] = []

/** For each of several questions in one, its best come first. */
function rankParts(record: PatientRecord, index: FactIndex, question: Question, parts: readonly Question[]): Ranking {
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
function markSections({ sectionOf, inventory }: FactIndex, { ranked }: Ranking): Uint8Array {
  const cues = new Uint8Array(inventory.sections.length)
  for (const at of ranked) cues[sectionOf[at] ?? 0] = 1
  return cues
}

/** How many lines of each section are sent, by its place in the registry. */
function countSent({ sectionOf, inventory }: FactIndex, sent: readonly PackedLine[]): Uint16Array {
  const counts = new Uint16Array(inventory.sections.length)
  for (const one of sent) {
    const place = sectionOf[placeOfLine(one)] ?? 0
    counts[place] = (counts[place] ?? 0) + 1
  }
  return counts
}

const ASKED = 'For this question:'
const ASKED_TOKENS = estimateTokens(ASKED) + 1
