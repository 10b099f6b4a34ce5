import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openAiChat } from '../../src/llm/wire/openai-chat.ts'
import { ownState } from '../../src/shared/shared-state.ts'
import { answering, errorReply } from '../fake-replies.ts'
import { type FakeUpstream, startFakeUpstream } from '../fake-upstream.ts'
import { manualClock } from '../manual-clock.ts'
import { ask, outcome, testMode } from './hosted-mode.ts'

describe('two replicas of one mode', () => {
  let upstream: FakeUpstream
  beforeEach(async () => {
    upstream = await startFakeUpstream(answering({ tokens: ['Yes.'] }))
  })
  afterEach(() => upstream.close())

  function replicas() {
    const clock = manualClock()
    const shared = { ...ownState(clock), isShared: true }
    const build = () =>
      testMode({ urls: [`${upstream.url}/v1/chat/completions`], wire: openAiChat, tools: { clock, shared } })
    return { clock, modes: [build(), build()] as const }
  }

  it('make one self-test for both', async () => {
    const { modes, clock } = replicas()
    const { signal } = new AbortController()
    const states = await Promise.all(modes.map((mode) => mode.check?.(signal, 60_000)))
    expect(states.map((state) => state?.state)).toEqual(['ready', 'ready'])
    expect(upstream.callCount).toBe(1)
    clock.pass(61_000)
    await modes[1].check?.(signal, 60_000)
    expect(upstream.callCount).toBe(2)
  })

  it('do not each have to find out that a host is down', async () => {
    upstream.replyWith(errorReply(500, ''))
    const { modes, clock } = replicas()
    for (let calls = 0; calls < 5; calls += 1) await outcome(ask(modes[0]))
    const before = upstream.callCount
    expect(await outcome(ask(modes[1]))).toBe('provider_unavailable')
    expect(upstream.callCount).toBe(before)
    upstream.replyWith(answering({ tokens: ['Yes.'] }))
    clock.pass(5_000)
    expect(await outcome(ask(modes[1]))).toBe('answered: Yes.')
  })

  it('both wait where one of them was told to', async () => {
    upstream.replyWith(errorReply(429, '', { 'retry-after-ms': '60000' }))
    const { modes } = replicas()
    await expect(ask(modes[0])).rejects.toMatchObject({ code: 'provider_rate_limited', retryAfterS: 60 })
    upstream.replyWith(answering({ tokens: ['Yes.'] }))
    await expect(ask(modes[1])).rejects.toMatchObject({ code: 'provider_rate_limited', retryAfterS: 60 })
    expect(upstream.callCount).toBe(1)
  })
})
