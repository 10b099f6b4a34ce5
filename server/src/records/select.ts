import type { Fact } from './fact.ts'
import type { PatientRecord } from './record.ts'

/** A fact that was chosen for a question, under the id by which the answer cites it. */
export interface ChosenFact {
  /** `F1`, `F2`, … in the order in which they stand. */
  ref: string
  fact: Fact
  /** Why it was chosen, for a person: `core`, `asked: glucose`, `recent`. */
  why: string
}

/** What is sent of a record for one question. */
export interface RecordContext {
  record: PatientRecord
  chosen: readonly ChosenFact[]
  /** The lines as they are sent, section by section, each with its ref and date. */
  text: string
  /** Of `text`, estimated. */
  tokens: number
}

export interface Selection {
  query: string
  /** The questions asked before in the same conversation, oldest first. */
  earlier: readonly string[]
  /** The most tokens that the lines may have. */
  budgetTokens: number
  /** Now, in milliseconds since the epoch, for `last spring`. */
  now: number
}
