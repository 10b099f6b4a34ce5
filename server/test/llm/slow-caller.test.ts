import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { LlmEvent } from '../../src/llm/events.ts'
import type { OnPart } from '../../src/llm/mode.ts'
import { openAiChat } from '../../src/llm/wire/openai-chat.ts'
import { answering, chatEvents } from '../fake-replies.ts'
import { type FakeUpstream, type Script, startFakeUpstream } from '../fake-upstream.ts'
import { ask, prompt, type TestMode, testMode } from './hosted-mode.ts'

const TOKENS = ['You ', 'take ', 'metformin.']
const [first = '', ...others] = chatEvents({ tokens: TOKENS })
const eventStream = { head: 200, headers: { 'content-type': 'text/event-stream' } }
const inTwoParts: Script = [
  eventStream,
  { send: first + others[0] },
  { waitMs: 20 },
  { send: others.slice(1).join('') },
  { end: true },
]
const idleMs = 60

describe('a caller who does not read on', () => {
  let upstream: FakeUpstream
  let events: LlmEvent[] = []
  beforeEach(async () => {
    events = []
    upstream = await startFakeUpstream()
    upstream.replyWith(inTwoParts)
  })
  afterEach(() => upstream.close())

  const build = (totalMs: number, changes: Partial<TestMode> = {}) =>
    testMode({
      urls: [`${upstream.url}/v1/chat/completions`],
      wire: openAiChat,
      limits: { connectMs: 1_000, firstTokenMs: 1_000, wholeMs: 1_000, idleMs, totalMs },
      tools: {
        report: (event) => {
          if (event.type !== 'model_call') events.push(event)
        },
      },
      ...changes,
    })
  const generate = (mode: ReturnType<typeof build>, onPart: OnPart) =>
    mode.generate(prompt, { stream: true, signal: new AbortController().signal, traceId: 't', onPart })

  it('for longer than the host may pause gets the whole answer', async () => {
    const texts: string[] = []
    await generate(build(5_000), ({ text }) => {
      texts.push(text)
      return texts.length === 1 ? sleep(3 * idleMs) : undefined
    })
    expect(texts.join('')).toBe(TOKENS.join(''))
    expect(events).toEqual([])
  })

  it('until the deadline keeps no place, and is no fault of the host', async () => {
    const mode = build(300, { bulkhead: { maxConcurrent: 1, maxQueued: 0 } })
    const never = new Promise<void>(() => undefined)
    await expect(generate(mode, () => never)).rejects.toMatchObject({
      code: 'provider_timeout',
      message: expect.stringContaining('not read'),
    })
    expect(events).toEqual([])
    expect(mode.state()).toMatchObject({ ready: true })
    upstream.replyWith(answering({ tokens: ['Yes.'] }))
    expect((await ask(mode)).text).toBe('Yes.')
  })
})
