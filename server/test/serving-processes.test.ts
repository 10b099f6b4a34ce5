import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { loadDemo } from '../src/cli/demo.ts'
import { openStore } from '../src/store/open.ts'
import { runCli } from './cli.ts'
import { answering } from './fake-replies.ts'
import { type FakeUpstream, startFakeUpstream } from './fake-upstream.ts'
import { type ServiceProcess, startServiceProcess } from './service-process.ts'

// Each test starts processes, which takes long where the machine is busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let folder = ''
let env: Record<string, string> = {}
let upstream: FakeUpstream

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'carepath-processes-'))
  upstream = await startFakeUpstream()
  env = {
    WEB_CONCURRENCY: '2',
    DATABASE_URL: `sqlite:${join(folder, 'carepath.db')}`,
    HF_API_TOKEN: 'test-token',
    HF_BASE_URL: upstream.url,
    WARMUP: 'off',
  }
  const store = await openStore(env['DATABASE_URL'] ?? '')
  await loadDemo(store)
  await store.close()
})

afterAll(async () => {
  await upstream.close()
  await rm(folder, { recursive: true })
})

async function start(): Promise<ServiceProcess> {
  const service = await startServiceProcess(folder, env)
  onTestFinished(async () => {
    service.kill('SIGKILL')
    await service.ended
  })
  await listen(service, 2)
  return service
}

/** As many processes as this have said that they listen, since the service was started. */
async function listen(service: ServiceProcess, count: number): Promise<void> {
  await expect
    .poll(() => service.output().match(/"msg":"listening"/g)?.length, { timeout: 50_000, interval: 50 })
    .toBe(count)
}

/** By a connection of its own: connections are dealt out to the processes in turn. */
function ask(service: ServiceProcess, query: string, more: object = {}): Promise<Response> {
  return fetch(`${service.url}/triage`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', connection: 'close' },
    body: JSON.stringify({ patient_mrn: 'P000123', query, llm_mode: 'hf-qwen2.5', ...more }),
  })
}

async function childrenOf(pid: number): Promise<number[]> {
  const pids = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '')
  return pids.split(' ').filter(Boolean).map(Number)
}

/** Milliseconds of processor time of all threads, in the kernel's ticks of 10. */
async function workDone(pid: number): Promise<number> {
  const fields = (await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) * 10
}

describe.skipIf(process.platform !== 'linux')('WEB_CONCURRENCY=2', () => {
  test('both processes answer, every answer is stored, and the audit log is whole', async () => {
    upstream.replyWith(answering({ tokens: ['Yes.'] }))
    const service = await start()
    const pids = await childrenOf(service.pid)
    expect(pids).toHaveLength(2)
    const before = await Promise.all(pids.map(workDone))
    const asking = Array.from({ length: 200 }, async (_, at) => (await ask(service, `Question ${at}?`)).json())
    const answers = (await Promise.all(asking)) as { conversation_id: string; response: string }[]
    for (const { response } of answers) expect(response).toBe('Yes.')
    const after = await Promise.all(pids.map(workDone))
    for (const [at, work] of after.entries()) expect(work - (before[at] ?? 0)).toBeGreaterThan(0)
    service.kill('SIGTERM')
    expect(await service.ended).toEqual({ code: 0, signal: null })
    // Whoever writes has closed the database.
    expect(existsSync(join(folder, 'carepath.db-wal'))).toBe(false)
    const lines = service.output().trimEnd().split('\n')
    expect(lines.filter((line) => JSON.parse(line).msg === 'answered')).toHaveLength(answers.length)
    const store = await openStore(env['DATABASE_URL'] ?? '')
    const found = await Promise.all(answers.map(({ conversation_id }) => store.readConversation(conversation_id)))
    await store.close()
    expect(found.filter((conversation) => conversation?.turns.length === 1)).toHaveLength(answers.length)
    const { code, stdout } = await runCli(['audit', 'verify'], folder, env)
    expect(stdout).toMatch(/none was changed/)
    expect(code).toBe(0)
    const log = await runCli(['audit', 'export'], folder, env)
    expect(log.stdout.match(/"action":"question"/g)).toHaveLength(answers.length)
  })

  test('a conversation goes on in the other process', async () => {
    upstream.replyWith(answering({ tokens: ['Yes.'] }))
    const service = await start()
    const { conversation_id } = (await (await ask(service, 'Do I take metformin?')).json()) as Record<string, string>
    for (const query of ['Since when?', 'And how much?', 'Why?']) {
      expect((await ask(service, query, { conversation_id })).status).toBe(200)
    }
    const reply = await fetch(`${service.url}/conversations/${conversation_id}`)
    expect(((await reply.json()) as { turns: unknown[] }).turns).toHaveLength(4)
  })

  test('SIGTERM ends the answers in flight in both, then exits 0', async () => {
    const service = await start()
    const said = Promise.withResolvers<void>()
    const asked = Promise.withResolvers<void>()
    let calls = 0
    upstream.replyWith((call) => {
      calls += 1
      if (calls === 4) asked.resolve()
      return [{ until: said.promise }, ...answering({ tokens: ['Yes, ', 'you do.'] })(call)]
    })
    const replies = Array.from({ length: 4 }, () => ask(service, 'Do I take metformin?'))
    await asked.promise
    service.kill('SIGTERM')
    await expect.poll(() => service.output(), { timeout: 20_000 }).toContain('"msg":"stopping"')
    said.resolve()
    for (const reply of replies) expect(await (await reply).json()).toMatchObject({ response: 'Yes, you do.' })
    expect(await service.ended).toEqual({ code: 0, signal: null })
    expect(service.output().match(/"msg":"stopp/g)).toHaveLength(2)
    expect(service.output()).toMatch(/"msg":"stopped"}\n$/)
  })

  test('one that is killed is replaced, and the other answers meanwhile', async () => {
    const service = await start()
    const [first = 0] = await childrenOf(service.pid)
    process.kill(first, 'SIGKILL')
    await expect
      .poll(() => service.output(), { timeout: 20_000 })
      .toMatch(/"signal":"SIGKILL","msg":"a serving process ended"/)
    expect((await fetch(`${service.url}/health`, { headers: { connection: 'close' } })).status).toBe(200)
    await listen(service, 3)
    const pids = await childrenOf(service.pid)
    expect(pids).toHaveLength(2)
    expect(pids).not.toContain(first)
  })

  test('they end with the process that leads them, also where it is killed', async () => {
    const service = await start()
    const pids = await childrenOf(service.pid)
    service.kill('SIGKILL')
    await service.ended
    const alive = () => pids.filter((pid) => isAlive(pid))
    await expect.poll(alive, { timeout: 20_000 }).toEqual([])
  })

  test('a port that is in use is told once, and ends with code 2', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    onTestFinished(() => void other.close())
    await once(other, 'listening')
    const { code, stderr } = await runCli(['serve'], folder, {
      ...env,
      PORT: String((other.address() as AddressInfo).port),
    })
    expect(stderr.match(/PORT: another program listens/g)).toHaveLength(1)
    expect(code).toBe(2)
  })

  test('a database that does not open is told once, and ends with code 1', async () => {
    const { code, stderr } = await runCli(['serve'], folder, { ...env, PORT: '0', DATABASE_URL: `sqlite:${folder}` })
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(code).toBe(1)
  })

  test('a database in memory would be one of each: it is refused', async () => {
    const { code, stderr } = await runCli(['serve'], folder, { ...env, PORT: '0', DATABASE_URL: 'sqlite::memory:' })
    expect(stderr).toMatch(/WEB_CONCURRENCY: must be 1 where the database is in memory/)
    expect(code).toBe(2)
  })

  test('a local model would be loaded twice: its modes say what to do', async () => {
    const service = await start()
    const { modes } = (await (await fetch(`${service.url}/modes`)).json()) as {
      modes: { id: string; reason: string }[]
    }
    expect(modes.find(({ id }) => id === 'gguf')?.reason).toMatch(/WEB_CONCURRENCY.*GGUF_BASE_URL/)
  })
})

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
