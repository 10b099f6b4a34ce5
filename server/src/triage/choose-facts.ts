import type { Retrieval } from '../records/retrieval/retrieval.ts'
import { retrieve } from '../records/retrieval/retrieve.ts'
import { withoutDenials } from '../safety/notice/without-denials.ts'
import { tokensWithoutRecord } from './prompt.ts'
import type { Asked, TriageDeps } from './triage-context.ts'

/** Most records' core fits into these; a window with less room left is too small to answer from a record at all. */
const LEAST_RECORD_TOKENS = 256

/** Returns the lines of the record for the question, within `recordTokens` and what the mode's window has left. */
export function chooseFacts(
  { request: { query }, mode, record, earlier, askedAt, danger }: Asked,
  { recordTokens }: Pick<TriageDeps, 'recordTokens'>,
): Retrieval {
  const left = mode.contextTokens - mode.maxTokens - tokensWithoutRecord(query, earlier)
  const facts = retrieve(record, {
    query,
    earlier: earlier.map((turn) => turn.query),
    budgetTokens: Math.max(LEAST_RECORD_TOKENS, Math.min(recordTokens, left)),
    now: askedAt,
  })
  return danger === null || danger === undefined ? facts : withoutDenials(facts, danger.notice.reasons)
}
