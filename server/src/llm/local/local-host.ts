import { OWN_NETWORK } from '../../shared/host-place.ts'
import type { Outbound } from '../../shared/outbound.ts'
import { buildHost } from '../host.ts'
import type { HostedDefinition } from '../hosted-mode.ts'
import type { HostedMode } from '../mode.ts'
import { defaultBreaker } from '../policy/breaker.ts'
import { defaultRetries } from '../policy/retries.ts'
import { openAiChat } from '../wire/openai-chat.ts'
import type { LocalSettings } from './settings.ts'

/** A local model and what it is called. */
export interface LocalModel {
  settings: LocalSettings
  label: string
  /** It may leave out the opening tag of its thoughts. */
  startsThinking: boolean
}

/**
 * A local model as one more host of the OpenAI wire, with the same rules as the others. Only the limits differ: it is
 * slow to begin, says nothing while it reads a long prompt, and is not asked twice, for there is no other.
 */
export function hostedDefinition(
  { settings, label, startsThinking }: LocalModel,
  place: { url: URL; socketPath?: string; token(): string | undefined; in: HostedMode['place'] },
  outbound: Outbound,
): HostedDefinition {
  const { mode, prefix, modelId, contextTokens, maxTokens, thinkingTokens, temperature, timeoutMs } = settings
  const host = buildHost({
    url: place.url,
    ...(place.socketPath === undefined ? {} : { socketPath: place.socketPath }),
    wire: openAiChat,
    model: modelId,
    headers: (): Record<string, string> => {
      const token = place.token()
      return token === undefined ? {} : { authorization: `Bearer ${token}` }
    },
    settings: {
      tokenSetting: `${prefix}_API_TOKEN`,
      modelSetting: `${prefix}_MODEL_ID`,
      urlSetting: `${prefix}_BASE_URL`,
      limitSetting: `${prefix}_MAX_TOKENS`,
      thinkingSetting: `${prefix}_THINKING_TOKENS`,
      isHuggingFace: false,
    },
    provider: place.in === 'network' ? `${OWN_NETWORK}${place.url.host}` : place.url.host,
    allowedProviders: null,
    startsThinking,
    takesThinkingLimit: true,
    cataloguePath: null,
    prices: null,
    outbound,
  })
  return {
    id: mode,
    label,
    model: modelId,
    contextTokens,
    maxTokens,
    thinkingTokens,
    temperature,
    egress: place.in === 'network' ? 'raw' : 'pseudonymise',
    place: place.in,
    notReady: null,
    hosts: [host],
    settings: {
      limits: { connectMs: 5_000, firstTokenMs: timeoutMs, wholeMs: timeoutMs, idleMs: timeoutMs, totalMs: timeoutMs },
      retries: { ...defaultRetries, maxAttempts: 1 },
      breaker: defaultBreaker,
      bulkhead: { maxConcurrent: settings.parallel, maxQueued: settings.maxQueued },
    },
  }
}
