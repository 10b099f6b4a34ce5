import type { Config } from '../../config.ts'
import { buildHost } from '../host.ts'
import { defineHosted } from '../hosted.ts'
import {
  allowedProviders,
  hubCatalogue,
  hubHeaders,
  hubNames,
  hubSettings,
  missingToken,
  startsThinking,
} from '../hub.ts'
import type { HostedMode } from '../mode.ts'
import type { PolicyTools } from '../policy.ts'
import { openAiChat } from '../wire/openai-chat.ts'

const ID = 'hf-qwen2.5'

/** Qwen2.5 behind Hugging Face's router, which speaks OpenAI's chat wire. */
export function defineHfQwen(config: Config, tools: PolicyTools): HostedMode {
  const model = config.HF_QWEN_MODEL_ID
  const host = buildHost({
    url: new URL(config.HF_BASE_URL + openAiChat.path(model)),
    wire: openAiChat,
    model,
    headers: hubHeaders(config),
    settings: { ...hubNames, modelSetting: 'HF_QWEN_MODEL_ID', urlSetting: 'HF_BASE_URL' },
    provider: null,
    allowedProviders: allowedProviders(config),
    startsThinking: startsThinking(model),
    takesThinkingLimit: false,
    cataloguePath: hubCatalogue(config),
    prices: null,
  })
  return defineHosted(
    {
      id: ID,
      label: 'Qwen2.5 (Hugging Face)',
      model,
      contextTokens: 32_768,
      maxTokens: config.HF_MAX_NEW_TOKENS,
      thinkingTokens: startsThinking(model) ? config.HF_THINKING_TOKENS : 0,
      temperature: config.HF_TEMPERATURE,
      egress: 'pseudonymise',
      missing: missingToken(config, ID),
      hosts: [host],
      settings: hubSettings(config),
    },
    tools,
  )
}
