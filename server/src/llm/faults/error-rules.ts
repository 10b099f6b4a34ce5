import type { ProblemCode } from '@carepath/contract/problem.ts'
import type { ErrorWords } from './error-words.ts'
import type { FaultKind } from './host-fault.ts'
import * as phrases from './phrases.ts'

/** How the operator knows the host and what it was asked for; the sentences of faults speak of it. */
export interface HostNames {
  /** The host's name, without scheme and path. */
  host: string
  /** Hugging Face's router, or a host that takes its settings. */
  isHuggingFace: boolean
  /** The variable, or the entry of MODES_FILE, that holds the token. */
  tokenSetting: string
  /** The same for the model. */
  modelSetting: string
  /** The same for the address. */
  urlSetting: string
  /** The same for the most tokens of an answer. */
  limitSetting: string
  /** The same for the most tokens of thinking, null where nothing sets it. */
  thinkingSetting: string | null
}

/** An error of a host: a reply that is no success, or one inside a reply that is. */
export interface ReportedError {
  /** Of HTTP, or the one that stands inside; undefined where only words do. */
  status: number | undefined
  words: ErrorWords
}

export interface ErrorRule {
  when(error: ReportedError): boolean
  code: ProblemCode
  /** What to do about it, in a sentence of ours. `at` is the status in brackets, or nothing. */
  detail(names: HostNames, at: string, error: ReportedError): string
  kind?: FaultKind
  /** Whether the same call may soon succeed. Absent: as the status says. */
  transient?: boolean
}

/** What an error means; the first rule that fits holds. Where none does, nobody knows. */
export const errorRules: readonly ErrorRule[] = [
  {
    when: ({ status, words }) =>
      is(words, phrases.FOR_LONG) &&
      (status === 429 || status === 402 || status === 403 || status === undefined) &&
      (is(words, phrases.LIMITED) || is(words, phrases.QUOTA) || status === 429),
    code: 'provider_rate_limited',
    detail: ({ host }, at) =>
      `${host} answers no more of our questions for today or longer: a quota is used up${at}. Wait, raise the quota of the account there, or choose another mode.`,
    kind: 'limit',
    transient: false,
  },
  {
    when: ({ status, words }) =>
      status === 402 ||
      (is(words, phrases.NO_CREDIT) && !(status === 429 && is(words, phrases.FOR_A_MOMENT))) ||
      (status !== 403 && is(words, phrases.QUOTA) && !hasMoment(words)),
    code: 'provider_no_credit',
    detail: ({ host, isHuggingFace }, at) =>
      `The account at ${host} has no credit left${at}. Buy credit${isHuggingFace ? ', or set HF_BILL_TO to an organisation that has some' : ' there, or raise the limit of the key'}.`,
    transient: false,
  },
  {
    when: ({ status, words }) =>
      isRequestsFault(status) && is(words, phrases.FILTERED) && !/\baccount\b/.test(words.text),
    code: 'provider_rejected',
    detail: ({ host }, at) =>
      `A content filter of ${host} refused the question or the answer${at}. Put the question in other words, or choose another mode.`,
    kind: 'content_filter',
    transient: false,
  },
  {
    when: ({ status, words }) => status === 413 || isTooLong(status, words),
    code: 'provider_rejected',
    detail: ({ modelSetting }, at) =>
      `The question and the record have more tokens than the window of the model, or more than the host takes at once${at}. Ask for less at once, or ` +
      `let whoever runs this service lower RECORD_TOKENS, or set ${modelSetting} to a model with a larger window.`,
    kind: 'too_long',
    transient: false,
  },
  {
    when: ({ status, words }) => isRequestsFault(status) && is(words, phrases.ANSWER_TOO_LONG),
    code: 'provider_rejected',
    detail: ({ host, limitSetting }, at) =>
      `${host} does not give answers as long as we ask for${at}. Lower ${limitSetting}.`,
    transient: false,
  },
  {
    when: ({ status, words }) => isRequestsFault(status) && is(words, phrases.NO_SYSTEM_ROLE),
    code: 'provider_rejected',
    detail: ({ modelSetting }, at) =>
      `The template of the model takes no system message${at}, and refused our rules as part of the question as well. Set ${modelSetting} to another model.`,
    kind: 'system_role',
    transient: false,
  },
  {
    when: ({ status, words }) => isRequestsFault(status) && is(words, phrases.UNSUPPORTED_PARAMETER),
    code: 'provider_rejected',
    detail: ({ host }, at, { words }) => `${host} does not take a parameter of ours${at}. ${remedyFor(words.text)}`,
    transient: false,
  },
  {
    when: ({ status, words }) => (isRequestsFault(status) || isBusy(status)) && is(words, phrases.PAUSED),
    code: 'provider_unavailable',
    detail: ({ host, urlSetting }, at) =>
      `The endpoint at ${host} is paused${at}. Resume it where it is managed, or set ${urlSetting} to another one.`,
    kind: 'loading',
    transient: false,
  },
  {
    when: ({ status, words }) =>
      (words.estimatedTimeS !== undefined && status !== 429) ||
      ((isRequestsFault(status) || isBusy(status)) && is(words, phrases.LOADING)),
    code: 'provider_unavailable',
    detail: ({ host }, at) => `${host} is still loading the model${at}. Ask again in a while.`,
    kind: 'loading',
    transient: true,
  },
  {
    when: ({ status, words }) => (status === 403 || status === undefined) && is(words, phrases.GATED),
    code: 'model_unavailable',
    detail: ({ modelSetting }, at) =>
      `The model is gated: its owner has to give this account access${at}. Ask for it on the page of the model, ` +
      `or set ${modelSetting} to an open one.`,
    transient: false,
  },
  {
    when: ({ status, words }) =>
      status === 401 || status === 407 || (isWordy(status) && is(words, phrases.BAD_TOKEN) && !isLimit(words)),
    code: 'provider_auth_failed',
    detail: ({ host, tokenSetting }, at) =>
      `${host} does not accept our token${at}. Set ${tokenSetting} to a valid one.`,
    transient: false,
  },
  {
    when: ({ status, words }) =>
      (status === undefined || [400, 403, 404, 422].includes(status)) && is(words, phrases.NO_MODEL) && !isLimit(words),
    code: 'model_unavailable',
    detail: ({ host, modelSetting }, at) =>
      `Nobody serves the model to this account at ${host}${at}. ${setAnother(modelSetting)}`,
    transient: false,
  },
  {
    when: ({ status, words }) =>
      status === 403 ? !isLimit(words) : isWordy(status) && is(words, phrases.NO_PERMISSION) && !isToPost(words),
    code: 'provider_auth_failed',
    detail: ({ host, tokenSetting, isHuggingFace }, at) =>
      `${host} does not let our token do this${at}. Give the token in ${tokenSetting} the permission to call ` +
      `${isHuggingFace ? 'Inference Providers' : 'the model'}.`,
    transient: false,
  },
  {
    when: ({ status }) => status === 410,
    code: 'model_unavailable',
    detail: ({ host, modelSetting }, at) =>
      `${host} has retired this route to the model${at}. ${setAnother(modelSetting)}`,
  },
  {
    when: ({ status }) => status === 404,
    code: 'model_unavailable',
    detail: ({ host, modelSetting, urlSetting }, at) =>
      `${host} knows no such model, or nothing stands at this address${at}. ${setAnother(modelSetting)} Or correct ` +
      `${urlSetting}.`,
  },
  {
    when: ({ status, words }) => status === 400 && isToPost(words),
    code: 'provider_rejected',
    detail: ({ modelSetting }, at) =>
      `The provider does not offer this interface${at}. Pin another provider in ${modelSetting}.`,
  },
  {
    when: ({ words }) => words.codes.has('template_error'),
    code: 'provider_rejected',
    detail: ({ modelSetting }, at) =>
      `The model has no chat template, so it can't be asked${at}. ${setAnother(modelSetting)}`,
    transient: false,
  },
  {
    when: ({ status, words }) => status === 429 || (isRequestsFault(status) && isLimit(words)),
    code: 'provider_rate_limited',
    detail: ({ host }, at) => `${host} limits how often it may be asked${at}. Wait and ask again.`,
    kind: 'limit',
    transient: true,
  },
  {
    when: ({ status }) => status === 408 || status === 425,
    code: 'provider_unavailable',
    detail: ({ host }, at) => `${host} gave up waiting${at}. Ask again.`,
    transient: true,
  },
  {
    when: ({ status, words }) =>
      (status === 498 || status === 409 || status === undefined) && is(words, phrases.SHAKY) && !isInvalid(words),
    code: 'provider_unavailable',
    detail: ({ host }, at) => `${host} can't answer at the moment${at}. Ask again in a while, or choose another mode.`,
    transient: true,
  },
  {
    when: ({ status }) => status === 498,
    code: 'provider_unavailable',
    detail: ({ host }, at) => `${host} has no room for the question${at}. Ask again in a while.`,
    transient: true,
  },
  {
    when: ({ status }) => status !== undefined && status >= 500,
    code: 'provider_unavailable',
    detail: ({ host }, at) => `${host} fails${at}. Ask again in a while, or choose another mode.`,
  },
  {
    when: ({ status }) => status !== undefined && status < 300,
    code: 'answer_incomplete',
    detail: ({ host }, at) => `${host} replied without an answer${at}.`,
  },
  {
    when: ({ status }) => status !== undefined && status < 400,
    code: 'provider_rejected',
    detail: ({ host, urlSetting }, at) => `${host} points elsewhere${at}. Correct ${urlSetting}.`,
  },
  {
    when: ({ status }) => status !== undefined,
    code: 'provider_rejected',
    detail: ({ host, modelSetting }, at) => `${host} refuses the request${at}. Check ${modelSetting}.`,
  },
]

function is({ text, codes }: ErrorWords, phrase: RegExp): boolean {
  return phrase.test(text) || [...codes].some((code) => phrase.test(code))
}

/** Of the request, or only words. */
function isRequestsFault(status: number | undefined): boolean {
  return status === undefined || (status >= 400 && status < 500 && status !== 429) || status === 500
}

function isBusy(status: number | undefined): boolean {
  return status === 502 || status === 503 || status === 504
}

/** A status that says nothing of its own, so that the words have to. */
function isWordy(status: number | undefined): boolean {
  return status === undefined || status === 400 || status === 500
}

function isLimit(words: ErrorWords): boolean {
  return is(words, phrases.LIMITED)
}

function isTooLong(status: number | undefined, words: ErrorWords): boolean {
  if (/request too large/.test(words.text)) return true
  if (!isRequestsFault(status) || status === 401 || status === 403 || !is(words, phrases.TOO_LONG)) return false
  return !phrases.ANSWER_TOO_LONG.test(words.text) || phrases.ABOUT_PROMPT.test(words.text)
}

function hasMoment(words: ErrorWords): boolean {
  return (
    words.retryAfterS !== undefined ||
    is(words, phrases.FOR_A_MOMENT) ||
    /(?:retry|try again) (?:in|after)/.test(words.text)
  )
}

function isInvalid({ codes }: ErrorWords): boolean {
  return codes.has('validation') || codes.has('invalid_request_error')
}

function isToPost({ text }: ErrorWords): boolean {
  return text.includes('not allowed to post')
}

/** Which entry of a mode leaves the parameter out that a host does not know. */
function remedyFor(text: string): string {
  if (text.includes('max_completion_tokens') || text.includes('max_tokens'))
    return 'Set max_tokens_field of the mode to max_completion_tokens, or to what the host calls it.'
  if (text.includes('temperature')) return 'Set temperature of the mode to none.'
  if (text.includes('stream_options')) return 'Set stream_usage of the mode to false.'
  return 'Look at body, max_tokens_field, temperature and stream_usage of the mode in MODES_FILE.'
}

function setAnother(modelSetting: string): string {
  return `Set ${modelSetting} to a model that it serves; \`carepath doctor\` lists some.`
}
