import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chatReplyText, errorReply } from '../server/test/fake-replies.ts'
import { type Script, startFakeUpstream } from '../server/test/fake-upstream.ts'
import { createOwnDatabase, faultOfPostgres } from '../server/test/postgres-server.ts'
import { startServiceProcess } from '../server/test/service-process.ts'

/** Two replicas, and a host that answers one token 10 times in 10 s: how often it is asked, and what callers are told. */
const CALLS = 10
const PERIOD_MS = 10_000
/** Of what the host allows. */
const BOUND = 1.1
const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    redis: { type: 'string', default: 'redis://127.0.0.1:6379/9' },
  },
})
const seconds = Number(values.seconds)

const body = chatReplyText({ tokens: ['You take metformin.'] })
const answer: Script = [
  { head: 200, headers: { 'content-type': 'application/json' }, body: Buffer.byteLength(body) },
  { send: body },
  { end: true },
]

const fault = await faultOfPostgres()
if (fault !== null) throw new Error(`PostgreSQL is needed: ${fault}`)
let missed = false
for (const [name, env] of [
  ['PostgreSQL', {}],
  ['Redis', { REDIS_URL: values.redis }],
] as const) {
  const { asked, allowed, told } = await run(env)
  const ratio = asked / allowed
  const down = told.get('provider_unavailable') ?? 0
  if (ratio > BOUND || down > 0) missed = true
  const outcomes = [...told].map(([code, count]) => `${code} ${count}`).join(', ')
  console.log(
    `two replicas over ${name}, ${seconds} s: ${asked} calls of ${allowed} that the host allows (${ratio.toFixed(2)}, bound ${BOUND}); callers were told: ${outcomes}`,
  )
}
if (missed) process.exitCode = 1

async function run(env: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), 'carepath-limit-'))
  const database = await createOwnDatabase()
  const host = limitedHost()
  const upstream = await startFakeUpstream(() => host.reply())
  const settings = {
    PATH: process.env.PATH ?? '',
    DATABASE_URL: database.url,
    HF_API_TOKEN: 'bench',
    HF_BASE_URL: upstream.url,
    HF_TIMEOUT_SECONDS: '12',
    WARMUP: 'off',
    LOG_LEVEL: 'info',
    RATE_LIMIT: 'off',
    ...env,
  }
  const replicas = [
    await startServiceProcess(folder, settings, ['--demo']),
    await startServiceProcess(folder, settings),
  ]
  try {
    const told = new Map<string, number>()
    const endAt = performance.now() + seconds * 1_000
    // People at each replica, who ask again as soon as they are answered or refused.
    const people = replicas.flatMap(({ url }) => Array.from({ length: 3 }, () => person(url, endAt, told)))
    await Promise.all(people)
    return { asked: host.asked, allowed: host.windows * CALLS, told }
  } finally {
    for (const replica of replicas) replica.kill('SIGTERM')
    await Promise.all(replicas.map(({ ended }) => ended))
    await upstream.close()
    await database.remove()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Answers so many calls in windows that begin with their first. */
function limitedHost() {
  let start = Number.NEGATIVE_INFINITY
  let inWindow = 0
  const host = {
    asked: 0,
    windows: 0,
    reply(): Script {
      const now = performance.now()
      host.asked += 1
      if (now - start >= PERIOD_MS) {
        start = now
        inWindow = 0
        host.windows += 1
      }
      inWindow += 1
      if (inWindow <= CALLS) return answer
      const wait = Math.ceil((start + PERIOD_MS - now) / 1_000)
      return errorReply(429, { error: 'Rate limit reached' }, { 'retry-after': String(wait) })
    },
  }
  return host
}

async function person(url: string, endAt: number, told: Map<string, number>): Promise<void> {
  while (performance.now() < endAt) {
    const response = await fetch(`${url}/triage`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ patient_mrn: 'P000123', query: 'What medicines do I take?', llm_mode: 'hf-qwen2.5' }),
    })
    const body = (await response.json()) as { code?: string }
    const code = response.ok ? 'answered' : (body.code ?? String(response.status))
    told.set(code, (told.get(code) ?? 0) + 1)
    // As a person does who is told to wait.
    if (!response.ok) await new Promise((resolve) => setTimeout(resolve, 250))
  }
}
