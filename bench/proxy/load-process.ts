// The load generator: so many callers, each of whom asks again as soon as the answer is there.
import { Pool } from 'undici'
import type { Load, Loaded } from './load.ts'
import { answerParent } from './peer.ts'

const headers = { 'content-type': 'application/json' }
let asked = 0
/** Answers that came, by the address they came from. */
const answers = new Map<string, number>()

/** The connections to each address, which stay open from one turn to the next. */
const pools = new Map<string, Pool>()

function poolOf(url: string): Pool {
  const pool = pools.get(url) ?? new Pool(url)
  pools.set(url, pool)
  return pool
}

/** Throws where anything but an answer comes back. */
async function load({ url, path, bodies, callers, seconds, calls }: Load): Promise<Loaded> {
  const pool = poolOf(url)
  const times: number[] = []
  const startedAt = performance.now()
  const until = startedAt + seconds * 1_000
  const caller = async () => {
    while (times.length < calls && performance.now() < until) {
      const body = bodies[asked++ % bodies.length] ?? ''
      const askedAt = performance.now()
      const reply = await pool.request({ path, method: 'POST', headers, body })
      if (reply.statusCode !== 200) throw new Error(`${path} answered ${reply.statusCode}: ${await reply.body.text()}`)
      await reply.body.dump()
      answers.set(url, (answers.get(url) ?? 0) + 1)
      times.push(performance.now() - askedAt)
    }
  }
  await Promise.all(Array.from({ length: callers }, caller))
  return { seconds: (performance.now() - startedAt) / 1_000, times }
}

answerParent('', { load, answers: (url: string) => answers.get(url) ?? 0 }, async () => {
  await Promise.all([...pools.values()].map((pool) => pool.destroy()))
})
