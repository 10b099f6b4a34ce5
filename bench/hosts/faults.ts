import { setTimeout as sleep } from 'node:timers/promises'
import { ANSWER } from '../../server/test/llm/fault.ts'
import { faults } from '../../server/test/llm/faults.ts'
import { ask, buildHosted, report } from './asking.ts'
import type { BenchUpstream } from './upstream.ts'

const TIMEOUT_S = 1
const modes = [
  { id: 'hf-qwen2.5', wire: 'chat' },
  { id: 'hf-smollm2', wire: 'classic' },
] as const

/** Every scripted fault over both wires: the code, the time, the calls upstream, and what is left open. */
export async function measureFaults(upstream: BenchUpstream): Promise<boolean> {
  process.stdout.write(`\nEvery fault, with HF_TIMEOUT_SECONDS=${TIMEOUT_S}\n`)
  const slow: { name: string; ms: number }[] = []
  const wrong: string[] = []
  let runs = 0
  for (const { id, wire } of modes)
    for (const fault of faults)
      for (const stream of [false, true]) {
        if (fault.wire !== undefined && fault.wire !== wire) continue
        if (fault.mode !== undefined && (fault.mode === 'stream') !== stream) continue
        await upstream.behave({ type: 'fault', name: fault.name, stream, wire })
        const before = (await upstream.look()).callCount
        const env = { HF_BASE_URL: upstream.url, HF_TIMEOUT_SECONDS: String(TIMEOUT_S) }
        // Without waits, so that it is never they that use the deadline up.
        const mode = buildHosted(id, env, { random: () => 0 })
        const { code, text, ms } = await ask(mode, { stream })
        await mode.close?.()
        const calls = (await upstream.look()).callCount - before
        const most = typeof fault.calls === 'number' ? fault.calls : fault.calls.atMost
        runs += 1
        slow.push({ name: `${id}, ${stream ? 'stream' : 'plain'}: ${fault.name}`, ms })
        if (code !== fault.gets || (text !== null && text !== ANSWER) || calls > most)
          wrong.push(`${id}: ${fault.name} (${code}, ${calls} calls)`)
      }
  await sleep(50)
  const { openSockets } = await upstream.look()
  const slowest = slow.toSorted((a, b) => b.ms - a.ms)
  for (const line of wrong) process.stdout.write(`       ${line}\n`)
  const most = slowest[0]?.ms ?? 0
  process.stdout.write(`       the slowest: ${slowest[0]?.name ?? 'none'}\n`)
  return [
    report(
      'faults, each over its wires, plain and streamed',
      `${faults.length} / ${runs}`,
      'at least 60',
      faults.length >= 60,
    ),
    report('with another code, another text or more calls', String(wrong.length), '0', wrong.length === 0),
    report('the slowest, ms', most.toFixed(0), 'deadline + 200', most <= TIMEOUT_S * 1_000 + 200),
    report('connections left open', String(openSockets), '0', openSockets === 0),
  ].every(Boolean)
}
