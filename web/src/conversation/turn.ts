import type { Checks } from '@carepath/contract/checks.ts'
import type { Conversation, ConversationTurn } from '@carepath/contract/conversations.ts'
import type { Notice } from '@carepath/contract/notice.ts'
import type { Citation, Manifest, TriageAnswer } from '@carepath/contract/triage.ts'
import type { Trouble, TroubleCode } from '../api/trouble.ts'

/** How the answer is: only `done` is a whole one. */
type TurnState =
  | { phase: 'reading' | 'waiting' | 'thinking' | 'answering' }
  | { phase: 'done'; answer: WholeAnswer }
  | { phase: 'stopped' }
  | { phase: 'failed'; trouble: Trouble }

export interface WholeAnswer {
  citations: readonly Citation[]
  /** The web addresses in it that stand in the record. */
  links?: readonly string[] | undefined
  llmMode: string
  model: string | null
  provider: string | null
  traceId: string
  /** Null where it comes from the history, which does not say. */
  totalMs: number | null
  /** What of the record it was made from; null where it comes from the history, which does not say. */
  manifest: Manifest | null
  /** How it stands against the record; null where no model answered or it was not checked. */
  checks: Checks | null
}

export interface Turn {
  key: string
  query: string
  /** The text of the answer, as far as it came. */
  text: string
  /** What the model thought before it answered, as far as it came; empty where the operator does not show it. */
  thoughts: string
  state: TurnState
  /** The danger that was recognised in it, until it is folded as asked about the past. */
  notice: Notice | null
  /** By `performance.now()`. */
  startedAt: number
}

export type TurnChange =
  | { type: 'asked'; key: string; query: string; now: number }
  | { type: 'started'; key: string; notice: Notice | null }
  | { type: 'folded' }
  | { type: 'thought' | 'text'; key: string; text: string }
  | { type: 'done'; key: string; answer: TriageAnswer }
  | { type: 'stopped'; key: string }
  | { type: 'failed'; key: string; trouble: Trouble }
  | { type: 'removed'; key: string }
  | { type: 'opened'; conversation: Conversation }
  | { type: 'cleared' }

/**
 * After these an unfinished text may stay on the page, marked as unfinished: it was cut. After every other code it
 * goes, for it was refused or withheld.
 */
const cutCodes: ReadonlySet<TroubleCode> = new Set([
  'answer_incomplete',
  'provider_timeout',
  'provider_unavailable',
  'unreachable',
  'cut',
])

export function changeTurns(turns: readonly Turn[], change: TurnChange): readonly Turn[] {
  switch (change.type) {
    case 'cleared':
      return []
    case 'opened':
      return change.conversation.turns.map((turn, at, all) => ({
        ...fromHistory(turn),
        notice: at === all.length - 1 ? (change.conversation.notice ?? null) : null,
      }))
    case 'folded':
      return turns.map((turn) => ({ ...turn, notice: null }))
    case 'removed':
      return turns.filter(({ key }) => key !== change.key)
    case 'asked':
      return [
        ...turns,
        {
          key: change.key,
          query: change.query,
          text: '',
          thoughts: '',
          state: { phase: 'reading' },
          notice: null,
          startedAt: change.now,
        },
      ]
    default:
      return turns.map((turn) => (turn.key === change.key && isOpen(turn) ? advance(turn, change) : turn))
  }
}

/** True while an answer is still on its way. */
export function isOpen({ state }: Turn): boolean {
  return state.phase !== 'done' && state.phase !== 'stopped' && state.phase !== 'failed'
}

function advance(
  turn: Turn,
  change: Exclude<TurnChange, { type: 'asked' | 'opened' | 'removed' | 'cleared' | 'folded' }>,
): Turn {
  switch (change.type) {
    case 'started':
      return { ...turn, notice: change.notice, state: { phase: 'waiting' } }
    case 'thought':
      return {
        ...turn,
        thoughts: turn.thoughts + change.text,
        state: turn.state.phase === 'waiting' ? { phase: 'thinking' } : turn.state,
      }
    case 'text':
      return { ...turn, text: turn.text + change.text, state: { phase: 'answering' } }
    case 'done':
      return {
        ...turn,
        text: change.answer.response,
        thoughts: change.answer.thinking ?? '',
        notice: change.answer.notice,
        state: { phase: 'done', answer: toWhole(change.answer) },
      }
    case 'stopped':
      return { ...turn, state: { phase: 'stopped' } }
    case 'failed':
      return {
        ...turn,
        text: cutCodes.has(change.trouble.code) ? turn.text : '',
        thoughts: cutCodes.has(change.trouble.code) ? turn.thoughts : '',
        notice: change.trouble.notice ?? turn.notice,
        state: { phase: 'failed', trouble: change.trouble },
      }
  }
}

function toWhole(answer: TriageAnswer): WholeAnswer {
  const { citations, links, llm_mode, model, provider, trace_id, timings_ms, manifest, checks } = answer
  return {
    citations,
    links,
    llmMode: llm_mode,
    model,
    provider,
    traceId: trace_id,
    totalMs: timings_ms.total,
    manifest,
    checks,
  }
}

function fromHistory(turn: ConversationTurn): Turn {
  const { citations, links, llm_mode, model, provider, trace_id, checks = null } = turn
  return {
    key: trace_id,
    query: turn.query,
    text: turn.response,
    thoughts: turn.thinking ?? '',
    state: {
      phase: 'done',
      answer: {
        citations,
        links,
        llmMode: llm_mode,
        model,
        provider,
        traceId: trace_id,
        totalMs: null,
        manifest: null,
        checks,
      },
    },
    notice: null,
    startedAt: 0,
  }
}

/** What stands above the talk: a danger that was named stays; what should be seen today, while it is the last said. */
export function standingNotice(turns: readonly Turn[]): Notice | null {
  const grave = turns.findLast(({ notice }) => notice !== null && notice.level !== 'urgent')
  return grave?.notice ?? turns.at(-1)?.notice ?? null
}
