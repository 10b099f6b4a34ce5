import { type ChildProcess, fork } from 'node:child_process'
import { constants, setPriority } from 'node:os'
import type { Clock } from '../../clock.ts'
import { HostFault } from '../host-fault.ts'
import type { ModeState } from '../mode.ts'
import { crashReason } from './crash-reason.ts'

/** Why the process can't even be started: something is not there, or does not fit. */
export interface Obstacle {
  state: 'not_installed' | 'model_missing' | 'does_not_fit'
  reason: string
}

/** What the process tells over its IPC channel; `local-llm/src/messages.ts` is the other side. */
type ProcessMessage =
  | { type: 'listening'; port: number | null }
  | { type: 'loading'; progress: number }
  | { type: 'ready'; contextTokens: number; threads: number }
  | { type: 'failed'; reason: string }

/** What happens to a local model's process, for the log. */
export type LocalEvent =
  | { type: 'local_model_loading'; mode: string }
  | { type: 'local_model_ready'; mode: string; ms: number; threads: number; context_tokens: number }
  | { type: 'local_model_crashed'; mode: string; code: number | null; signal: string | null; restart_in_ms: number }

export interface SupervisorOptions {
  /** Of the mode, for the log and for sentences. */
  mode: string
  modelPath: string
  /** The script that is run, with this Node. */
  script: string
  /** Called before every start. */
  prepare(): void
  /** All that the process is given of an environment: it never sees the tokens of the service. */
  env: Readonly<Record<string, string>>
  /** Asked before every start and for the state; null: nothing stands in the way. */
  obstacle(): Obstacle | null
  /** How long to wait before the restart after so many crashes in a row. */
  restartDelayMs(crashes: number): number
  clock: Clock
  report(event: LocalEvent): void
}

/** The process of one local model: started when first needed, watched, started again when it crashes. */
export interface Supervisor {
  state(): ModeState
  /** The window of the loaded model, which may be smaller than was asked for; null while none is loaded. */
  readonly contextTokens: number | null
  /** Starts it where nothing stands in the way and it is not running. */
  start(): void
  /**
   * Resolves when the model is loaded. Throws `mode_not_configured` where something is missing, `provider_unavailable`
   * where it has crashed or crashes, and the signal's reason.
   */
  ready(signal: AbortSignal): Promise<void>
  /** Why it is not running now, null where it is: for an answer that broke off. Waits a moment for news of its end. */
  whyGone(): Promise<string | null>
  stop(): Promise<void>
}

type Phase =
  | { name: 'idle' }
  | { name: 'loading'; child: ChildProcess; progress: number; since: number }
  | { name: 'ready'; child: ChildProcess; since: number; threads: number; contextTokens: number }
  | { name: 'crashed'; why: string; restartAt: number; timer: NodeJS.Timeout }
  | { name: 'stopped' }

/** After so long without one, a crash is the first again. */
const STABLE_MS = 60_000
/** For the process to end by itself before it is killed. */
const STOP_MS = 3_000
/** A broken connection is noticed a little before the end of the process behind it. */
const NEWS_MS = 500

export function superviseLocal(options: SupervisorOptions): Supervisor {
  const { mode, clock } = options
  let phase: Phase = { name: 'idle' }
  let crashes = 0
  /** Settled with each loading; waiting callers share it. */
  let loaded = settledLater()
  let running: ChildProcess | undefined
  let ended: Promise<void> = Promise.resolve()

  function start(): void {
    if (phase.name === 'loading' || phase.name === 'ready' || phase.name === 'stopped') return
    if (options.obstacle() !== null) return
    if (phase.name === 'crashed') clearTimeout(phase.timer)
    options.prepare()
    const child = fork(options.script, [], {
      execPath: process.execPath,
      execArgv: [],
      env: { ...options.env },
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    yieldToService(child.pid)
    // The process ends with ours by itself, so it need not keep ours from ending.
    child.unref()
    child.channel?.unref()
    let said: string | null = null
    phase = { name: 'loading', child, progress: 0, since: clock.monotonic() }
    options.report({ type: 'local_model_loading', mode })
    child.on('message', (message: ProcessMessage) => {
      if (message.type === 'failed') said = message.reason
      if (phase.name !== 'loading') return
      if (message.type === 'loading') phase.progress = message.progress
      if (message.type === 'ready') onReady(phase, message)
    })
    const end = Promise.withResolvers<void>()
    ended = end.promise
    const over = (code: number | null, signal: string | null) => {
      if (running !== child) return
      running = undefined
      onEnd({ code, signal, said })
      end.resolve()
    }
    running = child
    child.once('exit', over)
    child.once('error', () => {
      said ??= 'its process could not be started'
      over(null, null)
    })
  }

  function onReady(
    { child, since }: Extract<Phase, { name: 'loading' }>,
    { threads, contextTokens }: { threads: number; contextTokens: number },
  ): void {
    const now = clock.monotonic()
    phase = { name: 'ready', child, since: now, threads, contextTokens }
    const ms = Math.round(now - since)
    options.report({ type: 'local_model_ready', mode, ms, threads, context_tokens: contextTokens })
    loaded.resolve()
  }

  function onEnd(end: { code: number | null; signal: string | null; said: string | null }): void {
    if (phase.name === 'stopped') return
    const loading = phase.name === 'loading'
    if (phase.name === 'ready' && clock.monotonic() - phase.since > STABLE_MS) crashes = 0
    crashes += 1
    const delay = options.restartDelayMs(crashes)
    const timer = setTimeout(start, delay).unref()
    const why = crashReason({ ...end, loading }, options.modelPath)
    phase = { name: 'crashed', why, restartAt: clock.monotonic() + delay, timer }
    const { code, signal } = end
    options.report({ type: 'local_model_crashed', mode, code, signal, restart_in_ms: delay })
    loaded.reject(crashed(phase, clock))
    loaded = settledLater()
  }

  function state(): ModeState {
    if (phase.name === 'ready') {
      return {
        state: 'ready',
        ready: true,
        reason: `Loaded, on ${phase.threads} thread${phase.threads === 1 ? '' : 's'}.`,
      }
    }
    if (phase.name === 'loading') {
      const percent = `loading ${Math.floor(phase.progress * 100)} %`
      return { state: percent, ready: false, reason: 'The model is being loaded into memory.' }
    }
    const obstacle = options.obstacle()
    if (obstacle) return { ...obstacle, ready: false }
    if (phase.name === 'crashed') return { state: 'crashed', ready: false, reason: phase.why }
    return { state: 'idle', ready: true, reason: 'The model is loaded when it is first asked.' }
  }

  return {
    state,
    start,
    get contextTokens() {
      return phase.name === 'ready' ? phase.contextTokens : null
    },
    async ready(signal) {
      signal.throwIfAborted()
      if (phase.name === 'ready') return
      if (phase.name === 'crashed' && options.obstacle() === null) throw crashed(phase, clock)
      start()
      if (phase.name !== 'loading') {
        const obstacle = options.obstacle()
        throw new HostFault('mode_not_configured', { detail: obstacle?.reason ?? 'The service is ending.' })
      }
      await orAborted(loaded.promise, signal)
    },
    async whyGone() {
      if (phase.name === 'ready') await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, NEWS_MS))])
      return phase.name === 'crashed' ? phase.why : null
    },
    async stop() {
      const before = phase
      phase = { name: 'stopped' }
      if (before.name === 'crashed') clearTimeout(before.timer)
      loaded.reject(new HostFault('provider_unavailable', { detail: 'The service is ending.' }))
      if (before.name !== 'loading' && before.name !== 'ready') return
      const { child } = before
      child.kill('SIGTERM')
      const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS)
      await ended
      clearTimeout(timer)
    },
  }
}

/** Where both want a core, the service gets it. Set before the process makes its threads, which inherit it. */
function yieldToService(pid: number | undefined): void {
  if (pid === undefined) return
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL)
  } catch {
    // It has ended already, or may not: it runs all the same.
  }
}

function crashed({ why, restartAt }: { why: string; restartAt: number }, clock: Clock): HostFault {
  const retryAfterS = Math.max(1, Math.ceil((restartAt - clock.monotonic()) / 1_000))
  return new HostFault('provider_unavailable', { detail: why, retryAfterS })
}

function settledLater() {
  const later = Promise.withResolvers<void>()
  // Nobody may be waiting when it fails.
  later.promise.catch(() => undefined)
  return later
}

async function orAborted(promise: Promise<void>, signal: AbortSignal): Promise<void> {
  const aborted = Promise.withResolvers<never>()
  const abort = () => aborted.reject(signal.reason)
  signal.addEventListener('abort', abort, { once: true })
  try {
    await Promise.race([promise, aborted.promise])
  } finally {
    signal.removeEventListener('abort', abort)
  }
}
