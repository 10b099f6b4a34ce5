import type { CpuTime } from './cpu.ts'
import { type Load, type Loaded, together } from './load.ts'
import type { Peer } from './peer.ts'
import type { Target } from './targets.ts'

export const CALLERS = 32

export interface Round {
  target: Target
  /** Many callers at once. */
  many: Loaded
  /** Microseconds of processor time a call, of all threads and of the one that serves, while there were many. */
  cpu: CpuTime
  /** One caller alone. */
  alone: Loaded
}

/** What V8 compiles for the service it has compiled by then (`--trace-opt` on this load). */
const WARM_UP_SECONDS = 8
/** The processors of a machine that others share change their speed within seconds: so short is a turn. */
const TURNS = 4
const SECONDS = 1
const ALONE_SECONDS = 0.4
const MOST_CALLS = 200_000

export async function warmUp(generator: Peer, target: Target): Promise<void> {
  await load(generator, target, CALLERS, WARM_UP_SECONDS)
}

interface Turn {
  many: Loaded
  cpu: CpuTime
  alone: Loaded
}

/** One of each target, which take turns. */
export async function measureRound(generator: Peer, targets: readonly Target[]): Promise<Round[]> {
  const taken = targets.map((target): { target: Target; turns: Turn[] } => ({ target, turns: [] }))
  for (let turn = 0; turn < TURNS; turn++)
    for (const { target, turns } of taken) turns.push(await takeTurn(generator, target))
  return taken.map(({ target, turns }) => {
    const many = together(turns.map((one) => one.many))
    const perCall = (of: (cpu: CpuTime) => number) =>
      turns.reduce((sum, { cpu }) => sum + of(cpu), 0) / many.times.length
    const cpu = { all: perCall(({ all }) => all), serving: perCall(({ serving }) => serving) }
    return { target, many, cpu, alone: together(turns.map((one) => one.alone)) }
  })
}

async function takeTurn(generator: Peer, target: Target): Promise<Turn> {
  const before = await target.peer.ask<CpuTime>('cpu')
  const many = await load(generator, target, CALLERS, SECONDS)
  const after = await target.peer.ask<CpuTime>('cpu')
  const alone = await load(generator, target, 1, ALONE_SECONDS)
  return { many, cpu: { all: after.all - before.all, serving: after.serving - before.serving }, alone }
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
