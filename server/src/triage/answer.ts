import type { TriageAnswer, TriageEvent, TriageRequest } from '@carepath/contract/triage.ts'
import type { AuditEvent } from '../audit/audit-event.ts'
import type { Mode, ModelPart } from '../llm/mode.ts'
import type { Restorer } from '../privacy/restore.ts'
import { ProblemError } from '../problem-error.ts'
import { toCitations } from '../records/citations.ts'
import type { RecordContext } from '../records/select.ts'
import { type Incoming, startIncoming } from './incoming.ts'
import { toOutgoing } from './outgoing.ts'
import { chooseContext, type PrepareDeps, type Prepared, prepare } from './prepare.ts'
import { type Stopwatch, startStopwatch } from './stopwatch.ts'

export interface TriageDeps extends PrepareDeps {
  /** Whether what a model thinks is shown, and stored with its answer. */
  showThinking: boolean
}

export interface TriageCall {
  traceId: string
  /** Aborted when the caller is gone. */
  signal: AbortSignal
  /** Whether the caller reads the answer as it comes. */
  stream: boolean
}

type Finish = Extract<ModelPart, { type: 'finish' }>

/**
 * Answers one question: a start, the text as it comes, then the whole answer, which is stored before it is given.
 * Throws ProblemError; after a throw nothing that came before is an answer.
 */
export async function* answerQuestion(
  request: TriageRequest,
  call: TriageCall,
  deps: TriageDeps,
): AsyncGenerator<TriageEvent, void, undefined> {
  const stopwatch = startStopwatch(deps.clock)
  const prepared = await prepare(request, call.signal, deps)
  const { mode, conversationId } = prepared
  const start = { trace_id: call.traceId, conversation_id: conversationId, llm_mode: mode.id }
  yield { event: 'start', data: start }

  const context = chooseContext(request.query, prepared, deps.recordTokens)
  let finish: Finish | undefined
  try {
    const { parts, startRestorer } = ask(request.query, prepared, context, call, deps)
    const incoming = startIncoming(context, startRestorer)
    if (mode.kind !== 'record') stopwatch.upstreamStarts()
    for await (const part of parts) {
      if (part.type === 'text') stopwatch.firstText()
      if (part.type === 'finish') {
        stopwatch.upstreamEnds()
        finish = part
      }
      for (const event of incoming.take(part)) yield event
    }
    if (finish === undefined || incoming.response.trim() === '') {
      throw new ProblemError('answer_incomplete', { detail: 'The model ended without an answer. Ask again.' })
    }
    const answer = toAnswer(request, start, incoming, finish, context, stopwatch)
    await deps.store.saveTurn(
      {
        ...answer,
        conversationId,
        patientMrn: prepared.record.entry.mrn,
        asked_at: new Date(prepared.askedAt).toISOString(),
        finishReason: finish.finishReason,
        promptTokens: finish.usage.prompt_tokens,
        completionTokens: finish.usage.completion_tokens,
        totalMs: answer.timings_ms.total,
        tokensEstimated: finish.usage.estimated ?? false,
        costUsd: finish.costUsd ?? null,
      },
      toAuditEvent(prepared, context, call, 'answered', finish),
    )
    yield { event: 'done', data: answer }
  } catch (error) {
    const isCancelled = call.signal.aborted && error === call.signal.reason
    const outcome = isCancelled ? 'cancelled' : error instanceof ProblemError ? error.code : 'internal'
    await deps.store.recordAccess(toAuditEvent(prepared, context, call, outcome, finish))
    throw error
  }
}

interface Asked {
  parts: AsyncIterable<ModelPart> | Iterable<ModelPart>
  /** Null where nothing was masked. */
  startRestorer: (() => Restorer) | null
}

/** The mode's own parts, for a prompt in which who the patient is was masked where it leaves. */
function ask(
  query: string,
  prepared: Prepared,
  context: RecordContext,
  { signal, stream, traceId }: TriageCall,
  { showThinking }: TriageDeps,
): Asked {
  const { mode } = prepared
  if (mode.kind === 'record') {
    return { parts: [{ type: 'text', text: mode.answer(query, context) }, NO_MODEL], startRestorer: null }
  }
  const { prompt, startRestorer } = toOutgoing(query, mode, prepared, context)
  return { parts: mode.generate(prompt, { signal, stream, traceId, thinking: showThinking }), startRestorer }
}

const NO_MODEL: Finish = {
  type: 'finish',
  finishReason: 'stop',
  usage: { prompt_tokens: null, completion_tokens: null },
  model: null,
  provider: null,
}

function toAnswer(
  request: TriageRequest,
  start: Pick<TriageAnswer, 'trace_id' | 'conversation_id' | 'llm_mode'>,
  { response, thinking, refs }: Incoming,
  finish: Finish,
  context: RecordContext,
  stopwatch: Stopwatch,
): TriageAnswer {
  const timings = stopwatch.read()
  return {
    ...start,
    patient_mrn: request.patient_mrn,
    query: request.query,
    response,
    inference_time_ms: timings.upstream,
    model: finish.model,
    provider: finish.provider,
    finish_reason: finish.finishReason,
    usage: finish.usage,
    ...(finish.costUsd === undefined ? {} : { cost_usd: finish.costUsd }),
    timings_ms: timings,
    citations: toCitations(refs, context),
    manifest: context.sectionStates,
    ...(thinking === '' ? {} : { thinking }),
  }
}

function toAuditEvent(
  { mode, record, conversationId, askedAt }: Prepared,
  context: RecordContext,
  { traceId }: TriageCall,
  outcome: string,
  finish: Finish | undefined,
): AuditEvent {
  const sent = mode.kind === 'record' ? [] : context.facts
  return {
    at: new Date(askedAt).toISOString(),
    who: 'local',
    action: 'question',
    patientMrn: record.entry.mrn,
    traceId,
    conversationId,
    llmMode: mode.id,
    model: finish?.model ?? mode.model,
    provider: finish?.provider ?? null,
    masked: isMasked(mode),
    resources: sent.map(({ resource }) => resource),
    factsSent: mode.kind === 'hosted' ? sent.length : null,
    outcome,
  }
}

/** Null where nothing leaves. */
function isMasked(mode: Mode): boolean | null {
  return mode.kind === 'hosted' ? mode.egress === 'pseudonymise' : null
}
