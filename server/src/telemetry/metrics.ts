import type { Registry } from 'prom-client'
import type { Mode } from '../llm/mode.ts'
import type { Clock } from '../shared/clock.ts'
import type { Store } from '../store/store.ts'
import type { Metrics } from './telemetry.ts'

/** What is looked at when somebody reads the metrics. */
export interface Measured {
  modes: ReadonlyMap<string, Mode>
  store: Pick<Store, 'connections'>
  clock: Clock
}

const OWN_BUCKETS = [0.005, 0.01, 0.02, 0.035, 0.05, 0.075, 0.1, 0.15, 0.25, 0.5, 1, 2.5, 5]
const WAIT_BUCKETS = [0.1, 0.25, 0.5, 1, 1.5, 2, 3, 4, 6, 8, 12, 20, 30, 60, 180, 600]

/**
 * Counts in the words of Prometheus. The library is loaded here and nowhere else. No label holds anything that a caller
 * wrote: routes are those of the code, modes those of the registry, codes those of the contract.
 */
export async function openMetrics(measured: Measured): Promise<{ metrics: Metrics; registry: Registry }> {
  const { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } = await import('prom-client')
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const counter = <Label extends string>(name: string, help: string, labelNames: readonly Label[]) =>
    new Counter({ name: `carepath_${name}`, help, labelNames, registers })
  const histogram = <Label extends string>(
    name: string,
    help: string,
    labelNames: readonly Label[],
    buckets: number[],
  ) => new Histogram({ name: `carepath_${name}`, help, labelNames, buckets, registers })

  const requests = counter('requests_total', 'Requests that were answered', ['method', 'route', 'status'])
  const seconds = histogram('request_seconds', 'From a request to the end of its answer', ['route'], WAIT_BUCKETS)
  const answers = counter('answers_total', 'Questions, by how they ended', ['mode', 'outcome'])
  const own = histogram('own_seconds', 'Work of this service in an answer', ['mode'], OWN_BUCKETS)
  const first = histogram('first_token_seconds', 'From asking a model to its first text', ['mode'], WAIT_BUCKETS)
  const total = histogram('answer_seconds', 'From a question to the end of its answer', ['mode'], WAIT_BUCKETS)
  const tokens = counter('tokens_total', 'Tokens of models', ['mode', 'kind'])
  const cost = counter('cost_dollars_total', 'What answers cost, where the prices are known', ['mode'])
  const notices = counter('notices_total', 'Dangers that were recognised in answered questions', ['level'])
  const findings = counter('findings_total', 'What answers say against the record', ['mode', 'kind', 'verdict'])
  const auditFailures = counter('audit_failures_total', 'Accesses that could not be written down', [])
  const open = new Gauge({ name: 'carepath_open_calls', help: 'Requests under way', registers })
  const waiting = new Map<object, number>()
  watch(registry, Gauge, measured, waiting)

  const metrics: Metrics = {
    requestBegan: () => open.inc(),
    requestOver: () => open.dec(),
    request({ method, route, status, ms }) {
      requests.inc({ method, route, status })
      seconds.observe({ route }, ms / 1_000)
    },
    answered({ llm_mode: mode, timings_ms, usage, cost_usd, notice, checks }) {
      answers.inc({ mode, outcome: 'answered' })
      own.observe({ mode }, timings_ms.own / 1_000)
      if (timings_ms.first_token !== null) first.observe({ mode }, timings_ms.first_token / 1_000)
      total.observe({ mode }, timings_ms.total / 1_000)
      tokens.inc({ mode, kind: 'prompt' }, usage.prompt_tokens ?? 0)
      tokens.inc({ mode, kind: 'completion' }, usage.completion_tokens ?? 0)
      cost.inc({ mode }, cost_usd ?? 0)
      if (notice !== null) notices.inc({ level: notice.level })
      for (const { kind, verdict } of checks?.findings ?? []) findings.inc({ mode, kind, verdict })
    },
    notAnswered: (mode = 'none', outcome) => answers.inc({ mode, outcome }),
    auditBegan() {
      const entry = {}
      waiting.set(entry, measured.clock.monotonic())
      return (written) => {
        waiting.delete(entry)
        if (!written) auditFailures.inc()
      }
    },
  }
  return { metrics, registry }
}

/** What stands as it is when it is read: nothing is counted for it meanwhile. */
function watch(
  registry: Registry,
  Gauge: typeof import('prom-client').Gauge,
  { modes, store, clock }: Measured,
  waiting: ReadonlyMap<object, number>,
): void {
  const gauge = <Label extends string>(
    name: string,
    help: string,
    labelNames: readonly Label[],
    read: (set: (labels: Record<Label, string>, value: number) => void) => void,
  ) =>
    new Gauge({
      name: `carepath_${name}`,
      help,
      labelNames,
      registers: [registry],
      collect() {
        this.reset()
        read((labels, value) => this.set(labels, value))
      },
    })
  gauge('mode_ready', 'Whether a mode can answer', ['mode', 'state'], (set) => {
    for (const [id, mode] of modes) {
      const { state, ready } = mode.state()
      // `loading 43 %` would be a series for each percent.
      set({ mode: id, state: state.split(' ', 1)[0] ?? state }, ready ? 1 : 0)
    }
  })
  gauge('mode_calls', 'Questions that a mode answers, and that wait for their turn', ['mode', 'place'], (set) => {
    for (const [id, { load }] of modes) {
      const { running, queued } = load?.() ?? { running: 0, queued: 0 }
      set({ mode: id, place: 'running' }, running)
      set({ mode: id, place: 'queued' }, queued)
    }
  })
  gauge('breakers_open', 'Hosts of a mode that are not asked for a while', ['mode'], (set) => {
    for (const [id, { load }] of modes) set({ mode: id }, load?.().breakersOpen ?? 0)
  })
  gauge('database_connections', 'Connections to PostgreSQL, and who waits for one', ['use'], (set) => {
    for (const [use, value] of Object.entries(store.connections?.() ?? {})) set({ use }, value)
  })
  gauge('audit_waiting', 'Accesses that are being written down', [], (set) => set({}, waiting.size))
  gauge('audit_lag_seconds', 'How long the oldest of them has waited', [], (set) => {
    const oldest = waiting.values().next().value
    set({}, oldest === undefined ? 0 : (clock.monotonic() - oldest) / 1_000)
  })
}
