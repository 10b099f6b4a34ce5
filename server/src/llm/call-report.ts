import type { ProblemCode } from '@carepath/contract/problem.ts'
import type { Clock } from '../shared/clock.ts'
import { ProblemError } from '../shared/problem-error.ts'
import type { LlmEvent } from './events.ts'
import type { Host } from './host.ts'
import type { ReplyHead } from './http/exchange.ts'
import { oneHeader } from './http/headers.ts'

/** Which call of a question this is. */
export interface CallPlace {
  mode: string
  traceId: string
  /** Handed on to the host, where the request is traced. */
  traceparent?: string | undefined
  /** From 1. */
  attempt: number
  /** The most there may be. */
  attempts: number
  /** Why there is another one; null for the first. */
  retriedFor: ProblemCode | null
  report: (event: LlmEvent) => void
}

/** Where hosts and the proxies before them write the id by which they find a call in their own logs. */
const REQUEST_ID_HEADERS = [
  'x-request-id',
  'request-id',
  'x-amzn-requestid',
  'x-amzn-trace-id',
  'apim-request-id',
  'x-goog-request-id',
  'cf-ray',
]

/** Notes what becomes of one call of a host, and reports it once, when it is over. */
export class CallReport {
  readonly #place: CallPlace
  readonly #host: Host
  readonly #clock: Clock
  readonly #startedAt: number
  #head: { status: number; provider: string | null; requestId: string | null; ms: number } | null = null
  #firstTokenMs: number | null = null

  constructor(place: CallPlace, host: Host, clock: Clock) {
    this.#place = place
    this.#host = host
    this.#clock = clock
    this.#startedAt = clock.monotonic()
  }

  head({ status, headers }: ReplyHead): void {
    const requestId = REQUEST_ID_HEADERS.map((name) => oneHeader(headers, name)).find((id) => id !== undefined)
    const provider = oneHeader(headers, 'x-inference-provider')?.trim() || this.#host.provider
    this.#head = { status, provider, requestId: requestId ?? null, ms: this.#elapsed() }
  }

  /** To be called with each token; the first counts. */
  token(): void {
    this.#firstTokenMs ??= this.#elapsed()
  }

  /** `error` is null where the host answered. */
  ended(error: unknown): void {
    const { mode, traceId, attempt, attempts, retriedFor, report } = this.#place
    const code = error === null ? 'answered' : error instanceof ProblemError ? error.code : 'cancelled'
    report({
      type: 'model_call',
      mode,
      trace_id: traceId,
      endpoint: this.#host.endpoint,
      model: this.#host.model,
      provider: this.#head?.provider ?? null,
      request_id: this.#head?.requestId ?? null,
      attempt,
      attempts,
      retried_for: retriedFor,
      code,
      status: this.#head?.status ?? null,
      headers_ms: this.#head?.ms ?? null,
      first_token_ms: this.#firstTokenMs,
      ms: this.#elapsed(),
    })
  }

  #elapsed(): number {
    return Math.round(this.#clock.monotonic() - this.#startedAt)
  }
}
