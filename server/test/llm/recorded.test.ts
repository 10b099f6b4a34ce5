import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openAiChat } from '../../src/llm/wire/openai-chat.ts'
import { SseParser } from '../../src/llm/wire/sse.ts'
import { textGeneration } from '../../src/llm/wire/text-generation.ts'
import type { Wire } from '../../src/llm/wire/wire.ts'
import { type FakeUpstream, type Script, startFakeUpstream } from '../fake-upstream.ts'
import { ask, outcome, prompt, shortHash, testMode } from './hosted-mode.ts'
import { isStream, maxTokensOf, type RecordedExchange, recorded } from './recorded.ts'
import { recordedExpectations } from './recorded-expectations.ts'

const wires: Record<string, Wire> = { chat: openAiChat, classic: textGeneration }

describe.skipIf(recorded === null)('the recorded exchanges (skipped where ../shared/data is absent)', () => {
  const exchanges = recorded ?? []
  let upstream: FakeUpstream
  beforeAll(async () => {
    upstream = await startFakeUpstream()
  })
  afterAll(() => upstream.close())

  it('has an expectation for every exchange', () => {
    expect(recordedExpectations.map(([index]) => index)).toEqual(exchanges.map((_, index) => index))
  })

  it.each(recordedExpectations)('%i reads as %s, %s', async (index, wireName, expected, text, usage) => {
    const exchange = at(exchanges, index)
    upstream.replyWith(replayed(exchange))
    const mode = testMode({
      urls: [upstream.url],
      wire: wires[wireName] ?? (exchange.url.includes('completions') ? openAiChat : textGeneration),
      maxTokens: maxTokensOf(exchange),
    })
    const asking = ask(mode, { stream: isStream(exchange) })
    if (expected === 'stop') {
      const answer = await asking
      expect(shortHash(answer.text)).toBe(text)
      expect(answer.finish).toMatchObject({
        finishReason: 'stop',
        // What the host does not count is estimated, and says so.
        usage: usage === null ? { estimated: true } : { prompt_tokens: usage[0], completion_tokens: usage[1] },
      })
    } else expect(await outcome(asking)).toBe(expected === 'length' ? 'answer_incomplete' : expected)
  })

  const streams = recordedExpectations.filter(
    ([index]) => isStream(at(exchanges, index)) && at(exchanges, index).response.status === 200,
  )

  it('holds thirty event streams', () => expect(streams).toHaveLength(30))

  it.each(streams)('%i reads the same wherever the chunks are cut', (index, wireName, reason, text) => {
    const exchange = at(exchanges, index)
    const bytes = Buffer.from(exchange.response.body)
    const maxTokens = maxTokensOf(exchange)
    const expected = reason === 'stop' ? text : 'answer_incomplete'
    const read = (chunks: Buffer[]) => readStream(wires[wireName] ?? openAiChat, maxTokens, chunks)
    for (let cut = 0; cut <= bytes.length; cut++)
      if (read([bytes.subarray(0, cut), bytes.subarray(cut)]) !== expected) expect.fail(`cut at byte ${cut}`)
    expect(read(Array.from(bytes, (_, byte) => bytes.subarray(byte, byte + 1)))).toBe(expected)
  })
})

function readStream(wire: Wire, maxTokens: number, chunks: Buffer[]): string {
  const reader = wire.openStream({
    model: 'm',
    messages: prompt.messages,
    stream: true,
    maxTokens,
    thinkingTokens: 0,
    temperature: 0,
    startsThinking: false,
    takesThinkingLimit: false,
    limitSetting: 'TEST_LIMIT',
    thinkingSetting: null,
  })
  const parser = new SseParser()
  let text = ''
  for (const chunk of chunks) for (const data of parser.push(chunk)) text += reader.read(data)
  const rest = parser.end()
  if (rest !== null) text += reader.read(rest)
  try {
    return shortHash(text + reader.end().text)
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error)
  }
}

function replayed({ response }: RecordedExchange): Script {
  const type = response.headers['content-type']
  return [
    { head: response.status, headers: type === undefined ? {} : { 'content-type': type } },
    { send: response.body },
    { end: true },
  ]
}

function at(exchanges: readonly RecordedExchange[], index: number): RecordedExchange {
  const exchange = exchanges[index]
  if (exchange === undefined) throw new Error(`there is no exchange ${index}`)
  return exchange
}
