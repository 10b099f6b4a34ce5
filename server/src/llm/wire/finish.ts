import { type HostFault, incompleteAnswer } from '../faults/host-fault.ts'
import { toObject, toText } from './json.ts'
import type { AnswerLimits } from './wire.ts'

/** Why models stop, in the words of hosts, in small letters and with `_` between them. */
const WHOLE = new Set([
  'stop',
  'stopped',
  'eos',
  'eos_token',
  'eos_token_found',
  'stop_sequence',
  'stop_str',
  'stop_token',
  'stop_word',
  'end_turn',
  'end',
  'ended',
  'end_of_text',
  'end_of_sequence',
  'endoftext',
  'eot',
  'complete',
  'completed',
  'finish',
  'finished',
  'done',
  'normal',
  'success',
  'natural',
])
const CUT = /length|max|limit|truncat|incomplete|context|not_finished|budget|too_long|token_count|insufficient_token/
const FILTERED =
  /filter|safety|sensitive|recitation|blocklist|prohibit|spii|guardrail|moderat|flagged|toxic|risk|block|censor|violation|image_safety|inappropriate/
const REFUSED = /refus/
const CALLED = /tool|function|call|action/

/** Undefined where the host gives none: absent, null, empty, and those written as a word, all mean that the model goes on. */
export function toFinishReason(value: unknown): string | undefined {
  const object = toObject(value)
  const text = toText(object === undefined ? value : (object.type ?? object.reason ?? object.finish_reason))
  const reason = (text ?? '')
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, '_')
    .replace(/^_?(?:finish_reason|finishreason|stop_reason)_?/, '')
    .replaceAll(/^_|_$/g, '')
  return /^(?:|null|none|undefined|unspecified|in_progress|generating|not_stopped)$/.test(reason) ? undefined : reason
}

/** Whether the model stopped where it wanted to. */
export function isWhole(reason: string): boolean {
  return WHOLE.has(reason)
}

/** What a model did beside, or instead of, answering. */
export interface Beside {
  thought?: boolean
  refused?: boolean
}

/** Throws `answer_incomplete` unless this is a text that ended where the model wanted it to end. */
export function requireWhole(
  text: string,
  reason: string | undefined,
  limits: AnswerLimits,
  { thought = false, refused = false }: Beside = {},
): 'stop' {
  const isEmpty = text.trim() === ''
  if (refused && isEmpty) throw wontAnswer('The model refused to answer. Put the question in other words.')
  if (reason === undefined) throw incompleteAnswer('The reply of the model host ended before the answer did.')
  if (WHOLE.has(reason)) {
    if (isEmpty && thought)
      throw wontAnswer('The model only thought, and gave no answer, or its host tells the answer as a thought.')
    if (isEmpty) throw incompleteAnswer('The model gave an empty answer.', { wellFormed: true })
    return 'stop'
  }
  if (FILTERED.test(reason))
    throw incompleteAnswer(
      'A content filter of the model host stopped the answer. Put the question in other words, or choose another mode.',
      { transient: false, wellFormed: true, kind: 'content_filter' },
    )
  if (REFUSED.test(reason)) throw wontAnswer('The model refused to answer. Put the question in other words.')
  if (CUT.test(reason)) throw thought && isEmpty ? cutInThought(limits) : cutAtLimit(limits)
  if (CALLED.test(reason)) throw wontAnswer('The model called a tool, which nobody offered it, and gave no answer.')
  throw incompleteAnswer('The model stopped for a reason that makes no whole answer.')
}

/** Asked again it would most likely do the same. It says nothing of the host. */
function wontAnswer(detail: string): HostFault {
  return incompleteAnswer(detail, { transient: false, wellFormed: true })
}

/** The limit of tokens cut the answer. Another attempt would most likely be cut as well. */
export function cutAtLimit({ maxTokens, names: { limitSetting } }: AnswerLimits): HostFault {
  return wontAnswer(
    `The answer was cut at the limit of ${maxTokens} tokens. Ask for less at once, or let whoever runs this service ` +
      `raise the limit (${limitSetting}).`,
  )
}

/** The model was still thinking when its tokens were spent, so there is no answer at all. */
function cutInThought({ maxTokens, thinkingTokens, names }: AnswerLimits): HostFault {
  const limit = thinkingTokens > 0 ? thinkingTokens : maxTokens
  return wontAnswer(
    `The model spent all ${limit} tokens that it may think on thinking, and gave no answer. Ask for less at once, or ` +
      `let whoever runs this service raise the limit (${names.thinkingSetting ?? names.limitSetting}).`,
  )
}

export function notTheWire(): HostFault {
  return incompleteAnswer('The reply of the model host is not what its interface promises.')
}

/** A page to sign in, a page of a proxy: asked again it is the same page. */
export function aWebPage({ names: { host, urlSetting } }: Pick<AnswerLimits, 'names'>): HostFault {
  return incompleteAnswer(
    `A web page stands where ${host} should answer. Check ${urlSetting}, or what stands between.`,
    {
      transient: false,
    },
  )
}

export function misledByThoughts(): HostFault {
  return wontAnswer(
    'The model showed its thoughts as if they were the answer. Whoever runs this service can mark the mode as ' +
      'thinking (`thinking: true` in MODES_FILE).',
  )
}
