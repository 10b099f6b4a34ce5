import type { IncomingHttpHeaders } from 'node:http'
import { oneHeader } from '../http/headers.ts'
import type { ErrorWords } from './error-words.ts'

/** No wait that a host asks for is believed beyond an hour. */
const MAX_HOST_WAIT_S = 3_600
const MS_HEADERS = ['retry-after-ms', 'x-ms-retry-after-ms', 'x-retry-after-ms']
const WAIT_HEADERS = [
  'retry-after',
  'x-retry-after',
  'x-ratelimit-reset-after',
  'ratelimit-reset',
  'x-ratelimit-retry-after',
]
/** What is left of a limit, and when it is whole again: OpenAI and those after it, Anthropic, gateways. */
const LIMIT_HEADER =
  /^(?:x-ratelimit-(remaining|reset)(?:-([a-z-]+))?|anthropic-ratelimit-([a-z-]+)-(remaining|reset)|(?:x-)?rate-limit-(remaining|reset))$/

/** Seconds, fractions too, until the host wants to be asked again, as its headers say in whichever of their ways. */
export function retryAfter(headers: IncomingHttpHeaders, now: number, isLimit: boolean): number | undefined {
  for (const name of MS_HEADERS) {
    const ms = Number(oneHeader(headers, name) ?? Number.NaN)
    if (ms >= 0) return bounded(ms / 1_000)
  }
  for (const name of WAIT_HEADERS) {
    const seconds = toSeconds(oneHeader(headers, name), now)
    if (seconds !== undefined) return bounded(seconds)
  }
  return limitReset(headers, now, isLimit) ?? structuredReset(oneHeader(headers, 'ratelimit'))
}

const WAIT_WORDS =
  /(?:try again|retry|wait|resets?|available)\b[a-z ,:"]{0,30}?((?:\d+(?:\.\d+)? ?(?:ms|milliseconds?|hours?|hrs?|h|minutes?|mins?|m|seconds?|secs?|s)(?![a-z])(?:[ ,]|and )*)+)/

/** Milliseconds until a limit of which a reply says that nothing is left is whole again; undefined where something is. */
export function resetOfUsedUp(headers: IncomingHttpHeaders, now: number): number | undefined {
  const seconds = limitReset(headers, now, false) ?? structuredReset(oneHeader(headers, 'ratelimit'))
  return seconds === undefined ? undefined : seconds * 1_000
}

/** The wait that stands in the words of an error: `Please try again in 7m12s`. */
export function waitInWords({ text, retryAfterS, resetAt }: ErrorWords, now?: number): number | undefined {
  if (retryAfterS !== undefined) return bounded(retryAfterS)
  if (resetAt !== undefined && now !== undefined) return bounded((resetAt - now) / 1_000)
  const said = WAIT_WORDS.exec(text)?.[1]
  const seconds = said === undefined ? undefined : durationSeconds(said)
  return seconds === undefined ? undefined : bounded(seconds)
}

/** Of a limit of which nothing is left; of any, where the host refuses for a limit and does not say for which. */
function limitReset(headers: IncomingHttpHeaders, now: number, isLimit: boolean): number | undefined {
  const limits = new Map<string, { remaining?: number; reset?: number }>()
  for (const name of Object.keys(headers)) {
    const found = LIMIT_HEADER.exec(name)
    if (found === null) continue
    const part = found[1] ?? found[4] ?? found[5]
    const key = found[2] ?? found[3] ?? ''
    const limit = limits.get(key) ?? {}
    const value = oneHeader(headers, name)
    if (part === 'remaining') limit.remaining = Number(value)
    else {
      const reset = toSeconds(value, now)
      if (reset !== undefined) limit.reset = reset
    }
    limits.set(key, limit)
  }
  const all = [...limits.values()]
  const used = all.filter(({ remaining }) => remaining === 0)
  const resets = (used.length > 0 || !isLimit ? used : all).flatMap(({ reset }) => reset ?? [])
  return resets.length === 0 ? undefined : bounded(Math.max(...resets))
}

/** `RateLimit: "api";r=0;t=12` (it stands on every reply, and means nothing where something is left). */
function structuredReset(limit: string | undefined): number | undefined {
  if (limit === undefined || !/(^|[;,\s])r=0(?![\d.])/.test(limit)) return undefined
  const reset = /(?:^|[;,\s])t=(\d+)/.exec(limit)?.[1]
  return reset === undefined ? undefined : bounded(Number(reset))
}

/** Seconds, a duration with its units, a moment since 1970 in seconds or milliseconds, or a date. */
function toSeconds(value: string | undefined, now: number): number | undefined {
  const text = value?.trim().toLowerCase() ?? ''
  if (text === '') return undefined
  if (/^\d+(\.\d+)?$/.test(text)) {
    const number = Number(text)
    if (number > 1e11) return (number - now) / 1_000
    return number > 1e9 ? number - now / 1_000 : number
  }
  const duration = durationSeconds(text)
  if (duration !== undefined) return duration
  const date = /\d{4}/.test(text) ? Date.parse(value ?? '') : Number.NaN
  return Number.isFinite(date) ? (date - now) / 1_000 : undefined
}

const UNITS: ReadonlyMap<string, number> = new Map([
  ['s', 1],
  ['m', 60],
  ['h', 3_600],
  ['d', 86_400],
])

/** `7m12s`, `20s`, `1.5 seconds`, `2 minutes and 5 s`; undefined where it is anything else. */
function durationSeconds(text: string): number | undefined {
  const parts = [...text.matchAll(/(\d+(?:\.\d+)?) ?([a-z]+)/g)]
  if (parts.length === 0 || text.replaceAll(/\d+(?:\.\d+)? ?[a-z]+|and|[ ,]/g, '') !== '') return undefined
  return parts.reduce((sum, [, amount, unit = '']) => sum + Number(amount) * secondsIn(unit), 0)
}

function secondsIn(unit: string): number {
  return /^(?:ms|milli)/.test(unit) ? 0.001 : (UNITS.get(unit.charAt(0)) ?? 1)
}

function bounded(seconds: number): number {
  return Math.min(Math.max(0, seconds), MAX_HOST_WAIT_S)
}
