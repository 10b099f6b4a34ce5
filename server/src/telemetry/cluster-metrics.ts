import type { Registry } from 'prom-client'
import { toListenFault } from '../shared/listen-fault.ts'

/** In a process that serves: what it has counted can be asked for by the one that leads. */
export async function joinMetrics(registry: Registry): Promise<void> {
  const { AggregatorRegistry } = await import('prom-client')
  AggregatorRegistry.setRegistries([registry])
  new AggregatorRegistry()
}

/** In the process that leads: serves the sums of what all that serve have counted. Throws ConfigError where it can't. */
export async function gatherMetrics(port: number, host: string): Promise<void> {
  const [{ AggregatorRegistry }, { serveMetrics }] = await Promise.all([
    import('prom-client'),
    import('./metrics-server.ts'),
  ])
  const all = new AggregatorRegistry()
  const read = async () => ({ type: all.contentType, text: await all.clusterMetrics() })
  await serveMetrics({ port, host }, read).catch((error: unknown) => {
    throw toListenFault(error, 'METRICS_PORT')
  })
}
