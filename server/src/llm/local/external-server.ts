import { placeOf } from '../../shared/host-place.ts'
import { defineHosted } from '../hosted-mode.ts'
import type { HostedMode, LocalMode } from '../mode.ts'
import type { PolicyTools } from '../policy/policy.ts'
import { openAiChat } from '../wire/openai-chat.ts'
import { hostedDefinition, type LocalModel } from './local-host.ts'

/**
 * A server that the operator runs in place of our process: vLLM, TGI, llama-server, Ollama, or our process as a
 * deployment of its own. On this machine it is a local mode. In the operator's own network it gets the record as it is,
 * and is shown as being there. At any other address it is somebody else's machine whatever the mode is called, so the
 * record is masked for it.
 */
export function defineExternalServer(
  model: LocalModel,
  baseUrl: string,
  networkHosts: readonly string[] | undefined,
  tools: PolicyTools,
): (id: string) => LocalMode | HostedMode {
  const { settings } = model
  const url = new URL(baseUrl.replace(/\/v1$/, '') + openAiChat.path(settings.modelId))
  const place = placeOf(url, networkHosts)
  const where = place === 'here' ? 'elsewhere' : place
  const hosted = defineHosted(hostedDefinition(model, { url, token: settings.token, in: where }, tools.outbound), tools)
  return (id) => (place === 'here' ? { ...hosted, id, kind: 'local' } : { ...hosted, id })
}
