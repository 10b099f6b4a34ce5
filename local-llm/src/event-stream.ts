import type { ServerResponse } from 'node:http'
import { performance } from 'node:perf_hooks'
import { type Head, toChunk } from './replies.ts'
import type { SpokenPart } from './thoughts.ts'

/** Texts that come faster than the frames of a screen are sent together: no reader sees it, and a tiny model is not held up. */
const GATHER_MS = 16

export interface EventStream {
  /** Resolves at once unless the reader has fallen behind; then when it has caught up. */
  text(part: SpokenPart): Promise<void> | undefined
  event(data: object): void
  end(): void
}

/** Server-sent events, as the OpenAI wire has them, on a response whose head has not been sent. */
export function openEventStream(response: ServerResponse, head: Head): EventStream {
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-cache' })
  let gathered: SpokenPart | null = null
  let sentAt = Number.NEGATIVE_INFINITY
  let timer: NodeJS.Timeout | undefined

  const send = () => {
    clearTimeout(timer)
    timer = undefined
    if (gathered === null) return true
    const data = toChunk(head, gathered)
    gathered = null
    sentAt = performance.now()
    return response.write(line(data))
  }

  return {
    text(part) {
      if (gathered !== null && gathered.type !== part.type) send()
      gathered = gathered === null ? part : { type: part.type, text: gathered.text + part.text }
      if (performance.now() - sentAt < GATHER_MS) {
        timer ??= setTimeout(send, GATHER_MS)
        return undefined
      }
      return send() ? undefined : drained(response)
    },
    event(data) {
      send()
      response.write(line(data))
    },
    end() {
      send()
      response.end('data: [DONE]\n\n')
    },
  }
}

function line(data: object): string {
  return `data: ${JSON.stringify(data)}\n\n`
}

function drained(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      response.off('drain', done)
      response.off('close', done)
      resolve()
    }
    response.once('drain', done)
    response.once('close', done)
    if (response.closed || !response.writableNeedDrain) done()
  })
}
