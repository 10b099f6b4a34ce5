import type { HostedMode, LocalMode, Prompt } from '../llm/mode.ts'
import { maskPrompt } from '../privacy/mask-prompt.ts'
import type { Restorer } from '../privacy/restore/restorer.ts'
import type { Retrieval } from '../records/retrieval/retrieval.ts'
import type { Prepared } from './prepare.ts'
import { buildDraft, toMessages } from './prompt.ts'

/** What goes to a model, and what puts the names back into its answer. */
export interface Outgoing {
  prompt: Prompt
  /** Null where nothing was masked. */
  startRestorer: (() => Restorer) | null
}

/** The prompt as the mode may see it: masked for a host, as it is where it stays here or the operator said so. */
export function toOutgoing(
  query: string,
  mode: LocalMode | HostedMode,
  { earlier, record, askedAt }: Prepared,
  context: Retrieval,
): Outgoing {
  const draft = buildDraft(query, earlier, context)
  if (mode.kind === 'hosted' && mode.egress === 'pseudonymise') return maskPrompt(record, draft, { now: askedAt })
  return { prompt: { messages: toMessages(draft), masked: false }, startRestorer: null }
}
