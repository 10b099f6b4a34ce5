import type { Usage } from '@carepath/contract/triage.ts'
import { reportsError } from '../faults/error-words.ts'
import { faultInReply } from '../faults/reported-fault.ts'
import { AnswerText } from './answer-text.ts'
import { contentOf } from './chat-content.ts'
import { aWebPage, misledByThoughts, notTheWire, requireWhole, toFinishReason } from './finish.ts'
import { type JsonObject, parseEvent, parseJson, toObject, toText, unwrapped } from './json.ts'
import { NO_USAGE, usageIn } from './usage-fields.ts'
import type { AnswerFacts, AnswerReader, Wire, WireRequest } from './wire.ts'

/** Anthropic's Messages (docs.anthropic.com, "Messages" and "Streaming Messages"), as its own hosts and gateways speak it. */
export const anthropicMessages: Wire = {
  id: 'anthropic',
  ownPath: '/messages',
  tokenHeader: 'x-api-key',
  headers: { 'anthropic-version': '2023-06-01' },
  path: () => '/v1/messages',
  body: ({ model, messages, maxTokens, thinkingTokens, temperature, stream, form }) => {
    const system = messages.filter(({ role }) => role === 'system').map(({ content }) => content)
    return JSON.stringify({
      model,
      ...(system.length === 0 ? {} : { system: system.join('\n\n') }),
      messages: messages.filter(({ role }) => role !== 'system').map(({ role, content }) => ({ role, content })),
      // The one wire on which a limit must be sent.
      [form.maxTokensField ?? 'max_tokens']: maxTokens + thinkingTokens,
      ...(temperature === null ? {} : { temperature: Math.min(1, temperature) }),
      ...(stream ? { stream: true } : {}),
      ...form.body,
    })
  },
  readWhole,
  openStream: (request) => new MessageReader(request),
}

function readWhole(json: string, request: WireRequest): AnswerFacts & { text: string; thought: string } {
  const body = toObject(unwrapped(parseJson(json)))
  if (body === undefined) throw /^\s*</.test(json) ? aWebPage(request) : notTheWire()
  if (reportsError(body)) throw faultInReply(body, request.names)
  if (!Array.isArray(body.content)) throw notAMessage(body, request)
  const content = contentOf(body)
  const answer = new AnswerText()
  const text = answer.push(content.text) + answer.end()
  const thought = content.thought + answer.takeThought()
  const finishReason = requireWhole(text, toFinishReason(body.stop_reason), request, { thought: thought !== '' })
  return { text, thought, finishReason, usage: usageIn(body), model: toText(body.model) ?? null }
}

function notAMessage(body: JsonObject, { names }: WireRequest): Error {
  const fault = faultInReply(body, names)
  return fault.code === 'answer_incomplete' ? notTheWire() : fault
}

class MessageReader implements AnswerReader {
  started = false
  done = false
  thought = ''
  readonly #request: WireRequest
  readonly #answer = new AnswerText()
  #reason: string | undefined
  #usage: Usage = NO_USAGE
  #model: string | null = null
  #hasText = false
  #hasThought = false

  constructor(request: WireRequest) {
    this.#request = request
  }

  get finished(): boolean {
    return this.#reason !== undefined
  }

  read(data: string): string {
    this.thought = ''
    const event = parseEvent(data)
    if (event === undefined) return ''
    if (reportsError(event)) throw faultInReply(event, this.#request.names)
    this.#usage = usageIn(event, this.#usage)
    switch (event.type) {
      case 'message_start':
        this.#model ??= toText(toObject(event.message)?.model) ?? null
        return ''
      case 'content_block_start':
        return this.#take(toObject(event.content_block))
      case 'content_block_delta':
        return this.#take(toObject(event.delta))
      case 'message_delta':
        this.#reason = toFinishReason(toObject(event.delta)?.stop_reason) ?? this.#reason
        return ''
      case 'message_stop':
        this.done = true
        return ''
      default:
        return ''
    }
  }

  end(): AnswerFacts & { text: string } {
    const text = this.#answer.end()
    const thought = this.#hasThought || this.#answer.thought
    const finishReason = requireWhole(this.#hasText ? 'text' : text, this.#reason, this.#request, { thought })
    return { text, finishReason, usage: this.#usage, model: this.#model }
  }

  #take(part: JsonObject | undefined): string {
    if (part === undefined) return ''
    // `text_delta` and `thinking_delta` hold the same as the parts that they belong to.
    const content = contentOf({ content: [{ ...part, type: String(part.type).replace(/_delta$/, '') }] })
    const text = this.#answer.push(content.text)
    this.thought = content.thought + this.#answer.takeThought()
    this.started ||= content.isAlive || part.type === 'signature_delta'
    this.#hasThought ||= this.thought !== ''
    if (this.#answer.misled) throw misledByThoughts()
    this.#hasText ||= text.trim() !== ''
    return text
  }
}
