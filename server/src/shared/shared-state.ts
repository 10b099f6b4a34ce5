import type { Clock } from './clock.ts'

/** What the processes and replicas of one deployment know together. Where it can't be reached each goes by itself. */
export interface SharedState {
  /** False: this process is alone, and what it knows is all there is. */
  readonly isShared: boolean
  /** Counts one more of `key`, over a time of `seconds` that began with the first; returns how many, and what is left. */
  count(key: string, seconds: number): Promise<Counted>
  get(key: string): Promise<string | null>
  set(key: string, value: string, seconds: number): Promise<void>
}

interface Counted {
  count: number
  /** Until the counting begins anew. */
  endsInMs: number
}

/** Of one process alone. */
export function ownState(clock: Clock): SharedState {
  const counts = new Map<string, { count: number; endsAt: number }>()
  const values = new Map<string, { value: string; endsAt: number }>()
  return {
    isShared: false,
    async count(key, seconds) {
      const now = clock.monotonic()
      forget(counts, now)
      const counted = counts.get(key) ?? { count: 0, endsAt: now + seconds * 1_000 }
      counted.count += 1
      counts.set(key, counted)
      return { count: counted.count, endsInMs: counted.endsAt - now }
    },
    async get(key) {
      forget(values, clock.monotonic())
      return values.get(key)?.value ?? null
    },
    async set(key, value, seconds) {
      values.set(key, { value, endsAt: clock.monotonic() + seconds * 1_000 })
    },
  }
}

function forget(kept: Map<string, { endsAt: number }>, now: number): void {
  for (const [key, { endsAt }] of kept) if (endsAt <= now) kept.delete(key)
}

/** The state of one process until there is another: the modes are there before the store is. */
export function lateState(clock: Clock): SharedState & { use(state: SharedState): void } {
  let state = ownState(clock)
  return {
    get isShared() {
      return state.isShared
    },
    count: (key, seconds) => state.count(key, seconds),
    get: (key) => state.get(key),
    set: (key, value, seconds) => state.set(key, value, seconds),
    use(other) {
      state = other
    },
  }
}
