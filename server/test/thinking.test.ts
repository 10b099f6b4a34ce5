import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Conversation } from '@carepath/contract/conversations.ts'
import type { TriageAnswer } from '@carepath/contract/triage.ts'
import { expect, onTestFinished, test } from 'vitest'
import { loadDemo } from '../src/cli/demo.ts'
import { parseConfig } from '../src/config.ts'
import { startService } from '../src/main.ts'
import { buildLog } from '../src/telemetry/log.ts'
import { answering } from './fake-replies.ts'
import { type FakeCall, startFakeUpstream } from './fake-upstream.ts'

const QUESTION = 'Does Dana Marie Sampleton take metformin?'
const ASKED = { patient_mrn: 'P000123', query: QUESTION, llm_mode: 'hf-qwen2.5' }

/** A service over a model that thinks about the patient by the code it was given, cites in its thoughts, then answers. */
async function thinkingService(env: Record<string, string>) {
  const folder = await mkdtemp(join(tmpdir(), 'carepath-thinking-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const upstream = await startFakeUpstream(thinkAloud)
  onTestFinished(() => upstream.close())
  const config = parseConfig({
    PORT: '0',
    LOG_LEVEL: 'silent',
    DATABASE_URL: `sqlite:${join(folder, 'carepath.db')}`,
    WARMUP: 'off',
    HF_API_TOKEN: 'test-token',
    HF_BASE_URL: upstream.url,
    ...env,
  })
  const service = await startService({ config, log: buildLog(config), prepare: loadDemo })
  onTestFinished(() => service.stop())
  const call = async (path: string, init?: RequestInit) => (await fetch(service.url + path, init)).text()
  const ask = (accept: string) =>
    call('/triage', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept },
      body: JSON.stringify(ASKED),
    })
  return {
    whole: async () => JSON.parse(await ask('application/json')) as TriageAnswer,
    streamed: async () => toEvents(await ask('text/event-stream')),
    conversation: async (id: string) => JSON.parse(await call(`/conversations/${id}`)) as Conversation,
    call,
    database: async () => {
      const files = [config.DATABASE_URL, `${config.DATABASE_URL}-wal`].map((file) => file.slice('sqlite:'.length))
      return Buffer.concat(await Promise.all(files.map((file) => readFile(file).catch(() => Buffer.alloc(0)))))
    },
  }
}

function thinkAloud(call: FakeCall) {
  const code = /PATIENT_\d+/.exec(JSON.parse(call.body).messages.at(-1).content)?.[0] ?? 'nobody'
  const tokens = ['<think>Pondering', ' about ', code.slice(0, 4), code.slice(4), ' [F1].</think>', code, ' does.']
  return answering({ tokens })(call)
}

test('what a model thinks of a masked patient is shown with the true name, stored with the answer, and never cited', async () => {
  const service = await thinkingService({ SHOW_THINKING: 'true' })
  const events = await service.streamed()
  const textOf = (name: string) =>
    events.flatMap(({ event, data }) => (event === name ? [String(data['text'])] : [])).join('')
  const done = events.at(-1)?.data as unknown as TriageAnswer
  expect(textOf('thinking')).toMatch(/^Pondering about .*Sampleton \[F1\]\.$/)
  expect(textOf('delta')).toBe(done.response)
  expect(done.response).toMatch(/Sampleton does\.$/)
  expect(done).toMatchObject({ thinking: textOf('thinking'), citations: [] })
  const order = events.map(({ event }) => event).filter((event, at, all) => event !== all[at - 1])
  expect(order).toEqual(['start', 'thinking', 'delta', 'done'])

  const whole = await service.whole()
  expect(whole).toMatchObject({ thinking: done.thinking, response: done.response, citations: [] })
  for (const { conversation_id } of [done, whole]) {
    const [turn] = (await service.conversation(conversation_id)).turns
    expect(turn).toMatchObject({ thinking: done.thinking, response: done.response })
    await service.call(`/conversations/${conversation_id}`, { method: 'DELETE' })
  }
  expect(await service.call(`/conversations?patient_mrn=P000123`)).toBe('{"conversations":[]}')
})

test('by default nothing of what a model thinks is shown or stored anywhere', async () => {
  const service = await thinkingService({})
  const events = await service.streamed()
  const whole = await service.whole()
  expect(events.map(({ event }) => event)).not.toContain('thinking')
  expect(JSON.stringify([events, whole])).not.toMatch(/Pondering|"thinking"/)
  expect(await service.call(`/conversations/${whole.conversation_id}`)).not.toMatch(/Pondering|"thinking"/)
  const stored = await service.database()
  expect(stored.includes('Sampleton does.')).toBe(true)
  expect(stored.includes('Pondering')).toBe(false)
})

function toEvents(text: string): { event: string; data: Record<string, unknown> }[] {
  return text
    .split('\n\n')
    .filter((part) => part.startsWith('event: '))
    .map((part) => {
      const [event = '', data = ''] = part.split('\n')
      return { event: event.slice('event: '.length), data: JSON.parse(data.slice('data: '.length)) }
    })
}
