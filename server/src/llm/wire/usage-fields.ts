import type { Usage } from '@carepath/contract/triage.ts'
import { type JsonObject, toCount, toObject } from './json.ts'

export const NO_USAGE: Usage = { prompt_tokens: null, completion_tokens: null }

/** Where hosts tell the usage of a reply, beside `usage` itself: the path to it. */
const PLACES = [
  ['usage'],
  ['x_groq', 'usage'],
  ['token_usage'],
  ['usageMetadata'],
  ['usage_metadata'],
  ['meta', 'billed_units'],
  ['meta', 'tokens'],
  ['metadata', 'usage'],
  ['amazon-bedrock-invocationMetrics'],
  ['message', 'usage'],
  ['details'],
  ['timings'],
  [],
] as const
/** What they call its fields. */
const PROMPT = [
  'prompt_tokens',
  'input_tokens',
  'promptTokens',
  'inputTokens',
  'promptTokenCount',
  'inputTokenCount',
  'prompt_token_count',
  'input_token_count',
  'prompt_eval_count',
  'input_length',
  'prompt_n',
]
const COMPLETION = [
  'completion_tokens',
  'output_tokens',
  'completionTokens',
  'outputTokens',
  'candidatesTokenCount',
  'outputTokenCount',
  'generated_token_count',
  'completion_token_count',
  'generated_tokens',
  'eval_count',
  'predicted_n',
]

/**
 * What a reply, or an event of one, says of its tokens. Null for what it does not say: zeros too, for no prompt and no
 * answer has none. `earlier` holds where this says nothing.
 */
export function usageIn(body: JsonObject, earlier: Usage = NO_USAGE): Usage {
  let usage = earlier
  let told = false
  for (const path of PLACES) {
    const place = path.reduce<JsonObject | undefined>((inner, name) => toObject(inner?.[name]), body)
    if (place === undefined) continue
    const found = countsIn(place)
    if (found.prompt_tokens === null && found.completion_tokens === null) continue
    usage = {
      prompt_tokens: (told ? usage.prompt_tokens : null) ?? found.prompt_tokens ?? usage.prompt_tokens,
      completion_tokens: (told ? usage.completion_tokens : null) ?? found.completion_tokens ?? usage.completion_tokens,
    }
    told = true
    if (usage.prompt_tokens !== null && usage.completion_tokens !== null) break
  }
  return usage
}

function countsIn(place: JsonObject): Usage {
  const prompt = firstCount(place, PROMPT)
  return {
    prompt_tokens: prompt === null ? null : prompt + uncounted(place, prompt),
    completion_tokens: firstCount(place, COMPLETION),
  }
}

/** Tokens of the prompt that came from the host's cache, where it does not count them with the others (Anthropic does not). */
function uncounted(place: JsonObject, prompt: number): number {
  const apart = (toCount(place.cache_read_input_tokens) ?? 0) + (toCount(place.cache_creation_input_tokens) ?? 0)
  if (place.input_tokens !== undefined && place.prompt_tokens === undefined) return apart
  const cached = toCount(toObject(place.prompt_tokens_details)?.cached_tokens) ?? toCount(place.cache_n) ?? 0
  const most = Math.max(apart, cached)
  return most > prompt ? most : 0
}

function firstCount(place: JsonObject, names: readonly string[]): number | null {
  for (const name of names) {
    const value = place[name]
    const count = toCount(typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value)
    if (count !== null && count > 0) return count
  }
  return null
}
