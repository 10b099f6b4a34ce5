import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PatientExport } from '@carepath/contract/export.ts'
import { TriageAnswer } from '@carepath/contract/triage.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadDemo } from '../src/cli/demo.ts'
import { parseConfig } from '../src/config.ts'
import { type RunningService, startService } from '../src/main.ts'
import { buildLog } from '../src/telemetry/log.ts'
import { answering, errorReply } from './fake-replies.ts'
import { type FakeUpstream, startFakeUpstream } from './fake-upstream.ts'

let folder = ''
let upstream: FakeUpstream
let service: RunningService

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'carepath-service-'))
  upstream = await startFakeUpstream()
  const config = parseConfig({
    PORT: '0',
    LOG_LEVEL: 'silent',
    DATABASE_URL: `sqlite:${join(folder, 'carepath.db')}`,
    DEFAULT_LLM_MODE: 'extract',
    WARMUP: 'off',
    HF_API_TOKEN: 'test-token',
    HF_BASE_URL: upstream.url,
  })
  service = await startService({ config, log: buildLog(config), prepare: loadDemo })
})

afterAll(async () => {
  await service.stop()
  await upstream.close()
  await rm(folder, { recursive: true })
})

async function call(path: string, init?: RequestInit): Promise<{ status: number; body: Record<string, unknown> }> {
  const reply = await fetch(service.url + path, init)
  return { status: reply.status, body: (await reply.json()) as Record<string, unknown> }
}

function post(path: string, body: object, headers: Record<string, string> = {}) {
  return call(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
}

async function events(body: object): Promise<{ event: string; data: Record<string, unknown> }[]> {
  const reply = await fetch(`${service.url}/triage`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify(body),
  })
  return (await reply.text())
    .split('\n\n')
    .filter((part) => part.startsWith('event: '))
    .map((part) => {
      const [event = '', data = ''] = part.split('\n')
      return { event: event.slice('event: '.length), data: JSON.parse(data.slice('data: '.length)) }
    })
}

const patient = { patient_mrn: 'P000123' }
const lastAudit = async () => {
  const { body } = await call('/patients/P000123/access-log?limit=1')
  return (body['entries'] as Record<string, unknown>[])[0]
}

describe('what is stored about a patient', () => {
  test('each way to see or remove it is in the access log, by the time that it is answered', async () => {
    const asked = { ...patient, query: 'Am I allergic to anything?', llm_mode: 'extract' }
    const { conversation_id } = (await post('/triage', asked)).body
    const ways: [string, () => Promise<unknown>][] = [
      ['record_read', () => call('/patients/P000123/summary')],
      ['preview', () => post('/triage/preview', { ...asked, llm_mode: 'hf-qwen2.5' })],
      ['conversation_read', () => call(`/conversations/${conversation_id}`)],
      ['export', () => call('/patients/P000123/export')],
      ['delete', () => fetch(`${service.url}/conversations/${conversation_id}`, { method: 'DELETE' })],
    ]
    for (const [action, way] of ways) {
      await way()
      expect(await lastAudit()).toMatchObject({ action, outcome: 'done', who: 'local' })
    }
  })

  test('is exported as a whole, with its own entry, and nothing of another patient', async () => {
    const { conversation_id } = (await post('/triage', { ...patient, query: 'What is a canary?' })).body
    const { status, body } = await call('/patients/P000123/export')
    expect(status).toBe(200)
    const all = PatientExport.parse(body)
    expect(all.patient?.mrn).toBe('P000123')
    expect(all.conversations.map((one) => one.conversation_id)).toContain(conversation_id)
    expect(all.access_log.at(-1)).toMatchObject({ action: 'export' })
    expect(JSON.stringify(all)).not.toContain('P000201')
    expect((await call('/patients/NOBODY/export')).body).toMatchObject({ code: 'patient_not_found' })
  })
})

describe('POST /triage', () => {
  test('answers from the record, with citations that hold, and stores the answer with its entry in the access log', async () => {
    const { status, body } = await post('/triage', { ...patient, query: 'Am I allergic to anything?' })
    expect(status).toBe(200)
    const answer = TriageAnswer.parse(body)
    expect(answer.response).toContain('Penicillin')
    for (const { ref } of answer.citations) expect(answer.response).toContain(`[${ref}]`)
    expect(answer.citations.length).toBeGreaterThan(0)
    expect(await lastAudit()).toMatchObject({ trace_id: answer.trace_id, outcome: 'answered', masked: null })
    const stored = await call(`/conversations/${answer.conversation_id}`)
    expect(stored.body['turns']).toMatchObject([{ query: answer.query, response: answer.response }])
  })

  test('a stream has one start, deltas that make the answer, and one done', async () => {
    upstream.replyWith(answering({ tokens: ['You take ', 'metformin', ' [F99999]', '.'] }))
    const parts = await events({ ...patient, query: 'What do I take?', llm_mode: 'hf-qwen2.5' })
    expect(parts.map(({ event }) => event).filter((event, at, all) => event !== all[at - 1])).toEqual([
      'start',
      'delta',
      'done',
    ])
    const text = parts.filter(({ event }) => event === 'delta').map(({ data }) => data['text'])
    const done = parts.at(-1)?.data
    expect(text.join('')).toBe(done?.['response'])
    // A ref that was not sent is taken out.
    expect(done).toMatchObject({ response: 'You take metformin.', citations: [] })
  })

  test('a host is sent nothing that names the patient, and the answer has the names again', async () => {
    upstream.replyWith(({ body }) => {
      const { messages } = JSON.parse(body) as { messages: { content: string }[] }
      const code = /PATIENT_\d+/.exec(messages.at(-1)?.content ?? '')?.[0] ?? 'nobody'
      return answering({ tokens: [`${code} takes metformin.`] })({
        method: '',
        path: '/chat/completions',
        headers: {},
        body,
      })
    })
    const query = 'Does Dana Marie Sampleton take metformin?'
    const { body } = await post('/triage', { ...patient, query, llm_mode: 'hf-qwen2.5' })
    const sent = upstream.calls.at(-1)?.body ?? ''
    expect(sent).toContain('metformin')
    expect(sent).not.toMatch(/Sampleton|P000123|1968-04-17/)
    expect(body['response']).toContain('Sampleton takes metformin.')
    expect(await lastAudit()).toMatchObject({ masked: true, llm_mode: 'hf-qwen2.5' })
    expect(Number((await lastAudit())?.['facts_sent'])).toBeGreaterThan(0)
  })

  test('the preview is word for word what the host is sent', async () => {
    upstream.replyWith(answering({ tokens: ['Yes.'] }))
    const request = { ...patient, query: 'Does Dana Marie Sampleton take metformin?', llm_mode: 'hf-qwen2.5' }
    const before = upstream.callCount
    const preview = await post('/triage/preview', request)
    expect(upstream.callCount).toBe(before)
    expect(preview.body).toMatchObject({ egress: 'pseudonymise', host: 'Hugging Face' })
    await post('/triage', request)
    expect(JSON.parse(upstream.calls.at(-1)?.body ?? '{}').messages).toEqual(preview.body['messages'])
  })

  test('follow-ups go on with the conversation of this patient, and of no other', async () => {
    const first = await post('/triage', { ...patient, query: 'Am I allergic to anything?' })
    const conversation_id = first.body['conversation_id']
    const second = await post('/triage', { ...patient, conversation_id, query: 'Since when?' })
    expect(second.body['conversation_id']).toBe(conversation_id)
    const other = await post('/triage', { patient_mrn: 'P000201', conversation_id, query: 'Since when?' })
    expect(other).toMatchObject({ status: 404, body: { code: 'conversation_not_found' } })
  })

  test('a failed question is in the access log with its code, and leaves no conversation', async () => {
    upstream.replyWith(errorReply(400, { error: 'no' }))
    const { status, body } = await post('/triage', { ...patient, query: 'Why me?', llm_mode: 'hf-smollm2' })
    expect(status).toBe(502)
    expect(await lastAudit()).toMatchObject({ outcome: body['code'], trace_id: body['trace_id'] })
    const { body: list } = await call('/conversations?patient_mrn=P000123&search=why me')
    expect(list['conversations']).toEqual([])
  })

  test.each([
    [{ patient_mrn: 'nobody', query: 'x' }, 404, 'patient_not_found'],
    [{ ...patient, query: 'x', llm_mode: 'none' }, 422, 'unknown_llm_mode'],
    [{ ...patient, query: 'x', llm_mode: 'hf-qwen2.5', local_only: true }, 403, 'forbidden'],
    [{ ...patient, query: '  ' }, 422, 'invalid_request'],
    [{ ...patient }, 422, 'invalid_request'],
  ])('%o is refused', async (request, status, code) => {
    expect(await post('/triage', request)).toMatchObject({ status, body: { code } })
  })
})

test('GET / is the service for a program and the page for a browser', async () => {
  const program = await fetch(service.url)
  expect(await program.json()).toMatchObject({ service: 'carepath', default_llm_mode: 'extract' })
  const browser = await fetch(service.url, { headers: { accept: 'text/html,*/*;q=0.8' } })
  expect(browser.headers.get('content-type')).toMatch(/^text\/(html|plain)/)
})

test.each([
  ['GET', '/triage', 'POST'],
  ['OPTIONS', '/triage?a=b', 'POST'],
  ['PUT', '/patients', 'GET, HEAD'],
  ['POST', '/', 'GET, HEAD'],
  ['PATCH', '/conversations/7f7df3a6-5f0e-4d6c-9f39-0d8a3a7d6f10', 'DELETE, GET, HEAD'],
  ['PROPFIND', '/patients/P000123/summary', 'GET, HEAD'],
  ['POST', '/openapi.json', 'GET, HEAD'],
])('%s %s is told which methods there are: %s', async (method, path, allowed) => {
  const reply = await fetch(service.url + path, { method })
  expect([reply.status, reply.headers.get('allow')]).toEqual([405, allowed])
  expect(await reply.json()).toMatchObject({
    code: 'method_not_allowed',
    detail: expect.stringContaining(`Call it with ${allowed.replaceAll(', ', ' or ')}.`),
  })
})

test('a wrong method is told as such, whatever the body', async () => {
  for (const headers of [{ 'content-type': 'text/plain' }, { 'content-type': 'application/json' }]) {
    expect(await call('/triage', { method: 'PUT', headers, body: '{' })).toMatchObject({ status: 405 })
    expect(await call('/nothing', { method: 'PUT', headers, body: '{' })).toMatchObject({ status: 404 })
  }
})

test.each(['/nothing', '/triage/', '/patients/P000123', '/patients/P000123/summary/more'])(
  'an address that is not there takes no method: %s',
  async (path) => {
    const reply = await fetch(service.url + path, { method: 'PUT' })
    expect([reply.status, reply.headers.get('allow')]).toEqual([404, null])
  },
)

test('every route of the contract is in the OpenAPI document', async () => {
  const { body } = await call('/openapi.json')
  expect(Object.keys(body['paths'] as object)).toContain('/triage/preview')
})

test('the README shows what the printed question is answered', async () => {
  const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8')
  const shown = JSON.parse(/```json\n([^`]+)```/.exec(readme)?.[1] ?? '')
  const { body } = await post('/triage', { patient_mrn: shown.patient_mrn, query: shown.query })
  expect(Object.keys(body)).toEqual(Object.keys(shown))
  expect(body).toMatchObject({ response: shown.response, citations: shown.citations, manifest: shown.manifest })
})
