import type { Mode } from '../mode.ts'

const EVERY_MS = 5 * 60_000

export interface WarmUp {
  /** Ends it; a self-test under way is given up. */
  stop(): void
}

/**
 * Tests every mode that can be tested, now and every few minutes, or as often as the mode says, which also keeps a host
 * from putting the model to sleep. It waits for nothing and fails nothing: what it finds is the state of the mode.
 */
export function startWarmUp(modes: ReadonlyMap<string, Mode>, { everyMs = EVERY_MS } = {}): WarmUp {
  const leaving = new AbortController()
  const timers = [...modes.values()].flatMap((mode) => {
    if (mode.selfTestEveryMs === null) mode.announce?.()
    if (mode.check === undefined || mode.selfTestEveryMs === null) return []
    return [testRepeatedly(mode, mode.selfTestEveryMs ?? everyMs, leaving.signal)]
  })
  return {
    stop() {
      for (const timer of timers) clearInterval(timer)
      leaving.abort()
    },
  }
}

function testRepeatedly(mode: Mode, everyMs: number, signal: AbortSignal): NodeJS.Timeout {
  let isUnderTest = false
  const test = async () => {
    if (isUnderTest) return
    isUnderTest = true
    await mode.check?.(signal, everyMs * 0.9)
    isUnderTest = false
  }
  void test()
  return setInterval(() => void test(), everyMs).unref()
}
