import type { Fact } from '../facts/fact.ts'
import type { Retrieval } from '../retrieval/retrieval.ts'

/** One question to the record with what was chosen for it. */
export interface AnswerRequest extends Pick<Retrieval, 'question' | 'chosen' | 'manifest' | 'now'> {
  /** As it was written, with what was asked together with it. */
  query: string
  /** All lines of the record, for counting. */
  facts: readonly Fact[]
  /** Whether its answer is only a part of what is told: then it is short about what the record does not say. */
  isPart?: boolean
}
