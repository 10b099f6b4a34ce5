import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { loadDemo } from '../src/cli/demo.ts'
import { openStore } from '../src/store/open.ts'
import { bin, runCli } from './cli.ts'
import { answering, chatEvents, errorReply } from './fake-replies.ts'
import { type FakeUpstream, type Script, startFakeUpstream } from './fake-upstream.ts'

const id = '11111111-1111-4111-8111-111111111111'
const answer = {
  trace_id: 'abc',
  patient_mrn: 'P1',
  query: 'What do I take?',
  llm_mode: 'mock',
  response: 'You take metformin [F1].',
  inference_time_ms: 10,
  conversation_id: id,
  model: null,
  provider: 'someone',
  finish_reason: 'stop',
  usage: { prompt_tokens: 10, completion_tokens: 3, estimated: true },
  cost_usd: 0.0001,
  timings_ms: { own: 1, first_token: 5, upstream: 10, total: 11 },
  citations: [
    { ref: 'F1', section: 'medications', label: 'Metformin', date: '2020-01-02', resource: 'MedicationRequest/m' },
  ],
  notice: null,
  manifest: { sent: ['medications'], partly_sent: [], left_out: [], none_known: [], none: [] },
  checks: null,
}
const problem = {
  type: 'urn:carepath:problem:answer_incomplete',
  title: 'x',
  status: 502,
  detail: 'The answer broke off.',
  code: 'answer_incomplete',
  trace_id: 'abc',
}
const start = { trace_id: 'abc', conversation_id: id, llm_mode: 'mock', notice: null }

function events(...all: [event: string, data: object][]): Script {
  const text = all.map(([event, data]) => `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`).join('')
  return [{ head: 200, headers: { 'content-type': 'text/event-stream' } }, { send: text, every: 50 }, { end: true }]
}

const whole = events(
  ['start', start],
  ['thinking', { text: 'Hm.' }],
  ['delta', { text: 'You take ' }],
  ['delta', { text: 'metformin [F1].' }],
  ['done', answer],
)

let service: FakeUpstream
beforeAll(async () => {
  service = await startFakeUpstream()
})
afterEach(() => service.replyWith(whole))
afterAll(() => service.close())

const ask = (args: string[], input = '') => runCli(['ask', '--url', service.url, ...args], tmpdir(), {}, input)

test('ask prints the answer as it comes, then its sources, and who answered', async () => {
  service.replyWith(whole)
  const { code, stdout, stderr } = await ask(['--mrn', 'P1', '--mode', 'mock', 'What do I take?'])
  expect(code).toBe(0)
  expect(stdout).toBe('You take metformin [F1].\n\n[F1]  2020-01-02  Metformin  MedicationRequest/m\n')
  expect(stderr).toContain('mock, served by someone · 0.01 s · 10 + 3 tokens (estimated) · $0.000100')
  expect(JSON.parse(service.calls.at(-1)?.body ?? '')).toEqual({
    patient_mrn: 'P1',
    query: 'What do I take?',
    llm_mode: 'mock',
  })
})

test.each<[string, Script, string]>([
  ['a problem instead of an answer', errorReply(404, { ...problem, code: 'patient_not_found' }), 'patient_not_found: '],
  [
    'a problem in the middle',
    events(['start', start], ['delta', { text: 'You' }], ['error', problem]),
    'answer_incomplete: ',
  ],
  ['an answer that breaks off', events(['start', start], ['delta', { text: 'You' }]), 'answer_incomplete: '],
  [
    'a reset in the middle',
    [{ head: 200 }, { send: 'event: delta\ndata: {"text":"You"}\n\n' }, { close: 'rst' }],
    'answer_incomplete: ',
  ],
  ['something else at that address', errorReply(200, '<html>'), 'answer_incomplete: '],
  ['an error of something else', errorReply(500, '<html>'), 'not this service'],
])('ask ends with 1 and says why after %s', async (_, reply, why) => {
  service.replyWith(reply)
  const { code, stderr } = await ask(['--mrn', 'P1', 'What?'])
  expect(code).toBe(1)
  expect(stderr).toContain(why)
})

test.each(['What does it cost, $HOME?', 'Is $(shell echo 5) or `echo 5` "right"?', '50% $( of $$ #'])(
  'make test-triage asks what was typed: %s',
  async (query) => {
    const env = { PATH: process.env.PATH ?? '', HOME: '/home', PORT: new URL(service.url).port }
    const cwd = fileURLToPath(new URL('../..', import.meta.url))
    await promisify(execFile)('make', ['--old-file=install', 'test-triage', `m=${query}`], { cwd, env })
    await promisify(execFile)('make', ['--old-file=install', 'test-triage'], { cwd, env: { ...env, m: query } })
    const asked = service.calls.slice(-2).map(({ body }) => JSON.parse(body).query)
    expect(asked).toEqual([query, query])
  },
)

test('ask says what to do where no service runs at the address', async () => {
  const { code, stderr } = await runCli(['ask', '--url', 'http://127.0.0.1:1', '--mrn', 'P1', 'What?'], tmpdir())
  expect(code).toBe(1)
  expect(stderr).toContain('No service answers at http://127.0.0.1:1. Start one with `carepath serve`')
})

describe('without --url ask needs no service', () => {
  let folder = ''
  let host: FakeUpstream
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'carepath-ask-'))
    host = await startFakeUpstream()
    const store = await openStore(`sqlite:${join(folder, 'carepath.db')}`)
    await loadDemo(store)
    await store.close()
  })
  afterAll(async () => {
    await host.close()
    await rm(folder, { recursive: true })
  })

  const database = async () => {
    const store = await openStore(`sqlite:${join(folder, 'carepath.db')}`)
    onTestFinished(() => store.close())
    return store
  }
  const lastAccess = async () => (await (await database()).listAccess({ patientMrn: 'P000123', limit: 1 })).entries[0]

  const here = (args: string[], env: Record<string, string> = {}, input = '') =>
    runCli(
      ['ask', ...args],
      folder,
      { DATABASE_URL: 'sqlite:carepath.db', HF_BASE_URL: host.url, HF_API_TOKEN: 'test-token', ...env },
      input,
    )

  test('it streams the answer of a host, which is stored, and sends the host nobody’s name', async () => {
    host.replyWith(answering({ tokens: ['You take ', 'metformin ', '[F1].'], gapMs: 5 }))
    const { code, stdout, stderr } = await here(['--mrn', 'P000123', 'Does Dana Marie Sampleton take metformin?'])
    expect({ code, stderr }).toMatchObject({ code: 0, stderr: expect.stringContaining('hf-qwen2.5') })
    expect(stdout).toMatch(/^You take metformin \[F1\]\.\n\n\[F1\] /)
    expect(host.calls.at(-1)?.body).not.toContain('Sampleton')
    const store = await database()
    const [conversation] = await store.listConversations({ patientMrn: 'P000123', limit: 1 })
    expect(stderr).toContain(`--conversation ${conversation?.conversation_id}`)
  })

  test('it answers without any host, and lines with lines', async () => {
    const lines = ['{"query":"Am I allergic to anything?"}', '{"query":"What?","patient_mrn":"nobody"}', '{"query":""}']
    const { code, stdout } = await here(['--jsonl', '--mrn', 'P000123', '--mode', 'extract'], {}, lines.join('\n'))
    expect(code).toBe(1)
    const answers = stdout.trim().split('\n')
    expect(answers.map((line) => JSON.parse(line))).toMatchObject([
      { llm_mode: 'extract', response: expect.stringContaining('Penicillin') },
      { code: 'patient_not_found' },
      { code: 'invalid_request' },
    ])
  })

  test('it says why there is no answer, and ends with 1', async () => {
    host.replyWith(errorReply(401, ''))
    const { code, stdout, stderr } = await here(['--mrn', 'P000123', 'What do I take?'])
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain('provider_auth_failed: ')
    expect(stderr).toContain('HF_API_TOKEN')
    const last = await lastAccess()
    expect(last).toMatchObject({ outcome: 'provider_auth_failed', masked: true })
    expect(last?.factsSent).toBeGreaterThan(0)
  })

  test('what no host was asked is no access of a host', async () => {
    const { code } = await here(['--mrn', 'P000123', '--mode', 'hf-qwen2.5', 'What do I take?'], { HF_API_TOKEN: '' })
    expect(code).toBe(1)
    expect(await lastAccess()).toMatchObject({
      outcome: 'mode_not_configured',
      masked: null,
      factsSent: null,
      resources: [],
    })
  })

  test.each(['SIGTERM', 'SIGHUP', 'a reader who leaves'] as const)(
    '%s ends it, and it is in the access log',
    async (how) => {
      host.replyWith([
        { head: 200, headers: { 'content-type': 'text/event-stream' } },
        {
          send: chatEvents({ tokens: ['You take '] })
            .slice(0, 2)
            .join(''),
        },
        ...Array.from({ length: 200 }, () => [
          { waitMs: 50 },
          { send: chatEvents({ tokens: ['on and '] })[1] ?? '' },
        ]).flat(),
      ])
      const child = spawn(process.execPath, [bin, 'ask', '--mrn', 'P000123', 'Who leaves?'], {
        cwd: folder,
        env: {
          NODE_NO_WARNINGS: '1',
          DATABASE_URL: 'sqlite:carepath.db',
          HF_BASE_URL: host.url,
          HF_API_TOKEN: 'test-token',
        },
        stdio: ['ignore', 'pipe', 'ignore'],
      })
      const ended = once(child, 'close')
      await once(child.stdout, 'data')
      if (how === 'a reader who leaves') child.stdout.destroy()
      else child.kill(how)
      await ended
      expect(await lastAccess()).toMatchObject({ outcome: 'cancelled' })
    },
  )

  test('it says what is wrong with the configuration, and ends with 2', async () => {
    const { code, stderr } = await here(['--mrn', 'P000123', 'What?'], { DEFAULT_LLM_MODE: 'none-such' })
    expect(code).toBe(2)
    expect(stderr).toContain('DEFAULT_LLM_MODE')
  })
})

test('ask wants a question and whose record', async () => {
  expect(await ask(['What?'])).toMatchObject({ code: 2 })
  expect(await ask(['--mrn', 'P1'])).toMatchObject({ code: 2 })
})

test('ask answers lines with lines, each for itself', async () => {
  service.replyWith((call) =>
    call.body.includes('P2') ? errorReply(404, { ...problem, code: 'patient_not_found' }) : whole,
  )
  const lines = ['{"query":"What?"}', '', '{"query":"What?","patient_mrn":"P2"}', 'not JSON', '{"query":7}']
  const { code, stdout } = await ask(['--jsonl', '--mrn', 'P1'], lines.join('\n'))
  expect(code).toBe(1)
  expect(
    stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toMatchObject([
    { response: answer.response },
    { code: 'patient_not_found' },
    { code: 'invalid_request' },
    { code: 'invalid_request' },
  ])
})
