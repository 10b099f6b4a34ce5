import type { Clock } from '../../shared/clock.ts'
import type { SharedState } from '../../shared/shared-state.ts'
import type { Host } from '../host.ts'
import type { Breaker } from './breaker.ts'
import { hostKey } from './host-key.ts'

/** A breaker that opens in one process opens in all: none of them has to find out by itself that a host is down. */
export class SharedBreaker {
  readonly #mode: string
  readonly #host: Host
  readonly #breaker: Breaker
  readonly #shared: SharedState
  readonly #clock: Clock
  /** The opening that was told or heard last, since the epoch. */
  #last = 0

  constructor(mode: string, host: Host, breaker: Breaker, { shared, clock }: { shared: SharedState; clock: Clock }) {
    this.#mode = mode
    this.#host = host
    this.#breaker = breaker
    this.#shared = shared
    this.#clock = clock
  }

  /** Opens the breaker where another process has opened its own since this was last called. */
  async hear(): Promise<void> {
    const until = Number((await this.#shared.get(this.#key())) ?? 0)
    const leftMs = until - this.#clock.now()
    if (leftMs <= 0 || until === this.#last || this.#breaker.state !== 'closed') return
    this.#last = until
    this.#breaker.open(leftMs)
  }

  /** To be called when a call has failed: where that has opened the breaker, the others are told. */
  async tell(): Promise<void> {
    if (!this.#shared.isShared || this.#breaker.state !== 'open') return
    const leftMs = this.#breaker.retryAfterS * 1_000
    this.#last = this.#clock.now() + leftMs
    await this.#shared.set(this.#key(), String(this.#last), Math.ceil(leftMs / 1_000))
  }

  #key(): string {
    return `down ${this.#mode} ${hostKey(this.#host)}`
  }
}
