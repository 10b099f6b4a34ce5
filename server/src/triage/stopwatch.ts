import type { Timings } from '@carepath/contract/triage.ts'
import type { Clock } from '../shared/clock.ts'

/** Tells our own work from waiting for a model. All figures are milliseconds. */
export class Stopwatch {
  readonly #clock: Clock
  readonly #start: number
  #upstreamStart: number | null = null
  #firstToken: number | null = null
  #upstream = 0

  /** Starts it. */
  constructor(clock: Clock) {
    this.#clock = clock
    this.#start = clock.monotonic()
  }

  /** From here on a model host is waited for, until `upstreamEnds`. */
  upstreamStarts(): void {
    this.#upstreamStart = this.#clock.monotonic()
  }

  /** The first text of the model is here; later calls change nothing. */
  firstText(): void {
    if (this.#upstreamStart !== null) this.#firstToken ??= this.#clock.monotonic() - this.#upstreamStart
  }

  upstreamEnds(): void {
    if (this.#upstreamStart !== null) this.#upstream = this.#clock.monotonic() - this.#upstreamStart
  }

  /** The figures as they stand now. */
  read(): Timings {
    const total = this.#clock.monotonic() - this.#start
    return {
      own: rounded(total - this.#upstream),
      first_token: this.#firstToken === null ? null : rounded(this.#firstToken),
      upstream: rounded(this.#upstream),
      total: rounded(total),
    }
  }
}

function rounded(milliseconds: number): number {
  return Math.round(milliseconds * 100) / 100
}
