import type { ServerResponse } from 'node:http'
import type { Problem } from '@carepath/contract/problem.ts'
import type { TriageEvent } from '@carepath/contract/triage.ts'
import type { FastifyReply } from 'fastify'
import { answerHeaders } from './answer-headers.ts'

/** A comment is sent this often while a model is silent, so that no proxy between us and the caller gives up. */
const KEEP_ALIVE_MS = 15_000

/**
 * Sends an answer as `text/event-stream` (WHATWG HTML, 9.2) while it is made. An error before the first event is thrown,
 * to be answered with its own status; a later one becomes `event: error`. Whoever reads slowly is waited for.
 */
export async function sendEvents(
  reply: FastifyReply,
  events: AsyncIterable<TriageEvent>,
  toErrorData: (error: unknown) => Problem,
): Promise<void> {
  let stream: EventStream | undefined
  try {
    for await (const { event, data } of events) {
      stream ??= openStream(reply)
      const full = stream.send(event, data)
      if (full !== undefined) await full
    }
  } catch (error) {
    if (stream === undefined) throw error
    void stream.send('error', toErrorData(error))
  } finally {
    stream?.end()
  }
}

interface EventStream {
  /** Returns a promise where the caller has yet to read what was sent. */
  send(event: string, data: unknown): Promise<void> | undefined
  end(): void
}

function openStream(reply: FastifyReply): EventStream {
  reply.hijack()
  const response = reply.raw
  response.writeHead(200, {
    ...answerHeaders,
    'content-type': 'text/event-stream; charset=utf-8',
    'x-accel-buffering': 'no',
  })
  const write = gather(response)
  const keepAlive = setInterval(() => write(': waiting\n\n'), KEEP_ALIVE_MS)
  let full: Promise<void> | undefined
  return {
    send(event, data) {
      write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
      if (isFull(response))
        full ??= drained(response).then(() => {
          full = undefined
        })
      return full
    },
    end() {
      clearInterval(keepAlive)
      write.now()
      response.end()
    },
  }
}

/** What is written in one go leaves as one chunk, with `now` at once: a fast host sends many tokens in a packet. */
function gather(response: ServerResponse): ((text: string) => void) & { now(): void } {
  let gathered = ''
  const now = () => {
    const text = gathered
    gathered = ''
    if (text === '' || response.destroyed) return
    response.write(text)
  }
  const write = (text: string) => {
    if (gathered === '') process.nextTick(now)
    gathered += text
  }
  return Object.assign(write, { now })
}

function isFull(response: ServerResponse): boolean {
  return !response.destroyed && (response.socket ?? response).writableNeedDrain
}

/** Resolves when the caller has read on, or is gone; an error of the connection is followed by its close. */
function drained(response: ServerResponse): Promise<void> {
  const connection = response.socket ?? response
  return new Promise((resolve) => {
    const settle = () => {
      connection.off('drain', settle)
      response.off('close', settle)
      resolve()
    }
    connection.on('drain', settle)
    response.on('close', settle)
  })
}
