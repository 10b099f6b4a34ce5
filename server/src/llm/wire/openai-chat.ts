import type { Usage } from '@carepath/contract/triage.ts'
import { reportsError } from '../faults/error-words.ts'
import { faultInReply } from '../faults/reported-fault.ts'
import { AnswerText } from './answer-text.ts'
import { type ChatContent, contentOf } from './chat-content.ts'
import { aWebPage, isWhole, misledByThoughts, notTheWire, requireWhole, toFinishReason } from './finish.ts'
import { type JsonObject, parseEvent, parseJson, toObject, toText, unwrapped } from './json.ts'
import { NewText } from './new-text.ts'
import { NO_USAGE, usageIn } from './usage-fields.ts'
import type { AnswerFacts, AnswerReader, Wire, WireRequest } from './wire.ts'

/** OpenAI's chat completions, in all the dialects that hosts speak. */
export const openAiChat: Wire = {
  id: 'openai',
  ownPath: '/chat/completions',
  path: () => '/v1/chat/completions',
  body: ({ model, messages, ...request }) =>
    JSON.stringify({
      model,
      messages: messages.map(({ role, content }) => ({ role, content })),
      ...settingsOf(request),
    }),
  readWhole,
  openStream: (request) => new ChatReader(request),
}

function settingsOf(request: Omit<WireRequest, 'model' | 'messages'>): object {
  const { maxTokens, thinkingTokens, takesThinkingLimit, temperature, stream, form } = request
  return {
    ...(form.maxTokensField === null ? {} : { [form.maxTokensField]: maxTokens + thinkingTokens }),
    // Not of OpenAI: fields that servers of local models take, and that many hosts behind the router would refuse.
    thinking_budget: takesThinkingLimit ? thinkingTokens : undefined,
    chat_template_kwargs: takesThinkingLimit ? { enable_thinking: thinkingTokens > 0 } : undefined,
    temperature: temperature ?? undefined,
    stream,
    // Without the option most hosts count no tokens of a stream; those that do not know it pass over it.
    stream_options: stream && form.streamUsage ? { include_usage: true } : undefined,
    ...form.body,
  }
}

const NO_CONTENT: ChatContent = { text: '', thought: '', isAlive: false, refuses: false }

function readWhole(json: string, request: WireRequest): AnswerFacts & { text: string; thought: string } {
  const body = bodyOf(parseJson(json))
  if (body === undefined) throw /^\s*</.test(json) ? aWebPage(request) : notTheWire()
  if (reportsError(body)) throw faultInReply(body, request.names)
  const choice = ownChoice(body)
  if (choice === undefined) throw noChoice(body, request)
  const content = contentOf(toObject(choice.message) ?? toObject(choice.delta) ?? choice)
  const answer = new AnswerText({ startsThinking: request.startsThinking && content.thought === '' })
  const text = answer.push(content.text) + answer.end()
  const thought = content.thought + answer.takeThought()
  return {
    text,
    thought,
    finishReason: requireWhole(text, reasonOf(choice), request, {
      thought: thought.trim() !== '',
      refused: content.refuses,
    }),
    usage: usageIn(body),
    model: toText(body.model) ?? null,
  }
}

/** Some gateways put the reply of their host into a field of theirs. */
function bodyOf(parsed: unknown): JsonObject | undefined {
  const body = toObject(unwrapped(parsed))
  if (body === undefined || body.choices !== undefined) return body
  for (const field of ['result', 'data', 'response', 'output', 'body']) {
    const inner = toObject(body[field])
    if (Array.isArray(inner?.choices)) return inner
  }
  return body
}

/** The only one that was asked for; others are never mixed into it. */
function ownChoice({ choices }: JsonObject): JsonObject | undefined {
  if (!Array.isArray(choices)) return undefined
  return choices.map(toObject).find((choice) => choice !== undefined && Number(choice.index ?? 0) === 0)
}

/** A body without an answer says in whatever words what went wrong, or is no reply of this wire at all. */
function noChoice(body: JsonObject, { names }: WireRequest): Error {
  const fault = faultInReply(body, names)
  return fault.code === 'answer_incomplete' ? notTheWire() : fault
}

function reasonOf(choice: JsonObject): string | undefined {
  return toFinishReason(choice.finish_reason ?? choice.finishReason ?? choice.done_reason)
}

class ChatReader implements AnswerReader {
  started = false
  done = false
  thought = ''
  readonly #request: WireRequest
  readonly #answer: AnswerText
  readonly #new = new NewText()
  #reason: string | undefined
  /** Text came after the model was said to have stopped: this host says it too early, so its end alone tells. */
  #stopsEarly = false
  #usage: Usage = NO_USAGE
  #model: string | null = null
  #hasText = false
  #hasThought = false
  #refused = false

  constructor(request: WireRequest) {
    this.#request = request
    this.#answer = new AnswerText({ startsThinking: request.startsThinking })
  }

  get finished(): boolean {
    return this.#reason !== undefined && !this.#stopsEarly
  }

  read(data: string): string {
    this.thought = ''
    if (/^\W*DONE\W*$/i.test(data)) {
      this.done = true
      return ''
    }
    const chunk = parseEvent(data)
    if (chunk === undefined) return this.#passOver(data)
    if (reportsError(chunk)) throw faultInReply(chunk, this.#request.names)
    this.#usage = usageIn(chunk, this.#usage)
    this.#model ??= toText(chunk.model) ?? null
    const choice = ownChoice(chunk)
    // The last chunk of `include_usage` has no choices; nor have signs of life, and errors of hosts that name them oddly.
    if (choice === undefined) return this.#passOverChunk(chunk)
    const delta = toObject(choice.delta) ?? toObject(choice.message)
    const content = delta === undefined && choice.text === undefined ? NO_CONTENT : contentOf(delta ?? choice)
    const text = this.#take(content)
    const reason = reasonOf(choice)
    // Where a host gives two, one that says the answer was cut holds.
    if (reason !== undefined && !(this.#reason !== undefined && isWhole(reason))) this.#reason = reason
    return text
  }

  end(): AnswerFacts & { text: string } {
    const text = this.#answer.end()
    // What was given out before counts as well; its words are not kept.
    const judged = this.#hasText ? 'text' : text
    const thought = this.#hasThought || this.#answer.thought
    const finishReason = requireWhole(judged, this.#reason, this.#request, { thought, refused: this.#refused })
    return { text, finishReason, usage: this.#usage, model: this.#model }
  }

  #take(content: ChatContent): string {
    const fresh = this.#new.take(content.text)
    if (fresh === undefined) throw notTheWire()
    const isAfterEnd = this.#reason !== undefined
    if (isAfterEnd && fresh.trim() !== '') this.#goOn()
    if (content.thought !== '') this.#answer.thoughtsComeApart()
    const text = isAfterEnd && fresh.trim() === '' ? '' : this.#answer.push(fresh)
    this.thought = content.thought + this.#answer.takeThought()
    this.#hasThought ||= this.thought !== ''
    this.#refused ||= content.refuses
    this.started ||= content.isAlive
    if (this.#answer.misled) throw misledByThoughts()
    if (text !== '') this.#hasText ||= text.trim() !== ''
    return text
  }

  /** Whether what comes after an end is whole, only another end can say. */
  #goOn(): void {
    if (this.#reason !== undefined && !isWhole(this.#reason)) throw notTheWire()
    this.#stopsEarly = true
    this.#reason = undefined
  }

  /** A sign of life that is no JSON (`ping`, `: OPENROUTER PROCESSING`), or an error in plain words. */
  #passOver(data: string): string {
    if (/^\s*(?:\{|\d|\[(?!\w+\]))/.test(data)) throw notTheWire()
    if (/^\s*</.test(data)) throw aWebPage(this.#request)
    const fault = faultInReply(data, this.#request.names)
    if (fault.code !== 'answer_incomplete' && /error|fail|exceed|limit|invalid|denied/i.test(data)) throw fault
    return ''
  }

  #passOverChunk(chunk: JsonObject): string {
    if (chunk.choices !== undefined && chunk.choices !== null) return ''
    const fault = faultInReply(chunk, this.#request.names)
    if (fault.code !== 'answer_incomplete') throw fault
    return ''
  }
}
