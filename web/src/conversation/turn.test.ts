import type { ProblemCode } from '@carepath/contract/problem.ts'
import type { TriageAnswer } from '@carepath/contract/triage.ts'
import { describe, expect, test } from 'vitest'
import { TroubleError } from '../api/trouble.ts'
import { changeTurns, isOpen, type Turn, type TurnChange } from './turn.ts'

const answer = (response: string): TriageAnswer => ({
  trace_id: 't1',
  patient_mrn: 'P1',
  query: 'Why?',
  llm_mode: 'mock',
  notice: null,
  response,
  inference_time_ms: 5,
  conversation_id: 'c1',
  model: null,
  provider: null,
  finish_reason: 'stop',
  usage: { prompt_tokens: null, completion_tokens: null },
  timings_ms: { own: 1, first_token: 2, upstream: 3, total: 5 },
  citations: [],
  manifest: { sent: [], partly_sent: [], left_out: [], none_known: [], none: [] },
  checks: null,
})

const asked: TurnChange = { type: 'asked', key: 'k', query: 'Why?', now: 1 }
const started: TurnChange = { type: 'started', notice: null, key: 'k' }
const half: TurnChange = { type: 'text', key: 'k', text: 'Half an ' }

function after(...changes: TurnChange[]): Turn | undefined {
  return changes.reduce<readonly Turn[]>(changeTurns, []).at(-1)
}

function failed(code: ProblemCode | 'cut'): TurnChange {
  return { type: 'failed', key: 'k', trouble: new TroubleError(code).trouble }
}

describe('a turn', () => {
  test('goes through its steps', () => {
    expect(after(asked)?.state.phase).toBe('reading')
    expect(after(asked, started)?.state.phase).toBe('waiting')
    expect(after(asked, started, half)).toMatchObject({ text: 'Half an ', state: { phase: 'answering' } })
    expect(after(asked, started, half, { type: 'done', key: 'k', answer: answer('A whole answer.') })).toMatchObject({
      text: 'A whole answer.',
      state: { phase: 'done' },
    })
  })

  test.each(['answer_incomplete', 'provider_timeout', 'provider_unavailable', 'cut'] as const)(
    'keeps the text of an answer that was cut by %s, and never as a whole one',
    (code) => {
      const turn = after(asked, started, half, failed(code))
      expect(turn).toMatchObject({ text: 'Half an ', state: { phase: 'failed', trouble: { code } } })
    },
  )

  test.each(['provider_not_allowed', 'privacy_blocked', 'forbidden', 'internal'] as const)(
    'takes the text of a refused answer away: %s',
    (code) => {
      expect(after(asked, started, half, failed(code))?.text).toBe('')
    },
  )

  test('that was stopped or failed is not changed by what still comes', () => {
    const stopped = after(asked, started, half, { type: 'stopped', key: 'k' })
    const late = after(asked, started, half, { type: 'stopped', key: 'k' }, half, {
      type: 'done',
      key: 'k',
      answer: answer('Late.'),
    })
    expect(late).toEqual(stopped)
    expect(after(asked, failed('internal'), half)?.text).toBe('')
  })

  test('that is done is not turned into a stopped one', () => {
    const turn = after(asked, { type: 'done', key: 'k', answer: answer('Whole.') }, { type: 'stopped', key: 'k' })
    expect(turn?.state.phase).toBe('done')
    expect(turn === undefined || isOpen(turn)).toBe(false)
  })

  test('keeps what the model thought apart from its answer', () => {
    const thought: TurnChange = { type: 'thought', key: 'k', text: 'Perhaps. ' }
    expect(after(asked, started, thought, thought)).toMatchObject({
      text: '',
      thoughts: 'Perhaps. Perhaps. ',
      state: { phase: 'thinking' },
    })
    expect(after(asked, started, thought, half)).toMatchObject({ text: 'Half an ', thoughts: 'Perhaps. ' })
    const whole: TurnChange = { type: 'done', key: 'k', answer: { ...answer('Yes.'), thinking: 'Perhaps. Yes.' } }
    expect(after(asked, started, thought, half, whole)).toMatchObject({ text: 'Yes.', thoughts: 'Perhaps. Yes.' })
    expect(after(asked, started, thought, half, failed('cut'))?.thoughts).toBe('Perhaps. ')
    expect(after(asked, started, thought, half, failed('provider_not_allowed'))?.thoughts).toBe('')
  })

  test('keeps its question whatever happens', () => {
    for (const change of [failed('internal'), failed('cut'), { type: 'stopped', key: 'k' } as const]) {
      expect(after(asked, started, half, change)?.query).toBe('Why?')
    }
  })
})
