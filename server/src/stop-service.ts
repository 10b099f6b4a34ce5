import { setTimeout as delay } from 'node:timers/promises'
import type { Config } from './config.ts'
import type { Drain } from './http/drain.ts'
import type { Mode } from './llm/mode.ts'
import { longestAnswerMs } from './llm/modes.ts'

export interface StopOptions {
  /** Nothing under way is waited for: its callers are told so. */
  now?: boolean
}

export interface Stopping {
  config: Pick<Config, 'DRAIN_SECONDS' | 'FHIR_BASE_URL' | 'FHIR_TIMEOUT_SECONDS'>
  modes: ReadonlyMap<string, Mode>
  drain: Pick<Drain, 'begin' | 'endCalls'>
  /** Lets nobody in any more, and resolves when everybody has left and everything is closed. */
  close(): Promise<void>
  /** Resolves after so many milliseconds. */
  wait?: (ms: number) => Promise<void>
}

/** A call is written down at its beginning and at its end, which the database may take this long for. */
const DATABASE_MS = 10_000

/** For callers to be told, and for their accesses to be written down, once nothing more is waited for. */
const LAST_WORDS_MS = 3_000

/**
 * Stops a service without losing a call: it says that it is not ready for DRAIN_SECONDS and still takes calls, then takes
 * none and waits for those under way as long as the longest of them may take, then tells whoever is left. Resolves when
 * all of that is done, with what is still open left to the end of the process.
 */
export async function stopService(
  { config, modes, drain, close, wait = unreferenced }: Stopping,
  { now = false }: StopOptions = {},
): Promise<void> {
  drain.begin()
  if (!now) await wait(config.DRAIN_SECONDS * 1_000)
  const closed = close().then(() => true)
  const late = (ms: number) => wait(ms).then(() => false)
  if (!now && (await Promise.race([closed, late(longestCallMs(config, modes))]))) return
  drain.endCalls()
  await Promise.race([closed, late(LAST_WORDS_MS)])
}

/** Reading the record, then the slowest mode that can answer, then the database. The chart reckons the same. */
function longestCallMs(config: Stopping['config'], modes: ReadonlyMap<string, Mode>): number {
  const record = config.FHIR_BASE_URL === undefined ? 0 : config.FHIR_TIMEOUT_SECONDS * 1_000
  return record + longestAnswerMs(modes.values()) + DATABASE_MS
}

/** A timer that keeps no process running that has nothing else to do. */
function unreferenced(ms: number): Promise<void> {
  return ms === 0 ? Promise.resolve() : delay(ms, undefined, { ref: false })
}
