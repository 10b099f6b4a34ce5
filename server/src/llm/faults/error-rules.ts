import type { ProblemCode } from '@carepath/contract/problem.ts'
import type { ErrorWords } from './error-words.ts'

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
  /** The same for the most tokens of an answer. */
  limitSetting: string
  /** The same for the most tokens of thinking, null where nothing sets it. */
  thinkingSetting: string | null
}

export interface ErrorRule {
  when(status: number, words: ErrorWords): boolean
  code: ProblemCode
  /** What to do about it, in a sentence of ours. */
  detail(names: HostNames, status: number): string
  loading?: boolean
}

const NO_CREDIT = /(depleted|exceeded) your (monthly )?included credits|insufficient (credit|balance|quota)/
const GATED = /cannot access (this )?model|gated|owner gives you access|access to (this )?model|awaiting a review/
/** Every provider words it differently; all of them speak of the model and of it not being there. */
const NO_MODEL = [
  /model\b.*\b(not supported|is not available|not found|does not exist|doesn't exist|unavailable|deprecated)/s,
  /model\b.*\b(decommissioned|retired|not deployed|no longer)/s,
  /\b(unknown|no such|invalid|unsupported) model\b/,
  /\ballowed now\b.*\byour model\b/s,
]

const TOO_LONG =
  /context_length_exceeded|exceed_context_size|maximum context length|exceeds? the (available )?context|`inputs` tokens/

/** What a status that is no success means; the first rule that fits holds, and the last fits all. */
export const errorRules: readonly ErrorRule[] = [
  {
    when: (status) => status === 401,
    code: 'provider_auth_failed',
    detail: ({ host, tokenSetting }) => `${host} does not accept our token (401). Set ${tokenSetting} to a valid one.`,
  },
  {
    when: (status, { text }) => status === 402 || NO_CREDIT.test(text),
    code: 'provider_no_credit',
    detail: ({ host }) =>
      `The account at ${host} has no credit left. Buy credit, or set HF_BILL_TO to an organisation that has some.`,
  },
  {
    when: (status, { text }) => status === 403 && GATED.test(text),
    code: 'model_unavailable',
    detail: ({ modelSetting }) =>
      'The model is gated: its owner has to give this account access (403). Ask for it on the page of the model, ' +
      `or set ${modelSetting} to an open one.`,
  },
  {
    when: (status) => status === 403,
    code: 'provider_auth_failed',
    detail: ({ host, tokenSetting }) =>
      `${host} does not let our token do this (403). Give the token in ${tokenSetting} the permission to call ` +
      'Inference Providers.',
  },
  {
    when: (status) => status === 410,
    code: 'model_unavailable',
    detail: ({ host, modelSetting }) =>
      `${host} has retired this route to the model (410). ${setAnother(modelSetting)}`,
  },
  {
    when: (status) => status === 404,
    code: 'model_unavailable',
    detail: ({ host, modelSetting, urlSetting }) =>
      `${host} knows no such model, or nothing stands at this address (404). ${setAnother(modelSetting)} Or correct ` +
      `${urlSetting}.`,
  },
  {
    when: (status, { code, text }) => status >= 400 && status < 500 && (TOO_LONG.test(code) || TOO_LONG.test(text)),
    code: 'provider_rejected',
    detail: ({ modelSetting }, status) =>
      `The question and the record have more tokens than the window of the model (${status}). Ask for less at once, or ` +
      `let whoever runs this service lower RECORD_TOKENS, or set ${modelSetting} to a model with a larger window.`,
  },
  {
    when: (status, { code, text }) =>
      (status === 400 || status === 422) &&
      (code.startsWith('model_not') || NO_MODEL.some((phrase) => phrase.test(text))),
    code: 'model_unavailable',
    detail: ({ host, modelSetting }, status) =>
      `Nobody serves the model to this account at ${host} (${status}). ${setAnother(modelSetting)}`,
  },
  {
    when: (status, { text }) => status === 400 && text.includes('not allowed to post'),
    code: 'provider_rejected',
    detail: ({ modelSetting }) =>
      `The provider does not offer this interface (400). Pin another provider in ${modelSetting}.`,
  },
  {
    when: (_, { type }) => type === 'template_error',
    code: 'provider_rejected',
    detail: ({ modelSetting }, status) =>
      `The model has no chat template, so it can't be asked (${status}). ${setAnother(modelSetting)}`,
  },
  {
    when: (status) => status === 429,
    code: 'provider_rate_limited',
    detail: ({ host }) => `${host} limits how often it may be asked (429). Wait and ask again.`,
  },
  {
    when: (status) => status === 408,
    code: 'provider_unavailable',
    detail: ({ host }) => `${host} gave up waiting (408). Ask again.`,
  },
  {
    when: (status) => status === 413,
    code: 'provider_rejected',
    detail: ({ host }) => `The request is larger than ${host} takes (413). Ask for less at once.`,
  },
  {
    when: (status, { estimatedTimeS, text }) =>
      status >= 500 && (estimatedTimeS !== undefined || /(currently|is|still) loading/.test(text)),
    code: 'provider_unavailable',
    detail: ({ host }, status) => `${host} is still loading the model (${status}). Ask again in a while.`,
    loading: true,
  },
  {
    when: (status) => status >= 500,
    code: 'provider_unavailable',
    detail: ({ host }, status) => `${host} fails (${status}). Ask again in a while, or choose another mode.`,
  },
  {
    when: (status) => status < 300,
    code: 'answer_incomplete',
    detail: ({ host }, status) => `${host} replied without an answer (${status}).`,
  },
  {
    when: (status) => status < 400,
    code: 'provider_rejected',
    detail: ({ host, urlSetting }, status) => `${host} points elsewhere (${status}). Correct ${urlSetting}.`,
  },
  {
    when: () => true,
    code: 'provider_rejected',
    detail: ({ host, modelSetting }, status) => `${host} refuses the request (${status}). Check ${modelSetting}.`,
  },
]

function setAnother(modelSetting: string): string {
  return `Set ${modelSetting} to a model that it serves; \`carepath doctor\` lists some.`
}
