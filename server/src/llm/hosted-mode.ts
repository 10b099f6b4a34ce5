import { HostFault } from './faults/host-fault.ts'
import { ModeHealth } from './health/health.ts'
import { selfTestKey, sharedTest } from './health/shared-test.ts'
import type { NotReadyReason } from './health/states.ts'
import type { Host } from './host.ts'
import type { HostedMode } from './mode.ts'
import { createPolicy, type PolicySettings, type PolicyTools } from './policy/policy.ts'

export interface HostedDefinition {
  id: string
  label: string
  /** The model as the operator named it, its provider included. */
  model: string | null
  contextTokens: number
  maxTokens: number
  /** The most tokens of thinking beside the answer; 0 for a model that does not think. */
  thinkingTokens: number
  temperature: number | null
  /** How often it is tested; null: never. Absent: as often as the others. */
  selfTestEveryMs?: number | null | undefined
  agreement?: HostedMode['agreement']
  egress: HostedMode['egress']
  place: HostedMode['place']
  /** Null where the mode can be asked. */
  notReady: NotReadyReason | null
  /** In the order in which they are asked. More than one only where the operator listed them. */
  hosts: readonly Host[]
  settings: PolicySettings
}

/** A mode whose model runs on someone else's machine. */
export function defineHosted(definition: HostedDefinition, tools: PolicyTools): HostedMode {
  const {
    id,
    label,
    model,
    contextTokens,
    maxTokens,
    thinkingTokens,
    temperature,
    egress,
    place,
    notReady,
    hosts,
    settings,
  } = definition
  const { clock, report, shared } = tools
  const policy = createPolicy(id, hosts, settings, tools, {
    answered: () => health.answered(),
    failed: (fault) => health.failed(fault),
  })
  const health = new ModeHealth(policy.routes, notReady, ({ state, ready }) =>
    report({ type: 'mode_changed', mode: id, state, ready }),
  )

  let announced = false
  function announce(): void {
    const [first] = hosts
    if (announced || first === undefined) return
    announced = true
    const { limits, retries, bulkhead } = settings
    report({
      type: 'hosted_mode',
      mode: id,
      model: first.model,
      endpoint: first.endpoint,
      hosts: hosts.length,
      connect_ms: limits.connectMs,
      first_token_ms: limits.firstTokenMs,
      idle_ms: limits.idleMs,
      total_ms: limits.totalMs,
      attempts: retries.maxAttempts,
      max_concurrent: bulkhead.maxConcurrent,
      max_queued: bulkhead.maxQueued,
      state: health.state().state,
    })
  }

  return {
    kind: 'hosted',
    // Behind the router no provider is named: it chooses one for each call.
    host: [...new Set(hosts.map(({ provider }) => provider ?? 'Hugging Face'))].join(', '),
    id,
    label,
    model,
    contextTokens,
    maxTokens: maxTokens + thinkingTokens,
    limitMs: settings.limits.totalMs,
    egress,
    place,
    agreement: definition.agreement ?? 'none',
    selfTestEveryMs: definition.selfTestEveryMs,
    generate({ messages }, call) {
      if (notReady === null) return policy.ask({ messages, maxTokens, thinkingTokens, temperature }, call)
      return Promise.reject(new HostFault('mode_not_configured', { detail: notReady.reason }))
    },
    state: () => health.state(),
    load: () => ({
      running: policy.bulkhead.running,
      queued: policy.bulkhead.queued,
      breakersOpen: policy.routes.filter(({ breaker }) => breaker.state === 'open').length,
    }),
    announce,
    async check(signal, maxAgeMs = 0) {
      const test = () => health.check({ mode: id, limits: settings.limits, clock, report }, signal)
      const found = await sharedTest({ key: selfTestKey(id, hosts), health, shared, clock, maxAgeMs, signal }, test)
      if (!signal.aborted) announce()
      return found
    },
    async close() {
      await Promise.all(hosts.map(({ connections }) => connections.close()))
    },
  }
}
