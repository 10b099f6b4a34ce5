import type { Clock } from '../../shared/clock.ts'
import { RollingCounts } from './rolling-counts.ts'

export type BreakerState = 'closed' | 'open' | 'half_open'

export interface BreakerSettings {
  /** Over how long failures are counted. */
  windowMs: number
  /** Fewer attempts than this say nothing. */
  minAttempts: number
  /** The share of failed attempts, 0 to 1, at which it opens. */
  failureShare: number
  /** While it is open, one attempt in this time is let through, to see whether the host is well again. */
  probeIntervalMs: number
}

export const defaultBreaker: BreakerSettings = {
  windowMs: 30_000,
  minAttempts: 20,
  failureShare: 0.5,
  probeIntervalMs: 5_000,
}

/** What an attempt that was let through tells when it knows. Its end counts once. */
export interface Permit {
  /** The answer has begun. A host that does this is well enough to be asked again. */
  began(): void
  succeeded(): void
  failed(): void
}

/**
 * Keeps calls from a host that fails most of them. Probes go by time and not one by one: a probe that hangs for as long
 * as its limit allows does not delay the next, so the first answer of a host that is well again comes after one
 * interval at most.
 */
export class Breaker {
  readonly #clock: Clock
  readonly #settings: BreakerSettings
  readonly #onChange: (state: BreakerState) => void
  readonly #counts: RollingCounts
  #state: BreakerState = 'closed'
  #nextProbeAt = 0
  /** Attempts that began before the last change say nothing about the time after it. */
  #epoch = 0

  constructor(clock: Clock, settings: BreakerSettings, onChange: (state: BreakerState) => void) {
    this.#clock = clock
    this.#settings = settings
    this.#onChange = onChange
    this.#counts = new RollingCounts(clock, settings.windowMs)
  }

  get state(): BreakerState {
    return this.#state
  }

  /** Seconds until an attempt is let through, at least one. */
  get retryAfterS(): number {
    return Math.max(1, Math.ceil((this.#nextProbeAt - this.#clock.monotonic()) / 1_000))
  }

  /** Whether an attempt would be let through now. */
  get admits(): boolean {
    return this.#state === 'closed' || this.#clock.monotonic() >= this.#nextProbeAt
  }

  /** Null: the host must not be asked now. */
  admit(): Permit | null {
    if (!this.admits) return null
    if (this.#state !== 'closed') {
      this.#nextProbeAt = this.#clock.monotonic() + this.#settings.probeIntervalMs
      this.#change('half_open')
    }
    const isProbe = this.#state !== 'closed'
    const epoch = this.#epoch
    let told = false
    const end = (failed: boolean) => {
      if (told || epoch !== this.#epoch) return
      told = true
      if (isProbe) this.#probed(failed)
      else this.#count(failed)
    }
    return {
      began: () => {
        if (isProbe && epoch === this.#epoch) this.#close()
      },
      succeeded: () => end(false),
      failed: () => end(true),
    }
  }

  /** Opens it for so long, whatever its own attempts say. */
  open(ms: number): void {
    this.#open()
    this.#nextProbeAt = this.#clock.monotonic() + ms
  }

  #probed(failed: boolean): void {
    if (failed) this.#change('open')
    else this.#close()
  }

  #count(failed: boolean): void {
    this.#counts.add(1, failed ? 1 : 0)
    if (!failed) return
    const { first: attempts, second: failures } = this.#counts.read()
    const { minAttempts, failureShare } = this.#settings
    if (attempts >= minAttempts && failures / attempts >= failureShare) this.#open()
  }

  #open(): void {
    this.#epoch += 1
    this.#nextProbeAt = this.#clock.monotonic() + this.#settings.probeIntervalMs
    this.#change('open')
  }

  #close(): void {
    this.#epoch += 1
    this.#counts.clear()
    this.#change('closed')
  }

  #change(state: BreakerState): void {
    if (this.#state === state) return
    this.#state = state
    this.#onChange(state)
  }
}
