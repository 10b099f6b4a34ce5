import cluster from 'node:cluster'
import type { Config } from '../config.ts'
import type { Mode } from '../llm/mode.ts'
import type { Clock } from '../shared/clock.ts'
import { toListenFault } from '../shared/listen-fault.ts'
import { version } from '../shared/version.ts'
import type { Store } from '../store/store.ts'
import { measureAudit } from './audited-store.ts'
import { joinMetrics } from './cluster-metrics.ts'
import type { Telemetry } from './telemetry.ts'

interface Parts {
  config: Pick<Config, 'HOST' | 'METRICS_PORT' | 'OTEL_EXPORTER_OTLP_ENDPOINT'>
  modes: ReadonlyMap<string, Mode>
  store: Store
  clock: Clock
  /** What is closed at the end is added to it. */
  open: (() => Promise<unknown>)[]
}

/**
 * Opens what METRICS_PORT and OTEL_EXPORTER_OTLP_ENDPOINT ask for, and gives the store with its writes measured. Of the
 * libraries behind them nothing is loaded that is not asked for. Throws ConfigError where the port is taken.
 */
export async function openTelemetry(parts: Parts): Promise<{ store: Store; telemetry: Telemetry }> {
  const { config, store, open } = parts
  const telemetry: Telemetry = {}
  if (config.OTEL_EXPORTER_OTLP_ENDPOINT !== undefined) {
    const { openTracing } = await import('./tracing.ts')
    const tracing = await openTracing(config.OTEL_EXPORTER_OTLP_ENDPOINT, version)
    open.push(() => tracing.close())
    telemetry.tracing = tracing
  }
  if (config.METRICS_PORT === undefined) return { store, telemetry }
  const [{ openMetrics }, { serveMetrics }] = await Promise.all([import('./metrics.ts'), import('./metrics-server.ts')])
  const { metrics, registry } = await openMetrics(parts)
  telemetry.metrics = metrics
  // Of several processes that serve, the one that leads them gathers what each has counted.
  if (cluster.isWorker) await joinMetrics(registry)
  else {
    const read = async () => ({ type: registry.contentType, text: await registry.metrics() })
    const server = await serveMetrics({ port: config.METRICS_PORT, host: config.HOST }, read).catch(
      (error: unknown) => {
        throw toListenFault(error, 'METRICS_PORT')
      },
    )
    open.push(() => server.close())
  }
  return { store: measureAudit(store, metrics), telemetry }
}
