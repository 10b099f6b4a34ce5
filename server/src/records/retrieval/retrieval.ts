import type { Manifest } from '@carepath/contract/triage.ts'
import type { Fact } from '../facts/fact.ts'
import type { PatientRecord } from '../facts/patient-record.ts'
import type { Question } from '../question/question.ts'
import type { ManifestEntry } from './section-manifest.ts'

/** A fact that was chosen for a question, under the id by which the answer cites it. */
export interface RetrievedFact {
  /** `F12`: of the fact's place in the record, and so the same in every turn of a conversation while the record is. */
  readonly ref: string
  readonly fact: Fact
  /** As it is sent, with its date: the whole line, or its shorter form where the question asks for no more of it. */
  readonly text: string
  /** How much it has to do with the question; 0 where it is only here because it always is. */
  readonly score: number
  /** Bit n is set where term n of the question (from 31 on: any of the rest) stands in it. */
  readonly matched: number
  /** How it has to do with the question, for `explainChoice`. */
  readonly reasons: number
}

/** What is sent of a record for one question. */
export interface Retrieval {
  record: PatientRecord
  /** What the question was taken to ask for; a time that only the record can tell stands in its `days`. */
  question: Question
  /** In the order in which they stand. */
  readonly chosen: readonly RetrievedFact[]
  /** Where several questions were asked in one: each, and what is sent by what it has to do with that one. */
  readonly parts: readonly Pick<Retrieval, 'question' | 'chosen'>[]
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

export interface RetrievalRequest {
  query: string
  /** The questions asked before in the same conversation, oldest first. */
  earlier: readonly string[]
  /** The most tokens that the lines may have; what frames the lines is there whatever the budget. */
  budgetTokens: number
  /** Now, in milliseconds since the epoch, for `last spring`. */
  now: number
}
