import type { RecordedExchange } from './recorded.ts'
import type { RecordedExpectation } from './recorded-expectations.ts'

/** An exchange written for these tests, in the forms that hosts are known to answer in, with what it means. */
interface OwnExchange extends RecordedExchange {
  wire: RecordedExpectation[1]
  meaning: RecordedExpectation[2]
  text: string | null
  usage: RecordedExpectation[4]
}

const CHAT = 'https://host.example/v1/chat/completions'
const CLASSIC = 'https://host.example/models/a-model'
const TEXT = 'Naïve “é” 🩺: take 1 tablet\n\ndaily.'
const PIECES = ['Naïve ', '“é” 🩺', ': take 1 ', 'tablet\n\n', 'daily.']

function delta(content: string, finish_reason: string | null = null, more: object = {}): string {
  return JSON.stringify({ model: 'm', choices: [{ index: 0, delta: { content }, finish_reason }], ...more })
}

function classicToken(text: string, more: object = {}): string {
  return JSON.stringify({ token: { id: 1, text, logprob: -0.1, special: false }, generated_text: null, ...more })
}

function exchange(
  url: string,
  type: 'json' | 'event-stream',
  body: string,
  meaning: Omit<OwnExchange, 'url' | 'request' | 'response' | 'usage' | 'text'> & Partial<OwnExchange>,
  { status = 200, maxTokens = 64 } = {},
): OwnExchange {
  const limit = url === CHAT ? { max_tokens: maxTokens } : { parameters: { max_new_tokens: maxTokens } }
  return {
    url,
    request: { method: 'POST', body: JSON.stringify(limit) },
    response: {
      status,
      headers: { 'content-type': type === 'json' ? 'application/json' : 'text/event-stream; charset=utf-8' },
      body,
    },
    text: null,
    usage: null,
    ...meaning,
  }
}

function events(...data: string[]): string {
  return data.map((one) => `data: ${one}\n\n`).join('')
}

const usage = { usage: { prompt_tokens: 41, completion_tokens: 12, total_tokens: 53 } }
const chatStop = { wire: 'chat', meaning: 'stop', text: TEXT } as const
const classicStop = { wire: 'classic', meaning: 'stop', text: TEXT } as const
const whole = (finish_reason: string, content: string | null = TEXT) =>
  JSON.stringify({
    model: 'm',
    choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason }],
    ...usage,
  })

export const ownExchanges: readonly OwnExchange[] = [
  exchange(CHAT, 'json', whole('stop'), { ...chatStop, usage: [41, 12] }),
  exchange(CHAT, 'json', whole('length'), { wire: 'chat', meaning: 'length' }),
  exchange(CHAT, 'json', whole('stop', ''), { wire: 'chat', meaning: 'answer_incomplete' }),
  exchange(CHAT, 'event-stream', events(...PIECES.map((text) => delta(text)), delta('', 'stop'), '[DONE]'), chatStop),
  // The finish reason with the last text, and the tokens in an event of their own without choices.
  exchange(
    CHAT,
    'event-stream',
    events(
      ...PIECES.slice(0, -1).map((text) => delta(text)),
      delta('daily.', 'stop'),
      JSON.stringify({ model: 'm', choices: [], ...usage }),
      '[DONE]',
    ),
    { ...chatStop, usage: [41, 12] },
  ),
  // Lines end in CR LF, comments come between, and the tokens stand in the last event.
  exchange(
    CHAT,
    'event-stream',
    `: ping\r\n\r\n${events(...PIECES.map((text) => delta(text)), delta('', 'stop', usage)).replaceAll('\n', '\r\n')}`,
    { ...chatStop, usage: [41, 12] },
  ),
  exchange(CHAT, 'event-stream', events(delta('You take '), delta('', 'length'), '[DONE]'), {
    wire: 'chat',
    meaning: 'length',
  }),
  exchange(CHAT, 'event-stream', events(delta('You take '), delta('one ')), { wire: 'chat', meaning: 'length' }),
  exchange(CLASSIC, 'json', JSON.stringify([{ generated_text: TEXT }]), classicStop),
  exchange(
    CLASSIC,
    'event-stream',
    events(
      ...PIECES.slice(0, -1).map((text) => classicToken(text)),
      classicToken('daily.', { generated_text: TEXT, details: { finish_reason: 'eos_token', generated_tokens: 12 } }),
    ),
    classicStop,
  ),
  exchange(
    CLASSIC,
    'event-stream',
    events(
      classicToken('You take '),
      classicToken('one', { generated_text: 'You take one', details: { finish_reason: 'length' } }),
    ),
    { wire: 'classic', meaning: 'length' },
  ),
  exchange(
    CHAT,
    'json',
    '{"error":"Model a-model does not exist"}',
    { wire: 'error', meaning: 'model_unavailable' },
    { status: 404 },
  ),
  exchange(
    CHAT,
    'json',
    '{"error":{"message":"bad input"}}',
    { wire: 'error', meaning: 'provider_rejected' },
    { status: 422 },
  ),
  exchange(
    CLASSIC,
    'json',
    '{"error":"Invalid username or password."}',
    { wire: 'error', meaning: 'provider_auth_failed' },
    { status: 401 },
  ),
]
