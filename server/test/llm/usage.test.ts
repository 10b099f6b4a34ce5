import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { answering } from '../fake-replies.ts'
import { type FakeUpstream, startFakeUpstream } from '../fake-upstream.ts'
import { body } from './fault.ts'
import { ask } from './hosted-mode.ts'
import { buildHostedMode, hostedModes } from './hosted-modes.ts'

const [qwen] = hostedModes
const counted = { prompt_tokens: 1_000_000, completion_tokens: 500_000 }
const catalogue = {
  id: 'Qwen/Qwen2.5-7B-Instruct',
  providers: [
    { provider: 'together', status: 'live', pricing: { input: 0.3, output: 0.6 } },
    { provider: 'novita', status: 'live', is_free: true },
    { provider: 'groq', status: 'live', pricing: { input: -1, output: 'x' } },
  ],
}

describe('what an answer used and cost', () => {
  let upstream: FakeUpstream
  beforeEach(async () => {
    upstream = await startFakeUpstream()
  })
  afterEach(() => upstream.close())

  const reply = (provider: string, usage: typeof counted | null) => {
    const well = answering({ tokens: ['Yes.'], usage, headers: { 'x-inference-provider': provider } })
    upstream.replyWith((call) => (call.method === 'GET' ? body(JSON.stringify(catalogue)) : well(call)))
  }

  it.each([false, true])('is what the host counted, streamed: %s', async (stream) => {
    reply('together', counted)
    const { finish } = await ask(buildHostedMode(qwen, { url: upstream.url }), { stream })
    expect(finish.usage).toEqual(counted)
    expect(finish.costUsd).toBeNull()
  })

  it.each([false, true])('is estimated, and marked so, where the host counts nothing, streamed: %s', async (stream) => {
    reply('together', null)
    const { finish } = await ask(buildHostedMode(qwen, { url: upstream.url }), { stream })
    expect(finish.usage).toEqual({ prompt_tokens: expect.any(Number), completion_tokens: 2, estimated: true })
    expect(finish.usage.prompt_tokens).toBeGreaterThan(10)
  })

  it.each([
    ['together', 0.6],
    ['novita', 0],
    ['groq', null],
    ['unknown', null],
  ])('costs at %s what the catalogue says: %s', async (provider, cost) => {
    reply(provider, counted)
    const mode = buildHostedMode(qwen, { url: upstream.url })
    await mode.check?.(new AbortController().signal)
    const { finish } = await ask(mode)
    expect(finish.costUsd).toBe(cost)
  })
})
