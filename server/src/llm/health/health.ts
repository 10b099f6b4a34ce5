import type { HostFault } from '../faults/host-fault.ts'
import type { ModeState } from '../mode.ts'
import type { Route } from '../policy/failover-plan.ts'
import { type SelfTestTools, testHost } from './self-test.ts'
import { type Health, healthAfter, type NotReadyReason } from './states.ts'

/** What is known of whether a hosted mode can answer: from its self-tests, from real calls, and from its breakers. */
export class ModeHealth {
  readonly #routes: readonly Route[]
  readonly #onChange: (health: Health) => void
  readonly #notReady: NotReadyReason | null
  #known: Health

  constructor(routes: readonly Route[], notReady: NotReadyReason | null, onChange: (health: Health) => void) {
    this.#routes = routes
    this.#notReady = notReady
    this.#onChange = onChange
    this.#known = { state: 'ready', ready: true, reason: 'It is configured, and was not asked yet.' }
  }

  state(): ModeState {
    if (this.#notReady !== null) return { ...this.#notReady, ready: false }
    const closed = this.#routes.filter(({ breaker }) => breaker.state === 'closed')
    if (closed.length > 0) return this.#known
    const seconds = Math.min(...this.#routes.map(({ breaker }) => breaker.retryAfterS))
    return {
      state: 'provider_down',
      ready: false,
      reason: `Most of the last calls failed, so it is asked again in ${seconds} s and not before. ${this.#known.reason}`,
    }
  }

  /** A real call was answered. */
  answered(): void {
    if (this.#known.state !== 'ready')
      this.#learn({ state: 'ready', ready: true, reason: 'The last call was answered.' })
  }

  /** A real call failed for good. One that found a host busy says nothing of the next. */
  failed(fault: HostFault): void {
    const health = healthAfter(fault)
    if (health !== null && !fault.transient && fault.code !== 'provider_timeout' && fault.code !== 'provider_rejected')
      this.#learn(health)
  }

  /** Asks the hosts in their order until one can answer. Never rejects; what it finds is the state from then on. */
  async check(tools: SelfTestTools, signal: AbortSignal): Promise<ModeState> {
    if (this.#notReady !== null) return this.state()
    const found: { host: string; health: Health }[] = []
    for (const { host } of this.#routes) {
      const health = await testHost(host, tools, signal)
      if (signal.aborted) return this.state()
      found.push({ host: host.names.host, health })
      if (health.ready) break
    }
    const last = found.at(-1)
    const [first] = found
    if (last === undefined || first === undefined) return this.state()
    // The first host is the one the operator wants, so its fault is the one to tell where none can answer.
    const health = last.health.ready ? last.health : first.health
    const failing = found.filter((each) => each.health !== health).map((each) => each.health.reason)
    this.#learn({ ...health, reason: [health.reason, ...failing].join(' ') })
    return this.state()
  }

  /** What its last test or call told, breakers aside. */
  get known(): Health {
    return this.#known
  }

  /** Another process has found this. */
  learned(health: Health): ModeState {
    if (this.#notReady === null) this.#learn({ state: health.state, ready: health.ready, reason: health.reason })
    return this.state()
  }

  #learn(health: Health): void {
    const changed = health.state !== this.#known.state
    this.#known = health
    if (changed) this.#onChange(health)
  }
}
