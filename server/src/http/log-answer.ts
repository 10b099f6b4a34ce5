import type { TriageAnswer, TriageEvent } from '@carepath/contract/triage.ts'
import type { FastifyBaseLogger } from 'fastify'
import type { LogFields } from '../privacy/log-fields.ts'
import type { Metrics } from '../telemetry/telemetry.ts'
import { outcomeOf } from '../triage/outcome.ts'
import type { TriageCall } from '../triage/triage-context.ts'

/** Passes an answer on, writes one line to the log for how it ended, with its three clocks or a code, and counts it. */
export async function* logAnswer(
  events: AsyncIterable<TriageEvent>,
  { traceId, signal }: TriageCall,
  log: FastifyBaseLogger,
  metrics?: Pick<Metrics, 'answered' | 'notAnswered'>,
): AsyncGenerator<TriageEvent, void, undefined> {
  let llmMode: string | undefined
  try {
    for await (const event of events) {
      if (event.event === 'start') llmMode = event.data.llm_mode
      if (event.event === 'done') {
        log.info(answerFields(event.data), 'answered')
        metrics?.answered(event.data)
      }
      yield event
    }
  } catch (error) {
    const code = outcomeOf(error, signal)
    log.warn({ trace_id: traceId, llm_mode: llmMode, code }, 'not answered')
    metrics?.notAnswered(llmMode, code)
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
    unrestored: answer.unrestored,
  }
}
