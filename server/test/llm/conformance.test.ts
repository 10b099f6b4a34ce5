import { getEventListeners } from 'node:events'
import { describe, expect, it } from 'vitest'
import { answering } from '../fake-replies.ts'
import { type FakeUpstream, startFakeUpstream } from '../fake-upstream.ts'
import { ANSWER, type Fault } from './fault.ts'
import { faults } from './faults.ts'
import { ask, outcome } from './hosted-mode.ts'
import { buildHostedMode, hostedModes } from './hosted-modes.ts'
import { answer, sayings } from './sayings.ts'

describe('the faults', () => {
  it('are at least sixty', () => expect(faults.length).toBeGreaterThanOrEqual(60))
  it('have each a name of its own', () => expect(new Set(faults.map(nameOf)).size).toBe(faults.length))
})

describe.each(hostedModes)('$name', (kind) => {
  const own = faults.filter(({ wire }) => wire === undefined || wire === kind.wire)
  const cases = own.flatMap((fault) =>
    ([false, true] as const)
      .filter((stream) => fault.mode === undefined || (fault.mode === 'stream') === stream)
      .map((stream) => ({ fault, stream, name: nameOf(fault) })),
  )

  it.concurrent.for(cases)('$name, streamed: $stream', async ({ fault, stream }, { expect }) => {
    const saying = sayings[kind.wire]
    const well = answering(answer)
    const upstream = await startFakeUpstream((call, index) =>
      fault.once && index > 0 ? well(call) : fault.reply(saying),
    )
    const mode = buildHostedMode(kind, { url: upstream.url, ...('timeoutS' in fault && { timeoutS: fault.timeoutS }) })
    const { signal } = new AbortController()
    try {
      const got = await outcome(ask(mode, { stream, signal }))
      expect(got).toBe(fault.gets === 'answer' ? `answered: ${ANSWER}` : fault.gets)
      expectCalls(upstream, fault)
      expect(getEventListeners(signal, 'abort')).toEqual([])
      await mode.close?.()
      await expect.poll(() => upstream.openSockets, { interval: 5, timeout: 5_000 }).toBe(0)
    } finally {
      await upstream.close()
    }
  })

  it('a host that refuses connections is unavailable', async () => {
    const upstream = await startFakeUpstream()
    await upstream.close()
    expect(await outcome(ask(buildHostedMode(kind, { url: upstream.url })))).toBe('provider_unavailable')
  })
})

function expectCalls({ callCount }: FakeUpstream, { calls }: Fault): void {
  if (typeof calls === 'number') expect(callCount).toBe(calls)
  else {
    expect(callCount).toBeGreaterThanOrEqual(1)
    expect(callCount).toBeLessThanOrEqual(calls.atMost)
  }
}

function nameOf({ name, wire, mode }: Fault): string {
  return [name, wire, mode].filter((part) => part !== undefined).join(', ')
}
