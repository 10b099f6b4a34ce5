import { describe, expect, it } from 'vitest'
import { testNames } from '../../../test/llm/test-names.ts'
import { manualClock } from '../../../test/manual-clock.ts'
import { direct } from '../../../test/outbound-fixtures.ts'
import { ownState } from '../../shared/shared-state.ts'
import { buildHost } from '../host.ts'
import { openAiChat } from '../wire/openai-chat.ts'
import { HostLimit } from './host-limit.ts'

const host = buildHost({
  url: new URL('https://host.example/v1/chat/completions'),
  wire: openAiChat,
  model: 'm',
  headers: () => ({ authorization: 'Bearer t' }),
  settings: testNames,
  provider: null,
  allowedProviders: null,
  startsThinking: false,
  takesThinkingLimit: false,
  cataloguePath: null,
  prices: null,
  outbound: direct,
})

/** Answers so many calls in each window that begins with its first call, or, `sliding`, in any time as long. */
function limitedHost(calls: number, periodMs: number, { sliding = false, named = true, headers = false } = {}) {
  let answered: number[] = []
  return {
    answered: 0,
    refused: 0,
    ask(now: number): { waitMs: number | undefined } | { headers: Record<string, string> } {
      answered = sliding
        ? answered.filter((at) => now - at < periodMs)
        : now - (answered[0] ?? Number.NEGATIVE_INFINITY) < periodMs
          ? answered
          : []
      const [first = now] = answered
      if (answered.length >= calls) {
        this.refused += 1
        return { waitMs: named ? Math.ceil((first + periodMs - now) / 1_000) * 1_000 : undefined }
      }
      answered.push(now)
      this.answered += 1
      const isLast = headers && answered.length === calls
      return {
        headers: isLast
          ? { 'x-ratelimit-remaining-requests': '0', 'x-ratelimit-reset-requests': `${first + periodMs - now}ms` }
          : {},
      }
    },
  }
}

/** Two replicas with a question each every `everyMs` for two minutes; who would have to wait gives up. */
async function run(upstream: ReturnType<typeof limitedHost>, everyMs: number) {
  const clock = manualClock()
  const shared = { ...ownState(clock), isShared: true }
  const replicas = [new HostLimit(host, shared, clock), new HostLimit(host, shared, clock)]
  const { signal } = new AbortController()
  const codes = new Set<string>()
  for (let passed = 0; passed < 120_000; passed += everyMs) {
    for (const limit of replicas) {
      try {
        const turn = await limit.enter(signal, clock.monotonic())
        const reply = upstream.ask(clock.now())
        if ('headers' in reply) await limit.answered(turn, reply.headers)
        else await limit.refused(turn, reply.waitMs)
      } catch (error) {
        codes.add(error instanceof Error && 'code' in error ? String(error.code) : String(error))
      }
    }
    clock.pass(everyMs)
  }
  return { ...upstream, codes: [...codes] }
}

describe('a limit that two replicas share', () => {
  it.each([
    ['in windows', { named: true }],
    ['in windows, and says so before it refuses', { headers: true }],
    ['in windows, and names no wait', { named: false }],
    ['at any time', { sliding: true }],
    ['at any time, and names no wait', { sliding: true, named: false }],
  ])('of 10 calls in 10 s %s is hardly asked for more', async (_, options) => {
    const { answered, refused, codes } = await run(limitedHost(10, 10_000, options), 250)
    expect(answered).toBeGreaterThan(50)
    // How long a host wants to be left alone that does not say so has to be tried out.
    const bound = 'named' in options && options.named === false ? 1.2 : 1.1
    expect(answered + refused).toBeLessThanOrEqual(answered * bound)
    // Nobody is told that the host is down.
    expect(codes).toEqual(['provider_rate_limited'])
  })

  it('is not kept to where there is none', async () => {
    const { answered, refused, codes } = await run(limitedHost(100_000, 10_000), 250)
    expect({ answered, refused, codes }).toEqual({ answered: 960, refused: 0, codes: [] })
  })

  it('is found out again when it is raised', async () => {
    const upstream = limitedHost(10, 10_000)
    await run(upstream, 250)
    const before = upstream.answered
    const more = await run(limitedHost(40, 10_000), 250)
    expect(more.answered).toBeGreaterThan(before)
  })
})

describe('one question that is refused', () => {
  it('by a host that has answered nobody, and names no wait, keeps no other from asking', async () => {
    const clock = manualClock()
    const limit = new HostLimit(host, ownState(clock), clock)
    const { signal } = new AbortController()
    for (let calls = 0; calls < 25; calls += 1) {
      const turn = await limit.enter(signal, clock.monotonic())
      await limit.refused(turn, undefined)
    }
    await expect(limit.enter(signal, clock.monotonic())).resolves.toMatchObject({ place: 26 })
  })

  it('for a time keeps all others from asking for as long', async () => {
    const clock = manualClock()
    const limit = new HostLimit(host, ownState(clock), clock)
    const { signal } = new AbortController()
    await limit.refused(await limit.enter(signal, clock.monotonic()), 20_000)
    clock.pass(19_000)
    await expect(limit.enter(signal, clock.monotonic())).rejects.toMatchObject({
      code: 'provider_rate_limited',
      retryAfterS: 1,
    })
    clock.pass(1_000)
    await expect(limit.enter(signal, clock.monotonic())).resolves.toMatchObject({ place: 1 })
  })
})
