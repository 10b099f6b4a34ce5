import type { Clock } from '../shared/clock.ts'
import type { Mode } from './mode.ts'

/** How often, at most, a mode that can't answer is asked again whether it can. */
const EVERY_MS = 60_000

/**
 * Finds out whether modes that could not answer can by now: nobody chooses them, so no question would. To be called
 * when somebody looks at the modes; each that is not ready is asked for one token of a fixed text, at most once a
 * minute, and the answer is there at the next look. Nothing of a patient is sent.
 */
export function createRecheck(clock: Clock): (modes: Iterable<Mode>, signal: AbortSignal) => void {
  const askedAt = new Map<string, number>()
  return (modes, signal) => {
    const now = clock.monotonic()
    for (const mode of modes) {
      if (mode.check === undefined || mode.selfTestEveryMs === null || mode.state().ready) continue
      if (now - (askedAt.get(mode.id) ?? Number.NEGATIVE_INFINITY) < EVERY_MS) continue
      askedAt.set(mode.id, now)
      void mode.check(signal, EVERY_MS * 0.8)
    }
  }
}
