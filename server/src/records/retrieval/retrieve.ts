import type { PatientRecord } from '../facts/patient-record.ts'
import { sections } from '../facts/section-registry.ts'
import { splitQuestion } from '../question/split-question.ts'
import { type TokenizedQuery, tokenizeQuery } from '../question/tokenized-query.ts'
import { estimateTokens } from './estimate-tokens.ts'
import { type FactIndex, factIndexOf } from './fact-index.ts'
import { BRIEF, fitToBudget, STANDING, WHOLE } from './fit-to-budget.ts'
import { type Ranking, rankFacts } from './rank.ts'
import { resolveQuestion } from './resolve-question.ts'
import type { Retrieval, RetrievalRequest, RetrievedFact } from './retrieval.ts'
import { bySectionState, leftOutTokens, toLeftOutLine, toManifest } from './section-manifest.ts'
import { toTodayLine } from './today-line.ts'

/** Chooses what is sent of a record for a question. Pure; the same input gives the same text. */
export function retrieve(record: PatientRecord, { query, earlier, budgetTokens, now }: RetrievalRequest): Retrieval {
  const index = factIndexOf(record)
  const { inventory } = index
  const resolve = (text: TokenizedQuery, before: readonly string[]) => resolveQuestion(record, index, text, before, now)
  const tokenized = tokenizeQuery(query)
  const question = resolve(tokenized, earlier)
  const whole = rankFacts(record, index, question)
  const parts = splitQuestion(tokenized, question, (text) => resolve(text, [])).map((part) => ({
    question: part,
    ranking: rankFacts(record, index, part),
  }))
  const ranked = interleave([...parts.map(({ ranking }) => ranking.ranked), whole.ranked], record.facts.length)
  const asked = markSections(index, ranked)
  const today = toTodayLine(record, now)
  const frame = estimateTokens(today) + 1 + inventory.tokens + ASKED_TOKENS + leftOutTokens(inventory, asked)
  const { forms, tokens } = fitToBudget(index, { ...whole, ranked }, budgetTokens - frame)
  const sent = [...forms.keys()].filter((at) => forms[at] !== 0)
  const counts = countSections(index, sent)
  const chosen = sent.map((at) => toRetrieved(record, index, whole, at, forms))
  const factsByRef = new Map(chosen.map(({ ref, fact }) => [ref, fact]))
  const standing = toLines(index, sent, forms, STANDING)
  const forQuestion = toLines(index, sent, forms, BRIEF | WHOLE)
  const leftOut = toLeftOutLine(inventory, asked, counts)
  const lines = [
    today,
    ...standing,
    ...inventory.lines,
    ...(forQuestion.length === 0 ? [] : [ASKED, ...forQuestion]),
    ...(leftOut === null ? [] : [leftOut]),
  ]
  return {
    record,
    question,
    chosen,
    parts: parts.map((part) => ({
      question: part.question,
      chosen: sent.map((at) => toRetrieved(record, index, part.ranking, at, forms)),
    })),
    factOf: (ref) => factsByRef.get(ref),
    manifest: toManifest(inventory, counts),
    sectionStates: bySectionState(inventory, counts),
    lines,
    get text() {
      return lines.join('\n')
    },
    tokens: tokens + frame,
    now,
  }
}

/** The best of each ranking first, then the second of each, so that none of several questions crowds out another. */
function interleave(rankings: readonly (readonly number[])[], facts: number): number[] {
  const taken = new Uint8Array(facts)
  const longest = Math.max(...rankings.map(({ length }) => length))
  const order: number[] = []
  for (let turn = 0; turn < longest; turn += 1) {
    for (const ranked of rankings) {
      const at = ranked[turn]
      if (at === undefined || taken[at] === 1) continue
      taken[at] = 1
      order.push(at)
    }
  }
  return order
}

function toRetrieved(
  { facts }: PatientRecord,
  { refs, texts, briefTexts }: FactIndex,
  { scores, matched, reasons }: Ranking,
  at: number,
  forms: Uint8Array,
): RetrievedFact {
  const fact = facts[at]
  if (fact === undefined) throw new RangeError(`The record has no fact ${at}`)
  const isWhole = ((forms[at] ?? 0) & WHOLE) !== 0
  return {
    ref: refs[at] ?? '',
    fact,
    text: (isWhole ? texts : briefTexts)[at] ?? '',
    score: scores[at] ?? 0,
    matched: matched[at] ?? 0,
    reasons: reasons[at] ?? 0,
  }
}

/** 1 for each section, by its place in the registry, of which the question asks for something. */
function markSections({ sectionOf, inventory }: FactIndex, ranked: readonly number[]): Uint8Array {
  const asked = new Uint8Array(inventory.sections.length)
  for (const at of ranked) asked[sectionOf[at] ?? 0] = 1
  return asked
}

/** How many lines of each section are sent, by its place in the registry. */
function countSections({ sectionOf, inventory }: FactIndex, sent: readonly number[]): Uint16Array {
  const counts = new Uint16Array(inventory.sections.length)
  for (const at of sent) {
    const place = sectionOf[at] ?? 0
    counts[place] = (counts[place] ?? 0) + 1
  }
  return counts
}

/** The lines that are sent in one of these forms, under the headings of their sections. */
function toLines(index: FactIndex, sent: readonly number[], forms: Uint8Array, wanted: number): string[] {
  const lines: string[] = []
  let section = -1
  for (const at of sent) {
    const form = (forms[at] ?? 0) & wanted
    if (form === 0) continue
    const own = index.sectionOf[at] ?? 0
    if (own !== section) lines.push(`${sections[own]?.title}:`)
    section = own
    lines.push((form === WHOLE ? index.lines : index.briefLines)[at] ?? '')
  }
  return lines
}

const ASKED = 'For this question:'
const ASKED_TOKENS = estimateTokens(ASKED) + 1
