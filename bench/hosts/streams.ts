import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { CpuTime } from '../proxy/cpu.ts'
import type { Memory } from '../proxy/memory.ts'
import { type Peer, startPeer } from '../proxy/peer.ts'
import { buildBodies } from '../proxy/questions.ts'
import { demoMrn, demoRecord } from '../proxy/targets.ts'
import { countTurns } from '../proxy/turns.ts'
import { startFlags } from '../start-flags.ts'
import { quantile, report } from './asking.ts'
import { tokensPerStamp } from './messages.ts'
import type { Streamed, Streaming } from './streamed.ts'
import type { BenchUpstream } from './upstream.ts'

const STREAMS = 1_000
const TOKENS = 150
const GAP_MS = 100
/** As long as an answer takes, so that from then on answers begin and end all the time, evenly. */
const ARRIVE_IN_MS = TOKENS * GAP_MS

/**
 * A thousand streams at once through the whole service, `POST /triage` included: what it adds to the first token, what a
 * stream takes of memory, and a token of processor time.
 */
export async function measureStreams(upstream: BenchUpstream): Promise<boolean> {
  process.stdout.write(
    `\n${STREAMS} callers of POST /triage at once, each streamed ${1_000 / GAP_MS} tokens a second, ${TOKENS} an answer, and then asking again\n`,
  )
  const folder = mkdtempSync(join(tmpdir(), 'carepath-bench-'))
  const database = join(folder, 'carepath.db')
  const logFile = join(folder, 'log.jsonl')
  const peers: Peer[] = []
  const start = async (file: string, ...args: string[]) => {
    const peer = await startPeer(file, { args, flags: startFlags, logFile })
    peers.push(peer)
    return peer
  }
  try {
    const service = await start('./service-process.ts', upstream.url, database, demoRecord)
    const callers = await start('../hosts/callers-process.ts')
    const bodies = buildBodies(demoMrn)
    const ask = (change: Pick<Streaming, 'callers' | 'arriveInMs' | 'countedMs'>) =>
      callers.ask<Streamed>('stream', { url: service.url, bodies, stamps: TOKENS / tokensPerStamp, ...change })

    await upstream.behave({ type: 'stream', tokens: TOKENS, gapMs: 0 })
    const warm = await ask({ callers: 50, arriveInMs: 0, countedMs: 3_000 })
    await upstream.behave({ type: 'stream', tokens: TOKENS, gapMs: GAP_MS })
    const empty = await service.ask<Memory>('memory')
    const asking = ask({ callers: STREAMS, arriveInMs: ARRIVE_IN_MS, countedMs: ARRIVE_IN_MS })
    await sleep(ARRIVE_IN_MS)
    const before = await service.ask<CpuTime>('cpu')
    await sleep(ARRIVE_IN_MS)
    const after = await service.ask<CpuTime>('cpu')
    const full = await service.ask<Memory>('memory')
    const seen = await asking
    return print(seen, after.serving - before.serving, full, empty, countTurns(database) - warm.whole)
  } finally {
    for (const peer of peers.reverse()) await peer.stop()
    rmSync(folder, { recursive: true })
  }
}

function print({ whole, broken, first, every }: Streamed, cpu: number, full: Memory, empty: Memory, stored: number) {
  const kilobytes = (memory: 'resident' | 'objects') => (full[memory] - empty[memory]) / STREAMS / 1_000
  const p99 = quantile(first, 0.99)
  const text = (value: number) => value.toFixed(1)
  process.stdout.write(
    `       first token later by us, p50: ${text(quantile(first, 0.5))} ms of ${first.length}; any token, p50: ${text(quantile(every, 0.5))} ms, p99: ${text(quantile(every, 0.99))} ms\n` +
      `       CPU of the serving thread for a token, questions included: ${text(cpu / (every.length * tokensPerStamp))} µs, ${(cpu / ARRIVE_IN_MS / 10).toFixed(0)} % of a processor; objects for a stream: ${text(kilobytes('objects'))} kB\n`,
  )
  return [
    report('answers that came whole, of all', `${whole} / ${whole + broken}`, 'all', broken === 0),
    report('answers stored', String(stored), String(whole), stored === whole),
    report('first token later by us, p99 ms', text(p99), 'at most 50', first.length > 0 && p99 <= 50),
    report('memory (RSS) for a stream, kB', text(kilobytes('resident')), 'at most 60', kilobytes('resident') <= 60),
  ].every(Boolean)
}
