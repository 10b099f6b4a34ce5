import { z } from 'zod'
import type { Clock } from '../../shared/clock.ts'
import type { SharedState } from '../../shared/shared-state.ts'
import type { Host } from '../host.ts'
import type { ModeState } from '../mode.ts'
import { hostKey } from '../policy/host-key.ts'
import { pause } from '../policy/pause.ts'
import type { ModeHealth } from './health.ts'
import { healthStates } from './states.ts'

interface SharedTest {
  key: string
  health: ModeHealth
  shared: SharedState
  clock: Clock
  /** What another process found within this time is taken as it is. */
  maxAgeMs: number
  signal: AbortSignal
}

const Found = z.object({ at: z.number(), state: z.enum(healthStates), ready: z.boolean(), reason: z.string() })
/** A self-test that takes longer than this is made again by another process. */
const MOST_S = 30
const LOOK_EVERY_MS = 250
/** Results are of use for as long as the longest time between two tests. */
const KEPT_S = 7_200

export function selfTestKey(mode: string, hosts: readonly Host[]): string {
  return [mode, ...hosts.map(hostKey)].join(' ')
}

/** One self-test serves all processes and replicas: the first makes it, the others take what it found. Never rejects. */
export async function sharedTest(
  { key, health, shared, clock, maxAgeMs, signal }: SharedTest,
  test: () => Promise<ModeState>,
): Promise<ModeState> {
  if (!shared.isShared || maxAgeMs === 0) return test()
  try {
    for (let waitedMs = 0; waitedMs < MOST_S * 1_000; waitedMs += LOOK_EVERY_MS) {
      const found = Found.safeParse(JSON.parse((await shared.get(`tested ${key}`)) ?? 'null')).data
      if (found !== undefined && clock.now() - found.at < maxAgeMs) return health.learned(found)
      const isMine = (await shared.count(`testing ${key}`, MOST_S)).count === 1
      if (isMine) break
      await pause(LOOK_EVERY_MS, signal)
    }
  } catch {
    if (signal.aborted) return health.state()
  }
  const state = await test()
  const { known } = health
  if (!signal.aborted) await shared.set(`tested ${key}`, JSON.stringify({ at: clock.now(), ...known }), KEPT_S)
  return state
}
