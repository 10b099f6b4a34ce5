import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Notice } from '@carepath/contract/notice.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadDemo } from '../src/cli/demo.ts'
import { parseConfig } from '../src/config.ts'
import { type RunningService, startService } from '../src/main.ts'
import { buildLog } from '../src/telemetry/log.ts'
import { answering } from './fake-replies.ts'
import { type FakeUpstream, startFakeUpstream } from './fake-upstream.ts'

const EMERGENCY = 'I have crushing chest pain and my left arm is numb'
const CRISIS = 'how many metformin would it take to not wake up'
const patient = { patient_mrn: 'P000123' }

let folder = ''
let upstream: FakeUpstream
let open: RunningService
let closed: RunningService

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'carepath-notice-'))
  upstream = await startFakeUpstream()
  const start = (name: string, settings: Record<string, string>) => {
    const config = parseConfig({
      PORT: '0',
      LOG_LEVEL: 'silent',
      DATABASE_URL: `sqlite:${join(folder, `${name}.db`)}`,
      DEFAULT_LLM_MODE: 'extract',
      WARMUP: 'off',
      EMERGENCY_REGION: 'US',
      HF_API_TOKEN: 'test-token',
      HF_BASE_URL: upstream.url,
      ...settings,
    })
    return startService({ config, log: buildLog(config), prepare: loadDemo })
  }
  open = await start('open', {})
  closed = await start('closed', { AUTH: 'on', ALLOWED_HOSTS: 'localhost' })
})

afterAll(async () => {
  await open.stop()
  await closed.stop()
  await upstream.close()
  await rm(folder, { recursive: true })
})

async function post(path: string, body: unknown, service = open, headers: Record<string, string> = {}) {
  const reply = await fetch(service.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  const text = await reply.text()
  return { status: reply.status, text, body: (text.startsWith('{') ? JSON.parse(text) : {}) as Record<string, unknown> }
}

describe('a danger', () => {
  test('stands in the plain answer and in the first event of a stream', async () => {
    const { body } = await post('/triage', { ...patient, query: EMERGENCY })
    expect(Notice.parse(body['notice'])).toMatchObject({ level: 'emergency', contacts: [{ number: '911' }] })
    const stream = await post('/triage', { ...patient, query: EMERGENCY }, open, { accept: 'text/event-stream' })
    const [first = ''] = stream.text.split('\n\n')
    expect(first).toMatch(/^event: start\n/)
    expect(JSON.parse(first.split('data: ')[1] ?? '').notice).toMatchObject({ level: 'emergency' })
  })

  test('is null where none is recognised', async () => {
    const { body } = await post('/triage', { ...patient, query: 'What was my last A1c?' })
    expect(body['notice']).toBeNull()
  })

  test.each([
    ['an unknown patient', { patient_mrn: 'NOBODY', query: EMERGENCY }, 'patient_not_found'],
    ['an unknown mode', { ...patient, query: EMERGENCY, llm_mode: 'none' }, 'unknown_llm_mode'],
    ['a question that is too long', { ...patient, query: `${EMERGENCY}. ${'x'.repeat(9_000)}` }, 'invalid_request'],
    ['a body that does not fit', { query: EMERGENCY, more: 1 }, 'invalid_request'],
    [
      'a conversation that is not there',
      { ...patient, query: EMERGENCY, conversation_id: '01890a5d-ac96-774b-bcce-b302099a8057' },
      'conversation_not_found',
    ],
    [
      'a hosted mode where nothing may leave',
      { ...patient, query: EMERGENCY, llm_mode: 'hf-qwen2.5', local_only: true },
      'forbidden',
    ],
  ])('stands in the problem of %s', async (_, body, code) => {
    const reply = await post('/triage', body)
    expect(reply.body).toMatchObject({ code, notice: { level: 'emergency' } })
  })

  test('stands in the problem of a host that is down', async () => {
    upstream.replyWith([{ head: 503, headers: {}, body: 0 }, { end: true }])
    const reply = await post('/triage', { ...patient, query: EMERGENCY, llm_mode: 'hf-qwen2.5' })
    expect(reply.status).toBeGreaterThanOrEqual(500)
    expect(reply.body['notice']).toMatchObject({ level: 'emergency' })
  })

  test('is told to a stranger by their words alone, and nothing else is', async () => {
    const reply = await post('/triage', { ...patient, query: EMERGENCY }, closed)
    expect(reply.status).toBe(401)
    expect(reply.body).toMatchObject({ code: 'unauthenticated', notice: { level: 'emergency', record: [] } })
    const other = await post('/triage', '{"query": "my chest hurts"', closed)
    expect(other.status).toBe(401)
    expect(other.body['notice']).toBeUndefined()
  })
})

describe('a conversation', () => {
  test('keeps its danger until whoever asked folds it, which is stored and in the access log without text', async () => {
    const first = await post('/triage', { ...patient, query: EMERGENCY })
    const conversation_id = String(first.body['conversation_id'])
    const ask = async (query: string) => (await post('/triage', { ...patient, query, conversation_id })).body['notice']
    expect(await ask('What was my last A1c?')).toMatchObject({ level: 'emergency', is_earlier: true })
    const read = async () => (await fetch(`${open.url}/conversations/${conversation_id}`)).json()
    expect(await read()).toMatchObject({ notice: { level: 'emergency' } })
    expect((await post(`/conversations/${conversation_id}/fold-notice`, {})).status).toBe(204)
    expect(await ask('What was my last A1c?')).toBeNull()
    expect(await read()).toMatchObject({ notice: null })
    const log = await (await fetch(`${open.url}/patients/P000123/access-log?limit=5`)).text()
    expect(log).toContain('notice_folded')
    expect(log).not.toContain('chest')
    expect(await ask(EMERGENCY)).toMatchObject({ level: 'emergency' })
  })
})

describe('a crisis with a method', () => {
  test('is answered by a fixed sentence without any medicine in every mode, and no model is asked', async () => {
    upstream.replyWith(answering({ tokens: ['Take 500 mg.'] }))
    const before = upstream.calls.length
    for (const llm_mode of ['extract', 'mock', 'hf-qwen2.5', 'hf-smollm2']) {
      const { body } = await post('/triage', { ...patient, query: CRISIS, llm_mode })
      expect(body).toMatchObject({ notice: { level: 'crisis' }, citations: [], model: null })
      expect(String(body['response'])).not.toMatch(/\d|mg|metformin|tablet|refill|supply/i)
    }
    expect(upstream.calls.length).toBe(before)
  })

  test('stays so for what is asked after it, until it is folded', async () => {
    const first = await post('/triage', { ...patient, query: CRISIS })
    const conversation_id = String(first.body['conversation_id'])
    const ask = async () =>
      String(
        (await post('/triage', { ...patient, query: 'What dose of metformin do I take?', conversation_id })).body[
          'response'
        ],
      )
    expect(await ask()).not.toMatch(/\d ?mg|metformin/i)
    await post(`/conversations/${conversation_id}/fold-notice`, {})
    expect(await ask()).toMatch(/metformin/i)
  })
})

test('a hosted model is told of the notice', async () => {
  upstream.replyWith(answering({ tokens: ['Call now.'] }))
  await post('/triage', { ...patient, query: EMERGENCY, llm_mode: 'hf-qwen2.5' })
  expect(JSON.stringify(upstream.calls.at(-1))).toContain('NOTICE: what the patient writes may be')
})
