import '../zod-without-eval.ts'
import { type TriageEvent, type TriageRequest, triageEvents } from '@carepath/contract/triage.ts'
import { createParser } from 'eventsource-parser'
import { callService } from './call.ts'
import { parseProblem } from './parse-problem.ts'
import { TroubleError } from './trouble.ts'

/** The service sends at least a comment every 15 s; past this the connection is dead, whatever the browser thinks. */
const SILENCE_MS = 45_000

/**
 * Asks, and yields what comes: one start, deltas, one done. Ends with `done` or throws TroubleError; a stream that
 * ends otherwise is `cut`. Leaving the loop or aborting `signal` cancels the call.
 */
export async function* askTriage(request: TriageRequest, signal: AbortSignal): AsyncGenerator<TriageEvent> {
  const response = await callService('/triage', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify(request),
    signal,
  })
  const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') ?? false
  if (response.body === null || !isStream) throw new TroubleError('unreadable')
  yield* readEvents(response.body, signal)
}

/** Reads the bytes of one event stream. Events that the contract does not name are passed over. */
export async function* readEvents(body: ReadableStream<Uint8Array>, signal: AbortSignal): AsyncGenerator<TriageEvent> {
  const arrived: { event: string | undefined; data: string }[] = []
  const parser = createParser({ onEvent: ({ event, data }) => arrived.push({ event, data }) })
  const decoder = new TextDecoder()
  const reader = body.getReader()
  try {
    for (;;) {
      const { done, value } = await readOrGiveUp(reader, signal)
      if (done) throw new TroubleError('cut')
      parser.feed(decoder.decode(value, { stream: true }))
      for (const { event, data } of arrived.splice(0)) {
        const part = toEvent(event, data)
        if (part === null) continue
        yield part
        if (part.event === 'done') return
      }
    }
  } finally {
    // The bytes that are still coming are of no use to anyone: this is what cancels the call upstream.
    reader.cancel().catch(() => {})
  }
}

function toEvent(event: string | undefined, data: string): TriageEvent | null {
  if (event === undefined || !Object.hasOwn(triageEvents, event)) return null
  const json = parseJson(data)
  switch (event as keyof typeof triageEvents) {
    case 'start':
      return { event: 'start', data: orUnreadable(triageEvents.start.safeParse(json)) }
    case 'thinking':
      return { event: 'thinking', data: orUnreadable(triageEvents.thinking.safeParse(json)) }
    case 'delta':
      return { event: 'delta', data: orUnreadable(triageEvents.delta.safeParse(json)) }
    case 'done':
      return { event: 'done', data: orUnreadable(triageEvents.done.safeParse(json)) }
    case 'error':
      throw parseProblem(json)
  }
}

function orUnreadable<Data>(parsed: { success: true; data: Data } | { success: false }): Data {
  if (!parsed.success) throw new TroubleError('unreadable')
  return parsed.data
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new TroubleError('unreadable')
  }
}

async function readOrGiveUp(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  signal: AbortSignal,
): Promise<ReadableStreamReadResult<Uint8Array>> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const silence = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new TroubleError('cut')), SILENCE_MS)
  })
  try {
    return await Promise.race([reader.read(), silence])
  } catch (error) {
    if (signal.aborted || error instanceof TroubleError) throw error
    throw new TroubleError('cut')
  } finally {
    clearTimeout(timer)
  }
}
