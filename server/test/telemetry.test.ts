import { globSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { problems } from '@carepath/contract/problem.ts'
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { canaryBundle, content, identifiers } from './canary/patient.ts'
import { identifyingParts } from './canary/record.ts'
import { findCanaries } from './canary/search.ts'
import { runCli } from './cli.ts'
import { answering, errorReply } from './fake-replies.ts'
import { type FakeUpstream, startFakeUpstream } from './fake-upstream.ts'
import { startOtlpReceiver } from './otlp-receiver.ts'
import { type ServiceProcess, startServiceProcess } from './service-process.ts'

// Each test starts processes, which takes long where the machine is busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let folder = ''
let upstream: FakeUpstream

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'carepath-telemetry-'))
  upstream = await startFakeUpstream()
  const file = join(folder, 'canary.json')
  await writeFile(file, JSON.stringify(canaryBundle()))
  await runCli(['import', file], folder, { DATABASE_URL: `sqlite:${join(folder, 'carepath.db')}` })
})
afterAll(async () => {
  await upstream.close()
  await rm(folder, { recursive: true })
})

/** One that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address !== null ? address.port : 0
}

async function start(env: Record<string, string> = {}) {
  const port = await freePort()
  const otlp = await startOtlpReceiver()
  const service = await startServiceProcess(folder, {
    DATABASE_URL: `sqlite:${join(folder, 'carepath.db')}`,
    HF_API_TOKEN: 'test-token',
    HF_BASE_URL: upstream.url,
    WARMUP: 'off',
    METRICS_PORT: String(port),
    OTEL_EXPORTER_OTLP_ENDPOINT: otlp.url,
    ...env,
  })
  onTestFinished(async () => {
    service.kill('SIGKILL')
    await service.ended
    await otlp.close()
  })
  const metrics = async () => (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
  return { service, otlp, metrics }
}

function ask(service: ServiceProcess, body: object, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${service.url}/triage`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({
      patient_mrn: identifiers.mrn,
      query: 'Do I take medicine?',
      llm_mode: 'hf-qwen2.5',
      ...body,
    }),
  })
}

const TRACE = '0123456789abcdef0123456789abcdef'
const CALLER = '00f067aa0ba902b7'

test('the patient goes through all of it, and nothing of them is in a metric, a label, a span or its headers', async () => {
  const { service, otlp, metrics } = await start()
  const told = `I am ${identifiers.given} ${identifiers.family}. Is ${content.medication} bad with ${content.allergy}?`
  upstream.replyWith(answering({ tokens: ['You take ', content.medication, '.'] }))
  for (const accept of ['application/json', 'text/event-stream']) {
    for (const llm_mode of ['extract', 'hf-qwen2.5'])
      await (await ask(service, { query: told, llm_mode }, { accept, tracestate: `a=${identifiers.mrn}` })).text()
  }
  upstream.replyWith(errorReply(402, `no credit for ${told}`))
  await (await ask(service, { query: told })).text()
  await (await ask(service, { query: told, llm_mode: identifiers.family })).text()
  await (await ask(service, { query: told, patient_mrn: identifiers.phone })).text()
  for (const path of [
    '/patients/{}/summary',
    '/patients/{}/access-log',
    '/patients/{}/export',
    '/conversations/{}',
    '/{}',
  ])
    await (await fetch(service.url + path.replace('{}', encodeURIComponent(identifiers.mrn)))).text()
  const measured = await metrics()
  service.kill('SIGTERM')
  await service.ended

  const everything = { ...identifyingParts, ...content }
  expect(measured).toContain('carepath_answers_total{mode="hf-qwen2.5",outcome="answered"} 2')
  expect(otlp.spans().length).toBeGreaterThan(20)
  expect(findCanaries(measured, everything)).toEqual([])
  expect(findCanaries(otlp.all(), everything)).toEqual([])
})

test('what a label can hold is known beforehand', async () => {
  const { service, metrics } = await start()
  await ask(service, { llm_mode: 'extract' })
  await ask(service, { llm_mode: 'no-such-mode' })
  await fetch(`${service.url}/no/such/page`, { method: 'PROPFIND' })
  const values = (label: string, text: string) =>
    new Set([...text.matchAll(new RegExp(`carepath_.*\\b${label}="([^"]*)"`, 'g'))].map(([, value]) => value))
  const text = await metrics()
  expect(values('mode', text)).not.toContain('no-such-mode')
  expect(values('route', text)).toEqual(new Set(['/triage', 'none']))
  for (const outcome of values('outcome', text))
    expect(['answered', 'cancelled', ...Object.keys(problems)]).toContain(outcome)
})

test('metrics tell requests, answers, both clocks, tokens, queues, breakers and the audit log', async () => {
  const { service, metrics } = await start()
  upstream.replyWith(answering({ tokens: ['You do.'] }))
  await (await ask(service, {}, { accept: 'text/event-stream' })).text()
  await (await fetch(`${service.url}/ready`)).text()
  const text = await metrics()
  for (const line of [
    'carepath_requests_total{method="POST",route="/triage",status="200"} 1',
    'carepath_own_seconds_count{mode="hf-qwen2.5"} 1',
    'carepath_first_token_seconds_count{mode="hf-qwen2.5"} 1',
    'carepath_open_calls 0',
    'carepath_mode_calls{mode="hf-qwen2.5",place="queued"} 0',
    'carepath_breakers_open{mode="hf-qwen2.5"} 0',
    'carepath_audit_lag_seconds 0',
    'carepath_audit_failures_total 0',
    'carepath_mode_ready{mode="extract",state="ready"} 1',
    'process_cpu_seconds_total',
    'nodejs_eventloop_lag_seconds',
  ])
    expect(text).toContain(line)
  expect(text).toMatch(/carepath_tokens_total{mode="hf-qwen2.5",kind="completion"} [1-9]/)
  expect(service.output()).not.toContain('"route":"/ready"')
})

test('a call that is open is counted until its caller has left', async () => {
  const { service, metrics } = await start()
  upstream.replyWith([{ stall: true }])
  const leaving = new AbortController()
  const reply = fetch(`${service.url}/triage`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ patient_mrn: identifiers.mrn, query: 'Do I?', llm_mode: 'hf-qwen2.5' }),
    signal: leaving.signal,
  }).catch(() => null)
  await expect.poll(metrics, { timeout: 20_000 }).toContain('carepath_mode_calls{mode="hf-qwen2.5",place="running"} 1')
  expect(await metrics()).toContain('carepath_open_calls 1')
  leaving.abort()
  await reply
  await expect.poll(metrics, { timeout: 20_000 }).toContain('carepath_open_calls 0')
  await expect.poll(metrics, { timeout: 20_000 }).toContain('outcome="cancelled"} 1')
})

test('several processes of one port are read as one', async () => {
  const { service, metrics } = await start({ WEB_CONCURRENCY: '2' })
  for (let calls = 0; calls < 6; calls += 1) await (await ask(service, { llm_mode: 'extract' })).text()
  // One that only starts yet does not answer the one that asks for its counts.
  const six = 'carepath_answers_total{mode="extract",outcome="answered"} 6'
  await expect.poll(metrics, { timeout: 40_000 }).toContain(six)
})

test('a question is one trace: the caller’s, a span for each stage, and the host is told who calls', async () => {
  const { service, otlp } = await start()
  upstream.replyWith(answering({ tokens: ['You do.'] }))
  upstream.calls.length = 0
  const answer = await ask(service, {}, { traceparent: `00-${TRACE}-${CALLER}-01` })
  expect(await answer.json()).toMatchObject({ trace_id: TRACE })
  await (await ask(service, { llm_mode: 'no-such-mode' })).text()
  service.kill('SIGTERM')
  await service.ended

  expect(new Set(otlp.paths())).toEqual(new Set(['/v1/traces']))
  const ours = otlp.spans().filter(({ traceId }) => traceId === TRACE)
  const root = ours.find(({ parentSpanId }) => parentSpanId === CALLER)
  expect(root?.name).toBe('POST /triage')
  const stages = ours.filter(({ parentSpanId }) => parentSpanId === root?.spanId)
  expect(stages.map(({ name }) => name)).toEqual(['record', 'context', 'choose', 'mask', 'model', 'store'])
  const model = stages.find(({ name }) => name === 'model')
  expect(upstream.calls[0]?.headers['traceparent']).toBe(`00-${TRACE}-${model?.spanId}-01`)

  const failed = otlp.spans().find(({ status }) => status.code === 2)
  expect(failed).toMatchObject({
    name: 'context',
    attributes: [{ key: 'error.type', value: { stringValue: 'unknown_llm_mode' } }],
  })
})

test('a collector that is not there changes nothing for callers, and keeps nothing from ending', async () => {
  const { service } = await start({ OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${await freePort()}` })
  expect((await ask(service, { llm_mode: 'extract' })).status).toBe(200)
  service.kill('SIGTERM')
  expect(await service.ended).toEqual({ code: 0, signal: null })
})

test('a port that is taken is said by its setting', async () => {
  const { service } = await start()
  const port = new URL(service.url).port
  const second = startServiceProcess(folder, { DATABASE_URL: 'sqlite::memory:', METRICS_PORT: port })
  await expect(second).rejects.toThrow(/METRICS_PORT: another program listens/)
})

describe('what is not asked for', () => {
  test('is not loaded: the libraries are imported only where they are used, when they are', () => {
    const root = new URL('../src/', import.meta.url)
    const loading = globSync('**/*.ts', { cwd: root }).filter((file) =>
      /^(?:import (?!type)[^']*? from|export [^']*? from|import) '(?:prom-client|@opentelemetry\/)/m.test(
        readFileSync(new URL(file, root), 'utf8'),
      ),
    )
    expect(loading).toEqual([])
  })

  test('is not there: no port is opened, and no host is told of a trace', async () => {
    upstream.replyWith(answering({ tokens: ['You do.'] }))
    upstream.calls.length = 0
    const { service } = await start({ METRICS_PORT: '', OTEL_EXPORTER_OTLP_ENDPOINT: '' })
    await (await ask(service, {}, { traceparent: `00-${TRACE}-${CALLER}-01` })).text()
    expect(upstream.calls[0]?.headers).not.toHaveProperty('traceparent')
  })
})
