import type { Clock } from '../../clock.ts'
import type { Config } from '../../config.ts'
import { buildHost } from '../host.ts'
import { defineHosted } from '../hosted.ts'
import { allowedProviders, hubHeaders, limitsWithin, missingToken, startsThinking } from '../hub.ts'
import type { HostedMode } from '../mode.ts'
import { classic } from '../wire/classic.ts'

const ID = 'hf-smollm2'

/** SmolLM2 on the classic wire: Hugging Face's own CPU inference, or an endpoint of one's own that speaks the same. */
export function defineHfSmollm2(config: Config, clock: Clock): HostedMode {
  const model = config.HF_SMOLLM2_MODEL_ID
  const own = config.HF_SMOLLM2_URL
  const url = new URL(own ?? config.HF_BASE_URL + classic.path(model))
  const host = buildHost({
    url,
    wire: classic,
    model,
    headers: hubHeaders(config),
    settings: {
      tokenSetting: 'HF_API_TOKEN',
      modelSetting: 'HF_SMOLLM2_MODEL_ID',
      urlSetting: own === undefined ? 'HF_BASE_URL' : 'HF_SMOLLM2_URL',
    },
    // An endpoint that the operator names is who serves it; nobody else can have.
    provider: own === undefined ? null : url.host,
    allowedProviders: own === undefined ? allowedProviders(config) : null,
    startsThinking: startsThinking(model),
  })
  return defineHosted(
    {
      id: ID,
      label: 'SmolLM2 (Hugging Face)',
      model,
      contextTokens: 8_192,
      maxTokens: config.HF_MAX_NEW_TOKENS,
      temperature: config.HF_TEMPERATURE,
      limits: limitsWithin(config.HF_TIMEOUT_SECONDS * 1_000),
      // An endpoint of one's own may ask for no token.
      missing: own === undefined ? missingToken(config, ID) : null,
      host,
    },
    clock,
  )
}
