import type { Mode } from '../mode.ts'

const EVERY_MS = 5 * 60_000

export interface WarmUp {
  /** Ends it; a self-test under way is given up. */
  stop(): void
}

/**
 * Tests every mode that can be tested, now and every few minutes, which also keeps a host from putting the model to
 * sleep. It waits for nothing and fails nothing: what it finds is the state of the mode.
 */
export function startWarmUp(modes: ReadonlyMap<string, Mode>, { everyMs = EVERY_MS } = {}): WarmUp {
  const leaving = new AbortController()
  const underTest = new Set<Mode>()
  const test = async (mode: Mode) => {
    if (underTest.has(mode)) return
    underTest.add(mode)
    await mode.check?.(leaving.signal)
    underTest.delete(mode)
  }
  const testAll = () => {
    for (const mode of modes.values()) void test(mode)
  }
  testAll()
  const timer = setInterval(testAll, everyMs)
  timer.unref()
  return {
    stop() {
      clearInterval(timer)
      leaving.abort()
    },
  }
}
