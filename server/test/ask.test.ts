import { tmpdir } from 'node:os'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { runCli } from './cli.ts'
import { errorReply } from './fake-replies.ts'
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
}
const problem = {
  type: 'urn:carepath:problem:answer_incomplete',
  title: 'x',
  status: 502,
  detail: 'The answer broke off.',
  code: 'answer_incomplete',
  trace_id: 'abc',
}
const start = { trace_id: 'abc', conversation_id: id, llm_mode: 'mock' }

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

test('ask says how to start a service where none runs', async () => {
  const { code, stderr } = await runCli(['ask', '--mrn', 'P1', 'What?'], tmpdir(), { PORT: '1' })
  expect(code).toBe(1)
  expect(stderr).toContain('No service answers at http://127.0.0.1:1. Start one with `carepath serve`')
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
