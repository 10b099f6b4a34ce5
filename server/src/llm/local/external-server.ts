import { isIP } from 'node:net'
import { defineHosted } from '../hosted-mode.ts'
import type { HostedMode, LocalMode } from '../mode.ts'
import type { PolicyTools } from '../policy/policy.ts'
import { openAiChat } from '../wire/openai-chat.ts'
import { hostedDefinition, type LocalModel } from './local-host.ts'

/**
 * A server that the operator runs in place of our process: vLLM, TGI, llama-server, Ollama, or our process as a
 * deployment of its own. In the operator's own network it is a local mode. At an address of the open internet it is
 * somebody else's machine whatever the mode is called, so the record is masked for it.
 */
export function defineExternalServer(
  asking: LocalModel,
  baseUrl: string,
  tools: PolicyTools,
): (id: string) => LocalMode | HostedMode {
  const url = new URL(baseUrl.replace(/\/v1$/, '') + openAiChat.path(asking.settings.modelId))
  const hosted = defineHosted(hostedDefinition(asking, { url, token: asking.settings.token }), tools)
  return (id) => (isOwnNetwork(url.hostname) ? { ...hosted, id, kind: 'local' } : { ...hosted, id })
}

/** Whether only the operator's own network can have this name or address. */
export function isOwnNetwork(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '').toLowerCase()
  if (isIP(host) === 4) return /^(127\.|10\.|192\.168\.|169\.254\.|172\.(1[6-9]|2\d|3[01])\.)/.test(host)
  if (isIP(host) === 6) return host === '::1' || /^f[cd]/.test(host) || /^fe[89ab]/.test(host)
  return !host.includes('.') || /\.(localhost|local|internal|lan|svc|cluster\.local|home\.arpa)$/.test(host)
}
