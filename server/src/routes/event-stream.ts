import { once } from 'node:events'
import type { Problem } from '@carepath/contract/problem.ts'
import type { TriageEvent } from '@carepath/contract/triage.ts'
import type { FastifyReply } from 'fastify'

/** A comment is sent this often while a model is silent, so that no proxy between us and the caller gives up. */
const KEEP_ALIVE_MS = 15_000

/**
 * Sends events as `text/event-stream` (WHATWG HTML, 9.2). An error before the first event is thrown, to be answered
 * with its own status; a later one becomes `event: error`. Whoever reads slowly is waited for.
 */
export async function sendEvents(
  reply: FastifyReply,
  events: AsyncGenerator<TriageEvent, void, undefined>,
  toErrorData: (error: unknown) => Problem,
): Promise<void> {
  const first = await events.next()
  reply.hijack()
  const socket = reply.raw
  socket.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  })
  const keepAlive = setInterval(() => socket.write(': waiting\n\n'), KEEP_ALIVE_MS)
  const write = async (event: string, data: unknown): Promise<void> => {
    if (socket.destroyed) return
    if (!socket.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)) await drained(socket)
  }
  try {
    for (let next = first; !next.done; next = await events.next()) await write(next.value.event, next.value.data)
  } catch (error) {
    await write('error', toErrorData(error))
  } finally {
    clearInterval(keepAlive)
    socket.end()
  }
}

async function drained(socket: FastifyReply['raw']): Promise<void> {
  const done = new AbortController()
  const { signal } = done
  try {
    await Promise.race([once(socket, 'drain', { signal }), once(socket, 'close', { signal })])
  } finally {
    done.abort()
  }
}
