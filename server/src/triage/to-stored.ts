import type { Checks } from '@carepath/contract/checks.ts'
import type { TriageAnswer } from '@carepath/contract/triage.ts'
import type { AuditEvent } from '../audit/audit-event.ts'
import type { NewTurn } from '../store/store.ts'
import type { AnswerStream } from './answer-stream.ts'
import type { TriageContext } from './triage-context.ts'

/** Returns what is kept of an answer, as a turn of its conversation. */
export function toTurn(
  { record, askedAt }: TriageContext,
  answer: TriageAnswer,
  { restored }: Pick<AnswerStream, 'restored'>,
): NewTurn {
  return {
    trace_id: answer.trace_id,
    asked_at: new Date(askedAt).toISOString(),
    query: answer.query,
    response: answer.response,
    llm_mode: answer.llm_mode,
    model: answer.model,
    provider: answer.provider,
    citations: answer.citations,
    thinking: answer.thinking,
    checks: answer.checks,
    links: answer.links,
    restored: restored.length === 0 ? null : JSON.stringify(restored),
    conversationId: answer.conversation_id,
    patientMrn: record.entry.mrn,
    finishReason: answer.finish_reason,
    promptTokens: answer.usage.prompt_tokens,
    completionTokens: answer.usage.completion_tokens,
    totalMs: answer.timings_ms.total,
    tokensEstimated: answer.usage.estimated ?? false,
    costUsd: answer.cost_usd ?? null,
  }
}

/** Returns the entry of the access log: what was sent to whom, and the outcome. No answer: nothing was sent. */
export function toAuditEvent(
  { mode, record, conversationId, traceId, askedAt }: TriageContext,
  answer: AnswerStream | undefined,
  outcome: string,
): AuditEvent {
  const sent = answer?.sent ?? null
  const isHosted = mode.kind === 'hosted'
  return {
    at: new Date(askedAt).toISOString(),
    who: 'local',
    action: 'question',
    patientMrn: record.entry.mrn,
    traceId,
    conversationId,
    llmMode: mode.id,
    model: answer?.finish?.model ?? mode.model,
    provider: answer?.finish?.provider ?? null,
    masked: isHosted && sent !== null ? mode.egress === 'pseudonymise' : null,
    resources: [...(sent?.values() ?? [])].map(({ resource }) => resource),
    factsSent: isHosted ? (sent?.size ?? null) : null,
    outcome,
    ...(outcome === 'answered' ? countFindings(answer?.checks ?? null) : {}),
  }
}

/** How many findings of each verdict the answer has; nothing where it was not checked. */
function countFindings(checks: Checks | null): Pick<AuditEvent, 'findings'> {
  if (checks === null) return {}
  const findings = { contradicted: 0, unsupported: 0, unsafe: 0 }
  for (const { verdict } of checks.findings) findings[verdict] += 1
  return { findings }
}
