import type { Config } from '../../config.ts'
import { startsThinking } from '../huggingface.ts'
import { defineExternalServer } from '../local/external-server.ts'
import { defineManagedProcess } from '../local/managed-process.ts'
import { type LocalModeId, localSettings } from '../local/settings.ts'
import type { HostedMode, LocalMode } from '../mode.ts'
import type { PolicyTools } from '../policy/policy.ts'

/** Which local model each of these modes asks; the last two are two names for the same. */
const MODES = { gguf: 'gguf', qwen: 'qwen', 'Qwen3-4B-Thinking-2507': 'qwen' } as const satisfies Record<
  string,
  LocalModeId
>

/** The modes whose model runs on this machine, or on a server that the operator runs in its place. */
export function defineGguf(config: Config, tools: PolicyTools): (LocalMode | HostedMode)[] {
  const models = { gguf: defineModel('gguf', config, tools), qwen: defineModel('qwen', config, tools) }
  return Object.entries(MODES).map(([id, model]) => models[model](id))
}

function defineModel(mode: LocalModeId, config: Config, tools: PolicyTools): (id: string) => LocalMode | HostedMode {
  const settings = localSettings(config, mode)
  const { modelId, baseUrl } = settings
  if (baseUrl === undefined) {
    // Our own process tells thoughts from the answer itself.
    const asking = { settings, label: `${modelId} (on this machine)`, startsThinking: false }
    return defineManagedProcess(asking, config.LOCAL_LLM_GPU, tools)
  }
  const label = `${modelId} (${new URL(baseUrl).host})`
  return defineExternalServer(
    { settings, label, startsThinking: startsThinking(`${modelId} ${settings.repo}`) },
    baseUrl,
    config.LOCAL_NETWORK_HOSTS,
    tools,
  )
}
