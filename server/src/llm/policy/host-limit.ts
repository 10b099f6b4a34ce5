import type { IncomingHttpHeaders } from 'node:http'
import { z } from 'zod'
import type { Clock } from '../../shared/clock.ts'
import type { SharedState } from '../../shared/shared-state.ts'
import { HostFault } from '../faults/host-fault.ts'
import { resetOfUsedUp } from '../faults/retry-after.ts'
import type { Host } from '../host.ts'
import { hostKey } from './host-key.ts'
import { pause } from './pause.ts'

/** What is known of how often a host may be asked with one token, by all who ask it. Times are since the epoch. */
const Known = z.object({
  /** Nobody asks before. */
  until: z.number(),
  /** So many calls were answered in so long before it refused; 0: that is not known. */
  calls: z.number(),
  periodMs: z.number(),
  /** The counting in which it refused. */
  of: z.string(),
  /** Refusals in a row that named no wait. */
  unnamed: z.number(),
})
type Known = z.infer<typeof Known>

const NOTHING: Known = { until: 0, calls: 0, periodMs: 0, of: '', unnamed: 0 }
/** How long it is remembered. */
const REMEMBERED_S = 900
/** Calls are counted over this long while no period is known. */
const UNKNOWN_PERIOD_MS = 3_600_000
/** After so many periods without a refusal one call more is tried. */
const PERIODS_BEFORE_MORE = 5
const REFUSALS_OF_A_LIMIT = 3
const UNNAMED_BASE_MS = 1_000
const UNNAMED_CAP_MS = 8_000

/** That a call may be made now, and which it is. */
export interface LimitTurn {
  /** From 1, of those counted together. */
  place: number
  counting: string
  /** Since the counting began. */
  elapsedMs: number
}

/**
 * The limit of one host for one token and model, kept to by every question of every process and replica: what one of
 * them is told to wait, all wait. How many calls a host answers in what time is learned from where it refused, so that
 * it is not asked in vain again and again.
 */
export class HostLimit {
  readonly #host: Host
  readonly #shared: SharedState
  readonly #clock: Clock
  #answeredAt = Number.NEGATIVE_INFINITY
  /** Since it answered last. */
  #refusals = 0

  constructor(host: Host, shared: SharedState, clock: Clock) {
    this.#host = host
    this.#shared = shared
    this.#clock = clock
  }

  /** Waits for this call's turn. Throws `provider_rate_limited` where that comes too late, and the signal's reason. */
  async enter(signal: AbortSignal, deadlineAt: number): Promise<LimitTurn> {
    for (;;) {
      const known = await this.#read()
      const blockedMs = known.until - this.#clock.now()
      if (blockedMs <= 0) {
        const turn = await this.#count(known)
        if ('place' in turn) return turn
        await this.#wait(turn.waitMs, signal, deadlineAt)
      } else await this.#wait(blockedMs, signal, deadlineAt)
    }
  }

  /** The host refused for its limit; `waitMs` where it said for how long. */
  async refused({ place, counting, elapsedMs }: LimitTurn, waitMs: number | undefined): Promise<void> {
    const known = await this.#read()
    const now = this.#clock.now()
    this.#refusals += 1
    if (waitMs !== undefined ? waitMs <= 0 : !this.#isLimit(known)) return
    const unnamed = waitMs === undefined ? known.unnamed + 1 : 0
    const wait = waitMs ?? Math.min(UNNAMED_CAP_MS, UNNAMED_BASE_MS * 2 ** (unnamed - 1))
    const isSame = known.of === counting
    // Those before it that were answered: the refusals since then have their places too.
    const before = place - this.#refusals
    // Where not even the first was answered, the wait was too short, and only that is learned.
    const isTooSoon = place === 1 && known.calls > 0
    const answered = Math.max(1, isSame && known.calls > 0 ? Math.min(known.calls, before) : before)
    await this.#write({
      until: Math.max(known.until, now + wait),
      calls: isTooSoon ? known.calls : answered,
      periodMs: isTooSoon ? known.periodMs + wait : elapsedMs + wait,
      of: counting,
      unnamed,
    })
  }

  /** The host answered; its headers may say that this was the last for a while. */
  async answered({ place, counting, elapsedMs }: LimitTurn, headers: IncomingHttpHeaders): Promise<void> {
    this.#answeredAt = this.#clock.monotonic()
    this.#refusals = 0
    const resetMs = resetOfUsedUp(headers, this.#clock.now())
    if (resetMs !== undefined && resetMs > 0) {
      const until = this.#clock.now() + resetMs
      await this.#write({ until, calls: place, periodMs: elapsedMs + resetMs, of: counting, unnamed: 0 })
      return
    }
    const known = await this.#ifKnown()
    if (known !== null && place > known.calls) await this.#write({ ...known, calls: place })
    else if (known !== null && known.unnamed > 0) await this.#write({ ...known, unnamed: 0 })
  }

  /**
   * A refusal that names no wait may be of a moment, or, from a host that has answered nobody, for another reason; then
   * each question finds out by itself. Several in a row are those of a limit, and one is where a limit is known.
   */
  #isLimit({ calls }: Known): boolean {
    const hasAnswered = this.#clock.monotonic() - this.#answeredAt < 60_000
    return calls > 0 || (hasAnswered && this.#refusals >= REFUSALS_OF_A_LIMIT)
  }

  async #count({ until, calls, periodMs }: Known): Promise<LimitTurn | { waitMs: number }> {
    const counting = `${hostKey(this.#host)} ${until}`
    const seconds = Math.ceil((calls === 0 ? UNKNOWN_PERIOD_MS : periodMs) / 1_000)
    const { count, endsInMs } = await this.#shared.count(counting, seconds)
    const isLong = this.#clock.now() - until > periodMs * PERIODS_BEFORE_MORE
    if (calls > 0 && count > calls + (isLong ? 1 : 0)) return { waitMs: Math.max(1, endsInMs) }
    return { place: count, counting, elapsedMs: Math.max(0, seconds * 1_000 - endsInMs) }
  }

  async #wait(ms: number, signal: AbortSignal, deadlineAt: number): Promise<void> {
    if (this.#clock.monotonic() + ms < deadlineAt) return pause(ms, signal)
    throw new HostFault('provider_rate_limited', {
      detail: `${this.#host.names.host} limits how often it may be asked, and other questions have used that up. Wait and ask again.`,
      retryAfterS: ms / 1_000,
      kind: 'limit',
    })
  }

  async #ifKnown(): Promise<Known | null> {
    const known = await this.#read()
    return known.calls === 0 ? null : known
  }

  async #read(): Promise<Known> {
    const text = await this.#shared.get(`limit ${hostKey(this.#host)}`)
    return text === null ? NOTHING : (Known.safeParse(JSON.parse(text)).data ?? NOTHING)
  }

  async #write(known: Known): Promise<void> {
    const waitS = Math.ceil((known.until - this.#clock.now()) / 1_000)
    await this.#shared.set(`limit ${hostKey(this.#host)}`, JSON.stringify(known), Math.max(REMEMBERED_S, waitS))
  }
}
