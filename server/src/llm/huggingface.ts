import type { Config } from '../config.ts'
import type { Limits } from './deadline-timer.ts'
import type { NotReadyReason } from './health/states.ts'
import { defaultBreaker } from './policy/breaker.ts'
import type { PolicySettings } from './policy/policy.ts'
import { defaultRetries } from './policy/retries.ts'

/** What calls with the operator's token carry. */
export function hubHeaders({ HF_API_TOKEN, HF_BILL_TO }: Config): Record<string, string> {
  return {
    ...(HF_API_TOKEN === undefined ? {} : { authorization: `Bearer ${HF_API_TOKEN}` }),
    ...(HF_BILL_TO === undefined ? {} : { 'x-hf-bill-to': HF_BILL_TO }),
  }
}

/** What the variables of the built-in modes are called. */
export const hubNames = {
  tokenSetting: 'HF_API_TOKEN',
  limitSetting: 'HF_MAX_NEW_TOKENS, or max_tokens of the mode',
  thinkingSetting: 'HF_THINKING_TOKENS',
  isHuggingFace: true,
} as const

/** Null where there is a token. */
export function missingToken({ HF_API_TOKEN }: Config, mode: string): NotReadyReason | null {
  if (HF_API_TOKEN !== undefined) return null
  return {
    state: 'token_missing',
    reason:
      `HF_API_TOKEN is not set, and ${mode} needs it: make a token at huggingface.co/settings/tokens that may call ` +
      'Inference Providers, and put it into .env.',
  }
}

/** How the built-in modes are asked. */
export function hubSettings(config: Config): PolicySettings {
  return {
    limits: limitsWithin(config.HF_TIMEOUT_SECONDS * 1_000),
    retries: defaultRetries,
    breaker: defaultBreaker,
    bulkhead: { maxConcurrent: config.HF_MAX_CONCURRENT, maxQueued: config.HF_MAX_QUEUED },
  }
}

/** Where Hugging Face's router lists its models. */
export function hubCatalogue({ HF_BASE_URL }: Config): string {
  return new URL(`${HF_BASE_URL}/v1/models`).pathname
}

/**
 * The limits inside a total deadline. A host that takes connections takes them within seconds; half of the time for the
 * first token leaves the other half for another attempt. A reply in one piece comes when all of it is made, so it gets more.
 */
export function limitsWithin(totalMs: number): Limits {
  return {
    connectMs: Math.min(5_000, totalMs / 3),
    firstTokenMs: totalMs / 2,
    wholeMs: totalMs * 0.75,
    idleMs: Math.min(10_000, totalMs / 2),
    totalMs,
  }
}

/** Models that are known to think before they answer, by the names their makers give them. */
export function startsThinking(model: string): boolean {
  return /thinking|reason|qwq|deepseek-r1|-r1\b/i.test(model)
}
