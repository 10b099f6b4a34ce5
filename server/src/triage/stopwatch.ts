import type { Timings } from '@carepath/contract/triage.ts'
import type { Clock } from '../clock.ts'

/** Tells our own work from waiting for a model. All figures are milliseconds. */
export interface Stopwatch {
  /** From here on a model host is waited for, until `upstreamEnds`. */
  upstreamStarts(): void
  /** The first text of the model is here; later calls change nothing. */
  firstText(): void
  upstreamEnds(): void
  /** The figures as they stand now. */
  read(): Timings
}

export function startStopwatch(clock: Clock): Stopwatch {
  const start = clock.monotonic()
  let upstreamStart: number | null = null
  let firstToken: number | null = null
  let upstream = 0
  return {
    upstreamStarts: () => {
      upstreamStart = clock.monotonic()
    },
    firstText: () => {
      if (upstreamStart !== null) firstToken ??= clock.monotonic() - upstreamStart
    },
    upstreamEnds: () => {
      if (upstreamStart !== null) upstream = clock.monotonic() - upstreamStart
    },
    read: () => {
      const total = clock.monotonic() - start
      return {
        own: rounded(total - upstream),
        first_token: firstToken === null ? null : rounded(firstToken),
        upstream: rounded(upstream),
        total: rounded(total),
      }
    },
  }
}

function rounded(milliseconds: number): number {
  return Math.round(milliseconds * 100) / 100
}
