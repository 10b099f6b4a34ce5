import type { TriagePreview } from '@carepath/contract/preview.ts'
import type { TriageRequest } from '@carepath/contract/triage.ts'
import { countMasked } from '../privacy/count-masked.ts'
import { estimateTokens } from '../records/tokens.ts'
import { toOutgoing } from './outgoing.ts'
import { chooseContext, type PrepareDeps, prepare } from './prepare.ts'

/**
 * What the mode would be sent for the question, word for word: made by the very functions that answer it, so it cannot
 * differ. Nothing is sent.
 */
export async function previewQuestion(
  request: TriageRequest,
  signal: AbortSignal,
  deps: PrepareDeps,
): Promise<TriagePreview> {
  const prepared = await prepare(request, signal, deps)
  const { mode } = prepared
  const host = mode.kind === 'hosted' ? mode.host : null
  const egress = mode.kind === 'hosted' ? mode.egress : 'none'
  if (mode.kind === 'record') return { llm_mode: mode.id, host, egress, messages: [], tokens: 0, masked: [] }
  const { prompt } = toOutgoing(
    request.query,
    mode,
    prepared,
    chooseContext(request.query, prepared, deps.recordTokens),
  )
  const messages = prompt.messages.map(({ role, content }) => ({ role, content }))
  return {
    llm_mode: mode.id,
    host,
    egress,
    messages,
    tokens: messages.reduce((sum, { content }) => sum + estimateTokens(content), 0),
    masked: prompt.masked ? countMasked(messages) : [],
  }
}
