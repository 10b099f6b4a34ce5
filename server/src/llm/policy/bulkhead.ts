import type { Clock } from '../../shared/clock.ts'
import { HostFault } from '../faults/host-fault.ts'

export interface BulkheadSettings {
  /** Calls of the mode that may be under way at once. */
  maxConcurrent: number
  /** Calls that may wait for their turn. */
  maxQueued: number
  /** How many processes share `maxConcurrent`; absent: each has it for itself. */
  processes?: (() => number) | undefined
}

interface Waiting {
  enter: () => void
}

/** Keeps one mode from taking everything: so many calls at once, so many that wait, and the next is told at once. */
export class Bulkhead {
  readonly #clock: Clock
  readonly #settings: BulkheadSettings
  /** In the order in which they came. */
  readonly #queue: Waiting[] = []
  #running = 0
  /** How long a call takes, as a mean that forgets. */
  #meanMs = 1_000

  constructor(clock: Clock, settings: BulkheadSettings) {
    this.#clock = clock
    this.#settings = settings
  }

  get running(): number {
    return this.#running
  }

  get queued(): number {
    return this.#queue.length
  }

  /**
   * Resolves when it is this call's turn, with a function to be called once when it is over. Throws `overloaded` at once
   * where the queue is full, `provider_timeout` where the deadline comes first, and the signal's reason.
   */
  enter(signal: AbortSignal, deadlineAt: number): Promise<() => void> | (() => void) {
    const { maxQueued } = this.#settings
    if (this.#running < this.#maxConcurrent) return this.#start()
    if (this.#queue.length >= maxQueued) throw this.#overloaded()
    return new Promise((resolve, reject) => {
      const settle = () => {
        this.#queue.splice(this.#queue.indexOf(waiting), 1)
        clearTimeout(timer)
        signal.removeEventListener('abort', leave)
      }
      const leave = () => {
        settle()
        reject(signal.reason)
      }
      const waiting: Waiting = {
        enter: () => {
          settle()
          resolve(this.#start())
        },
      }
      const timer = setTimeout(
        () => {
          settle()
          reject(tooLate())
        },
        Math.max(0, deadlineAt - this.#clock.monotonic()),
      )
      signal.addEventListener('abort', leave, { once: true })
      this.#queue.push(waiting)
    })
  }

  get #maxConcurrent(): number {
    const { maxConcurrent, processes } = this.#settings
    return Math.max(1, Math.floor(maxConcurrent / (processes?.() ?? 1)))
  }

  #start(): () => void {
    this.#running += 1
    const startedAt = this.#clock.monotonic()
    let over = false
    return () => {
      if (over) return
      over = true
      this.#running -= 1
      this.#meanMs += (this.#clock.monotonic() - startedAt - this.#meanMs) / 10
      if (this.#running < this.#maxConcurrent) this.#queue[0]?.enter()
    }
  }

  #overloaded(): HostFault {
    const { maxConcurrent, maxQueued } = this.#settings
    const waitMs = (this.#meanMs * (maxQueued + 1)) / maxConcurrent
    return new HostFault('overloaded', {
      detail: `${maxConcurrent} questions are being answered in this mode, and ${maxQueued} wait. Ask again in a moment.`,
      retryAfterS: Math.min(60, Math.max(1, Math.ceil(waitMs / 1_000))),
    })
  }
}

function tooLate(): HostFault {
  return new HostFault('provider_timeout', {
    detail: 'The time for an answer ran out while the question waited for its turn (limit: total).',
    retryAfterS: 5,
  })
}
