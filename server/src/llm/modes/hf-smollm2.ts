import type { Config } from '../../config.ts'
import type { NotReadyReason } from '../health/states.ts'
import { buildHost } from '../host.ts'
import { defineHosted } from '../hosted-mode.ts'
import { hubCatalogue, hubHeaders, hubNames, hubSettings, missingToken, startsThinking } from '../huggingface.ts'
import type { HostedMode } from '../mode.ts'
import type { PolicyTools } from '../policy/policy.ts'
import { allowedProviders } from '../providers.ts'
import { textGeneration } from '../wire/text-generation.ts'

const ID = 'hf-smollm2'

/** SmolLM2 on the classic wire: Hugging Face's own CPU inference, or an endpoint of one's own that speaks the same. */
export function defineHfSmollm2(config: Config, tools: PolicyTools): HostedMode {
  const model = config.HF_SMOLLM2_MODEL_ID
  const own = config.HF_SMOLLM2_URL
  const url = new URL(own ?? config.HF_BASE_URL + textGeneration.path(model))
  const host = buildHost({
    url,
    wire: textGeneration,
    model,
    headers: () => hubHeaders(config),
    settings: {
      ...hubNames,
      isHuggingFace: own === undefined,
      modelSetting: 'HF_SMOLLM2_MODEL_ID',
      urlSetting: own === undefined ? 'HF_BASE_URL' : 'HF_SMOLLM2_URL',
    },
    // An endpoint that the operator names is who serves it; nobody else can have.
    provider: own === undefined ? null : url.host,
    allowedProviders: own === undefined ? allowedProviders(config) : null,
    startsThinking: startsThinking(model),
    takesThinkingLimit: false,
    cataloguePath: own === undefined ? hubCatalogue(config) : null,
    prices: null,
    outbound: tools.outbound,
  })
  return defineHosted(
    {
      id: ID,
      label: 'HF SmolLM2 1.7B (Hosted)',
      model,
      contextTokens: 8_192,
      maxTokens: config.HF_MAX_NEW_TOKENS,
      thinkingTokens: startsThinking(model) ? config.HF_THINKING_TOKENS : 0,
      temperature: config.HF_TEMPERATURE,
      egress: 'pseudonymise',
      place: 'elsewhere',
      // An endpoint of one's own may ask for no token.
      notReady: own === undefined ? (missingToken(config, ID) ?? notAllowed(config)) : null,
      hosts: [host],
      settings: hubSettings(config),
    },
    tools,
  )
}

/** The route itself says who serves. Asking them although their answers are not taken would only give the record away. */
function notAllowed(config: Config): NotReadyReason | null {
  if (allowedProviders(config)?.has('hf-inference') ?? true) return null
  return {
    state: 'model_unavailable',
    reason: `HF_ALLOWED_PROVIDERS does not list hf-inference, which serves ${ID}. Add it, or set HF_SMOLLM2_URL to an endpoint of your own.`,
  }
}
