import type { Ending, EngineUsage } from './generate.ts'
import type { SpokenPart } from './thoughts.ts'

export interface Head {
  id: string
  /** Seconds since the epoch. */
  created: number
  model: string
}

/** A chunk of a stream. A text of thinking goes into `reasoning_content`, where vLLM and llama-server put it. */
export function toChunk(head: Head, part: SpokenPart): object {
  const delta = part.type === 'answer' ? { content: part.text } : { reasoning_content: part.text }
  return chunk(head, [{ index: 0, delta, finish_reason: null }])
}

export function toFirstChunk(head: Head): object {
  return chunk(head, [{ index: 0, delta: { role: 'assistant', content: '' }, finish_reason: null }])
}

export function toLastChunks(head: Head, { finishReason, usage }: Ending, includeUsage: boolean): object[] {
  const last = chunk(head, [{ index: 0, delta: {}, finish_reason: finishReason }])
  return includeUsage ? [last, { ...chunk(head, []), usage: toUsage(usage) }] : [last]
}

export function toCompletion(
  head: Head,
  texts: { answer: string; thought: string },
  { finishReason, usage }: Ending,
): object {
  const message = {
    role: 'assistant',
    content: texts.answer,
    ...(texts.thought === '' ? {} : { reasoning_content: texts.thought }),
  }
  return {
    ...head,
    object: 'chat.completion',
    choices: [{ index: 0, message, finish_reason: finishReason }],
    usage: toUsage(usage),
  }
}

function chunk(head: Head, choices: readonly object[]): object {
  return { ...head, object: 'chat.completion.chunk', choices }
}

function toUsage({ prompt, cached, completion, thinking }: EngineUsage): object {
  return {
    prompt_tokens: prompt,
    completion_tokens: completion,
    total_tokens: prompt + completion,
    prompt_tokens_details: { cached_tokens: cached },
    completion_tokens_details: { reasoning_tokens: thinking },
  }
}
