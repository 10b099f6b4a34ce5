import type { Clock } from '../../shared/clock.ts'

/** Two counts over a window that moves along with time, in slices, so that it costs a few numbers whatever the load. */
export class RollingCounts {
  readonly #clock: Clock
  readonly #sliceMs: number
  readonly #slices: { at: number; first: number; second: number }[]
  #first = 0
  #second = 0
  /** The number of the slice that was last written or read. */
  #now = Number.NEGATIVE_INFINITY

  constructor(clock: Clock, windowMs: number, slices = 12) {
    this.#clock = clock
    this.#sliceMs = windowMs / slices
    this.#slices = Array.from({ length: slices }, () => ({ at: Number.NEGATIVE_INFINITY, first: 0, second: 0 }))
  }

  add(first: number, second: number): void {
    const now = this.#forget()
    const slice = this.#slices[now % this.#slices.length]
    if (slice === undefined) return
    slice.at = now
    slice.first += first
    slice.second += second
    this.#first += first
    this.#second += second
  }

  read(): { first: number; second: number } {
    this.#forget()
    return { first: this.#first, second: this.#second }
  }

  clear(): void {
    for (const slice of this.#slices) this.#drop(slice)
  }

  /** Drops what is older than the window; the number of the slice that is now. */
  #forget(): number {
    const now = Math.floor(this.#clock.monotonic() / this.#sliceMs)
    if (now === this.#now) return now
    this.#now = now
    for (const slice of this.#slices) if (slice.at <= now - this.#slices.length) this.#drop(slice)
    return now
  }

  #drop(slice: { at: number; first: number; second: number }): void {
    this.#first -= slice.first
    this.#second -= slice.second
    slice.first = 0
    slice.second = 0
  }
}
