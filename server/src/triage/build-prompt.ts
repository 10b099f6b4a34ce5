import type { HostedMode, LocalMode, Prompt, RecordMode } from '../llm/mode.ts'
import { maskPrompt } from '../privacy/mask-prompt.ts'
import type { Restorer } from '../privacy/restore/restorer.ts'
import type { Retrieval } from '../records/retrieval/retrieval.ts'
import { buildDraft, toMessages } from './prompt.ts'
import type { Asked } from './triage-context.ts'

/** What a mode is sent, and what puts the names back into its answer: null where nothing was masked. */
export type ModePrompt =
  | { mode: LocalMode | HostedMode; prompt: Prompt; startRestorer: (() => Restorer) | null }
  | { mode: RecordMode; prompt: null; startRestorer: null }

/**
 * Returns the prompt as the mode may see it: masked for a host, as it is where it stays here or the operator said so,
 * none for a mode without a model. Throws `privacy_blocked`.
 */
export function buildPrompt(
  { request: { query }, mode, earlier, record, askedAt }: Asked,
  facts: Retrieval,
): ModePrompt {
  if (mode.kind === 'record') return { mode, prompt: null, startRestorer: null }
  const draft = buildDraft(query, earlier, facts)
  if (mode.kind === 'hosted' && mode.egress === 'pseudonymise') {
    return { mode, ...maskPrompt(record, draft, { now: askedAt }) }
  }
  return { mode, prompt: { messages: toMessages(draft), masked: false }, startRestorer: null }
}
