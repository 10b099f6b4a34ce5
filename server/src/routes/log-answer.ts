import type { TriageAnswer } from '@carepath/contract/triage.ts'
import type { FastifyBaseLogger } from 'fastify'
import type { LogFields } from '../privacy/log-fields.ts'
import { ProblemError } from '../problem-error.ts'
import type { TriageCall } from '../triage/answer.ts'

/** An answer, and one line in the log for how it ended: with its three clocks, or with a code. */
export async function logAnswer(
  answer: (onProgress: TriageCall['onProgress']) => Promise<TriageAnswer>,
  onProgress: TriageCall['onProgress'],
  log: FastifyBaseLogger,
  { traceId, signal }: Pick<TriageCall, 'traceId' | 'signal'>,
): Promise<TriageAnswer> {
  let llmMode: string | undefined
  try {
    const given = await answer((shown) => {
      if (shown.event === 'start') llmMode = shown.data.llm_mode
      return onProgress(shown)
    })
    log.info(answerFields(given), 'answered')
    return given
  } catch (error) {
    const isGone = signal.aborted && error === signal.reason
    const code = isGone ? 'cancelled' : error instanceof ProblemError ? error.code : 'internal'
    log.warn({ trace_id: traceId, llm_mode: llmMode, code }, 'not answered')
    throw error
  }
}

function answerFields(answer: TriageAnswer): LogFields {
  const { own, first_token, total } = answer.timings_ms
  const { prompt_tokens, completion_tokens } = answer.usage
  return {
    trace_id: answer.trace_id,
    llm_mode: answer.llm_mode,
    provider: answer.provider ?? undefined,
    own_ms: own,
    first_token_ms: first_token ?? undefined,
    total_ms: total,
    prompt_tokens: prompt_tokens ?? undefined,
    completion_tokens: completion_tokens ?? undefined,
  }
}
