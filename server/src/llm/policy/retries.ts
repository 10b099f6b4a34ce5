import type { Clock } from '../../shared/clock.ts'
import type { HostFault } from '../faults/host-fault.ts'
import { RollingCounts } from './rolling-counts.ts'

export interface RetrySettings {
  /** Attempts of one call, the first included. */
  maxAttempts: number
  /** The wait before the second attempt is random below this; every further one doubles it. */
  baseMs: number
  /** The most that such a wait may be. */
  capMs: number
  /** A host's own estimate is believed up to this: a stuck one is known to say the same for hours. */
  maxEstimateMs: number
  /** Of the calls of the last minute, how large a share may be asked again. */
  budgetShare: number
  /** So many a minute are always allowed, or a service with little traffic could never try again. */
  budgetFloor: number
}

export const defaultRetries: RetrySettings = {
  maxAttempts: 4,
  baseMs: 200,
  capMs: 4_000,
  maxEstimateMs: 5_000,
  budgetShare: 0.2,
  budgetFloor: 20,
}

/** Keeps retries from making a failing host's load worse. */
export class RetryBudget {
  readonly #settings: RetrySettings
  /** Calls first, retries second. */
  readonly #counts: RollingCounts

  constructor(clock: Clock, settings: RetrySettings) {
    this.#settings = settings
    this.#counts = new RollingCounts(clock, 60_000)
  }

  countCall(): void {
    this.#counts.add(1, 0)
  }

  /** Whether one more retry is allowed, which it then counts. */
  take(): boolean {
    const { first: calls, second: retries } = this.#counts.read()
    const { budgetFloor, budgetShare } = this.#settings
    if (retries + 1 > budgetFloor + calls * budgetShare) return false
    this.#counts.add(0, 1)
    return true
  }
}

/**
 * Milliseconds until the next attempt: exponential with full jitter (Brooker, "Exponential Backoff And Jitter", AWS
 * Architecture Blog, 2015), and never sooner than the host asks. `attempts` is how many there have been.
 */
export function waitBeforeRetry(
  fault: HostFault,
  attempts: number,
  settings: RetrySettings,
  random: () => number,
): number {
  if (fault.kind === 'loading' && !fault.estimated && fault.waitMs === undefined) return loadingWaitMs(attempts, random)
  const jitter = random() * Math.min(settings.capMs, settings.baseMs * 2 ** (attempts - 1))
  const { waitMs } = fault
  if (waitMs === undefined) return jitter
  return jitter + (fault.estimated ? Math.min(waitMs, settings.maxEstimateMs) : waitMs)
}

/** A host that starts an endpoint is asked over the time there is, and not four times within a second. */
function loadingWaitMs(attempts: number, random: () => number): number {
  return Math.min(LOADING_CAP_MS, LOADING_BASE_MS * 1.5 ** (attempts - 1)) * (0.8 + 0.2 * random())
}

const LOADING_BASE_MS = 1_000
const LOADING_CAP_MS = 10_000
