import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openAiChat } from '../../src/llm/wire/openai-chat.ts'
import { SseParser } from '../../src/llm/wire/sse.ts'
import { textGeneration } from '../../src/llm/wire/text-generation.ts'
import { usualForm, type Wire } from '../../src/llm/wire/wire.ts'
import { type FakeUpstream, type Script, startFakeUpstream } from '../fake-upstream.ts'
import { ask, outcome, prompt, shortHash, testMode } from './hosted-mode.ts'
import { ownExchanges } from './own-exchanges.ts'
import { isStream, maxTokensOf, type RecordedExchange, recorded } from './recorded.ts'
import { recordedExpectations } from './recorded-expectations.ts'
import { testNames } from './test-names.ts'

interface Exchange {
  exchange: RecordedExchange
  wire: Wire
  /** `stop`, `length` (an answer that was cut), or the code of the error. */
  meaning: string
  /** The hash of the text; null with an error. */
  text: string | null
  usage: readonly [prompt: number, completion: number] | null
}

const shared = (recorded ?? []).map((exchange, index): Exchange => {
  const [, wire, meaning, text, usage] = recordedExpectations[index] ?? []
  if (wire === undefined || meaning === undefined) throw new Error(`exchange ${index} has no expectation`)
  return { exchange, wire: wireOf(wire, exchange), meaning, text: text ?? null, usage: usage ?? null }
})

describe.skipIf(recorded === null)('the recorded exchanges (skipped where ../shared/data is absent)', () => {
  it('are the ones that the expectations were written for', () => {
    expect(recordedExpectations.map(([index]) => index)).toEqual(shared.map((_, index) => index))
    expect(shared.filter(isWholeStream)).toHaveLength(recorded === null ? 0 : 30)
  })
  readAsExpected(shared)
})

describe('exchanges of our own', () => {
  readAsExpected(
    ownExchanges.map(({ wire, meaning, text, usage, ...exchange }) => ({
      exchange,
      wire: wireOf(wire, exchange),
      meaning,
      text: text === null ? null : shortHash(text),
      usage,
    })),
  )
})

function readAsExpected(exchanges: readonly Exchange[]): void {
  let upstream: FakeUpstream
  beforeAll(async () => {
    upstream = await startFakeUpstream()
  })
  afterAll(() => upstream.close())

  it.each(exchanges.map((one, index) => [index, one.meaning, one] as const))(
    'exchange %i reads as %s, with its text and its tokens',
    async (_index, meaning, { exchange, wire, text, usage }) => {
      upstream.replyWith(replayed(exchange))
      const mode = testMode({ urls: [upstream.url], wire, maxTokens: maxTokensOf(exchange) })
      const asking = ask(mode, { stream: isStream(exchange) })
      if (meaning !== 'stop') {
        expect(await outcome(asking)).toBe(meaning === 'length' ? 'answer_incomplete' : meaning)
        return
      }
      const answer = await asking
      expect(shortHash(answer.text)).toBe(text)
      expect(answer.finish).toMatchObject({
        finishReason: 'stop',
        // What the host does not count is estimated, and says so.
        usage: usage === null ? { estimated: true } : { prompt_tokens: usage[0], completion_tokens: usage[1] },
      })
    },
  )

  it.each(exchanges.filter(isWholeStream).map((one, index) => [index, one] as const))(
    'stream %i reads the same wherever the chunks are cut',
    (_index, { exchange, wire, meaning, text }) => {
      const bytes = Buffer.from(exchange.response.body)
      const expected = meaning === 'stop' ? text : 'answer_incomplete'
      const read = (chunks: Buffer[]) => readStream(wire, maxTokensOf(exchange), chunks)
      for (let cut = 0; cut <= bytes.length; cut++)
        if (read([bytes.subarray(0, cut), bytes.subarray(cut)]) !== expected) expect.fail(`cut at byte ${cut}`)
      expect(read(Array.from(bytes, (_, byte) => bytes.subarray(byte, byte + 1)))).toBe(expected)
    },
  )
}

function isWholeStream({ exchange }: Exchange): boolean {
  return isStream(exchange) && exchange.response.status === 200
}

/** An error is read by the wire of its address. */
function wireOf(name: string, { url }: RecordedExchange): Wire {
  if (name === 'error') return url.includes('completions') ? openAiChat : textGeneration
  return name === 'chat' ? openAiChat : textGeneration
}

function readStream(wire: Wire, maxTokens: number, chunks: Buffer[]): string {
  const reader = wire.openStream({
    model: 'm',
    messages: prompt.messages,
    stream: true,
    maxTokens,
    thinkingTokens: 0,
    temperature: 0,
    form: usualForm,
    startsThinking: false,
    takesThinkingLimit: false,
    names: testNames,
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
