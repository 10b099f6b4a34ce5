import type { Usage } from '@carepath/contract/triage.ts'
import { AnswerText } from './answer-text.ts'
import { toChatMl } from './chat-ml.ts'
import {
  cutAtLimit,
  misledByThoughts,
  NO_USAGE,
  notTheWire,
  refuseError,
  requireWhole,
  toFinishReason,
} from './finish.ts'
import { firstOf, type JsonObject, parseEvent, parseJson, toCount, toObject, toText } from './json.ts'
import type { AnswerFacts, AnswerLimits, AnswerReader, Wire, WireRequest } from './wire.ts'

/** The text generation of Hugging Face's inference API, of TGI and of dedicated endpoints: `inputs` in, text out. */
export const textGeneration: Wire = {
  id: 'classic',
  path: (model) => `/hf-inference/models/${model}`,
  body: (request) =>
    JSON.stringify({
      inputs: toChatMl(request.messages),
      parameters: {
        max_new_tokens: request.maxTokens + request.thinkingTokens,
        // TGI refuses 0, which means the same as not sampling.
        ...(request.temperature > 0 ? { temperature: request.temperature } : { do_sample: false }),
        return_full_text: false,
      },
      ...(request.stream ? { stream: true } : {}),
    }),
  readWhole,
  openStream: (request) => new ClassicReader(request),
}

function readWhole(json: string, request: WireRequest): AnswerFacts & { text: string; thought: string } {
  const parsed = parseJson(json)
  const body = toObject(Array.isArray(parsed) ? firstOf(parsed) : parsed)
  if (body === undefined) throw notTheWire()
  refuseError(body)
  const generated = toText(body.generated_text)
  if (generated === undefined) throw notTheWire()
  const answer = new AnswerText(request)
  const own = withoutPrompt(generated, toChatMl(request.messages))
  const text = answer.push(own) + answer.end()
  const details = toObject(body.details)
  const reason = toFinishReason(details?.finish_reason)
  if (reason === undefined && mayBeCut(text, request.maxTokens + request.thinkingTokens)) throw cutAtLimit(request)
  return {
    text,
    thought: answer.takeThought(),
    // On this wire a host need not say why the model stopped: a reply in one piece is whole unless it looks cut.
    finishReason: requireWhole(text, reason ?? 'stop', request, { thought: answer.thought }),
    usage: usageOf(details),
    model: null,
  }
}

class ClassicReader implements AnswerReader {
  started = false
  finished = false
  thought = ''
  readonly #limits: AnswerLimits
  readonly #answer: AnswerText
  #reason: string | undefined
  #usage: Usage = NO_USAGE
  #tokens = 0
  #hasText = false

  constructor(request: AnswerLimits & Pick<WireRequest, 'startsThinking'>) {
    this.#limits = request
    this.#answer = new AnswerText(request)
  }

  /** TGI sends no `[DONE]`: the event with the whole text is the last. */
  get done(): boolean {
    return this.finished
  }

  read(data: string): string {
    if (data.trim() === '[DONE]') return ''
    const event = parseEvent(data)
    if (event === undefined) throw notTheWire()
    refuseError(event)
    const token = toObject(event.token)
    const generated = toText(event.generated_text)
    if (token === undefined && generated === undefined) throw notTheWire()
    let text = ''
    if (token !== undefined) {
      this.#tokens += 1
      this.started = true
      if (token.special !== true) text = this.#answer.push(toText(token.text) ?? '')
      if (this.#answer.misled) throw misledByThoughts()
    }
    if (generated !== undefined) {
      const details = toObject(event.details)
      this.finished = true
      this.#usage = usageOf(details)
      // Without details, a stream that used up its tokens and did not end with the model's end token was cut.
      const most = this.#limits.maxTokens + this.#limits.thinkingTokens
      const cut = token !== undefined && token.special !== true && this.#tokens >= most
      this.#reason = toFinishReason(details?.finish_reason) ?? (cut ? 'length' : 'stop')
      // A host that streams no tokens sends everything in its only event.
      if (token === undefined && this.#tokens === 0) text += this.#answer.push(generated)
    }
    this.thought = this.#answer.takeThought()
    this.#hasText ||= text.trim() !== ''
    return text
  }

  end(): AnswerFacts & { text: string } {
    const text = this.#answer.end()
    const finishReason = requireWhole(this.#hasText ? 'text' : text, this.#reason, this.#limits, {
      thought: this.#answer.thought,
    })
    return { text, finishReason, usage: this.#usage, model: null }
  }
}

/** Some hosts repeat the prompt whatever `return_full_text` says, and some of them take its marks out. */
function withoutPrompt(generated: string, inputs: string): string {
  const plain = inputs.replaceAll('<|im_start|>', '').replaceAll('<|im_end|>', '')
  for (const prompt of [inputs, plain])
    if (prompt !== '' && generated.startsWith(prompt)) return generated.slice(prompt.length)
  return generated
}

function usageOf(details: JsonObject | undefined): Usage {
  if (details === undefined) return NO_USAGE
  const prefill = Array.isArray(details.prefill) && details.prefill.length > 0 ? details.prefill.length : null
  return {
    prompt_tokens: toCount(details.input_length) ?? prefill,
    completion_tokens: toCount(details.generated_tokens),
  }
}

/**
 * Whether a text of which the host does not say why it ended was probably cut by the limit of tokens. A token of English
 * is four characters, give or take; a text that came about as near to the limit as that and does not end as sentences
 * and lists end is taken as cut, for half an instruction can do harm and asking again does none. A far longer text
 * shows a host that has a limit of its own.
 */
function mayBeCut(text: string, maxTokens: number): boolean {
  const near = text.length >= maxTokens * 3 && text.length <= maxTokens * 6
  return near && !/[.!?…。)\]"'”’*`]\s*$/.test(text)
}
