// The callers of streamed answers. They look for the stamps in what comes, and at how each answer ends.
import { setTimeout as sleep } from 'node:timers/promises'
import { type Dispatcher, Pool } from 'undici'
import { answerParent } from '../proxy/peer.ts'
import type { Streamed, Streaming } from './streamed.ts'

const headers = { 'content-type': 'application/json', accept: 'text/event-stream' }

async function stream({ url, bodies, callers, arriveInMs, countedMs, stamps }: Streaming): Promise<Streamed> {
  const pool = new Pool(url, { connections: callers })
  const seen: Streamed = { whole: 0, broken: 0, first: [], every: [] }
  const countedFrom = performance.now() + arriveInMs
  const until = countedFrom + countedMs
  let asked = 0
  const askOnce = () =>
    new Promise<void>((resolve) => {
      const isCounted = performance.now() >= countedFrom
      let unread = ''
      let found = 0
      let done = false
      const end = () => {
        if (done && found === stamps) seen.whole += 1
        else seen.broken += 1
        resolve()
      }
      const handler: Dispatcher.DispatchHandler = {
        onRequestStart: () => undefined,
        onResponseStart: () => undefined,
        onResponseData(_controller, chunk) {
          const now = performance.timeOrigin + performance.now()
          const text = unread + chunk.toString('latin1')
          const whole = text.lastIndexOf('\n\n') + 2
          unread = text.slice(whole)
          // The whole answer at the end holds all stamps once more.
          const end = text.indexOf('event: done')
          done ||= end !== -1
          for (const [, stamp] of text.slice(0, end === -1 ? whole : end).matchAll(/\bstamp(\d+)/g)) {
            found += 1
            const delay = now - Number(stamp) / 100
            if (isCounted && found === 1) seen.first.push(delay)
            const at = performance.now()
            if (at >= countedFrom && at < until) seen.every.push(delay)
          }
        },
        onResponseEnd: end,
        onResponseError: end,
      }
      pool.dispatch({ path: '/triage', method: 'POST', headers, body: bodies[asked++ % bodies.length] ?? '' }, handler)
    })
  const caller = async (index: number) => {
    await sleep((index * arriveInMs) / callers)
    while (performance.now() < until) await askOnce()
  }
  try {
    await Promise.all(Array.from({ length: callers }, (_, index) => caller(index)))
    return seen
  } finally {
    await pool.close()
  }
}

answerParent('', { stream }, () => {})
