import { setTimeout as sleep } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { ask, buildHosted, inParallel, quantile, report } from './asking.ts'
import type { BenchUpstream } from './upstream.ts'

const CALLS = 10_000
const AT_ONCE = 100
const phases = [
  { name: 'silence instead of headers', stream: true },
  { name: 'silence in the body', stream: false },
  { name: 'silence before the first text', stream: true },
  { name: 'silence after the first text', stream: true },
] as const

/** Callers who leave in every phase: how fast their sockets are closed, and what is left of them. */
export async function measureAbandoned(upstream: BenchUpstream): Promise<boolean> {
  process.stdout.write(
    `\n${CALLS} calls whose callers leave, ${AT_ONCE} at once, in ${phases.length} phases and in the queue\n`,
  )
  setFlagsFromString('--expose-gc')
  const collect: () => void = runInNewContext('gc')
  // Some wait in the queue when their callers leave.
  const mode = buildHosted('hf-qwen2.5', { HF_BASE_URL: upstream.url, HF_MAX_CONCURRENT: String(AT_ONCE * 0.8) })
  const closing: number[] = []
  const heap: number[] = []
  let told = 0
  for (let round = 0; round < 5; round++)
    for (const { name, stream } of phases) {
      await upstream.behave({ type: 'fault', name, stream, wire: 'chat' })
      const leftAt = new Map<string, number>()
      await inParallel(CALLS / 5 / phases.length, AT_ONCE, async (index) => {
        const caller = new AbortController()
        const traceId = `${name}-${index}`
        const asking = ask(mode, { stream, signal: caller.signal, traceId })
        await sleep(5 + (index % 20))
        leftAt.set(traceId, performance.timeOrigin + performance.now())
        caller.abort()
        if ((await asking).code === 'not_a_problem') told += 1
      })
      await sleep(100)
      const { closedAt } = await upstream.look()
      for (const [traceId, at] of leftAt) {
        const closed = closedAt[traceId]
        if (closed !== undefined) closing.push(closed - at)
      }
      if (phases.at(-1)?.name === name) {
        collect()
        heap.push(process.memoryUsage().heapUsed)
      }
    }
  const { openSockets } = await upstream.look()
  await mode.close?.()
  const sockets = process.getActiveResourcesInfo().filter((name) => name.startsWith('TCP')).length
  const timers = process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length
  const grown = ((heap.at(-1) ?? 0) - (heap[1] ?? 0)) / 1_000
  return [
    report('calls that ended with the reason of their caller', String(told), String(CALLS), told === CALLS),
    report(
      `their sockets closed (${closing.length} had one), p99 ms`,
      quantile(closing, 0.99).toFixed(1),
      'within 100',
      quantile(closing, 0.99) <= 100,
    ),
    report('the slowest to close, ms', Math.max(...closing).toFixed(1), 'within 100', Math.max(...closing) <= 100),
    report(
      'connections open, here and at the host',
      `${sockets} / ${openSockets}`,
      '0 / 0',
      sockets === 0 && openSockets === 0,
    ),
    report('timers left', String(timers), '0', timers === 0),
    report('heap from the 4,000th to the last, kB', grown.toFixed(0), 'flat (below 500)', grown < 500),
  ].every(Boolean)
}
