import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { LlmEvent } from '../../src/llm/events.ts'
import { limitsWithin } from '../../src/llm/huggingface.ts'
import { defaultBreaker } from '../../src/llm/policy/breaker.ts'
import { defaultRetries } from '../../src/llm/policy/retries.ts'
import { openAiChat } from '../../src/llm/wire/openai-chat.ts'
import { answering, errorReply } from '../fake-replies.ts'
import { type FakeUpstream, startFakeUpstream } from '../fake-upstream.ts'
import { manualClock } from '../manual-clock.ts'
import { ask, outcome, type TestMode, testMode } from './hosted-mode.ts'

const well = answering({ tokens: ['Yes.'] })
const fails = errorReply(500, '')

describe('the policy of a mode', () => {
  let upstream: FakeUpstream
  let events: LlmEvent[]
  beforeEach(async () => {
    upstream = await startFakeUpstream(well)
    events = []
  })
  afterEach(() => upstream.close())

  const build = (changes: Partial<TestMode> = {}) =>
    testMode({
      urls: [`${upstream.url}/v1/chat/completions`],
      wire: openAiChat,
      ...changes,
      tools: { report: (event) => events.push(event), ...changes.tools },
    })

  it('says which limit ran out', async () => {
    const limits = { connectMs: 5_000, firstTokenMs: 5_000, wholeMs: 5_000, idleMs: 5_000, totalMs: 5_000 }
    const timesOut = (changes: object) =>
      ask(build({ limits: { ...limits, ...changes }, retries: { ...defaultRetries, maxAttempts: 1 } }), {
        stream: true,
      })
    const events = 'data: {"choices":[{"delta":{"content":"You"}}]}\n\n'
    const stalled = [
      { head: 200, headers: { 'content-type': 'text/event-stream' } },
      { send: events },
      { stall: true },
    ] as const
    upstream.replyWith([{ stall: true }])
    await expect(timesOut({ firstTokenMs: 20 })).rejects.toThrow('(limit: first_token)')
    await expect(timesOut({ totalMs: 20 })).rejects.toThrow('(limit: total)')
    upstream.replyWith(stalled)
    await expect(timesOut({ idleMs: 20 })).rejects.toThrow('(limit: idle)')
  })

  it('stops asking a host that fails, tells so at once, and asks again after the interval', async () => {
    const clock = manualClock()
    upstream.replyWith(fails)
    const mode = build({ tools: { clock } })
    for (let calls = 0; calls < 5; calls++) expect(await outcome(ask(mode))).toBe('provider_unavailable')
    expect(upstream.callCount).toBe(20)
    await expect(ask(mode)).rejects.toMatchObject({ code: 'provider_unavailable', retryAfterS: 5 })
    expect(upstream.callCount).toBe(20)
    upstream.replyWith(well)
    clock.pass(defaultBreaker.probeIntervalMs)
    expect(await outcome(ask(mode))).toBe('answered: Yes.')
    expect(mode.state().ready).toBe(true)
    expect(events.filter(({ type }) => type === 'breaker_changed')).toMatchObject([
      { state: 'open' },
      { state: 'half_open' },
      { state: 'closed' },
    ])
  })

  it('lets no refusal open the breaker: the host is well, and the request is not', async () => {
    upstream.replyWith(errorReply(422, 'x'))
    const mode = build()
    for (let calls = 0; calls < 40; calls++) await outcome(ask(mode))
    expect(upstream.callCount).toBe(40)
  })

  it('asks a failing host again only within the budget', async () => {
    upstream.replyWith(fails)
    const mode = build({ breaker: { ...defaultBreaker, minAttempts: 10_000 } })
    for (let calls = 0; calls < 50; calls++) await outcome(ask(mode))
    expect(upstream.callCount).toBe(50 + defaultRetries.budgetFloor + 50 * defaultRetries.budgetShare)
  })

  it('obeys Retry-After, and gives up at once where it lies beyond the deadline', async () => {
    upstream.replyWith((call, index) => (index === 0 ? errorReply(503, '', { 'retry-after': '1' }) : well(call)))
    expect(await outcome(ask(build()))).toBe('answered: Yes.')
    upstream.replyWith(errorReply(429, '', { 'retry-after': '9' }))
    await expect(ask(build({ limits: limitsWithin(500) }))).rejects.toMatchObject({
      code: 'provider_rate_limited',
      retryAfterS: 9,
    })
    expect(upstream.callCount).toBe(3)
  })

  it('reports each call by ids, codes and durations alone', async () => {
    upstream.replyWith((call, index) => (index === 0 ? errorReply(503, { error: 'THE PATIENT SAID' }) : well(call)))
    await ask(build())
    const call = {
      type: 'model_call',
      mode: 'test',
      endpoint: `${upstream.url}/v1/chat/completions`,
      model: 'fake/model',
      trace_id: 'trace-1',
      provider: null,
      request_id: null,
      attempts: 4,
      headers_ms: expect.any(Number),
      ms: expect.any(Number),
    }
    expect(events).toEqual([
      { ...call, attempt: 1, retried_for: null, code: 'provider_unavailable', status: 503, first_token_ms: null },
      {
        ...call,
        attempt: 2,
        retried_for: 'provider_unavailable',
        code: 'answered',
        status: 200,
        first_token_ms: expect.any(Number),
      },
    ])
  })

  it('keeps connections for the next call', async () => {
    const mode = build()
    for (let calls = 0; calls < 20; calls++) await ask(mode, { stream: calls % 2 === 0 })
    expect(upstream.peakSockets).toBe(1)
  })

  it.each([false, true])(
    'asks again over a fresh connection where the host has closed one it had kept: %s',
    async (stream) => {
      const retries = { ...defaultRetries, maxAttempts: 1 }
      const mode = build({ retries })
      await ask(mode)
      upstream.replyWith((call, index) => (index === 1 ? [{ close: 'rst' }] : well(call)))
      expect(await outcome(ask(mode, { stream }))).toBe('answered: Yes.')
      expect(upstream.callCount).toBe(3)
      expect(events).toMatchObject([{ code: 'answered' }, { code: 'answered' }])
      upstream.replyWith([{ close: 'rst' }])
      expect(await outcome(ask(mode, { stream }))).toBe('provider_unavailable')
      expect(upstream.callCount).toBe(5)
    },
  )
})
