import type { TriageAnswer, TriageEvent, TriageRequest } from '@carepath/contract/triage.ts'
import type { AuditEvent } from '../audit/audit-event.ts'
import type { Mode, ModelPart } from '../llm/mode.ts'
import type { Restorer } from '../privacy/restore.ts'
import { ProblemError } from '../problem-error.ts'
import { createCitationFilter, toCitations } from '../records/citations.ts'
import type { RecordContext } from '../records/select.ts'
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
  const citations = createCitationFilter(new Set(context.chosen.map(({ ref }) => ref)))
  let response = ''
  let thinking = ''
  let finish: Finish | undefined
  try {
    for await (const part of ask(request.query, prepared, context, call, deps, stopwatch)) {
      if (part.type === 'finish') finish = part
      if (part.type === 'thinking') {
        thinking += part.text
        if (part.text !== '') yield { event: 'thinking', data: { text: part.text } }
        continue
      }
      const text = part.type === 'text' ? citations.push(part.text) : citations.end()
      response += text
      if (text !== '') yield { event: 'delta', data: { text } }
    }
    if (finish === undefined || response.trim() === '') {
      throw new ProblemError('answer_incomplete', { detail: 'The model ended without an answer. Ask again.' })
    }
    const texts = { response, thinking: thinking.trim() }
    const answer = toAnswer(request, start, texts, finish, toCitations(citations.refs, context), context, stopwatch)
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

/** The mode's own parts, with who the patient is masked on the way out and put back on the way in. */
async function* ask(
  query: string,
  prepared: Prepared,
  context: RecordContext,
  { signal, stream, traceId }: TriageCall,
  { showThinking }: TriageDeps,
  stopwatch: Stopwatch,
): AsyncGenerator<ModelPart, void, undefined> {
  const { mode } = prepared
  if (mode.kind === 'record') {
    yield { type: 'text', text: mode.answer(query, context) }
    yield NO_MODEL
    return
  }
  const { prompt, startRestorer } = toOutgoing(query, mode, prepared, context)
  const restorer = startRestorer?.()
  let thoughts: Restorer | undefined
  stopwatch.upstreamStarts()
  for await (const part of mode.generate(prompt, { signal, stream, traceId, thinking: showThinking })) {
    if (part.type === 'thinking') {
      thoughts ??= startRestorer?.()
      yield { type: 'thinking', text: thoughts?.push(part.text) ?? part.text }
      continue
    }
    if (thoughts) yield { type: 'thinking', text: thoughts.end() }
    thoughts = undefined
    if (part.type === 'text') {
      stopwatch.firstText()
      yield { type: 'text', text: restorer?.push(part.text) ?? part.text }
    } else {
      stopwatch.upstreamEnds()
      if (restorer) yield { type: 'text', text: restorer.end() }
      yield part
    }
  }
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
  { response, thinking }: { response: string; thinking: string },
  finish: Finish,
  citations: TriageAnswer['citations'],
  { sectionStates }: RecordContext,
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
    citations,
    manifest: sectionStates,
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
  const sent = mode.kind === 'record' ? [] : context.chosen
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
    resources: sent.map(({ fact }) => fact.resource),
    factsSent: mode.kind === 'hosted' ? sent.length : null,
    outcome,
  }
}

/** Null where nothing leaves. */
function isMasked(mode: Mode): boolean | null {
  return mode.kind === 'hosted' ? mode.egress === 'pseudonymise' : null
}
