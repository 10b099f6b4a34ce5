import { getEventListeners } from 'node:events'
import { createServer } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ModelPart } from '../../src/llm/mode.ts'
import { openAiChat } from '../../src/llm/wire/openai-chat.ts'
import { answering, chatEvents, errorReply } from '../fake-replies.ts'
import { type FakeUpstream, type Script, startFakeUpstream } from '../fake-upstream.ts'
import { ask, outcome, prompt, type TestMode, testMode } from './hosted-mode.ts'

const gone = new Error('the caller is gone')
const begun = chatEvents({ tokens: ['You ', 'take '] }).slice(0, 3)
const eventStream = { head: 200, headers: { 'content-type': 'text/event-stream' } }

describe('a caller who leaves', () => {
  let upstream: FakeUpstream
  beforeEach(async () => {
    upstream = await startFakeUpstream()
  })
  afterEach(() => upstream.close())

  const build = (changes: Partial<TestMode> = {}) =>
    testMode({ urls: [`${upstream.url}/v1/chat/completions`], wire: openAiChat, ...changes })

  /** Asks, leaves once `when` holds, and resolves when the asking has ended. */
  async function leave(mode: ReturnType<typeof build>, when: () => boolean, stream = true): Promise<void> {
    const caller = new AbortController()
    const asking = ask(mode, { stream, signal: caller.signal })
    asking.catch(() => undefined)
    await expect.poll(when, { interval: 2 }).toBe(true)
    caller.abort(gone)
    await expect(asking).rejects.toBe(gone)
    expect(getEventListeners(caller.signal, 'abort')).toEqual([])
  }

  it.each<[string, Script, boolean]>([
    ['before the headers', [{ stall: true }], true],
    ['before the headers of a whole reply', [{ stall: true }], false],
    ['in the headers', [{ raw: 'HTTP/1.1 200 OK\r\nconte' }, { stall: true }], true],
    ['before the first text', [eventStream, { send: ': ping\n\n' }, { stall: true }], true],
    ['in the stream', [eventStream, { send: begun.join('') }, { stall: true }], true],
    ['in a body', [{ head: 200, body: 100 }, { send: '{"choices"' }, { stall: true }], false],
    ['in the body of an error', [{ head: 500, body: 100 }, { send: '{"error"' }, { stall: true }], false],
  ])('%s closes the socket, and the host is not asked again', async (_, script, stream) => {
    upstream.replyWith(script)
    await leave(build(), () => upstream.callCount === 1, stream)
    await expect.poll(() => upstream.openSockets, { interval: 2 }).toBe(0)
    expect(upstream.callCount).toBe(1)
  })

  it('while the connection is being made leaves no socket behind', async () => {
    let sockets = 0
    let most = 0
    // It takes connections and never answers the greeting of TLS.
    const silent = createServer((socket) => {
      sockets += 1
      most = Math.max(most, sockets)
      socket.on('error', () => undefined).on('close', () => (sockets -= 1))
      socket.resume()
    })
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
    const address = silent.address()
    const port = typeof address === 'object' ? address?.port : undefined
    await leave(build({ urls: [`https://127.0.0.1:${port}`] }), () => sockets === 1)
    await expect.poll(() => sockets, { interval: 2 }).toBe(0)
    expect(most).toBe(1)
    await new Promise((resolve) => silent.close(resolve))
  })

  it('while waiting for a turn never reaches the host, and gives the place to the next', async () => {
    upstream.replyWith([{ stall: true }])
    const mode = build({ bulkhead: { maxConcurrent: 1, maxQueued: 1 } })
    const first = new AbortController()
    const running = outcome(ask(mode, { signal: first.signal }))
    await expect.poll(() => upstream.callCount).toBe(1)
    const waiting = new AbortController()
    const queued = ask(mode, { signal: waiting.signal })
    expect(await outcome(ask(mode))).toBe('overloaded')
    waiting.abort(gone)
    await expect(queued).rejects.toBe(gone)
    upstream.replyWith(answering({ tokens: ['Yes.'] }))
    const next = outcome(ask(mode))
    first.abort(gone)
    await running
    expect(await next).toBe('answered: Yes.')
    expect(upstream.callCount).toBe(2)
  })

  it('between two attempts is not followed by another', async () => {
    upstream.replyWith(errorReply(503, '', { 'retry-after': '2' }))
    await leave(build(), () => upstream.callCount === 1 && upstream.openSockets === 1)
    expect(upstream.callCount).toBe(1)
  })

  it('before anything was sent reaches nobody', async () => {
    await expect(ask(build(), { signal: AbortSignal.abort(gone) })).rejects.toBe(gone)
    expect(upstream.callCount).toBe(0)
  })

  it('by an error of whoever takes the parts closes the socket as well', async () => {
    upstream.replyWith([eventStream, { send: begun.join('') }, { stall: true }])
    const seen: ModelPart[] = []
    const mistake = new TypeError('a mistake of ours')
    const asking = build().generate(prompt, {
      stream: true,
      signal: new AbortController().signal,
      traceId: 't',
      onPart: (part) => {
        seen.push(part)
        throw mistake
      },
    })
    await expect(asking).rejects.toBe(mistake)
    expect(seen).toEqual([{ type: 'text', text: 'You ' }])
    await expect.poll(() => upstream.openSockets, { interval: 2 }).toBe(0)
  })
})
