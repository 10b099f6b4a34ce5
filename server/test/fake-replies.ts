import type { FakeCall, Script } from './fake-upstream.ts'

export interface FakeAnswer {
  /** The words of the answer, each a token with its blank. */
  tokens: readonly string[]
  usage?: { prompt_tokens: number; completion_tokens: number } | null
  finishReason?: string | null
  model?: string
  headers?: Record<string, string>
  /** Before the head of the reply. */
  delayMs?: number
  /** Between the tokens of a stream. */
  gapMs?: number
}

const EVENTS = { 'content-type': 'text/event-stream; charset=utf-8' }
const JSON_TYPE = { 'content-type': 'application/json' }

/** Answers every call as its path and its `stream` ask for it: the chat wire or the classic one, in one piece or not. */
export function answering(answer: FakeAnswer): (call: FakeCall) => Script {
  // The replies are made once, so that a benchmark does not measure the making.
  const scripts = {
    chat: chatReply(answer),
    chatStream: chatStream(answer),
    classic: classicReply(answer),
    classicStream: classicStream(answer),
  }
  return ({ path, body }) => {
    const streamed = body.includes('"stream":true')
    return scripts[`${path.includes('/chat/completions') ? 'chat' : 'classic'}${streamed ? 'Stream' : ''}`]
  }
}

function chatReply(answer: FakeAnswer): Script {
  return inOnePiece(answer, chatReplyText(answer))
}

/** The body of a chat reply in one piece. */
export function chatReplyText({
  tokens,
  usage = null,
  finishReason = 'stop',
  model = 'fake/model',
}: FakeAnswer): string {
  return JSON.stringify({
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 0,
    model,
    choices: [
      {
        index: 0,
        message: { role: 'assistant', content: tokens.join('') },
        logprobs: null,
        finish_reason: finishReason,
      },
    ],
    usage,
  })
}

function chatStream(answer: FakeAnswer): Script {
  return asEvents(answer, chatEvents(answer))
}

/** The events of a chat stream as they stand on the wire, one text each. */
export function chatEvents({
  tokens,
  usage = null,
  finishReason = 'stop',
  model = 'fake/model',
}: FakeAnswer): string[] {
  const event = (delta: object, reason: string | null, more: object = {}) =>
    `data: ${JSON.stringify({
      id: 'chatcmpl-1',
      object: 'chat.completion.chunk',
      created: 0,
      model,
      choices: [{ index: 0, delta, logprobs: null, finish_reason: reason }],
      ...more,
    })}\n\n`
  return [
    event({ role: 'assistant', content: '' }, null),
    ...tokens.map((content) => event({ content }, null)),
    event({}, finishReason, usage === null ? {} : { usage }),
    'data: [DONE]\n\n',
  ]
}

function classicReply(answer: FakeAnswer): Script {
  return inOnePiece(answer, classicReplyText(answer))
}

/** The body of a classic reply in one piece. */
export function classicReplyText({ tokens }: FakeAnswer): string {
  return JSON.stringify([{ generated_text: tokens.join('') }])
}

function classicStream(answer: FakeAnswer): Script {
  return asEvents(answer, classicEvents(answer))
}

export function classicEvents({ tokens, usage = null, finishReason = 'eos_token' }: FakeAnswer): string[] {
  const event = (index: number, text: string, special: boolean, last: object) =>
    `data:${JSON.stringify({ index, token: { id: index, text, logprob: -0.5, special }, ...last })}\n\n`
  return [
    ...tokens.map((text, index) => event(index + 1, text, false, { generated_text: null, details: null })),
    event(tokens.length + 1, '</s>', true, {
      generated_text: tokens.join(''),
      details:
        usage === null
          ? null
          : {
              finish_reason: finishReason,
              generated_tokens: usage.completion_tokens,
              input_length: usage.prompt_tokens,
            },
    }),
  ]
}

/** A reply that is an error, as JSON or as the text it is. */
export function errorReply(status: number, body: object | string, headers: Record<string, string> = {}): Script {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const type = typeof body === 'string' ? (body.startsWith('<') ? 'text/html' : 'text/plain') : 'application/json'
  return [
    { head: status, headers: { 'content-type': type, ...headers }, body: Buffer.byteLength(text) },
    { send: text },
    { end: true },
  ]
}

function inOnePiece({ headers = {}, delayMs = 0 }: FakeAnswer, text: string): Script {
  return [
    ...(delayMs > 0 ? [{ waitMs: delayMs }] : []),
    { head: 200, headers: { ...JSON_TYPE, ...headers }, body: Buffer.byteLength(text) },
    { send: text },
    { end: true },
  ]
}

function asEvents({ headers = {}, delayMs = 0, gapMs = 0 }: FakeAnswer, events: readonly string[]): Script {
  const sends = gapMs === 0 ? [{ send: events.join('') }] : events.flatMap((send) => [{ send }, { waitMs: gapMs }])
  return [
    ...(delayMs > 0 ? [{ waitMs: delayMs }] : []),
    { head: 200, headers: { ...EVENTS, ...headers } },
    ...sends,
    { end: true },
  ]
}
