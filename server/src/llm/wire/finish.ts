import type { Usage } from '@carepath/contract/triage.ts'
import { incompleteAnswer } from '../faults/host-fault.ts'
import { type JsonObject, toCount, toObject } from './json.ts'
import type { AnswerLimits } from './wire.ts'

const WHOLE = new Set(['stop', 'eos', 'eos_token', 'stop_sequence', 'end_turn'])
const CUT = new Set(['length', 'max_tokens', 'max_length', 'model_length'])

export const NO_USAGE: Usage = { prompt_tokens: null, completion_tokens: null }

/** Undefined where the host gives none: absent, null and empty all mean that the model goes on. */
export function toFinishReason(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value.toLowerCase() : undefined
}

/** Whether the model stopped where it wanted to. */
export function isWhole(reason: string): boolean {
  return WHOLE.has(reason)
}

/** Throws `answer_incomplete` unless this is a text that ended where the model wanted it to end. */
export function requireWhole(
  text: string,
  reason: string | undefined,
  limits: AnswerLimits,
  { thought = false } = {},
): 'stop' {
  if (reason === undefined) throw incompleteAnswer('The reply of the model host ended before the answer did.')
  if (CUT.has(reason)) throw thought && text.trim() === '' ? cutInThought(limits) : cutAtLimit(limits)
  if (reason === 'content_filter')
    throw incompleteAnswer('A content filter of the model host stopped the answer.', { transient: false })
  if (!isWhole(reason)) throw incompleteAnswer('The model stopped for a reason that makes no whole answer.')
  if (text.trim() === '') throw incompleteAnswer('The model gave an empty answer.', { wellFormed: true })
  return 'stop'
}

/** The limit of tokens cut the answer. Another attempt would most likely be cut as well. */
export function cutAtLimit({ maxTokens, limitSetting }: AnswerLimits): Error {
  return incompleteAnswer(
    `The answer was cut at the limit of ${maxTokens} tokens. Ask for less at once, or let whoever runs this service ` +
      `raise the limit (${limitSetting}).`,
    { transient: false, wellFormed: true },
  )
}

/** The model was still thinking when its tokens were spent, so there is no answer at all. */
function cutInThought({ maxTokens, thinkingTokens, limitSetting, thinkingSetting }: AnswerLimits): Error {
  const limit = thinkingTokens > 0 ? thinkingTokens : maxTokens
  return incompleteAnswer(
    `The model spent all ${limit} tokens that it may think on thinking, and gave no answer. Ask for less at once, or ` +
      `let whoever runs this service raise the limit (${thinkingSetting ?? limitSetting}).`,
    { transient: false, wellFormed: true },
  )
}

/** Null where there is no usage in it, so that an earlier one stands. */
export function toUsage(value: unknown): Usage | null {
  const usage = toObject(value)
  if (usage === undefined) return null
  const prompt_tokens = toCount(usage.prompt_tokens)
  const completion_tokens = toCount(usage.completion_tokens)
  return prompt_tokens === null && completion_tokens === null ? null : { prompt_tokens, completion_tokens }
}

/** Throws where a body that came with a success says that it is an error. */
export function refuseError(body: JsonObject): void {
  const { error } = body
  const isError = (error !== undefined && error !== null && error !== false) || body.object === 'error'
  if (!isError) return
  const type = body.error_type ?? toObject(error)?.type
  throw incompleteAnswer('The model host reported an error in the middle of its reply.', {
    transient: type !== 'validation' && type !== 'invalid_request_error',
  })
}

export function notTheWire(): Error {
  return incompleteAnswer('The reply of the model host is not what its interface promises.')
}

export function misledByThoughts(): Error {
  return incompleteAnswer(
    'The model showed its thoughts as if they were the answer. Whoever runs this service can mark the mode as ' +
      'thinking (`thinking: true` in MODES_FILE).',
    { transient: false, wellFormed: true },
  )
}
