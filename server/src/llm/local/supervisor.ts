import { type ChildProcess, fork } from 'node:child_process'
import type { Clock } from '../../shared/clock.ts'
import { HostFault } from '../faults/host-fault.ts'
import type { ModeState } from '../mode.ts'
import { crashReason, type ProcessEnd } from './crash-reason.ts'
import { yieldToService } from './process-priority.ts'

/** Why the process can't even be started: something is not there, or does not fit. */
export interface NotReadyReason {
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
  notReady(): NotReadyReason | null
  /** How long to wait before the restart after so many crashes in a row. */
  restartDelayMs(crashes: number): number
  clock: Clock
  report(event: LocalEvent): void
}

type Phase =
  | { name: 'idle' }
  | { name: 'loading'; progress: number; since: number }
  | { name: 'ready'; since: number; threads: number; contextTokens: number }
  | { name: 'crashed'; why: string; restartAt: number; timer: NodeJS.Timeout }
  | { name: 'stopped' }

/** After so long without one, a crash is the first again. */
const STABLE_MS = 60_000
/** For the process to end by itself before it is killed. */
const STOP_MS = 3_000
/** A broken connection is noticed a little before the end of the process behind it. */
const NEWS_MS = 500

/** The process of one local model: started when first needed, watched, started again when it crashes. */
export class Supervisor {
  readonly #options: SupervisorOptions
  #phase: Phase = { name: 'idle' }
  #crashes = 0
  #child: ChildProcess | undefined
  /** Settled with each loading; callers who wait share it. */
  #loaded = settledLater()
  #ended: Promise<void> = Promise.resolve()

  constructor(options: SupervisorOptions) {
    this.#options = options
  }

  state(): ModeState {
    const phase = this.#phase
    if (phase.name === 'ready') {
      const threads = `${phase.threads} thread${phase.threads === 1 ? '' : 's'}`
      return { state: 'ready', ready: true, reason: `Loaded, on ${threads}.` }
    }
    if (phase.name === 'loading') {
      const percent = Math.floor(phase.progress * 100)
      return { state: `loading ${percent} %`, ready: false, reason: 'The model is being loaded into memory.' }
    }
    const notReady = this.#options.notReady()
    if (notReady) return { ...notReady, ready: false }
    if (phase.name === 'crashed') return { state: 'crashed', ready: false, reason: phase.why }
    return { state: 'idle', ready: true, reason: 'The model is loaded when it is first asked.' }
  }

  /** The window of the loaded model, which may be smaller than was asked for; null while none is loaded. */
  get contextTokens(): number | null {
    return this.#phase.name === 'ready' ? this.#phase.contextTokens : null
  }

  /** Starts it where nothing stands in the way and it is not running. */
  start(): void {
    const { name } = this.#phase
    if (name === 'loading' || name === 'ready' || name === 'stopped' || this.#options.notReady() !== null) return
    if (this.#phase.name === 'crashed') clearTimeout(this.#phase.timer)
    const { prepare, script, env, report, mode, clock } = this.#options
    prepare()
    const child = fork(script, [], {
      execPath: process.execPath,
      execArgv: [],
      env: { ...env },
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    yieldToService(child.pid)
    // The process ends with ours by itself, so it need not keep ours from ending.
    child.unref()
    child.channel?.unref()
    this.#child = child
    this.#phase = { name: 'loading', progress: 0, since: clock.monotonic() }
    report({ type: 'local_model_loading', mode })
    this.#watch(child)
  }

  /**
   * Resolves when the model is loaded. Throws `mode_not_configured` where something is missing, `provider_unavailable`
   * where it has crashed or crashes, and the signal's reason.
   */
  async ready(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted()
    if (this.#phase.name === 'ready') return
    if (this.#phase.name === 'crashed' && this.#options.notReady() === null) throw this.#crashed(this.#phase)
    this.start()
    if (this.#child === undefined) {
      const detail = this.#options.notReady()?.reason ?? 'The service is ending.'
      throw new HostFault('mode_not_configured', { detail })
    }
    await orAborted(this.#loaded.promise, signal)
  }

  /** Why it is not running now, null where it is: for an answer that broke off. Waits a moment for news of its end. */
  async whyGone(): Promise<string | null> {
    if (this.#phase.name === 'ready') {
      await Promise.race([this.#ended, new Promise((resolve) => setTimeout(resolve, NEWS_MS))])
    }
    return this.#phase.name === 'crashed' ? this.#phase.why : null
  }

  async stop(): Promise<void> {
    if (this.#phase.name === 'crashed') clearTimeout(this.#phase.timer)
    this.#phase = { name: 'stopped' }
    this.#loaded.reject(new HostFault('provider_unavailable', { detail: 'The service is ending.' }))
    const child = this.#child
    if (child === undefined) return
    child.kill('SIGTERM')
    const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS)
    await this.#ended
    clearTimeout(timer)
  }

  #watch(child: ChildProcess): void {
    let said: string | null = null
    const end = Promise.withResolvers<void>()
    this.#ended = end.promise
    const over = (code: number | null, signal: string | null) => {
      if (this.#child !== child) return
      this.#child = undefined
      this.#onEnd({ code, signal, said, loading: this.#phase.name === 'loading' })
      end.resolve()
    }
    child.on('message', (message: ProcessMessage) => {
      if (message.type === 'failed') said = message.reason
      else this.#onMessage(message)
    })
    child.once('exit', over)
    child.once('error', () => {
      said ??= 'its process could not be started'
      over(null, null)
    })
  }

  #onMessage(message: ProcessMessage): void {
    if (this.#phase.name !== 'loading') return
    if (message.type === 'loading') this.#phase.progress = message.progress
    if (message.type !== 'ready') return
    const { mode, clock, report } = this.#options
    const { threads, contextTokens } = message
    const now = clock.monotonic()
    const ms = Math.round(now - this.#phase.since)
    this.#phase = { name: 'ready', since: now, threads, contextTokens }
    report({ type: 'local_model_ready', mode, ms, threads, context_tokens: contextTokens })
    this.#loaded.resolve()
  }

  #onEnd(end: ProcessEnd): void {
    if (this.#phase.name === 'stopped') return
    const { mode, modelPath, clock, report, restartDelayMs } = this.#options
    const now = clock.monotonic()
    if (this.#phase.name === 'ready' && now - this.#phase.since > STABLE_MS) this.#crashes = 0
    this.#crashes += 1
    const delay = restartDelayMs(this.#crashes)
    const timer = setTimeout(() => this.#restart(), delay).unref()
    const phase = { name: 'crashed', why: crashReason(end, modelPath), restartAt: now + delay, timer } as const
    this.#phase = phase
    report({ type: 'local_model_crashed', mode, code: end.code, signal: end.signal, restart_in_ms: delay })
    this.#loaded.reject(this.#crashed(phase))
    this.#loaded = settledLater()
  }

  /** Where something stands in the way by now, it is started by whoever asks first once that is gone. */
  #restart(): void {
    this.start()
    if (this.#phase.name === 'crashed') this.#phase = { name: 'idle' }
  }

  #crashed({ why, restartAt }: { why: string; restartAt: number }): HostFault {
    const retryAfterS = Math.max(1, Math.ceil((restartAt - this.#options.clock.monotonic()) / 1_000))
    return new HostFault('provider_unavailable', { detail: why, retryAfterS })
  }
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
