import type { Usage } from '@carepath/contract/triage.ts'
import type { ChatMessage } from '../mode.ts'
import { AnswerText } from './answer-text.ts'
import {
  isWhole,
  misledByThoughts,
  NO_USAGE,
  notTheWire,
  refuseError,
  requireWhole,
  toFinishReason,
  toUsage,
} from './finish.ts'
import { firstOf, type JsonObject, parseEvent, parseJson, toObject, toText } from './json.ts'
import type { AnswerFacts, AnswerReader, Wire, WireRequest } from './wire.ts'

/** OpenAI's chat completions, in all the dialects that the providers behind Hugging Face's router speak. */
export const openAiChat: Wire = {
  id: 'openai',
  path: () => '/v1/chat/completions',
  body: ({ model, messages, maxTokens, thinkingTokens, takesThinkingLimit, temperature, stream }) => {
    const settings = JSON.stringify({
      max_tokens: maxTokens + thinkingTokens,
      // Not of OpenAI: fields that servers of local models take, and that many hosts behind the router would refuse.
      thinking_budget: takesThinkingLimit ? thinkingTokens : undefined,
      chat_template_kwargs: takesThinkingLimit ? { enable_thinking: thinkingTokens > 0 } : undefined,
      temperature,
      stream,
      // Without the option most hosts count no tokens of a stream; those that do not know it pass over it.
      stream_options: stream ? { include_usage: true } : undefined,
    })
    let listed = ''
    for (const message of messages) listed += listed === '' ? toJson(message) : `,${toJson(message)}`
    return `{"model":${JSON.stringify(model)},"messages":[${listed}],${settings.slice(1)}`
  },
  readWhole,
  openStream: (request) => new ChatReader(request),
}

function toJson(message: ChatMessage): string {
  return `{"role":"${message.role}","content":${message.json ?? JSON.stringify(message.content)}}`
}

function readWhole(json: string, request: WireRequest): AnswerFacts & { text: string; thought: string } {
  const body = toObject(parseJson(json))
  if (body === undefined) throw notTheWire()
  refuseError(body)
  const choice = toObject(firstOf(body.choices))
  if (choice === undefined) throw notTheWire()
  const answer = new AnswerText({ startsThinking: request.startsThinking })
  const message = toObject(choice.message)
  const text = answer.push(contentOf(message, choice)) + answer.end()
  const thought = thoughtOf(message) + answer.takeThought()
  return {
    text,
    thought,
    finishReason: requireWhole(text, toFinishReason(choice.finish_reason), request, {
      thought: thought.trim() !== '',
    }),
    usage: toUsage(body.usage) ?? NO_USAGE,
    model: toText(body.model) ?? null,
  }
}

class ChatReader implements AnswerReader {
  started = false
  finished = false
  done = false
  thought = ''
  readonly #request: WireRequest
  readonly #answer: AnswerText
  #reason: string | undefined
  #usage: Usage | null = null
  #model: string | null = null
  #hasText = false
  #hasThought = false

  constructor(request: WireRequest) {
    this.#request = request
    this.#answer = new AnswerText({ startsThinking: request.startsThinking })
  }

  read(data: string): string {
    this.thought = ''
    if (data === '[DONE]' || data.trim() === '[DONE]') {
      this.done = true
      return ''
    }
    const chunk = parseEvent(data)
    if (chunk === undefined) throw notTheWire()
    refuseError(chunk)
    this.#usage = toUsage(chunk.usage) ?? this.#usage
    this.#model ??= toText(chunk.model) ?? null
    const choice = toObject(firstOf(chunk.choices))
    // The last chunk of `include_usage` has no choices.
    if (choice === undefined) return ''
    const delta = toObject(choice.delta)
    const content = contentOf(delta, choice)
    // Nobody can know whether what comes after the end is whole.
    if (this.finished && content.trim() !== '') throw notTheWire()
    const thought = thoughtOf(delta)
    if (thought !== '') this.#answer.thoughtsComeApart()
    const text = this.finished ? '' : this.#answer.push(content)
    this.thought = thought + this.#answer.takeThought()
    this.#hasThought ||= this.thought !== ''
    this.started ||= content !== '' || this.thought !== ''
    if (this.#answer.misled) throw misledByThoughts()
    const reason = toFinishReason(choice.finish_reason)
    // Where a host gives two, one that says the answer was cut holds.
    if (reason !== undefined && !(this.finished && isWhole(reason))) this.#reason = reason
    this.finished ||= reason !== undefined
    if (text !== '') this.#hasText ||= text.trim() !== ''
    return text
  }

  end(): AnswerFacts & { text: string } {
    const text = this.#answer.end()
    // What was given out before counts as well; its words are not kept.
    const judged = this.#hasText ? 'text' : text
    const thought = this.#hasThought || this.#answer.thought
    const finishReason = requireWhole(judged, this.#reason, this.#request, { thought })
    return { text, finishReason, usage: this.#usage ?? NO_USAGE, model: this.#model }
  }
}

/**
 * The text of a message or of a delta. Some models give a list of parts, of which only those of type `text` are the
 * answer; the older completions wire has the text in the choice. `reasoning` and `reasoning_content` are thoughts.
 */
function contentOf(message: JsonObject | undefined, choice: JsonObject): string {
  const content = message === undefined ? choice.text : message.content
  if (typeof content === 'string') return content
  if (!Array.isArray(content)) return ''
  return content
    .map(toObject)
    .map((part) => (part?.type === 'text' ? (toText(part.text) ?? '') : ''))
    .join('')
}

function thoughtOf(message: JsonObject | undefined): string {
  return toText(message?.reasoning_content) || toText(message?.reasoning) || ''
}
