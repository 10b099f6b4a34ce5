import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openAiChat } from '../../src/llm/wire/openai-chat.ts'
import { textGeneration } from '../../src/llm/wire/text-generation.ts'
import { type FakeUpstream, type Script, startFakeUpstream } from '../fake-upstream.ts'
import { body, events } from './fault.ts'
import { ask, testMode } from './hosted-mode.ts'

const ANSWER = 'Your last A1c was 6.9 % [F15].'
const pieces = ANSWER.match(/\S+\s*/g) ?? []

function event(delta: object, finish_reason: unknown = null, more: object = {}): string {
  return `data: ${JSON.stringify({ id: 'x', choices: [{ index: 0, delta, finish_reason }], ...more })}\n\n`
}
const texts = pieces.map((content) => event({ content }))
const end = [event({}, 'stop'), 'data: [DONE]\n\n']
const whole = (message: object, finish_reason: unknown = 'stop', more: object = {}) =>
  JSON.stringify({ choices: [{ index: 0, message, finish_reason }], ...more })

const signsOfLife = [
  'data: [PING]\n\n',
  'data: ping\n\n',
  'data: keep-alive\n\n',
  'data: : OPENROUTER PROCESSING\n\n',
  'data: null\n\n',
  'data: true\n\n',
  'data: {}\n\n',
  'data: \n\n',
  'event: ping\ndata: {"type":"ping"}\n\n',
  'data: {"message":"processing"}\n\n',
  'data: {"choices":[]}\n\n',
  ': comment\n\n',
  'retry: 3000\n\n',
]

/** Whole answers as streams, in the dialects of hosts. */
const streams: [name: string, reply: Script][] = [
  ...signsOfLife.map((sign): [string, Script] => [
    `signs of life: ${sign.trim()}`,
    events([sign, ...texts.slice(0, 2), sign, ...texts.slice(2), sign, ...end]),
  ]),
  [
    'stop on every event (Gemini)',
    events([...pieces.map((content) => event({ content }, 'stop')), 'data: [DONE]\n\n']),
  ],
  ['stop on an empty first event', events([event({ content: '' }, 'stop'), ...texts, ...end])],
  ['the last events without data: (GPUStack)', events([...texts, ...end.map((line) => line.replace('data: ', ''))])],
  ['all events without data:', events([...texts, ...end].map((line) => line.replace('data: ', '')))],
  [
    'lines of JSON',
    body([...texts, event({}, 'stop')].map((line) => line.replace('data: ', '').trim()).join('\n'), {
      'content-type': 'application/x-ndjson',
    }),
  ],
  ['events that are called JSON', body([...texts, ...end].join(''))],
  ['a reply in one piece that is called events', events([whole({ content: ANSWER })])],
  [
    'each event holds all of the text so far',
    events([...pieces.map((_, at) => event({ content: pieces.slice(0, at + 1).join('') })), ...end]),
  ],
  ['the last event holds all of the text once more', events([...texts, event({ content: ANSWER }, 'stop')])],
  [
    'another choice beside it',
    events([...texts.flatMap((text) => [text, event({ content: 'Other' }).replace('"index":0', '"index":1')]), ...end]),
  ],
  [
    'thoughts in reasoning_details (OpenRouter)',
    events([event({ content: '', reasoning_details: [{ type: 'reasoning.text', text: 'hm' }] }), ...texts, ...end]),
  ],
  [
    'thoughts in thinking_blocks (LiteLLM)',
    events([event({ thinking_blocks: [{ type: 'thinking', thinking: 'hm' }] }), ...texts, ...end]),
  ],
  [
    'thoughts as parts (Magistral)',
    events([event({ content: [{ type: 'thinking', thinking: [{ type: 'text', text: 'hm' }] }] }), ...texts, ...end]),
  ],
  ['thoughts in thinking (Ollama)', events([event({ content: '', thinking: 'hm' }), ...texts, ...end])],
  ['a byte-order mark', events(['\uFEFF', ...texts, ...end])],
  [
    'an empty error in each event',
    events([...pieces.map((content) => event({ content }, null, { error: '' })), ...end]),
  ],
]

/** Whole answers in one piece. */
const bodies: [name: string, reply: string][] = [
  ...[
    'COMPLETE',
    'eos',
    'end_turn',
    'FINISH_REASON_STOP',
    'stop_sequence',
    'completed',
    { type: 'stop', matched: 2 },
  ].map((reason): [string, string] => [`stops for ${JSON.stringify(reason)}`, whole({ content: ANSWER }, reason)]),
  ...['', {}, [], false, null, 'none', { code: 0, message: '' }].map((error): [string, string] => [
    `an error that is none: ${JSON.stringify(error)}`,
    whole({ content: ANSWER }, 'stop', { error }),
  ]),
  ['parts of type output_text', whole({ content: [{ type: 'output_text', text: ANSWER }] })],
  ['parts whose text is an object', whole({ content: [{ type: 'text', text: { value: ANSWER } }] })],
  [
    'NaN and Infinity',
    whole({ content: ANSWER }).replace('"finish_reason"', '"a":NaN,"b":[-Infinity],"finish_reason"'),
  ],
  ['a byte-order mark', `\uFEFF${whole({ content: ANSWER })}`],
  ['a list of one', `[${whole({ content: ANSWER })}]`],
  ['inside the reply of a gateway (Cloudflare)', `{"success":true,"errors":[],"result":${whole({ content: ANSWER })}}`],
  ['blanks before it, to keep the connection open', `\n \n${whole({ content: ANSWER })}`],
]

/** What is no answer, and is not asked for again. */
const refusals: [name: string, reply: Script][] = [
  ['a refusal in a field of its own', body(whole({ content: null, refusal: 'No.' }))],
  ['a call of a tool', body(whole({ content: null, tool_calls: [{ id: 't' }] }, 'tool_calls'))],
  ['thoughts alone', body(whole({ content: null, reasoning_content: ANSWER }))],
  ['a filter', body(whole({ content: '' }, 'SAFETY'))],
  ['a page to sign in', body('<!DOCTYPE html><html></html>', { 'content-type': 'text/html' })],
  ['cut at MAX_TOKENS', body(whole({ content: ANSWER }, 'MAX_TOKENS'))],
]

describe('a whole answer in odd clothes', () => {
  let upstream: FakeUpstream
  beforeAll(async () => {
    upstream = await startFakeUpstream()
  })
  afterAll(() => upstream.close())
  const mode = (wire = openAiChat) => testMode({ urls: [`${upstream.url}/v1/chat/completions`], wire })

  it.each(streams)('is taken, streamed: %s', async (_, reply) => {
    upstream.replyWith(reply)
    expect((await ask(mode(), { stream: true })).text).toBe(ANSWER)
  })

  it.each(bodies)('is taken, in one piece: %s', async (_, reply) => {
    upstream.replyWith(body(reply))
    expect((await ask(mode())).text).toBe(ANSWER)
  })

  it.each([
    `[[{"generated_text":"${ANSWER}"}]]`,
    `{"generated_text":"${ANSWER}"}`,
    `["${ANSWER}"]`,
    `[{"generated_text":[{"role":"user","content":"x"},{"role":"assistant","content":"${ANSWER}"}]}]`,
  ])('is taken on the classic wire: %s', async (reply) => {
    upstream.replyWith(body(reply))
    expect((await ask(mode(textGeneration))).text).toBe(ANSWER)
  })

  it.each(refusals)('is not seen in %s, which is not asked for again', async (_, reply) => {
    upstream.replyWith(reply)
    const before = upstream.callCount
    await expect(ask(mode())).rejects.toMatchObject({ code: 'answer_incomplete' })
    expect(upstream.callCount).toBe(before + 1)
  })

  it.each([false, true])('whose prompt was cut is none, and says what to set; streamed: %s', async (stream) => {
    const usage = { prompt_tokens: 257, completion_tokens: 9 }
    upstream.replyWith(
      stream ? events([...texts, event({}, 'stop', { usage })]) : body(whole({ content: ANSWER }, 'stop', { usage })),
    )
    const long = { content: 'Result 12.5 of a long record. '.repeat(100), role: 'user' as const }
    const asking = mode().generate(
      { masked: true, messages: [long] },
      { stream, signal: new AbortController().signal, traceId: 'trace-1', onPart: () => undefined },
    )
    await expect(asking).rejects.toMatchObject({
      code: 'answer_incomplete',
      message: expect.stringMatching(/num_ctx.*RECORD_TOKENS/),
    })
  })
})
