import type { IncomingHttpHeaders } from 'node:http'
import { errorRules, type HostNames, type ReportedError } from './error-rules.ts'
import { type ErrorWords, readErrorWords, wordsOf } from './error-words.ts'
import { HostFault } from './host-fault.ts'
import { retryAfter, waitInWords } from './retry-after.ts'

export interface ErrorReply {
  status: number
  headers: IncomingHttpHeaders
  /** As much of the body as was read. */
  body: string
}

/**
 * Statuses after which the same call may soon succeed, those of Cloudflare (520 to 524, 530), Groq (498) and Anthropic
 * (529) among them. A 409 is one where its words say so.
 */
const RETRIED = new Set([408, 425, 429, 498, 500, 502, 503, 504, 520, 521, 522, 523, 524, 529, 530])

/** What a reply that is not a success means. Its sentence is ours: what hosts write may hold the prompt. */
export function toHostFault({ status, headers, body }: ErrorReply, names: HostNames, now: number): HostFault {
  const words = readErrorWords(body)
  return toFault({ status, words }, names, retryAfter(headers, now, status === 429) ?? waitInWords(words, now))
}

/** What an error inside a reply with status 200 means: the same as if the status that stands inside were its own. */
export function faultInReply(error: unknown, names: HostNames): HostFault {
  const words = wordsOf(error)
  const { status } = words
  return toFault({ status, words }, names, waitInWords(words))
}

function toFault(error: ReportedError, names: HostNames, asked: number | undefined): HostFault {
  const { status, words } = error
  const rule = errorRules.find(({ when }) => when(error))
  if (rule === undefined) return unknownFault(words)
  const { code, kind } = rule
  const transient = rule.transient ?? (status !== undefined && RETRIED.has(status))
  const waits = transient || kind === 'limit'
  const estimate = transient && asked === undefined ? words.estimatedTimeS : undefined
  return new HostFault(code, {
    detail: rule.detail(names, status === undefined ? '' : ` (${status})`, error),
    status,
    transient,
    kind,
    retryAfterS:
      (waits ? asked : undefined) ?? (estimate === undefined ? undefined : Math.min(Math.ceil(estimate), 3_600)),
    estimated: estimate !== undefined,
  })
}

function unknownFault({ codes }: ErrorWords): HostFault {
  return new HostFault('answer_incomplete', {
    detail: 'The model host reported an error in the middle of its reply.',
    transient: !codes.has('validation') && !codes.has('invalid_request_error'),
  })
}
