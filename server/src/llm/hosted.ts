import type { Clock } from '../clock.ts'
import { attempt } from './attempt.ts'
import type { Host } from './host.ts'
import { HostFault } from './host-fault.ts'
import type { Limits } from './limits.ts'
import type { HostedMode } from './mode.ts'

export interface HostedDefinition {
  id: string
  label: string
  /** The model as the operator named it, its provider included. */
  model: string
  contextTokens: number
  maxTokens: number
  temperature: number
  limits: Limits
  /** Null where the mode can be used, else a sentence with what is missing. */
  missing: string | null
  host: Host
}

/** A mode whose model runs on someone else's machine. */
export function defineHosted(definition: HostedDefinition, clock: Clock): HostedMode {
  const { id, label, model, contextTokens, maxTokens, temperature, limits, missing, host } = definition
  return {
    kind: 'hosted',
    id,
    label,
    model,
    contextTokens,
    maxTokens,
    egress: 'pseudonymise',
    state: () =>
      missing === null
        ? { state: 'ready', ready: true, reason: `${host.names.host} is configured.` }
        : { state: 'token_missing', ready: false, reason: missing },
    async *generate({ messages }, { stream, signal, traceId }) {
      if (missing !== null) throw new HostFault('mode_not_configured', { detail: missing })
      const deadlineAt = clock.monotonic() + limits.totalMs
      yield* attempt(host, { messages, stream, maxTokens, temperature, traceId, signal, limits, deadlineAt, clock })
    },
    close: () => host.connections.close(),
  }
}
