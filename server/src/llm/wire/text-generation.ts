import type { Usage } from '@carepath/contract/triage.ts'
import { reportsError } from '../faults/error-words.ts'
import { faultInReply } from '../faults/reported-fault.ts'
import { AnswerText } from './answer-text.ts'
import { toChatMl } from './chat-ml.ts'
import { aWebPage, cutAtLimit, misledByThoughts, notTheWire, requireWhole, toFinishReason } from './finish.ts'
import { type JsonObject, parseEvent, parseJson, toCount, toObject, toText, unwrapped } from './json.ts'
import { NO_USAGE, usageIn } from './usage-fields.ts'
import type { AnswerFacts, AnswerLimits, AnswerReader, Wire, WireRequest } from './wire.ts'

/** The text generation of Hugging Face's inference API, of TGI and of dedicated endpoints: `inputs` in, text out. */
export const textGeneration: Wire = {
  id: 'classic',
  ownPath: '',
  path: (model) => `/hf-inference/models/${model}`,
  body: (request) =>
    JSON.stringify({
      inputs: toChatMl(request.messages),
      parameters: {
        ...(request.form.maxTokensField === null ? {} : { max_new_tokens: request.maxTokens + request.thinkingTokens }),
        // TGI refuses 0, which means the same as not sampling.
        ...(request.temperature === null
          ? {}
          : request.temperature > 0
            ? { temperature: request.temperature }
            : { do_sample: false }),
        return_full_text: false,
      },
      ...(request.stream ? { stream: true } : {}),
      ...request.form.body,
    }),
  readWhole,
  openStream: (request) => new ClassicReader(request),
}

function readWhole(json: string, request: WireRequest): AnswerFacts & { text: string; thought: string } {
  const found = unwrapped(parseJson(json))
  const body = toObject(found) ?? (typeof found === 'string' ? { generated_text: found } : undefined)
  if (body === undefined) throw /^\s*</.test(json) ? aWebPage(request) : notTheWire()
  if (reportsError(body)) throw faultInReply(body, request.names)
  const generated = generatedText(body)
  if (generated === undefined) throw noText(body, request)
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
    if (/^\W*DONE\W*$/i.test(data)) return ''
    const event = parseEvent(data)
    if (event === undefined) {
      if (/^\s*(?:\{|\d|\[(?!\w+\]))/.test(data)) throw notTheWire()
      if (/^\s*</.test(data)) throw aWebPage(this.#limits)
      return ''
    }
    if (reportsError(event)) throw faultInReply(event, this.#limits.names)
    const token = toObject(event.token)
    const generated = event.generated_text === null ? undefined : generatedText(event)
    if (token === undefined && generated === undefined) throw noText(event, this.#limits)
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

/** Under the names that hosts give it; of a conversation, what was said last. */
function generatedText(body: JsonObject): string | undefined {
  const generated = body.generated_text ?? body.generated_texts ?? body.outputs ?? body.text
  if (!Array.isArray(generated)) return toText(generated)
  const last: unknown = generated.at(-1)
  return toText(last) ?? toText(toObject(last)?.content) ?? toText(toObject(last)?.generated_text)
}

function noText(body: JsonObject, { names }: AnswerLimits): Error {
  const fault = faultInReply(body, names)
  return fault.code === 'answer_incomplete' ? notTheWire() : fault
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
  const { prompt_tokens, completion_tokens } = usageIn({ details })
  return { prompt_tokens: prompt_tokens ?? toCount(prefill), completion_tokens }
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
