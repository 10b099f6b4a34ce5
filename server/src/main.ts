import type { AddressInfo } from 'node:net'
import type { Logger } from 'pino'
import { type Access, openAccess } from './access/access.ts'
import type { Config } from './config.ts'
import { buildApp } from './http/app.ts'
import { Drain } from './http/drain.ts'
import { hostAllowlist } from './http/host-allowlist.ts'
import { pingStore } from './http/routes/ready.ts'
import { startWarmUp } from './llm/health/warm-up.ts'
import { logEvents } from './llm/log-events.ts'
import { buildModes, chooseDefaultMode, type DefaultMode } from './llm/modes.ts'
import { openSharedState } from './open-shared-state.ts'
import { openRecordSource } from './records/open-record-source.ts'
import { systemClock } from './shared/clock.ts'
import { countProcesses, type ProcessCount } from './shared/count-processes.ts'
import { toListenFault } from './shared/listen-fault.ts'
import { lateState } from './shared/shared-state.ts'
import { type StopOptions, stopService } from './stop-service.ts'
import { openServingStore } from './store/open.ts'
import { startRetention } from './store/retention.ts'
import type { Store } from './store/store.ts'
import { openTelemetry } from './telemetry/open-telemetry.ts'

export interface RunningService {
  url: string
  defaultMode: DefaultMode
  /** Answers what is in flight, takes nothing new, closes everything; with `now`, nothing in flight is waited for. */
  stop(options?: StopOptions): Promise<void>
}

export interface StartOptions {
  config: Config
  log: Logger
  /** The store, where it is being opened already. */
  opening?: Promise<Store>
  /** Runs once the store is open and before anyone is answered, e.g. to load the demo patients. */
  prepare?: ((store: Store) => Promise<void>) | undefined
}

/** Starts the whole service. Throws ConfigError or ProblemError where it can't; then nothing is left open. */
export async function startService({ config, log, opening, prepare }: StartOptions): Promise<RunningService> {
  const shared = lateState(systemClock)
  let processes: ProcessCount | undefined
  const isForAll = config.HF_MAX_CONCURRENT_FOR === 'deployment'
  const modes = buildModes(config, {
    report: logEvents(log),
    shared,
    processes: isForAll ? () => processes?.count ?? 1 : undefined,
  })
  const defaultMode = chooseDefaultMode(config, modes)
  const open: (() => Promise<unknown>)[] = [...modes.values()].map((mode) => async () => mode.close?.())
  const closeAll = async () => {
    for (const close of open.splice(0).reverse()) await close()
  }
  try {
    const opened = await (opening ?? openServingStore(config))
    open.push(() => opened.close())
    const { store, telemetry } = await openTelemetry({ config, modes, store: opened, clock: systemClock, open })
    // It may come later than this process; whoever asks meanwhile is told why.
    pingStore(store, log).catch(() => {})
    await prepare?.(store)
    const state = openSharedState(config, store, systemClock)
    open.push(() => state.close())
    shared.use(state)
    processes = isForAll ? countProcesses(state, systemClock) : undefined
    open.push(async () => processes?.stop())
    const records = openRecordSource(config, store, systemClock)
    open.push(() => records.close())
    const drain = new Drain()
    const access = openAccess({ config, store, records, clock: systemClock })
    open.push(() => access.close())
    const app = buildApp({
      access,
      drain,
      telemetry,
      names: hostAllowlist(config),
      records,
      modes,
      defaultMode: defaultMode.id,
      store,
      clock: systemClock,
      recordTokens: config.RECORD_TOKENS,
      showThinking: config.SHOW_THINKING,
      emergencyRegion: config.EMERGENCY_REGION,
      checkAnswers: config.CHECK_ANSWERS,
      log,
    })
    open.push(() => app.close())
    await app
      .listen({ port: config.PORT, host: config.HOST, listenTextResolver: () => 'the port is open' })
      .catch((error: unknown) => {
        throw toListenFault(error)
      })
    await tellHowToComeIn(access, log)
    if (config.RETENTION_DAYS !== undefined) {
      const retention = startRetention({ days: config.RETENTION_DAYS, store, clock: systemClock }, log)
      open.push(async () => retention.stop())
    }
    if (config.WARMUP === 'on') {
      const warmUp = startWarmUp(modes)
      open.push(async () => warmUp.stop())
    } else for (const mode of modes.values()) mode.announce?.()
    modes.get(defaultMode.id)?.start?.()
    const { port } = app.server.address() as AddressInfo
    const url = `http://${config.HOST.includes(':') ? `[${config.HOST}]` : config.HOST}:${port}`
    log.info({ url, llm_mode: defaultMode.id, why: defaultMode.why }, 'listening')
    const stop = (options: StopOptions = {}) => stopService({ config, modes, drain, close: closeAll }, options)
    return { url, defaultMode, stop }
  } catch (error) {
    await closeAll()
    throw error
  }
}

/** A service that nobody can use yet says what to do. A store that does not answer yet is told of by `/ready`. */
async function tellHowToComeIn(access: Access, log: Logger): Promise<void> {
  if (access.mode === 'none' || !(await access.isEmpty().catch(() => false))) return
  log.warn('there is no API key yet: npx carepath keys create --name NAME --mrn MRN makes one')
}
