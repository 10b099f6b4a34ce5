import type { HostedMode, LocalMode, Prompt, RecordMode } from '../llm/mode.ts'
import { maskPrompt } from '../privacy/mask-prompt.ts'
import type { Restorer } from '../privacy/restore/restorer.ts'
import type { Retrieval } from '../records/retrieval/retrieval.ts'
import { buildDraft, toMessages } from './prompt.ts'
import type { Asked } from './triage-context.ts'

/** What a mode is sent, and what puts the names back into its answer: null where nothing was masked. */
export type ModePrompt =
  | { mode: LocalMode | HostedMode; prompt: Prompt; startRestorer: (() => Restorer) | null }
  | { mode: Pick<RecordMode, 'answer'>; prompt: null; startRestorer: null }

/**
 * Returns the prompt as the mode may see it: masked for a host, as it is where it stays here or the operator said so,
 * none for a mode without a model, nor for any while a crisis with a means stands: then a fixed sentence is the answer. Throws `privacy_blocked`.
 */
export function buildPrompt(
  { request: { query }, mode, earlier, record, askedAt, danger }: Asked,
  facts: Retrieval,
): ModePrompt {
  const response = danger?.response ?? null
  if (response !== null) return { mode: { answer: () => response }, prompt: null, startRestorer: null }
  if (mode.kind === 'record') return { mode, prompt: null, startRestorer: null }
  const draft = buildDraft(query, earlier, facts, danger?.notice ?? null)
  if (mode.kind === 'hosted' && mode.egress === 'pseudonymise') {
    return { mode, ...maskPrompt(record, draft, { now: askedAt }) }
  }
  return { mode, prompt: { messages: toMessages(draft), masked: false }, startRestorer: null }
}
