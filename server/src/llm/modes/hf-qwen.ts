import { type Config, ConfigError } from '../../config.ts'
import { buildHost } from '../host.ts'
import { defineHosted } from '../hosted-mode.ts'
import { hubCatalogue, hubHeaders, hubNames, hubSettings, missingToken, startsThinking } from '../huggingface.ts'
import type { HostedMode } from '../mode.ts'
import type { PolicyTools } from '../policy/policy.ts'
import { allowedProviders, pinningFault } from '../providers.ts'
import { openAiChat } from '../wire/openai-chat.ts'

const ID = 'hf-qwen2.5'

/**
 * Qwen2.5 behind Hugging Face's router, which speaks OpenAI's chat wire. Throws ConfigError where HF_ALLOWED_PROVIDERS is
 * set and the model id leaves the choice of a provider to the router.
 */
export function defineHfQwen(config: Config, tools: PolicyTools): HostedMode {
  const model = config.HF_QWEN_MODEL_ID
  const fault = pinningFault(model, config)
  if (fault !== null) throw new ConfigError([{ variable: 'HF_QWEN_MODEL_ID', message: fault }])
  const host = buildHost({
    url: new URL(config.HF_BASE_URL + openAiChat.path(model)),
    wire: openAiChat,
    model,
    headers: () => hubHeaders(config),
    settings: { ...hubNames, modelSetting: 'HF_QWEN_MODEL_ID', urlSetting: 'HF_BASE_URL' },
    provider: null,
    allowedProviders: allowedProviders(config),
    startsThinking: startsThinking(model),
    takesThinkingLimit: false,
    cataloguePath: hubCatalogue(config),
    prices: null,
    outbound: tools.outbound,
  })
  return defineHosted(
    {
      id: ID,
      label: 'HF Qwen2.5 7B (Hosted)',
      model,
      contextTokens: 32_768,
      maxTokens: config.HF_MAX_NEW_TOKENS,
      thinkingTokens: startsThinking(model) ? config.HF_THINKING_TOKENS : 0,
      temperature: config.HF_TEMPERATURE,
      egress: 'pseudonymise',
      place: 'elsewhere',
      notReady: missingToken(config, ID),
      hosts: [host],
      settings: hubSettings(config),
    },
    tools,
  )
}
