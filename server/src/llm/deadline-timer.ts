import type { Clock } from '../shared/clock.ts'

/** The limits inside the total deadline, in milliseconds. */
export interface Limits {
  /** From asking for a connection to having one. */
  connectMs: number
  /** From the request on the wire to the first token of a stream. */
  firstTokenMs: number
  /** From the request on the wire to the first byte of a reply in one piece, which comes when all of it is made. */
  wholeMs: number
  /** Between one token of a stream and the next, and from the first byte of a reply in one piece to its last. */
  idleMs: number
  /** Everything, waiting in the queue and repeated attempts included. */
  totalMs: number
}

export type LimitName = 'connect' | 'first_token' | 'idle' | 'total'

/**
 * Watches one limit at a time, and the deadline behind it, with a single timer that is put off only when it fires: a
 * stream of a thousand tokens moves a number a thousand times, and sets a handful of timers.
 */
export class DeadlineTimer {
  readonly #clock: Clock
  readonly #deadlineAt: number
  readonly #onLimit: (limit: LimitName) => void
  #limit: LimitName = 'total'
  #dueAt: number
  #timer: NodeJS.Timeout | undefined
  #timerAt = Number.POSITIVE_INFINITY

  /** `deadlineAt` is on the clock's monotonic scale. */
  constructor(clock: Clock, deadlineAt: number, onLimit: (limit: LimitName) => void) {
    this.#clock = clock
    this.#deadlineAt = deadlineAt
    this.#onLimit = onLimit
    this.#dueAt = deadlineAt
  }

  /** From now on this limit counts, instead of the one before. */
  allow(limit: Exclude<LimitName, 'total'>, ms: number): void {
    const dueAt = this.#clock.monotonic() + ms
    this.#limit = dueAt < this.#deadlineAt ? limit : 'total'
    this.#dueAt = Math.min(dueAt, this.#deadlineAt)
    if (this.#dueAt < this.#timerAt) this.#set()
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#timerAt = Number.NEGATIVE_INFINITY
  }

  #set(): void {
    clearTimeout(this.#timer)
    this.#timerAt = this.#dueAt
    this.#timer = setTimeout(() => this.#fire(), Math.max(0, this.#dueAt - this.#clock.monotonic()))
  }

  #fire(): void {
    // A timer may fire up to a millisecond early.
    if (this.#clock.monotonic() < this.#dueAt - 1) this.#set()
    else {
      this.stop()
      this.#onLimit(this.#limit)
    }
  }
}
