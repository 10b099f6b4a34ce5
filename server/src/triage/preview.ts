import type { TriagePreview } from '@carepath/contract/preview.ts'
import type { TriageRequest } from '@carepath/contract/triage.ts'
import { accessEvent } from '../audit/access-event.ts'
import { countMasked } from '../privacy/count-masked.ts'
import { estimateTokens } from '../records/retrieval/estimate-tokens.ts'
import { toOutgoing } from './outgoing.ts'
import { chooseContext, type PrepareDeps, prepare } from './prepare.ts'

/**
 * What the mode would be sent for the question, word for word: made by the very functions that answer it, so it cannot
 * differ. Nothing is sent; that it was looked at is
 * entered in the access log.
 */
export async function previewQuestion(
  request: TriageRequest,
  { traceId, signal }: { traceId: string; signal: AbortSignal },
  deps: PrepareDeps,
): Promise<TriagePreview> {
  const prepared = await prepare(request, signal, deps)
  const { mode } = prepared
  const host = mode.kind === 'hosted' ? mode.host : null
  const egress = mode.kind === 'hosted' ? mode.egress : 'none'
  const context = chooseContext(request.query, prepared, deps.recordTokens)
  const { record, askedAt } = prepared
  const resources = mode.kind === 'record' ? [] : context.facts.map(({ resource }) => resource)
  const sent = mode.kind === 'record' ? null : toOutgoing(request.query, mode, prepared, context).prompt
  await deps.store.recordAccess({
    ...accessEvent({ action: 'preview', at: askedAt, patientMrn: record.entry.mrn, traceId, resources }),
    llmMode: mode.id,
  })
  const messages = (sent?.messages ?? []).map(({ role, content }) => ({ role, content }))
  return {
    llm_mode: mode.id,
    host,
    egress,
    messages,
    tokens: messages.reduce((sum, { content }) => sum + estimateTokens(content), 0),
    masked: sent?.masked === true ? countMasked(messages) : [],
  }
}
