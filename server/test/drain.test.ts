import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { Agent, get, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { type FakeUpstream, startFakeUpstream } from './fake-upstream.ts'
import { type ServiceProcess, startServiceProcess } from './service-process.ts'

// Each test starts processes, which takes long where the machine is busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let folder = ''
let upstream: FakeUpstream

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'carepath-drain-'))
  upstream = await startFakeUpstream()
})
afterAll(async () => {
  await upstream.close()
  await rm(folder, { recursive: true })
})

async function start(env: Record<string, string> = {}): Promise<ServiceProcess> {
  const more = { HF_API_TOKEN: 'test-token', HF_BASE_URL: upstream.url, WARMUP: 'off', DATABASE_URL: 'sqlite::memory:' }
  const service = await startServiceProcess(folder, { ...more, ...env }, ['--demo'])
  onTestFinished(async () => {
    service.kill('SIGKILL')
    await service.ended
  })
  return service
}

function ask(service: ServiceProcess, accept: string, mode = 'extract'): Promise<Response> {
  return fetch(`${service.url}/triage`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept },
    body: JSON.stringify({ patient_mrn: 'P000123', query: 'Do I take metformin?', llm_mode: mode }),
  })
}

/** The host has the question, and never says anything. */
function silentHost(): Promise<void> {
  const asked = Promise.withResolvers<void>()
  upstream.replyWith(() => {
    asked.resolve()
    return [{ stall: true }]
  })
  return asked.promise
}

const isReady = async (service: ServiceProcess) => (await fetch(`${service.url}/ready`)).status

test('after SIGTERM it is not ready at once, and still answers for DRAIN_SECONDS, over connections that close', async () => {
  const service = await start({ DRAIN_SECONDS: '600' })
  const agent = new Agent({ keepAlive: true })
  onTestFinished(() => agent.destroy())
  expect(await isReady(service)).toBe(200)
  service.kill('SIGTERM')
  await expect.poll(() => isReady(service), { interval: 5, timeout: 20_000 }).toBe(503)
  for (const accept of ['application/json', 'text/event-stream']) {
    const reply = await ask(service, accept)
    expect(reply.status).toBe(200)
    expect(reply.headers.get('connection')).toBe('close')
    expect(await reply.text()).toContain('P000123')
  }
  const [health] = (await once(get(`${service.url}/health`, { agent }), 'response')) as [IncomingMessage]
  expect([health.statusCode, health.headers.connection]).toEqual([200, 'close'])
  const { dependencies } = (await (await fetch(`${service.url}/ready`)).json()) as {
    dependencies: { reason: string }[]
  }
  expect(dependencies[0]?.reason).toBe('It is stopping.')
})

test('after DRAIN_SECONDS it ends by itself', async () => {
  const service = await start({ DRAIN_SECONDS: '1' })
  service.kill('SIGTERM')
  expect(await service.ended).toEqual({ code: 0, signal: null })
})

test.each([
  ['text/event-stream', 200, /event: start\n[\s\S]*event: error\ndata: .*"code":"stopping"/],
  ['application/json', 503, /"code":"stopping".*"retry_after_s":1/],
])('SIGINT waits for nobody: who reads %s is told, and the log says why', async (accept, status, told) => {
  const service = await start()
  const asked = silentHost()
  const reply = ask(service, accept, 'hf-qwen2.5')
  await asked
  service.kill('SIGINT')
  expect((await reply).status).toBe(status)
  expect(await (await reply).text()).toMatch(told)
  expect(await service.ended).toEqual({ code: 0, signal: null })
  expect(service.output()).toContain('"code":"stopping","msg":"not answered"')
})

test('a second signal ends it at once', async () => {
  const service = await start({ DRAIN_SECONDS: '600' })
  service.kill('SIGTERM')
  await expect.poll(() => isReady(service), { interval: 5, timeout: 20_000 }).toBe(503)
  service.kill('SIGTERM')
  expect(await service.ended).toEqual({ code: 130, signal: null })
})

test('several processes of one port are drained together', async () => {
  const service = await start({
    DRAIN_SECONDS: '1',
    WEB_CONCURRENCY: '2',
    DATABASE_URL: `sqlite:${join(folder, 'two.db')}`,
  })
  const asked = silentHost()
  const reply = ask(service, 'text/event-stream', 'hf-qwen2.5')
  await asked
  service.kill('SIGINT')
  expect(await (await reply).text()).toContain('"code":"stopping"')
  expect(await service.ended).toEqual({ code: 0, signal: null })
})
