import type { CpuTime } from './cpu.ts'
import type { Load, Loaded } from './load.ts'
import type { Peer } from './peer.ts'
import { CALLERS } from './report.ts'
import type { Target } from './targets.ts'

export interface Round {
  target: Target
  /** Many callers at once. */
  many: Loaded
  /** Microseconds of processor time a call, of all threads and of the one that serves, while there were many. */
  cpu: CpuTime
  /** One caller alone. */
  alone: Loaded
}

const SECONDS = 4
/** What V8 compiles for the service it has compiled by then (`--trace-opt` on this load). */
const WARM_UP_SECONDS = 8
const ALONE_SECONDS = 1.5
const MOST_CALLS = 200_000

export async function warmUp(generator: Peer, target: Target): Promise<void> {
  await load(generator, target, CALLERS, WARM_UP_SECONDS)
}

export async function measureRound(generator: Peer, target: Target): Promise<Round> {
  const before = await target.peer.ask<CpuTime>('cpu')
  const many = await load(generator, target, CALLERS, SECONDS)
  const after = await target.peer.ask<CpuTime>('cpu')
  const alone = await load(generator, target, 1, ALONE_SECONDS)
  const cpu = { all: (after.all - before.all) / many.calls, serving: (after.serving - before.serving) / many.calls }
  return { target, many, cpu, alone }
}

export function load(generator: Peer, target: Target, callers: number, seconds: number): Promise<Loaded> {
  const { path, bodies, peer } = target
  return generator.ask<Loaded>('load', {
    url: peer.url,
    path,
    bodies,
    callers,
    seconds,
    calls: MOST_CALLS,
  } satisfies Load)
}
