import { describe, expect, test, vi } from 'vitest'
import { readEvents } from './triage-stream.ts'
import { type Trouble, toTrouble } from './trouble.ts'

const start = { trace_id: 't1', conversation_id: 'c1', llm_mode: 'mock', notice: null }
const done = {
  notice: null,
  trace_id: 't1',
  patient_mrn: 'P1',
  query: 'Why?',
  llm_mode: 'mock',
  response: 'Because. Ünïcode 🙂',
  inference_time_ms: 5,
  conversation_id: 'c1',
  model: null,
  provider: null,
  finish_reason: 'stop',
  usage: { prompt_tokens: null, completion_tokens: null },
  timings_ms: { own: 1, first_token: 2, upstream: 3, total: 5 },
  citations: [],
  manifest: { sent: ['labs'], partly_sent: [], left_out: [], none_known: [], none: [] },
  checks: null,
}
const problem = {
  type: 'urn:carepath:problem:provider_timeout',
  title: 'The model host took too long',
  status: 504,
  detail: 'The first token did not come within 10 s.',
  code: 'provider_timeout',
  trace_id: 't1',
  retry_after_s: 3,
}

const event = (name: string, data: unknown) => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`

/** The bytes of a text in pieces of the given size, which cut characters and lines anywhere. */
function streamOf(text: string, pieceBytes: number): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text)
  let at = 0
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close()
      controller.enqueue(bytes.subarray(at, at + pieceBytes))
      at += pieceBytes
    },
  })
}

async function read(
  text: string,
  pieceBytes = 1_000,
): Promise<{ events: unknown[]; code: string | null; trouble: Trouble | null }> {
  const events: unknown[] = []
  try {
    for await (const part of readEvents(streamOf(text, pieceBytes), new AbortController().signal)) events.push(part)
    return { events, code: null, trouble: null }
  } catch (error) {
    const trouble = toTrouble(error)
    return { events, code: trouble.code, trouble }
  }
}

describe('the event stream of an answer', () => {
  const whole = event('start', start) + event('delta', { text: 'Because. Ünïcode 🙂' }) + event('done', done)
  const parts = [
    { event: 'start', data: start },
    { event: 'delta', data: { text: 'Because. Ünïcode 🙂' } },
    { event: 'done', data: done },
  ]

  test.each([1, 2, 3, 7, 1_000])('reads the same from pieces of %i bytes', async (size) => {
    expect(await read(whole, size)).toEqual({ events: parts, code: null, trouble: null })
  })

  test('comments and events of a later version are passed over', async () => {
    const text = `: waiting\n\n${event('start', start)}${event('progress', { step: 2 })}: waiting\n\n${event('done', done)}`
    expect((await read(text)).events.map((part) => (part as { event: string }).event)).toEqual(['start', 'done'])
  })

  test('a stream that ends before its end is cut, whatever it said', async () => {
    expect((await read(event('start', start) + event('delta', { text: 'Half' }))).code).toBe('cut')
    expect((await read('')).code).toBe('cut')
    expect((await read(whole.slice(0, -5))).code).toBe('cut')
  })

  test('an error in the stream keeps its code, its trace id and when to try again', async () => {
    const text = event('start', start) + event('error', problem)
    const { trouble } = await read(text, 20)
    expect(trouble).toMatchObject({ code: 'provider_timeout', traceId: 't1', retryAfterS: 3 })
  })

  test.each([
    ['not JSON', 'event: delta\ndata: {"text"\n\n'],
    ['of another shape', event('delta', { words: 'x' })],
    ['a done without its answer', event('done', { response: 'x' })],
    ['an error without a code', event('error', { title: 'x' })],
  ])('what is %s is unreadable, and nothing is made up for it', async (_what, text) => {
    expect(await read(event('start', start) + text)).toMatchObject({ events: parts.slice(0, 1), code: 'unreadable' })
  })

  test('a connection that is silent for longer than the service ever is counts as cut; a comment keeps it', async () => {
    vi.useFakeTimers()
    try {
      let send: (text: string) => void = () => undefined
      const silent = new ReadableStream<Uint8Array>({
        start(controller) {
          send = (text) => controller.enqueue(new TextEncoder().encode(text))
        },
      })
      let code: string | null = null
      const reading = (async () => {
        for await (const _part of readEvents(silent, new AbortController().signal));
      })().catch((error) => {
        code = toTrouble(error).code
      })
      await vi.advanceTimersByTimeAsync(44_000)
      send(': waiting\n\n')
      await vi.advanceTimersByTimeAsync(44_000)
      expect(code).toBeNull()
      await vi.advanceTimersByTimeAsync(2_000)
      await reading
      expect(code).toBe('cut')
    } finally {
      vi.useRealTimers()
    }
  })

  test('leaving it cancels the call', async () => {
    let cancelled = false
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new TextEncoder().encode(event('delta', { text: 'more ' }))),
      cancel() {
        cancelled = true
      },
    })
    for await (const _part of readEvents(endless, new AbortController().signal)) break
    expect(cancelled).toBe(true)
  })
})
