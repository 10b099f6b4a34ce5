import type { Manifest } from '@carepath/contract/triage.ts'
import { readAsked } from './asked.ts'
import { BRIEF, chooseFacts, STANDING, WHOLE } from './choose.ts'
import type { Fact } from './fact.ts'
import { ageAt, toDate } from './fhir/date.ts'
import { bySectionState, type ManifestEntry, toLeftOutLine, toManifest } from './manifest.ts'
import type { Question } from './question.ts'
import { readParts } from './question-parts.ts'
import { type Ranking, rankFacts } from './rank.ts'
import type { PatientRecord } from './record.ts'
import { indexOf, newScratch, type RecordIndex } from './record-index.ts'
import { addLines, formsOfSent, placeOfSent, type Sent, textOf, toSent } from './sent.ts'
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
  const question = readAsked(record, index, query, earlier, now)
  const parts = readParts(query, question, (text) => readAsked(record, index, text, [], now))
  const ofParts = parts.map((part) => rankFacts(record, index, part, index.scratch).ranked)
  const ofWhole = rankFacts(record, index, question, index.scratch)
  const ranking = parts.length === 0 ? ofWhole : { ...ofWhole, ranked: inTurns([...ofParts, ofWhole.ranked]) }
  const first = toFirstLine(record, selection.now)
  const askedSections = markSections(index, ranking)
  const mostLeftOut = toLeftOutLine(inventory, askedSections, NONE)
  const leftOutTokens = mostLeftOut === null ? 0 : estimateTokens(mostLeftOut) + 1
  const frame = estimateTokens(first) + 1 + inventory.tokens + ASKED_TOKENS + leftOutTokens
  const { forms, tokens } = chooseFacts(index, ranking, selection.budgetTokens - frame)
  const sent = toSent(forms)
  const counts = countSent(index, sent)
  const lines = [first]
  addLines(lines, record, index, sent, STANDING)
  lines.push(...inventory.lines, ASKED)
  if (addLines(lines, record, index, sent, BRIEF | WHOLE) === 0) lines.pop()
  const leftOut = toLeftOutLine(inventory, askedSections, counts)
  if (leftOut !== null) lines.push(leftOut)
  return {
    ...{ record, question, lines, tokens: tokens + frame, now: selection.now },
    get chosen() {
      return toChosen(record, index, question, sent)
    },
    get parts() {
      return parts.map((part) => ({ question: part, chosen: toChosen(record, index, part, sent) }))
    },
    get facts() {
      return sent.flatMap((one) => record.facts[placeOfSent(one)] ?? [])
    },
    factOf(ref) {
      const at = Number(ref.slice(1)) - 1
      return index.refs[at] === ref && sent.some((one) => placeOfSent(one) === at) ? record.facts[at] : undefined
    },
    get manifest() {
      return toManifest(inventory, counts)
    },
    get sectionStates() {
      return bySectionState(inventory, counts)
    },
    get text() {
      return lines.join('\n')
    },
  }
}

/** The best of each first, then the second of each, so that none of several questions crowds out another. */
function inTurns(rankings: readonly (readonly number[])[]): number[] {
  const longest = Math.max(...rankings.map(({ length }) => length))
  const turns = new Set<number>()
  for (let turn = 0; turn < longest; turn += 1) {
    for (const ranked of rankings) {
      const at = ranked[turn]
      if (at !== undefined) turns.add(at)
    }
  }
  return [...turns]
}

function toChosen(
  record: PatientRecord,
  index: RecordIndex,
  question: Question,
  sent: readonly Sent[],
): readonly ChosenFact[] {
  const ranking = rankFacts(record, index, question, newScratch(record.facts.length))
  return sent.flatMap((one) => {
    const at = placeOfSent(one)
    const fact = record.facts[at]
    const ref = index.refs[at]
    const text = textOf(index, at, formsOfSent(one) & WHOLE)
    return fact === undefined || ref === undefined || text === undefined ? [] : new Chosen(ref, fact, text, ranking, at)
  })
}

/** Why it was chosen is put into words only where somebody asks. */
class Chosen implements ChosenFact {
  readonly ref: string
  readonly fact: Fact
  readonly text: string
  readonly score: number
  readonly matched: number
  readonly #ranking: Ranking
  readonly #at: number

  constructor(ref: string, fact: Fact, text: string, ranking: Ranking, at: number) {
    this.ref = ref
    this.fact = fact
    this.text = text
    this.score = ranking.scores[at] ?? 0
    this.matched = ranking.matched[at] ?? 0
    this.#ranking = ranking
    this.#at = at
  }

  get why(): string {
    return this.#ranking.why(this.#at)
  }
}

const NONE: readonly number[] = []

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

/** What a date means depends on today, and much in medicine on the age. */
function toFirstLine({ entry, patient }: PatientRecord, now: number): string {
  const today = new Date(now).toISOString().slice(0, 10)
  const birth = toDate(entry.birth_date)
  const dead = patient.deceasedDateTime !== undefined || patient.deceasedBoolean === true
  const age = birth === null || dead ? null : ageAt(birth, now)
  return age === null ? `Today is ${today}.` : `Today is ${today}. The patient is ${age} years old.`
}
