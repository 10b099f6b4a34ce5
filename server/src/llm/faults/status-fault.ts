import type { IncomingHttpHeaders } from 'node:http'
import { errorRules, type HostNames } from './error-rules.ts'
import { readErrorWords } from './error-words.ts'
import { HostFault } from './host-fault.ts'

export interface ErrorReply {
  status: number
  headers: IncomingHttpHeaders
  /** As much of the body as was read. */
  body: string
}

/** No wait that a host asks for is believed beyond an hour. */
const MAX_HOST_WAIT_S = 3_600
const RETRIED = new Set([408, 429, 500, 502, 503, 504])

/** What a reply that is not a success means. Its sentence is ours: what hosts write may hold the prompt. */
export function toHostFault({ status, headers, body }: ErrorReply, names: HostNames, now: number): HostFault {
  const words = readErrorWords(body)
  const rule = errorRules.find(({ when }) => when(status, words))
  const code = rule?.code ?? 'provider_rejected'
  const transient = RETRIED.has(status) && code !== 'provider_no_credit'
  const asked = transient ? retryAfter(headers, now) : undefined
  const estimate = transient && asked === undefined ? words.estimatedTimeS : undefined
  return new HostFault(code, {
    detail: rule?.detail(names, status) ?? `${names.host} refuses the request (${status}).`,
    status,
    transient,
    loading: rule?.loading ?? false,
    retryAfterS: asked ?? (estimate === undefined ? undefined : bounded(estimate)),
    estimated: estimate !== undefined,
  })
}

/**
 * Seconds until the host wants to be asked again: `Retry-After` in seconds or as a date, or the reset of a `RateLimit`
 * header that says that nothing remains (`r=0`; it stands on every reply and means nothing otherwise).
 */
export function retryAfter(headers: IncomingHttpHeaders, now: number): number | undefined {
  const value = one(headers['retry-after'])
  if (value !== undefined) {
    const seconds = /^\s*\d+(\.\d+)?\s*$/.test(value) ? Number(value) : (Date.parse(value) - now) / 1000
    if (Number.isFinite(seconds)) return bounded(seconds)
  }
  const limit = one(headers.ratelimit)
  if (limit === undefined || !/(^|[;,\s])r=0(?![\d.])/.test(limit)) return undefined
  const reset = /(?:^|[;,\s])t=(\d+)/.exec(limit)?.[1]
  return reset === undefined ? undefined : bounded(Number(reset))
}

function bounded(seconds: number): number {
  return Math.min(Math.max(0, Math.ceil(seconds)), MAX_HOST_WAIT_S)
}

function one(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header
}
