import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TriageAnswer } from '@carepath/contract/triage.ts'
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { loadDemo } from '../src/cli/demo.ts'
import { openStore } from '../src/store/open.ts'
import { runCli } from './cli.ts'
import { answering } from './fake-replies.ts'
import { type FakeCall, type FakeUpstream, startFakeUpstream } from './fake-upstream.ts'
import { type ServiceProcess, startServiceProcess } from './service-process.ts'

// Each test starts processes, which takes long where the machine is busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let folder = ''
let databaseUrl = ''
let upstream: FakeUpstream
let left: (call: FakeCall) => void = () => undefined

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'carepath-life-'))
  databaseUrl = `sqlite:${join(folder, 'carepath.db')}`
  upstream = await startFakeUpstream(undefined, { onClose: (call) => left(call) })
  const store = await openStore(databaseUrl)
  await loadDemo(store)
  await store.close()
})

afterAll(async () => {
  await upstream.close()
  await rm(folder, { recursive: true })
})

async function start(): Promise<ServiceProcess> {
  const service = await startServiceProcess(folder, {
    DATABASE_URL: databaseUrl,
    HF_API_TOKEN: 'test-token',
    HF_BASE_URL: upstream.url,
    WARMUP: 'off',
  })
  onTestFinished(async () => {
    service.kill('SIGKILL')
    await service.ended
  })
  return service
}

function ask(service: ServiceProcess, more: object = {}, init: RequestInit = {}): Promise<Response> {
  return fetch(`${service.url}/triage`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(init.headers as Record<string, string>) },
    body: JSON.stringify({ patient_mrn: 'P000123', query: 'Do I take metformin?', llm_mode: 'hf-qwen2.5', ...more }),
    ...(init.signal ? { signal: init.signal } : {}),
  })
}

/** The host has the question, and says nothing until `say` is called. */
function slowHost(): { asked: Promise<void>; say: () => void } {
  const asked = Promise.withResolvers<void>()
  const said = Promise.withResolvers<void>()
  upstream.replyWith((call) => {
    asked.resolve()
    return [{ until: said.promise }, ...answering({ tokens: ['Yes, ', 'you do.'] })(call)]
  })
  return { asked: asked.promise, say: said.resolve }
}

async function get(service: ServiceProcess, path: string): Promise<Record<string, unknown>> {
  return (await (await fetch(service.url + path)).json()) as Record<string, unknown>
}

describe('SIGTERM', () => {
  test.each(['application/json', 'text/event-stream'])(
    'ends the answer in flight as %s, then exits 0',
    async (accept) => {
      const service = await start()
      const host = slowHost()
      const reply = ask(service, {}, { headers: { accept } })
      await host.asked
      service.kill('SIGTERM')
      await refusesConnections(service)
      host.say()
      const body = await (await reply).text()
      expect(body).toContain('you do.')
      if (accept === 'text/event-stream') expect(body).toMatch(/event: done\n/)
      else TriageAnswer.parse(JSON.parse(body))
      expect(await service.ended).toEqual({ code: 0, signal: null })
    },
  )

  test('exits 0 at once where nobody waits, though a connection is kept open, and the log says why it ended', async () => {
    const service = await start()
    await get(service, '/health')
    service.kill('SIGTERM')
    expect(await service.ended).toEqual({ code: 0, signal: null })
    expect(service.output()).toMatch(/"signal":"SIGTERM","msg":"stopping"}\n.*"msg":"stopped"}\n$/)
  })

  const HALF_A_BODY =
    'POST /triage HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{'
  test.each([
    ['nothing', ''],
    ['half a head', 'GET /health HTTP/1.1\r\nhost: loc'],
    ['half a body', HALF_A_BODY],
    ['a whole request, and half of the next', 'GET /health HTTP/1.1\r\nhost: localhost\r\n\r\nGET /hea'],
  ])('ends though somebody is connected who has sent %s', async (_sent, bytes) => {
    const service = await start()
    const socket = connect(Number(new URL(service.url).port), '127.0.0.1')
    socket.on('error', () => undefined)
    await once(socket, 'connect')
    socket.write(bytes)
    await get(service, '/health')
    service.kill('SIGTERM')
    expect(await service.ended).toEqual({ code: 0, signal: null })
    socket.destroy()
  })

  test('waits for the access log of whoever leaves meanwhile', async () => {
    const service = await start()
    const host = slowHost()
    const leaving = new AbortController()
    const reply = ask(service, { query: 'Who leaves at the end?' }, { signal: leaving.signal })
    await host.asked
    service.kill('SIGTERM')
    await refusesConnections(service)
    leaving.abort()
    await expect(reply).rejects.toThrow()
    expect(await service.ended).toEqual({ code: 0, signal: null })
    expect(service.output()).toContain('"code":"cancelled","msg":"not answered"')
    const { entries } = await get(await start(), '/patients/P000123/access-log?limit=1')
    expect(entries).toMatchObject([{ action: 'question', outcome: 'cancelled' }])
  })

  test('leaves the whole log in its order, though whoever reads it is slow', async () => {
    const service = await start()
    service.readOutput(false)
    const callers = Array.from({ length: 20 }, async () => {
      for (let call = 0; call < 200; call += 1) await get(service, '/')
    })
    await Promise.all(callers)
    service.kill('SIGTERM')
    await refusesConnections(service)
    service.readOutput(true)
    expect(await service.ended).toEqual({ code: 0, signal: null })
    const lines = service.output().trimEnd().split('\n')
    const times = lines.map((line) => (JSON.parse(line) as { time: string }).time)
    expect(times).toEqual(times.toSorted())
    expect(lines.filter((line) => line.includes('"route":"/"'))).toHaveLength(4_000)
    expect(lines.at(-1)).toContain('"msg":"stopped"')
  })
})

/** It takes no new connection any more. */
async function refusesConnections({ url }: ServiceProcess): Promise<void> {
  for (;;) {
    try {
      await fetch(`${url}/health`, { headers: { connection: 'close' } })
    } catch {
      return
    }
  }
}

test('what was acknowledged is there after kill -9', async () => {
  upstream.replyWith(answering({ tokens: ['Yes.'] }))
  const first = await start()
  const answer = TriageAnswer.parse(await (await ask(first)).json())
  first.kill('SIGKILL')
  expect(await first.ended).toEqual({ code: null, signal: 'SIGKILL' })
  const second = await start()
  const { entries } = await get(second, '/patients/P000123/access-log?limit=1')
  expect(entries).toMatchObject([{ trace_id: answer.trace_id, outcome: 'answered' }])
  const { turns } = await get(second, `/conversations/${answer.conversation_id}`)
  expect(turns).toMatchObject([{ trace_id: answer.trace_id, query: answer.query, response: 'Yes.' }])
})

test.each(['application/json', 'text/event-stream'])(
  'whoever leaves a call as %s cancels it at the host, and it is in the access log',
  async (accept) => {
    const service = await start()
    const host = slowHost()
    const closed = new Promise<FakeCall>((resolve) => {
      left = resolve
    })
    const leaving = new AbortController()
    const reply = ask(service, { query: 'Who leaves?' }, { headers: { accept }, signal: leaving.signal })
    // A stream has begun by now, so that leaving ends its body rather than the call.
    const ended = reply.then((response) => response.text()).then(null, () => 'left')
    await host.asked
    leaving.abort()
    expect(await ended).toBe('left')
    expect((await closed).path).toContain('/chat/completions')
    await expect
      .poll(async () => (await get(service, '/patients/P000123/access-log?limit=1'))['entries'], { timeout: 20_000 })
      .toMatchObject([{ action: 'question', outcome: 'cancelled', llm_mode: 'hf-qwen2.5' }])
    expect(await get(service, '/conversations?patient_mrn=P000123&search=leaves')).toEqual({ conversations: [] })
    expect(service.output()).not.toContain('unexpected error')
  },
)

test('a conversation goes on by its id, also after a restart, and is no other patient’s', async () => {
  upstream.replyWith(answering({ tokens: ['Yes.'] }))
  const first = await start()
  const { conversation_id } = TriageAnswer.parse(await (await ask(first, { query: 'Do I take metformin?' })).json())
  first.kill('SIGTERM')
  await first.ended
  const second = await start()
  const next = TriageAnswer.parse(await (await ask(second, { conversation_id, query: 'Since when?' })).json())
  expect(next.conversation_id).toBe(conversation_id)
  expect(upstream.calls.at(-1)?.body).toContain('Do I take metformin?')
  const { turns } = await get(second, `/conversations/${conversation_id}`)
  expect(turns).toMatchObject([{ query: 'Do I take metformin?' }, { query: 'Since when?' }])
  const calls = upstream.callCount
  const other = await ask(second, { conversation_id, patient_mrn: 'P000201', query: 'Since when?' })
  expect(await other.json()).toMatchObject({ status: 404, code: 'conversation_not_found' })
  expect(upstream.callCount).toBe(calls)
})

describe('what can not start says why, and ends', () => {
  const secrets = { HF_API_TOKEN: 'not-to-be-printed-1', AUDIT_KEY: 'not-to-be-printed-2-and-it-is-long-enough' }
  const serve = (env: Record<string, string>) =>
    runCli(['serve'], folder, { PORT: '0', DATABASE_URL: databaseUrl, ...secrets, ...env })

  test.each(['0.0.0.0', 'example.org'])('HOST=%s: nobody is authenticated', async (HOST) => {
    const { code, stdout, stderr } = await serve({ HOST })
    expect(code).toBe(2)
    expect(stderr).toMatch(/HOST: must be a loopback address: nobody who asks is authenticated with AUTH=off\n$/)
    expect(stdout).toBe('')
    expect(stderr).not.toContain('not-to-be-printed')
  })

  test('a port that is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    onTestFinished(() => void other.close())
    await once(other, 'listening')
    const { code, stderr } = await serve({ PORT: String((other.address() as AddressInfo).port) })
    expect(code).toBe(2)
    expect(stderr).toMatch(/PORT: another program listens/)
    expect(stderr.trim().split('\n').length).toBeLessThanOrEqual(2)
  })

  test.each(['a file that is no database', 'a folder'])('DATABASE_URL is %s', async (kind) => {
    const path = join(folder, 'broken.db')
    if (kind === 'a folder') await rm(path, { force: true })
    else await writeFile(path, 'This is a letter and no database. '.repeat(200))
    const { code, stderr } = await serve({ DATABASE_URL: `sqlite:${kind === 'a folder' ? folder : path}` })
    expect(code).toBe(1)
    expect(stderr).toMatch(/database/i)
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(stderr).not.toMatch(/not-to-be-printed| at .*:\d+/)
  })
})
