import { estimateTokens } from '../records/retrieval/estimate-tokens.ts'
import type { HostNames } from './faults/error-rules.ts'
import { HostFault } from './faults/host-fault.ts'
import type { ChatMessage, ModelFinish } from './mode.ts'

/**
 * Below this share of our estimate a host has not read all of the prompt. The estimate takes every digit for a token, so
 * a tokenizer that groups them counts a third less, and none known counts half.
 */
const LEAST_SHARE = 0.55
/** What a short prompt lacks says nothing. */
const LEAST_MISSING = 200

/**
 * Throws `answer_incomplete` where the host counted far fewer tokens than the prompt has: servers with a small window,
 * and routers that take out the middle, drop most of a record without a word.
 */
export function refuseCutPrompt({ usage }: ModelFinish, messages: readonly ChatMessage[], names: HostNames): void {
  const counted = usage.prompt_tokens
  if (counted === null) return
  const sent = messages.reduce((sum, { content }) => sum + estimateTokens(content), 0)
  if (counted >= sent * LEAST_SHARE || sent - counted < LEAST_MISSING) return
  throw new HostFault('answer_incomplete', {
    detail:
      `${names.host} read ${counted} tokens of a prompt of about ${sent}, so most of the record was cut off before the ` +
      'model saw it. Enlarge the context there (num_ctx of Ollama, no middle-out of OpenRouter), or lower RECORD_TOKENS.',
    wellFormed: true,
  })
}
