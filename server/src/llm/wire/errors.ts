import type { IncomingHttpHeaders } from 'node:http'
import type { ProblemCode } from '@carepath/contract/problem.ts'
import { HostFault } from '../host-fault.ts'
import { type JsonObject, parseJson, toObject, toText } from './json.ts'

/** How the operator knows the host and what it was asked for; the sentences of faults speak of it. */
export interface HostNames {
  /** The host's name, without scheme and path. */
  host: string
  /** The variable, or the entry of MODES_FILE, that holds the token. */
  tokenSetting: string
  /** The same for the model. */
  modelSetting: string
  /** The same for the address. */
  urlSetting: string
}

export interface ErrorReply {
  status: number
  headers: IncomingHttpHeaders
  /** As much of the body as was read. */
  body: string
}

/** Hosts that ask to try again get this much patience at most; a stuck `estimated_time` is known to say 20 for hours. */
const MAX_HOST_WAIT_S = 3_600
const RETRIED = new Set([408, 429, 500, 502, 503, 504])

/** What a reply that is not a success means. Its sentence is ours: what hosts write may hold the prompt. */
export function toHostFault(reply: ErrorReply, names: HostNames, now: number): HostFault {
  const { status, headers } = reply
  const words = readError(reply.body)
  const { code, detail } = judge(status, words, names)
  const retryAfterS = RETRIED.has(status) ? (retryAfter(headers, now) ?? words.estimatedTimeS) : undefined
  return new HostFault(code, { detail, retryAfterS, status, transient: RETRIED.has(status) })
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

interface ErrorWords {
  /** Everything it says, in small letters, to look for known phrases; it goes no further than this file. */
  text: string
  code: string
  type: string
  estimatedTimeS: number | undefined
}

/** An error is a text, an object with a message, a list of faults, plain text or a page of HTML. */
function readError(body: string): ErrorWords {
  const json = toObject(parseJson(body))
  if (json === undefined)
    return { text: body.slice(0, 4_096).toLowerCase(), code: '', type: '', estimatedTimeS: undefined }
  const error = toObject(json.error)
  const sources: readonly JsonObject[] = error === undefined ? [json] : [error, json]
  const pick = (name: string) =>
    sources.map((source) => toText(source[name])).find((value) => value !== undefined) ?? ''
  const estimated = json.estimated_time
  return {
    text: `${toText(json.error) ?? ''} ${pick('message')} ${pick('detail')}`.slice(0, 4_096).toLowerCase(),
    code: pick('code').toLowerCase(),
    type: (toText(json.error_type) ?? pick('type')).toLowerCase(),
    estimatedTimeS: typeof estimated === 'number' && estimated >= 0 ? bounded(estimated) : undefined,
  }
}

function judge(status: number, words: ErrorWords, names: HostNames): { code: ProblemCode; detail: string } {
  const { host, tokenSetting, modelSetting, urlSetting } = names
  const { text } = words
  const model = `Set ${modelSetting} to a model that it serves (\`carepath doctor\` lists some)`
  if (status === 401)
    return {
      code: 'provider_auth_failed',
      detail: `${host} does not accept our token (401). Set ${tokenSetting} to a valid one.`,
    }
  if (
    status === 402 ||
    /(depleted|exceeded) your (monthly )?included credits|insufficient (credit|balance|quota)/.test(text)
  )
    return {
      code: 'provider_no_credit',
      detail: `The account at ${host} has no credit left. Buy credit, or set HF_BILL_TO to an organisation that has some.`,
    }
  if (status === 403)
    return /cannot access (this )?model|gated|owner gives you access|access to (this )?model|awaiting a review/.test(
      text,
    )
      ? {
          code: 'model_unavailable',
          detail: `The model is gated: its owner has to give this account access. Ask for it on the model's page, or set ${modelSetting} to an open model.`,
        }
      : {
          code: 'provider_auth_failed',
          detail: `${host} does not let our token do this (403). Give the token in ${tokenSetting} the permission to call Inference Providers.`,
        }
  if (status === 410)
    return { code: 'model_unavailable', detail: `${host} has retired this route to the model (410). ${model}.` }
  if (status === 404)
    return {
      code: 'model_unavailable',
      detail: `${host} knows no such model, or nothing stands at this address (404). ${model}, or correct ${urlSetting}.`,
    }
  if (status === 400 || status === 422) {
    if (words.code.startsWith('model_not') || lacksModel(text))
      return {
        code: 'model_unavailable',
        detail: `Nobody serves the model to this account at ${host} (${status}). ${model}.`,
      }
    if (/not allowed to post/.test(text))
      return {
        code: 'provider_rejected',
        detail: `The provider does not offer this interface (${status}). Pin another provider in ${modelSetting}.`,
      }
  }
  if (status === 429)
    return {
      code: 'provider_rate_limited',
      detail: `${host} limits how often it may be asked (429). Wait and ask again.`,
    }
  if (status === 408) return { code: 'provider_unavailable', detail: `${host} gave up waiting (408). Ask again.` }
  if (status === 413)
    return {
      code: 'provider_rejected',
      detail: `The request is larger than ${host} takes (413). Ask for less at once.`,
    }
  if (status >= 500)
    return words.estimatedTimeS !== undefined || /currently loading|is loading/.test(text)
      ? {
          code: 'provider_unavailable',
          detail: `${host} is still loading the model (${status}). Ask again in a while.`,
        }
      : {
          code: 'provider_unavailable',
          detail: `${host} fails (${status}). Ask again in a while, or choose another mode.`,
        }
  if (status >= 300 && status < 400)
    return { code: 'provider_rejected', detail: `${host} points elsewhere (${status}). Correct ${urlSetting}.` }
  if (status < 300) return { code: 'answer_incomplete', detail: `${host} replied without an answer (${status}).` }
  return {
    code: 'provider_rejected',
    detail: `${host} refuses the request (${status}${words.type === 'template_error' ? ': the model has no chat template' : ''}). Check ${modelSetting}.`,
  }
}

/** Every provider words it differently; all of them speak of the model and of it not being there. */
function lacksModel(text: string): boolean {
  return (
    /model\b.*\b(not supported|is not available|not found|does not exist|doesn't exist|unavailable|deprecated|decommissioned|retired|not deployed|no longer)/s.test(
      text,
    ) ||
    /\b(unknown|no such|invalid|unsupported) model\b/.test(text) ||
    /\ballowed now\b.*\byour model\b/s.test(text)
  )
}

function bounded(seconds: number): number {
  return Math.min(Math.max(0, Math.ceil(seconds)), MAX_HOST_WAIT_S)
}

function one(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header
}
