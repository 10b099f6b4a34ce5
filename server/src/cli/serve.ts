import cluster from 'node:cluster'
import { Command } from 'commander'
import type { Logger } from 'pino'
import { type Config, ConfigError } from '../config.ts'
import type { RunningService } from '../main.ts'
import { endOnCrash } from '../privacy/crash.ts'
import { openServingStore, sqlitePath, toStoreOptions } from '../store/open.ts'
import type { Writer } from '../store/remote-writes.ts'
import { gatherMetrics } from '../telemetry/cluster-metrics.ts'
import { buildLog } from '../telemetry/log.ts'
import { explain, readConfig } from './environment.ts'
import { leadProcesses, serveForLeader } from './serving-processes.ts'

export function serveCommand(): Command {
  return new Command('serve')
    .description('Serves the page and the HTTP API until SIGTERM, which lets what is under way end, or SIGINT')
    .option('--demo', 'load the demo patients first, and print how to ask about one')
    .action(async ({ demo = false }: { demo?: boolean }) => {
      const config = readConfig()
      const log = buildLog(config)
      endOnCrash((fields) => log.fatal(fields, 'crash'))
      const start = async (isFirst = true) => {
        // The store opens in a thread of its own while the rest is read.
        const opening = openServingStore(config)
        opening.catch(() => {})
        const { startService } = await import('../main.ts')
        const prepare = demo ? (await import('./demo.ts')).loadDemo : undefined
        const service = await startService({ config, log, opening, prepare }).catch(explain)
        if (demo && isFirst) process.stderr.write(banner(service))
        return service
      }
      if (cluster.isWorker) return serveForLeader(start, log)
      if (config.WEB_CONCURRENCY > 1) {
        if (config.METRICS_PORT !== undefined) await gatherMetrics(config.METRICS_PORT, config.HOST).catch(explain)
        return leadProcesses(config.WEB_CONCURRENCY, log, await writerFor(config))
      }
      stopOnSignal(await start(), log)
    })
}

/** Who writes to a SQLite file for all processes that serve; null where the database is none. */
async function writerFor(config: Config): Promise<Writer | null> {
  const path = sqlitePath(config.DATABASE_URL)
  if (path === null) return null
  if (path !== ':memory:') {
    const { openWriter } = await import('../store/remote-writes.ts')
    return openWriter({ path, ...toStoreOptions(config) })
  }
  return explain(
    new ConfigError([{ variable: 'WEB_CONCURRENCY', message: 'must be 1 where the database is in memory' }]),
  )
}

/** What a newcomer needs: where it is, who answers and why, and a line that works. */
function banner({ url, defaultMode }: RunningService): string {
  const body = JSON.stringify({ patient_mrn: 'P000123', query: 'What medications am I taking?' })
  return [
    '',
    `  CarePath is at ${url}`,
    `  Who answers: ${defaultMode.id} (${defaultMode.why})`,
    '',
    `  curl -s ${url}/triage -H 'content-type: application/json' -d '${body}'`,
    '',
    '',
  ].join('\n')
}

/** SIGTERM waits for what is in flight. Ctrl-C does not, though it tells the callers; a second signal does neither. */
function stopOnSignal(service: RunningService, log: Logger): void {
  let stopping = false
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(130)
      stopping = true
      log.info({ signal }, 'stopping')
      void service.stop({ now: signal === 'SIGINT' }).then(() => {
        log.info('stopped')
        // Lines that are being written when a process exits may be overtaken by those that are not.
        log.flush(() => process.exit(0))
      })
    })
  }
}
