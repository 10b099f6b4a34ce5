import { setTimeout as sleep } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { Prompt } from '../../server/src/llm/mode.ts'
import { buildHosted, quantile, report } from './asking.ts'
import type { BenchUpstream } from './upstream.ts'

const STREAMS = 1_000
const TOKENS = 100
const GAP_MS = 100
/** Callers do not come in the same millisecond. */
const ARRIVE_IN_MS = 2_000

/** A thousand streams at once through one mode: what we add to each token, and what each costs of memory. */
export async function measureStreams(upstream: BenchUpstream): Promise<boolean> {
  process.stdout.write(
    `\n${STREAMS} streams at once of ${1_000 / GAP_MS} tokens a second, ${TOKENS} tokens each, the mode alone\n`,
  )
  await upstream.behave({ type: 'stream', tokens: TOKENS, gapMs: GAP_MS })
  const mode = buildHosted('hf-qwen2.5', { HF_BASE_URL: upstream.url, HF_TIMEOUT_SECONDS: '60' })
  const prompt: Prompt = { masked: true, messages: [{ role: 'user', content: 'A line of the record. '.repeat(300) }] }
  setFlagsFromString('--expose-gc')
  const collect: () => void = runInNewContext('gc')
  collect()
  const before = process.memoryUsage()
  const cpu = process.cpuUsage()
  const first: number[] = []
  const every: number[] = []
  let whole = 0
  const stream = async (index: number) => {
    await sleep((index * ARRIVE_IN_MS) / STREAMS)
    let seen = 0
    const signal = new AbortController().signal
    for await (const part of mode.generate(prompt, { stream: true, signal, traceId: String(index) })) {
      if (part.type === 'finish') whole += seen === TOKENS ? 1 : 0
      if (part.type !== 'text') continue
      const delay = performance.timeOrigin + performance.now() - Number(part.text)
      if (seen === 0) first.push(delay)
      every.push(delay)
      seen += 1
    }
  }
  const all = Array.from({ length: STREAMS }, (_, index) => stream(index))
  await sleep(ARRIVE_IN_MS + 3_000)
  collect()
  const during = process.memoryUsage()
  await Promise.all(all)
  await mode.close?.()
  const used = process.cpuUsage(cpu)
  const kilobytes = (during.rss - before.rss) / STREAMS / 1_000
  const heap = (during.heapUsed + during.external - before.heapUsed - before.external) / STREAMS / 1_000
  process.stdout.write(
    `       CPU of this process for a token: ${((used.user + used.system) / (STREAMS * TOKENS)).toFixed(1)} µs; heap for a stream: ${heap.toFixed(1)} kB\n`,
  )
  return [
    report('streams that came whole', String(whole), String(STREAMS), whole === STREAMS),
    report(
      'first token later by us, p99 ms',
      quantile(first, 0.99).toFixed(1),
      'at most 50',
      quantile(first, 0.99) <= 50,
    ),
    report('any token later by us, p99 ms', quantile(every, 0.99).toFixed(1), '', true),
    report('memory (RSS) for a stream, kB', kilobytes.toFixed(1), 'at most 60', kilobytes <= 60),
  ].every(Boolean)
}
