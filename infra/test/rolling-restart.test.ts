import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { Agent, type IncomingMessage, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, onTestFinished, test } from 'vitest'
import { answering } from '../../server/test/fake-replies.ts'
import { startFakeUpstream } from '../../server/test/fake-upstream.ts'
import { type ServiceProcess, startServiceProcess } from '../../server/test/service-process.ts'
import { run } from './podman.ts'

const PROXY = 8393
const STATS = 8396
const REPLICAS = [8394, 8395]
const CALLERS = 20

/** A balancer as operators run it: it asks `/ready` often, and repeats no call that it has handed on. */
const balancer = `
global
  maxconn 2000
defaults
  mode http
  timeout connect 2s
  timeout client 60s
  timeout server 60s
  # A machine that is busy is not one that is down.
  timeout check 5s
  retries 3
listen stats
  bind 127.0.0.1:${STATS}
  stats enable
  stats uri /
frontend callers
  bind 127.0.0.1:${PROXY}
  default_backend replicas
backend replicas
  balance leastconn
  option httpchk GET /ready
  http-check send hdr Host localhost
  default-server check inter 200ms fall 1 rise 1
${REPLICAS.map((port) => `  server replica-${port} 127.0.0.1:${port}`).join('\n')}
`

test(`two replicas behind HAProxy are restarted in turn under ${CALLERS} callers, and no call is lost`, async () => {
  const database = `carepath_rolling_${randomBytes(4).toString('hex')}`
  run('psql', ['-qh', '127.0.0.1', '-U', 'postgres', '-c', `create database ${database}`])
  onTestFinished(
    () => void run('psql', ['-qh', '127.0.0.1', '-U', 'postgres', '-c', `drop database ${database} with (force)`]),
  )
  const upstream = await startFakeUpstream((call) => [
    { waitMs: 300 },
    ...answering({ tokens: ['You ', 'take ', 'metformin', '.'] })(call),
  ])
  onTestFinished(() => upstream.close())
  const start = (port: number) =>
    startReplica(port, { DATABASE_URL: `postgres://postgres@127.0.0.1:5432/${database}`, HF_BASE_URL: upstream.url })
  const replicas = [await start(REPLICAS[0] ?? 0), await start(REPLICAS[1] ?? 0)]
  onTestFinished(() => replicas.forEach((replica) => void replica.kill('SIGKILL')))
  const proxy = startBalancer()
  onTestFinished(() => void proxy.kill('SIGKILL'))
  await expect.poll(() => replicasUp().catch(() => 0), { timeout: 60_000 }).toBe(REPLICAS.length)

  let over = false
  const counts = { plain: 0, streamed: 0 }
  const lost: string[] = []
  const callers = Array.from({ length: CALLERS }, async (_, at) => {
    const streams = at % 2 === 1
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    while (!over) {
      const outcome = await ask(agent, streams ? 'text/event-stream' : 'application/json').catch(String)
      if (outcome !== 'answered') lost.push(outcome)
      else counts[streams ? 'streamed' : 'plain'] += 1
    }
    agent.destroy()
  })
  for (const [at, port] of REPLICAS.entries()) {
    const before = counts.plain + counts.streamed
    await expect.poll(() => counts.plain + counts.streamed, { timeout: 60_000 }).toBeGreaterThan(before + 2 * CALLERS)
    replicas[at]?.kill('SIGTERM')
    expect(await replicas[at]?.ended).toEqual({ code: 0, signal: null })
    replicas[at] = await start(port)
    // As a rollout waits for each new pod to be ready.
    await expect.poll(replicasUp, { timeout: 60_000 }).toBe(REPLICAS.length)
  }
  const after = counts.plain + counts.streamed
  await expect.poll(() => counts.plain + counts.streamed, { timeout: 60_000 }).toBeGreaterThan(after + 2 * CALLERS)
  over = true
  await Promise.all(callers)
  process.stdout.write(`${counts.plain} plain and ${counts.streamed} streamed calls, ${lost.length} lost\n`)
  expect(lost).toEqual([])
  expect(Math.min(counts.plain, counts.streamed)).toBeGreaterThan(CALLERS)
})

function startReplica(port: number, env: Record<string, string>): Promise<ServiceProcess> {
  const settings = {
    PORT: String(port),
    HF_API_TOKEN: 'test-token',
    WARMUP: 'off',
    DRAIN_SECONDS: '2',
    LOG_LEVEL: 'info',
  }
  return startServiceProcess(mkdtempSync(join(tmpdir(), 'carepath-replica-')), { ...settings, ...env }, ['--demo'])
}

function startBalancer(): ChildProcess {
  const config = join(mkdtempSync(join(tmpdir(), 'carepath-haproxy-')), 'haproxy.cfg')
  writeFileSync(config, balancer)
  return spawn('haproxy', ['-db', '-f', config], { stdio: 'ignore' })
}

/** How many replicas the balancer hands calls to. */
async function replicasUp(): Promise<number> {
  const lines = (await (await fetch(`http://127.0.0.1:${STATS}/;csv`)).text()).split('\n')
  return lines.filter((line) => /^replicas,replica-\d+,.*,UP,/.test(line)).length
}

/** Asks once. Returns `answered`, or what came instead; rejects where the connection broke. */
async function ask(agent: Agent, accept: string): Promise<string> {
  const body = JSON.stringify({ patient_mrn: 'P000123', query: 'Do I take metformin?', llm_mode: 'hf-qwen2.5' })
  const headers = {
    host: 'localhost',
    'content-type': 'application/json',
    accept,
    'content-length': Buffer.byteLength(body),
  }
  const reply = await new Promise<IncomingMessage>((resolve, reject) => {
    request({ port: PROXY, host: '127.0.0.1', path: '/triage', method: 'POST', agent, headers }, resolve)
      .once('error', reject)
      .end(body)
  })
  const said = await text(reply)
  const isWhole = accept === 'application/json' ? reply.statusCode === 200 : said.includes('event: done\n')
  return isWhole ? 'answered' : `${reply.statusCode} ${said.slice(-300)}`
}
