import { estimateTokens } from '../records/retrieval/estimate-tokens.ts'
import type { Host } from './host.ts'
import type { ChatMessage, ModelFinish } from './mode.ts'

/**
 * The finish of an answer with what it used and cost. Tokens that the host did not count are estimated, and marked so;
 * the cost is at the prices of who served it. `tokens` is the estimate of the answer's.
 */
export function withCost(
  finish: ModelFinish,
  host: Host,
  messages: readonly ChatMessage[],
  tokens: number,
): ModelFinish {
  const counted = finish.usage
  const estimated = counted.prompt_tokens === null || counted.completion_tokens === null
  const prompt_tokens =
    counted.prompt_tokens ?? messages.reduce((sum, { content }) => sum + estimateTokens(content) + MESSAGE_TOKENS, 0)
  const completion_tokens = counted.completion_tokens ?? tokens
  const prices = host.prices ?? host.cataloguePrices.get(finish.provider?.toLowerCase() ?? '') ?? null
  return {
    finishReason: finish.finishReason,
    usage: estimated ? { prompt_tokens, completion_tokens, estimated } : { prompt_tokens, completion_tokens },
    model: finish.model,
    provider: finish.provider,
    costUsd: prices === null ? null : (prompt_tokens * prices.input + completion_tokens * prices.output) / 1e6,
  }
}

/** What a chat template puts around each message. */
const MESSAGE_TOKENS = 4
