import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answering } from '../fake-replies.ts'
import { type FakeUpstream, startFakeUpstream } from '../fake-upstream.ts'
import type { Fault } from '../llm/fault.ts'
import { faults } from '../llm/faults.ts'
import { sayings } from '../llm/sayings.ts'
import { content, identifiers } from './patient.ts'
import { identifyingParts } from './record.ts'
import { findCanaries } from './search.ts'
import { type CanaryService, startCanaryService } from './service.ts'

const everything = { ...identifyingParts, ...content }
const name = `${identifiers.given} ${identifiers.family}`
const query = `I am ${name}, MRN ${identifiers.mrn}. What did Dr. ${identifiers.clinicianFamily} say on May 30, 2024?`
const speaking = answering({
  tokens: ['PATIENT_1', ' saw', ' CLINICIAN_1', '.'],
  usage: { prompt_tokens: 2_400, completion_tokens: 4 },
})

let upstream: FakeUpstream
let service: CanaryService
/** Bodies of everything that was answered with an error. */
const problems: string[] = []

beforeAll(async () => {
  upstream = await startFakeUpstream(speaking)
  service = await startCanaryService(upstream.url, `${name} asked: ${content.note}`)
}, 60_000)

afterAll(async () => {
  service.remove()
  await upstream.close()
})

async function call(path: string, init: RequestInit = {}): Promise<{ status: number; text: string }> {
  const response = await fetch(`${service.url}${path}`, init).catch(() => null)
  if (response === null) return { status: 0, text: '' }
  const text = await response.text().catch(() => '')
  if (response.status >= 400 || text.includes('event: error')) problems.push(`${[...response.headers].join()}\n${text}`)
  return { status: response.status, text }
}

function post(body: unknown, headers: Record<string, string> = {}): Promise<{ status: number; text: string }> {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return call('/triage', { method: 'POST', body: text, headers: { 'content-type': 'application/json', ...headers } })
}

function ask(mode: string, stream = false): Promise<{ status: number; text: string }> {
  const body = { patient_mrn: identifiers.mrn, query, llm_mode: mode }
  return post(body, stream ? { accept: 'text/event-stream' } : {})
}

/** What stands where none of the canaries may stand. */
function leaks(): string[] {
  const sent = upstream.calls.map((one) => JSON.stringify(one)).join('\n')
  return [
    ...findCanaries(service.written(), everything).map((canary) => `log: ${canary}`),
    ...service
      .files()
      .flatMap(({ path, bytes }) => findCanaries(bytes, everything).map((canary) => `${path}: ${canary}`)),
    ...findCanaries(problems.join('\n'), everything).map((canary) => `error: ${canary}`),
    ...findCanaries(sent, identifyingParts).map((canary) => `host: ${canary}`),
  ]
}

describe('the canary', () => {
  it('is found where it is: in the database and in the answer, so that the search below means something', async () => {
    const { status, text } = await ask('hf-qwen2.5')
    expect(status).toBe(200)
    expect(findCanaries(text, identifyingParts)).toContain('given')
    const stored = service.database().flatMap(({ bytes }) => findCanaries(bytes, everything))
    expect(stored).toEqual(expect.arrayContaining(['given', 'clinicianFamily', 'condition', 'note']))
  })

  it.each(['extract', 'mock', 'hf-qwen2.5', 'hf-smollm2'])('is asked about, plain and streamed: %s', async (mode) => {
    expect((await ask(mode)).status).toBe(200)
    expect((await ask(mode, true)).text).toContain('event: done')
    expect(leaks()).toEqual([])
  })

  it('is asked about while the host fails in every way', async () => {
    for (const [at, fault] of faults.entries()) await askWith(fault, at)
    upstream.replyWith(speaking)
    expect(leaks()).toEqual([])
  }, 240_000)

  it.each<[string, () => Promise<unknown>]>([
    ['is not JSON', () => post(`{"patient_mrn": "${identifiers.mrn}", "query": ${name}`)],
    ['has a name for a key', () => post({ [name]: name, patient_mrn: identifiers.mrn, query })],
    ['has a name for a mode', () => ask(name)],
    ['has a name for an MRN', () => post({ patient_mrn: name, query })],
    ['has a name for a conversation', () => post({ patient_mrn: identifiers.mrn, query, conversation_id: name })],
    ['has the wrong types', () => post({ patient_mrn: [identifiers.mrn], query: { text: query } })],
    ['is too long', () => post({ patient_mrn: identifiers.mrn, query: query.repeat(400) })],
    ['is larger than is taken', () => post(query.repeat(20_000))],
    [
      'is not UTF-8',
      () =>
        call('/triage', {
          method: 'POST',
          body: Buffer.from(`\xff${name}`, 'latin1'),
          headers: { 'content-type': 'application/json' },
        }),
    ],
    ['is another type of content', () => post(query, { 'content-type': `text/${identifiers.given}` })],
    ['goes nowhere', () => call(`/${encodeURIComponent(name)}/${identifiers.mrn}?q=${encodeURIComponent(query)}`)],
    ['names somebody who is not there', () => call(`/patients/${encodeURIComponent(name)}/summary`)],
    ['searches badly', () => call(`/patients?limit=${encodeURIComponent(name)}&${identifiers.given}=1`)],
    [
      'names a conversation that is none',
      () => call(`/conversations/${encodeURIComponent(name)}`, { method: 'DELETE' }),
    ],
    [
      'has odd headers',
      () =>
        post(
          { patient_mrn: identifiers.mrn, query },
          { traceparent: name.replaceAll(' ', '-'), 'x-request-id': identifiers.mrn },
        ),
    ],
    [
      'asks for a hosted mode and local only',
      () => post({ patient_mrn: identifiers.mrn, query, llm_mode: 'hf-qwen2.5', local_only: true }),
    ],
    ['is read back', () => call(`/patients/${identifiers.mrn}/summary`)],
    ['is taken away', () => call(`/patients/${identifiers.mrn}/export`)],
    ['asks for the export of a name', () => call(`/patients/${encodeURIComponent(name)}/export`)],
    [
      'is looked up in the access log',
      () => call(`/patients/${identifiers.mrn}/access-log?before=${encodeURIComponent(name)}`),
    ],
    ['is looked for', () => call(`/conversations?patient_mrn=${identifiers.mrn}&search=${encodeURIComponent(name)}`)],
    [
      'is looked at before it is asked',
      () =>
        call('/triage/preview', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ patient_mrn: identifiers.mrn, query, llm_mode: 'hf-qwen2.5' }),
        }),
    ],
  ])('is in a request that %s', async (_what, send) => {
    await send()
    expect(leaks()).toEqual([])
  })

  it('is told apart from other patients in the log by a hash', async () => {
    const hashes = () => service.written().match(/"patient":"p_[0-9a-f]{16}"/g) ?? []
    const before = hashes().length
    await call(`/patients/${identifiers.mrn}/summary`)
    await call(`/patients/${identifiers.mrn}/summary`)
    // Lines come a little later than answers: those of earlier calls may come in between.
    await expect.poll(() => hashes().length >= before + 2 && new Set(hashes().slice(-2)).size === 1).toBe(true)
  })

  it('is asked about by somebody who leaves', async () => {
    upstream.replyWith([{ head: 200, body: 'chunked' }, { stall: true }])
    const controller = new AbortController()
    const asked = fetch(`${service.url}/triage`, {
      method: 'POST',
      body: JSON.stringify({ patient_mrn: identifiers.mrn, query, llm_mode: 'hf-qwen2.5' }),
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      signal: controller.signal,
    })
    await expect.poll(() => upstream.openSockets).toBeGreaterThan(0)
    controller.abort()
    await asked.catch(() => null)
    upstream.replyWith(speaking)
    expect(leaks()).toEqual([])
  })

  it('is asked about while the service meets an error that quotes it, and ends', async () => {
    upstream.replyWith([{ head: 200, body: 'chunked' }, { stall: true }])
    const pending = ask('hf-qwen2.5', true)
    service.signal('SIGUSR2')
    expect(await service.ended).toBe(1)
    await pending
    expect(service.written()).toContain('"msg":"crash"')
    expect(leaks()).toEqual([])
  })

  it('is asked about while the service is told to stop', async () => {
    const stopping = await startCanaryService(upstream.url, name)
    service.remove()
    service = stopping
    upstream.replyWith(speaking)
    const pending = ask('hf-qwen2.5')
    service.signal('SIGTERM')
    expect(await service.ended).toBe(0)
    await pending
    expect(leaks()).toEqual([])
  }, 60_000)
})

async function askWith(fault: Fault, at: number): Promise<void> {
  const wire = fault.wire ?? 'chat'
  upstream.replyWith(fault.reply(sayings[wire]))
  await ask(
    wire === 'chat' ? 'hf-qwen2.5' : 'hf-smollm2',
    fault.mode === undefined ? at % 2 === 0 : fault.mode === 'stream',
  )
}
