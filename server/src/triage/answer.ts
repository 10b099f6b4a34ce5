import type { TriageAnswer, TriageEvent, TriageRequest } from '@carepath/contract/triage.ts'
import type { AuditEvent } from '../audit/audit-event.ts'
import { nextStage } from '../in-step.ts'
import { toIsoTime } from '../iso-time.ts'
import type { Mode, ModelFinish, ModelPart } from '../llm/mode.ts'
import { ProblemError } from '../problem-error.ts'
import { toCitations } from '../records/answers/citations.ts'
import type { Retrieval } from '../records/retrieval/retrieval.ts'
import type { NewTurn } from '../store/store.ts'
import { type Incoming, startIncoming } from './incoming.ts'
import { toOutgoing } from './outgoing.ts'
import { chooseContext, type PrepareDeps, type Prepared, prepare } from './prepare.ts'
import { Stopwatch } from './stopwatch.ts'

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
  /** Shows it, and is waited for where it returns a promise. */
  onProgress: (event: Progress) => Promise<void> | undefined
}

/** What is shown before the whole answer is there: that it starts, then its text as it comes. */
export type Progress = Exclude<TriageEvent, { event: 'done' }>

/** Answers one question; the answer is stored before it is given. Rejects with a ProblemError: then nothing that was shown is an answer. */
export async function answerQuestion(
  request: TriageRequest,
  call: TriageCall,
  deps: TriageDeps,
): Promise<TriageAnswer> {
  const stopwatch = new Stopwatch(deps.clock)
  const prepared = await prepare(request, call.signal, deps)
  const { mode, conversationId } = prepared
  const start = { trace_id: call.traceId, conversation_id: conversationId, llm_mode: mode.id }
  await call.onProgress({ event: 'start', data: start })

  const context = chooseContext(request.query, prepared, deps.recordTokens)
  await nextStage
  let finish: ModelFinish | undefined
  let wasSent = false
  const onSent = () => {
    wasSent = true
  }
  const toAudit = (outcome: string) => toAuditEvent(prepared, wasSent ? context : null, call, outcome, finish)
  try {
    const answered = await ask(request.query, prepared, context, call, onSent, stopwatch, deps)
    const { incoming } = answered
    finish = answered.finish
    if (incoming.response.trim() === '') {
      throw new ProblemError('answer_incomplete', { detail: 'The model ended without an answer. Ask again.' })
    }
    const answer = toAnswer(request, start, incoming, finish, context, stopwatch)
    await deps.store.saveTurn(toTurn(answer, prepared, finish), toAudit('answered'))
    return answer
  } catch (error) {
    const isCancelled = call.signal.aborted && error === call.signal.reason
    const outcome = isCancelled ? 'cancelled' : error instanceof ProblemError ? error.code : 'internal'
    await deps.store.recordAccess(toAudit(outcome))
    throw error
  }
}

/** Asks the mode, with a prompt in which who the patient is was masked where it leaves, and shows what comes. */
async function ask(
  query: string,
  prepared: Prepared,
  context: Retrieval,
  { signal, stream, traceId, onProgress }: TriageCall,
  onSent: () => void,
  stopwatch: Stopwatch,
  { showThinking: thinking }: TriageDeps,
): Promise<{ incoming: Incoming; finish: ModelFinish }> {
  const { mode } = prepared
  const show = (events: readonly Progress[]): Promise<void> | undefined => {
    let full: Promise<void> | undefined
    for (const event of events) full = onProgress(event) ?? full
    return full
  }
  if (mode.kind === 'record') {
    const incoming = startIncoming(context, null)
    void show(incoming.take({ type: 'text', text: mode.answer(query, context) }))
    void show(incoming.end())
    return { incoming, finish: NO_MODEL }
  }
  const { prompt, startRestorer } = toOutgoing(query, mode, prepared, context)
  const incoming = startIncoming(context, startRestorer)
  const onPart = (part: ModelPart) => {
    if (part.type === 'text') stopwatch.firstText()
    return show(incoming.take(part))
  }
  await nextStage
  stopwatch.upstreamStarts()
  const finish = await mode.generate(prompt, { signal, stream, traceId, thinking, onPart, onSent })
  stopwatch.upstreamEnds()
  void show(incoming.end())
  return { incoming, finish }
}

const NO_MODEL: ModelFinish = {
  finishReason: 'stop',
  usage: { prompt_tokens: null, completion_tokens: null },
  model: null,
  provider: null,
}

function toAnswer(
  request: TriageRequest,
  start: Pick<TriageAnswer, 'trace_id' | 'conversation_id' | 'llm_mode'>,
  { response, thinking, refs }: Incoming,
  finish: ModelFinish,
  context: Retrieval,
  stopwatch: Stopwatch,
): TriageAnswer {
  const timings = stopwatch.read()
  return {
    trace_id: start.trace_id,
    conversation_id: start.conversation_id,
    llm_mode: start.llm_mode,
    patient_mrn: request.patient_mrn,
    query: request.query,
    response,
    inference_time_ms: timings.upstream,
    model: finish.model,
    provider: finish.provider,
    finish_reason: finish.finishReason,
    usage: finish.usage,
    cost_usd: finish.costUsd,
    timings_ms: timings,
    citations: toCitations(refs, context),
    manifest: context.sectionStates,
    thinking: thinking === '' ? undefined : thinking,
  }
}

/** What is kept of it. */
function toTurn(answer: TriageAnswer, { record, askedAt }: Prepared, { usage, costUsd }: ModelFinish): NewTurn {
  return {
    trace_id: answer.trace_id,
    asked_at: toIsoTime(askedAt),
    query: answer.query,
    response: answer.response,
    llm_mode: answer.llm_mode,
    model: answer.model,
    provider: answer.provider,
    citations: answer.citations,
    thinking: answer.thinking,
    conversationId: answer.conversation_id,
    patientMrn: record.entry.mrn,
    finishReason: answer.finish_reason,
    promptTokens: usage.prompt_tokens,
    completionTokens: usage.completion_tokens,
    totalMs: answer.timings_ms.total,
    tokensEstimated: usage.estimated ?? false,
    costUsd: costUsd ?? null,
  }
}

/** `sent` is null where no model was sent anything. */
function toAuditEvent(
  { mode, record, conversationId, askedAt }: Prepared,
  sent: Retrieval | null,
  { traceId }: TriageCall,
  outcome: string,
  finish: ModelFinish | undefined,
): AuditEvent {
  const facts = sent?.facts ?? []
  return {
    at: toIsoTime(askedAt),
    who: 'local',
    action: 'question',
    patientMrn: record.entry.mrn,
    traceId,
    conversationId,
    llmMode: mode.id,
    model: finish?.model ?? mode.model,
    provider: finish?.provider ?? null,
    masked: sent === null ? null : isMasked(mode),
    resources: facts.map(({ resource }) => resource),
    factsSent: mode.kind === 'hosted' && sent !== null ? facts.length : null,
    outcome,
  }
}

/** Null where nothing leaves. */
function isMasked(mode: Mode): boolean | null {
  return mode.kind === 'hosted' ? mode.egress === 'pseudonymise' : null
}
