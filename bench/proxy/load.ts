/** What the load generator is asked to do. It ends at the time or the count, whichever comes first. */
export interface Load {
  url: string
  path: string
  /** Sent one after the other, from the first again after the last. */
  bodies: readonly string[]
  callers: number
  seconds: number
  calls: number
}

export interface Loaded {
  seconds: number
  /** Milliseconds that each call took. */
  times: readonly number[]
}

/** Of several turns, as if they had been one. */
export function together(turns: readonly Loaded[]): Loaded {
  return {
    seconds: turns.reduce((sum, { seconds }) => sum + seconds, 0),
    times: turns.flatMap(({ times }) => times),
  }
}

export function callsPerSecond({ seconds, times }: Loaded): number {
  return times.length / seconds
}

/** Milliseconds within which this share of the calls ended. */
export function timeOf({ times }: Loaded, share: number): number {
  const sorted = times.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
