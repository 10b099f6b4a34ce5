import type { HostedMode, LocalMode, Prompt } from '../llm/mode.ts'
import { maskPrompt } from '../privacy/pseudonyms.ts'
import type { Restorer } from '../privacy/restore.ts'
import type { RecordContext } from '../records/select.ts'
import type { Prepared } from './prepare.ts'
import { buildMessages } from './prompt.ts'

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
  context: RecordContext,
): Outgoing {
  const messages = buildMessages(query, earlier, context)
  if (mode.kind === 'hosted' && mode.egress === 'pseudonymise') return maskPrompt(record, messages, { now: askedAt })
  return { prompt: { messages, masked: false }, startRestorer: null }
}
