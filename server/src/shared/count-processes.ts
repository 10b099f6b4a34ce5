import type { Clock } from './clock.ts'
import type { SharedState } from './shared-state.ts'

const WINDOW_MS = 10_000
const LOOK_EVERY_MS = 2_000

export interface ProcessCount {
  /** Processes of the deployment that serve now, this one included. */
  readonly count: number
  stop(): void
}

/** Counts the processes and replicas that share the state: each makes itself known once in a while. */
export function countProcesses(shared: SharedState, clock: Clock): ProcessCount {
  let count = 1
  let told = -1
  const look = async () => {
    const window = Math.floor(clock.now() / WINDOW_MS)
    if (window !== told) {
      told = window
      const { count: place } = await shared.count(`processes ${window}`, 30)
      await shared.set(`process count ${window}`, String(place), 30)
    }
    const [now, before] = await Promise.all([window, window - 1].map((at) => shared.get(`process count ${at}`)))
    count = Math.max(1, Number(now ?? 0), Number(before ?? 0))
  }
  const lookSafely = () => void look().catch(() => undefined)
  lookSafely()
  const timer = setInterval(lookSafely, LOOK_EVERY_MS).unref()
  return {
    get count() {
      return count
    },
    stop: () => clearInterval(timer),
  }
}
