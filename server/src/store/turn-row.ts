import type { ConversationTurn } from '@carepath/contract/conversations.ts'
import type { Selectable } from 'kysely'
import type { Tables } from './schema.ts'
import type { NewTurn, StoredConversation, StoredTurn } from './store.ts'

export type TurnRow = Omit<Selectable<Tables['turns']>, 'turn_no' | 'notice_folded_at'>

export const turnColumns = [
  'conversation_id',
  'patient_mrn',
  'trace_id',
  'asked_at',
  'query',
  'response',
  'llm_mode',
  'model',
  'provider',
  'citations',
  'finish_reason',
  'prompt_tokens',
  'completion_tokens',
  'total_ms',
  'tokens_estimated',
  'cost_usd',
  'thinking',
  'restored',
  'links',
  'checks',
  'asked_by',
] as const satisfies readonly (keyof TurnRow)[]

/**
 * A row as both databases can hold it: PostgreSQL takes no NUL in a text, and neither takes half a surrogate pair.
 * A model may write either; the replacement character stands in their place.
 */
export function toTurnRow(turn: NewTurn): TurnRow {
  return {
    conversation_id: turn.conversationId,
    patient_mrn: turn.patientMrn,
    trace_id: turn.trace_id,
    asked_at: turn.asked_at,
    query: toStorable(turn.query),
    response: toStorable(turn.response),
    llm_mode: turn.llm_mode,
    model: turn.model === null ? null : toStorable(turn.model),
    provider: turn.provider === null ? null : toStorable(turn.provider),
    citations: JSON.stringify(turn.citations),
    finish_reason: toStorable(turn.finishReason),
    prompt_tokens: turn.promptTokens,
    completion_tokens: turn.completionTokens,
    total_ms: turn.totalMs,
    tokens_estimated: turn.tokensEstimated === true ? 1 : 0,
    cost_usd: turn.costUsd ?? null,
    thinking: turn.thinking === undefined ? null : toStorable(turn.thinking),
    restored: turn.restored ?? null,
    links: turn.links === undefined ? null : JSON.stringify(turn.links),
    checks: turn.checks === undefined || turn.checks === null ? null : toStorable(JSON.stringify(turn.checks)),
    asked_by: turn.askedBy ?? null,
  }
}

/** Returns the turn as a caller may read it: without what is kept for the next question alone. */
export function toTold({ restored: _, ...turn }: StoredTurn): ConversationTurn {
  return turn
}

type ReadRow = Pick<TurnRow, Exclude<keyof StoredTurn, 'notice_folded'> | 'patient_mrn' | 'asked_by'> &
  Pick<Selectable<Tables['turns']>, 'notice_folded_at'>

/** `rows` are all turns of the conversation, in their order. */
export function toConversation(id: string, rows: readonly ReadRow[]): StoredConversation | null {
  const [first, last] = [rows[0], rows.at(-1)]
  if (first === undefined || last === undefined) return null
  return {
    entry: {
      conversation_id: id,
      patient_mrn: first.patient_mrn,
      title: first.query,
      started_at: first.asked_at,
      updated_at: last.asked_at,
    },
    askedBy: first.asked_by,
    turns: rows.map(fromTurnRow),
  }
}

function fromTurnRow(row: ReadRow): StoredTurn {
  return {
    trace_id: row.trace_id,
    asked_at: row.asked_at,
    query: row.query,
    response: row.response,
    llm_mode: row.llm_mode,
    model: row.model,
    provider: row.provider,
    citations: JSON.parse(row.citations),
    ...(row.checks === null ? {} : { checks: JSON.parse(row.checks) }),
    ...(row.thinking === null ? {} : { thinking: row.thinking }),
    ...(row.links === null ? {} : { links: JSON.parse(row.links) }),
    ...(row.restored === null ? {} : { restored: row.restored }),
    ...(row.notice_folded_at === null ? {} : { notice_folded: true }),
  }
}

function toStorable(text: string): string {
  return (text.isWellFormed() ? text : text.toWellFormed()).replaceAll('\0', '\uFFFD')
}
