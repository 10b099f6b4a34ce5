import type { TriagePreview } from '@carepath/contract/preview.ts'
import type { TriageRequest } from '@carepath/contract/triage.ts'
import { accessEvent } from '../audit/access-event.ts'
import { countMasked } from '../privacy/count-masked.ts'
import { estimateTokens } from '../records/retrieval/estimate-tokens.ts'
import { buildPrompt } from './build-prompt.ts'
import { chooseFacts } from './choose-facts.ts'
import { Stopwatch } from './stopwatch.ts'
import { openContext, openRecord, type TriageDeps } from './triage-context.ts'

/**
 * Returns what the mode would be sent for the question, word for word: made by the very functions that answer it, so it
 * can't differ. Nothing is sent; the access log says that it was looked at. Throws as `answerQuestion` does.
 */
export async function previewQuestion(
  request: TriageRequest,
  { traceId, signal }: { traceId: string; signal: AbortSignal },
  deps: TriageDeps,
): Promise<TriagePreview> {
  const stopwatch = new Stopwatch(deps.clock)
  const record = await openRecord(request, { signal }, deps)
  const context = await openContext({ traceId, signal, stream: false, request, stopwatch, record }, deps)
  const { mode, askedAt } = context
  const facts = chooseFacts(context, deps)
  const { prompt } = buildPrompt(context, facts)
  const resources = prompt === null ? [] : facts.chosen.map(({ fact }) => fact.resource)
  await deps.store.recordAccess({
    ...accessEvent({ action: 'preview', at: askedAt, patientMrn: record.entry.mrn, traceId, resources }),
    llmMode: mode.id,
  })
  const messages = (prompt?.messages ?? []).map(({ role, content }) => ({ role, content }))
  return {
    llm_mode: mode.id,
    host: mode.kind === 'hosted' ? mode.host : null,
    egress: mode.kind === 'hosted' ? mode.egress : 'none',
    messages,
    tokens: messages.reduce((sum, { content }) => sum + estimateTokens(content), 0),
    masked: prompt?.masked === true ? countMasked(messages) : [],
  }
}
