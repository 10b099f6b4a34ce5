import { expect, onTestFinished, test } from 'vitest'
import { openAiChat } from '../../src/llm/wire/openai-chat.ts'
import { type FakeCall, type Script, startFakeUpstream } from '../fake-upstream.ts'
import { ask, type TestMode, testMode } from './hosted-mode.ts'

type Delta = { content?: string; reasoning_content?: string; reasoning?: string }

const THOUGHT = 'The record has one HbA1c.'
const ANSWER = 'It was 7.1 %.'

/** The ways in which hosts send a thought: what comes, and whether the mode must be told that the model thinks. */
const dialects: readonly [name: string, deltas: readonly Delta[], startsThinking: boolean][] = [
  ['reasoning_content', [{ reasoning_content: THOUGHT }, { content: ANSWER }], false],
  ['reasoning', [{ reasoning: THOUGHT }, { content: ANSWER }], false],
  ['tags', [{ content: `<think>${THOUGHT}</thi` }, { content: `nk>\n\n${ANSWER}` }], false],
  ['a closing tag only', [{ content: THOUGHT }, { content: '</think>' }, { content: ANSWER }], true],
]

async function thinking(deltas: readonly Delta[], reason: string | null, options: Partial<TestMode> = {}) {
  const upstream = await startFakeUpstream((call) => (call.body.includes('"stream":true') ? streamed : whole))
  onTestFinished(() => upstream.close())
  const json = (head: string, body: string): Script => [
    { head: 200, headers: { 'content-type': head }, body: 'chunked' },
    { send: body },
    { end: true },
  ]
  const streamed = json(
    'text/event-stream',
    [...deltas.map((delta) => ({ delta, finish_reason: null })), { delta: {}, finish_reason: reason }]
      .map((choice) => `data: ${JSON.stringify({ choices: [choice] })}\n\n`)
      .join(''),
  )
  const message = {
    content: deltas.map(({ content = '' }) => content).join(''),
    reasoning_content: deltas.map(({ reasoning_content = '' }) => reasoning_content).join(''),
    reasoning: deltas.map(({ reasoning = '' }) => reasoning).join(''),
  }
  const whole = json('application/json', JSON.stringify({ choices: [{ message, finish_reason: reason }] }))
  const mode = testMode({ urls: [`${upstream.url}/v1/chat/completions`], wire: openAiChat, ...options })
  onTestFinished(() => mode.close?.())
  return { mode, upstream }
}

function bodyOf(call: FakeCall | undefined): Record<string, unknown> {
  return JSON.parse(call?.body ?? '{}') as Record<string, unknown>
}

test.each(dialects)('a thought in %s is never part of the answer', async (_, deltas, startsThinking) => {
  const { mode } = await thinking(deltas, 'stop', { startsThinking })
  expect(await ask(mode)).toMatchObject({ text: ANSWER, thought: '' })
  expect(await ask(mode, { stream: true })).toMatchObject({ text: ANSWER, thought: '' })
})

test.each(dialects)('a thought in %s is given out apart where it is asked for', async (_, deltas, startsThinking) => {
  const { mode } = await thinking(deltas, 'stop', { startsThinking })
  for (const stream of [true, false]) {
    const { text, thought } = await ask(mode, { stream, thinking: true })
    expect({ text, thought: thought.trim() }).toEqual({ text: ANSWER, thought: THOUGHT })
  }
})

test.each(dialects.slice(0, 3))('thinking in %s that eats its budget is no answer, and says so', async (_, deltas) => {
  const only = deltas.slice(0, 1)
  const { mode } = await thinking(only, 'length', { thinkingTokens: 300 })
  for (const stream of [true, false]) {
    await expect(ask(mode, { stream })).rejects.toMatchObject({
      code: 'answer_incomplete',
      message: expect.stringMatching(/all 300 tokens.*thinking.*TEST_THINKING/),
    })
  }
})

test('the limit of tokens leaves room for thinking beside the answer', async () => {
  const { mode, upstream } = await thinking([{ content: ANSWER }], 'stop', { maxTokens: 100, thinkingTokens: 300 })
  await ask(mode)
  const body = bodyOf(upstream.calls.at(-1))
  expect(body.max_tokens).toBe(400)
  expect(Object.keys(body)).not.toContain('thinking_budget')
  expect(mode.maxTokens).toBe(400)
})

test.each([
  [300, { thinking_budget: 300, chat_template_kwargs: { enable_thinking: true } }],
  [0, { thinking_budget: 0, chat_template_kwargs: { enable_thinking: false } }],
])('a host that takes a limit of thinking is told %i', async (thinkingTokens, expected) => {
  const { mode, upstream } = await thinking([{ content: ANSWER }], 'stop', { takesThinkingLimit: true, thinkingTokens })
  await ask(mode)
  expect(bodyOf(upstream.calls.at(-1))).toMatchObject(expected)
})
