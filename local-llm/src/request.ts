import { z } from 'zod'
import type { EngineRequest } from './engine.ts'
import { RequestError } from './request-error.ts'

export interface ChatRequest extends EngineRequest {
  model: string | null
  /** Whether a stream ends with one more chunk that holds the usage. */
  includeUsage: boolean
}

const content = z
  .union([z.string(), z.array(z.object({ type: z.literal('text'), text: z.string() }))])
  .transform((value) => (typeof value === 'string' ? value : value.map(({ text }) => text).join('')))

const schema = z.object({
  model: z.string().nullish(),
  messages: z
    .array(
      z.object({
        role: z
          .enum(['system', 'developer', 'user', 'assistant'])
          .transform((role) => (role === 'developer' ? 'system' : role)),
        content,
      }),
    )
    .min(1),
  stream: z.boolean().nullish(),
  stream_options: z.object({ include_usage: z.boolean().nullish() }).nullish(),
  max_tokens: z.number().int().min(1).nullish(),
  max_completion_tokens: z.number().int().min(1).nullish(),
  thinking_budget: z.number().int().min(0).nullish(),
  chat_template_kwargs: z.object({ enable_thinking: z.boolean().nullish() }).nullish(),
  temperature: z.number().min(0).max(2).nullish(),
  top_p: z.number().min(0).max(1).nullish(),
  top_k: z.number().int().min(0).nullish(),
  min_p: z.number().min(0).max(1).nullish(),
  seed: z.number().int().min(0).nullish(),
  stop: z.union([z.string(), z.array(z.string()).max(16)]).nullish(),
  n: z.literal(1).nullish(),
})

/**
 * Reads the body of `POST /v1/chat/completions`. Fields that this process does not know are passed over, as other
 * servers of the wire do. Beyond OpenAI's: `top_k` and `min_p`; `thinking_budget`, the most tokens of thinking, which
 * `max_tokens` includes and the answer can't use; and
 * `chat_template_kwargs.enable_thinking`, as vLLM has it. Throws RequestError, whose message repeats nothing of the body.
 */
export function parseChatRequest(body: string): ChatRequest {
  let json: unknown
  try {
    json = JSON.parse(body)
  } catch {
    throw new RequestError(400, 'invalid_request', 'The body is not JSON')
  }
  const parsed = schema.safeParse(json)
  if (!parsed.success) {
    const fields = parsed.error.issues.map(({ path }) => path.join('.') || 'the body')
    throw new RequestError(400, 'invalid_request', `Not as the wire has it: ${[...new Set(fields)].join(', ')}`)
  }
  const { data } = parsed
  const maxTokens = data.max_completion_tokens ?? data.max_tokens ?? Number.MAX_SAFE_INTEGER
  return {
    model: data.model ?? null,
    stream: data.stream ?? false,
    includeUsage: data.stream_options?.include_usage ?? false,
    messages: data.messages,
    enableThinking: data.chat_template_kwargs?.enable_thinking ?? true,
    sampling: {
      maxTokens,
      answerTokens: Math.max(1, maxTokens - (data.thinking_budget ?? 0)),
      thinkingTokens: data.thinking_budget ?? null,
      temperature: data.temperature ?? 0.7,
      topP: data.top_p ?? 0.95,
      topK: data.top_k ?? 40,
      minP: data.min_p ?? 0,
      seed: data.seed ?? null,
      stops: [data.stop ?? []].flat().filter((stop) => stop !== ''),
    },
  }
}
