import cluster, { type Worker } from 'node:cluster'
import { randomBytes } from 'node:crypto'
import type { Logger } from 'pino'
import { shareLogKey } from '../privacy/log-fields.ts'
import type { StopOptions } from '../stop-service.ts'
import type { WriteAsked, WriteDone, Writer } from '../store/remote-writes.ts'

/** What the process that leads tells one that serves. */
type Order = Start | Stop | WriteDone
interface Start {
  order: 'start'
  /** In hex. */
  logKey: string
  /** Whether it has the database to itself as yet. */
  isFirst: boolean
}
interface Stop extends StopOptions {
  order: 'stop'
}
/** What one that serves tells the one that leads. */
type News = { news: 'listening' } | WriteAsked

/** How long it is waited before another process takes the place of one that ended, in milliseconds. */
const RESTART_MS = 1_000

/**
 * Leads so many serving processes that share the port, and serves nothing itself. The first of them has the database
 * ready before the others start. `writer` does the writes of all of them; null where the database itself takes those of
 * many. One that ends by itself is replaced; where the first can't start, everything ends with its exit code. A signal is
 * handed on: each answers what is in flight.
 */
export function leadProcesses(count: number, log: Logger, writer: Writer | null): void {
  // What is written holds more kinds of values than JSON.
  cluster.setupPrimary({ serialization: 'advanced' })
  const logKey = randomBytes(32).toString('hex')
  let isFirst = true
  let stopping = false
  let ending = false

  const startOne = () => {
    if (stopping) return
    const worker = cluster.fork()
    let listens = false
    tell(worker, { order: 'start', logKey, isFirst })
    worker.on('message', (told: News) => {
      if ('write' in told) return void writer?.answer(told.write).then((written) => tell(worker, { written }))
      // Those of the library that gathers metrics go past.
      if (!('news' in told)) return
      listens = true
      const others = isFirst ? count - 1 : 0
      isFirst = false
      for (let other = 0; other < others; other += 1) startOne()
    })
    worker.once('exit', (code: number | null, signal: NodeJS.Signals | null) => {
      if (stopping) return void endWhenAlone()
      // It has said itself what does not fit.
      if (isFirst && !listens) process.exit(code ?? 1)
      log.error({ ...(code === null ? {} : { exit_code: code }), ...(signal === null ? {} : { signal }) }, ENDED)
      setTimeout(startOne, RESTART_MS)
    })
  }

  const endWhenAlone = async () => {
    if (ending || Object.keys(cluster.workers ?? {}).length > 0) return
    ending = true
    await writer?.close()
    log.info('stopped')
    log.flush(() => process.exit(0))
  }

  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      const workers = Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined)
      if (stopping) {
        for (const worker of workers) worker.process.kill('SIGKILL')
        process.exit(130)
      }
      stopping = true
      log.info({ signal }, 'stopping')
      for (const worker of workers) tell(worker, { order: 'stop', now: signal === 'SIGINT' })
      void endWhenAlone()
    })
  }
  startOne()
}

const ENDED = 'a serving process ended'

/** One that ends at this moment can't be told any more, and need not be. */
function tell(worker: Worker, order: Order): void {
  worker.send(order, () => undefined)
}

/**
 * The other side: starts the service when the leader says so, and stops it when the leader does. Signals are the
 * leader's: Ctrl-C reaches every process of a terminal. Where the leader is killed, this process ends with it. Rejects
 * where the service can't start.
 */
export async function serveForLeader(
  start: (isFirst: boolean) => Promise<{ stop(options: StopOptions): Promise<void> }>,
  log: Logger,
): Promise<void> {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => undefined)
  const mayStart = Promise.withResolvers<Start>()
  const mayStop = Promise.withResolvers<Stop>()
  process.on('message', (told: Order) => {
    if (!('order' in told)) return
    if (told.order === 'start') mayStart.resolve(told)
    else mayStop.resolve(told)
  })
  const { logKey, isFirst } = await mayStart.promise
  shareLogKey(Buffer.from(logKey, 'hex'))
  try {
    const service = await start(isFirst)
    process.send?.({ news: 'listening' } satisfies News)
    await service.stop(await mayStop.promise)
    log.flush(() => process.exit(0))
  } finally {
    cluster.worker?.disconnect()
  }
}
