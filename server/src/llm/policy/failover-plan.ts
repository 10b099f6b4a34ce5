import type { Clock } from '../../shared/clock.ts'
import { HostFault } from '../faults/host-fault.ts'
import type { Host } from '../host.ts'
import type { Breaker, Permit } from './breaker.ts'
import type { HostLimit } from './host-limit.ts'
import { pause } from './pause.ts'
import { type RetryBudget, type RetrySettings, waitBeforeRetry } from './retries.ts'
import type { SharedBreaker } from './shared-breaker.ts'

/** One host of a mode, with what is known of how it does. */
export interface Route {
  host: Host
  breaker: Breaker
  /** How often it may be asked, by all who share its token. */
  limit: HostLimit
  /** Tells the other processes that it is down, and hears it from them. */
  opening: SharedBreaker
}

export interface FailoverTools {
  clock: Clock
  /** 0 to 1, for the jitter. */
  random: () => number
  settings: RetrySettings
  budget: RetryBudget
}

/** With less time than this left, another attempt would only be one more call for the host. */
const LEAST_ATTEMPT_MS = 50

interface Turn {
  route: Route
  permit: Permit
}

/** Whom one call asks, and when: each host in its turn, then, after a pause, again those that may still answer. */
export class FailoverPlan {
  readonly #routes: readonly Route[]
  readonly #tools: FailoverTools
  /** The hosts that said something another attempt would not change. */
  #refused: Set<Route> | undefined
  #place = 0
  #round = 1
  #last: HostFault | undefined

  constructor(routes: readonly Route[], tools: FailoverTools) {
    this.#routes = routes
    this.#tools = tools
  }

  /** Rejects with the last fault where no other attempt is allowed, and with the signal's reason. `deadlineAt` is monotonic. */
  next(signal: AbortSignal, deadlineAt: number): Turn | Promise<Turn> {
    return this.#turn() ?? this.#later(signal, deadlineAt)
  }

  failed(route: Route, fault: HostFault): void {
    this.#last = fault
    if (fault.transient) return
    this.#refused ??= new Set()
    this.#refused.add(route)
  }

  /** Who is asked now; undefined where it is nobody's turn in this round. */
  #turn(): Turn | undefined {
    while (this.#place < this.#routes.length) {
      const route = this.#routes[this.#place]
      this.#place += 1
      const permit = route === undefined || this.#isRefused(route) ? null : route.breaker.admit()
      if (route !== undefined && permit !== null) return { route, permit }
    }
    return undefined
  }

  async #later(signal: AbortSignal, deadlineAt: number): Promise<Turn> {
    for (;;) {
      await this.#nextRound(signal, deadlineAt)
      const turn = this.#turn()
      if (turn !== undefined) return turn
    }
  }

  #isRefused(route: Route): boolean {
    return this.#refused?.has(route) ?? false
  }

  async #nextRound(signal: AbortSignal, deadlineAt: number): Promise<void> {
    const { clock, random, settings, budget } = this.#tools
    if (this.#last === undefined) throw allDown(this.#routes)
    const mayTry = this.#routes.some((route) => !this.#isRefused(route) && route.breaker.admits)
    const waitMs = waitBeforeRetry(this.#last, this.#round, settings, random)
    const inTime = clock.monotonic() + waitMs + LEAST_ATTEMPT_MS < deadlineAt
    // What is being loaded comes in its own time, and asking for it costs the host nothing.
    const isLast = this.#round >= settings.maxAttempts && (this.#last.kind !== 'loading' || settings.maxAttempts === 1)
    if (!mayTry || !inTime || isLast || !budget.take()) throw this.#last
    await pause(waitMs, signal)
    this.#round += 1
    this.#place = 0
  }
}

/** The hosts failed so often that none of them may be asked now. */
export function allDown(routes: readonly Route[]): HostFault {
  const [first] = routes
  return new HostFault('provider_unavailable', {
    detail: `${first?.host.names.host ?? 'The model host'} failed most of the last calls, so it is not asked for a moment. Ask again then, or choose another mode.`,
    retryAfterS: Math.min(...routes.map(({ breaker }) => breaker.retryAfterS)),
  })
}
