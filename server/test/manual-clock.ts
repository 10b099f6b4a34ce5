import type { Clock } from '../src/shared/clock.ts'

/** A clock that stands still until it is told to go on. */
export function manualClock(): Clock & { pass(ms: number): void } {
  let now = 1_000_000
  return {
    now: () => now,
    monotonic: () => now,
    pass(ms) {
      now += ms
    },
  }
}
