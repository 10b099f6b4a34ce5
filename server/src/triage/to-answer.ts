import type { TriageAnswer, TriageStart } from '@carepath/contract/triage.ts'
import { toCitations } from '../records/answers/citations.ts'
import { ProblemError } from '../shared/problem-error.ts'
import type { AnswerStream } from './answer-stream.ts'
import { recordLinks } from './record-links.ts'
import type { TriageContext } from './triage-context.ts'

export function toStart({ traceId, conversationId, mode, danger }: TriageContext): TriageStart {
  return { trace_id: traceId, conversation_id: conversationId, llm_mode: mode.id, notice: danger?.notice ?? null }
}

/** Throws `answer_incomplete` where the mode gave no text, or never said that it had finished. */
export function toAnswer(context: TriageContext, answer: AnswerStream): TriageAnswer {
  const { finish, response, thinking, refs, facts } = answer
  if (finish === undefined || response.trim() === '') {
    throw new ProblemError('answer_incomplete', { detail: 'The model ended without an answer. Ask again.' })
  }
  const links = recordLinks(response, context.record)
  const timings = context.stopwatch.read()
  return {
    ...toStart(context),
    patient_mrn: context.request.patient_mrn,
    query: context.request.query,
    response,
    inference_time_ms: timings.upstream,
    model: finish.model,
    provider: finish.provider,
    finish_reason: finish.finishReason,
    usage: finish.usage,
    cost_usd: finish.costUsd,
    timings_ms: timings,
    citations: toCitations(refs, facts),
    manifest: facts.sectionStates,
    checks: answer.checks,
    thinking: thinking === '' ? undefined : thinking,
    links: links.length === 0 ? undefined : links,
    unrestored: answer.unrestored === 0 ? undefined : answer.unrestored,
  }
}
