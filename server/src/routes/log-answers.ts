import type { TriageEvent } from '@carepath/contract/triage.ts'
import type { FastifyBaseLogger } from 'fastify'
import type { LogFields } from '../privacy/log-fields.ts'
import { ProblemError } from '../problem-error.ts'

/** The same events, and one line in the log for how they ended: with the three clocks of the answer, or with a code. */
export function logAnswers(
  events: AsyncIterator<TriageEvent, void, undefined>,
  log: FastifyBaseLogger,
  traceId: string,
): AsyncIterator<TriageEvent, void, undefined> {
  let llmMode: string | undefined

  function passed(next: IteratorResult<TriageEvent, void>): IteratorResult<TriageEvent, void> {
    if (next.done) return next
    const { event, data } = next.value
    if (event === 'start') llmMode = data.llm_mode
    else if (event === 'done') log.info(answerFields(data), 'answered')
    return next
  }

  function failed(error: unknown): never {
    const code = error instanceof ProblemError ? error.code : 'internal'
    log.warn({ trace_id: traceId, ...(llmMode === undefined ? {} : { llm_mode: llmMode }), code }, 'not answered')
    throw error
  }

  return { next: () => events.next().then(passed, failed) }
}

function answerFields(answer: Extract<TriageEvent, { event: 'done' }>['data']): LogFields {
  const { own, first_token, total } = answer.timings_ms
  const { prompt_tokens, completion_tokens } = answer.usage
  return {
    trace_id: answer.trace_id,
    llm_mode: answer.llm_mode,
    ...(answer.provider === null ? {} : { provider: answer.provider }),
    own_ms: own,
    ...(first_token === null ? {} : { first_token_ms: first_token }),
    total_ms: total,
    ...(prompt_tokens === null ? {} : { prompt_tokens }),
    ...(completion_tokens === null ? {} : { completion_tokens }),
  }
}
