import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Problem, type ProblemCode, problems } from '@carepath/contract/problem.ts'
import { MAX_QUERY_LENGTH } from '@carepath/contract/triage.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadDemo } from '../src/cli/demo.ts'
import { parseConfig } from '../src/config.ts'
import { type RunningService, startService } from '../src/main.ts'
import { buildLog } from '../src/telemetry/log.ts'
import { type RawReply, rawExchange, rawRequest } from './raw-http.ts'

/** Stands in every bad request, and must stand in no reply. */
const MARK = 'zebrafinch'

let folder = ''
let service: RunningService
/** The lines of the log. */
const logged: string[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'carepath-bad-input-'))
  const config = parseConfig({
    PORT: '0',
    DATABASE_URL: `sqlite:${join(folder, 'carepath.db')}`,
    DEFAULT_LLM_MODE: 'extract',
  })
  const log = buildLog(config, { write: (line) => logged.push(line) })
  service = await startService({ config, log, prepare: loadDemo })
})

afterAll(async () => {
  await service.stop()
  await rm(folder, { recursive: true })
})

const asked = { patient_mrn: 'P000123', query: `Am I allergic to ${MARK}?` }
const json = { 'content-type': 'application/json' }
const text = (more: object) => JSON.stringify({ ...asked, ...more })

/** Each body is refused by `POST /triage` and by its preview alike. */
const bodies: [title: string, body: string | Buffer, code: ProblemCode][] = [
  ['nothing', '', 'invalid_request'],
  ['blanks', ' \n ', 'invalid_request'],
  ['half of a JSON text', `{"patient_mrn": "${MARK}", "que`, 'invalid_request'],
  ['JSON with something after it', `${text({})}${MARK}`, 'invalid_request'],
  ['JSON with a comma too many', `{"query": "${MARK}",}`, 'invalid_request'],
  ['a byte order mark', `\uFEFF${text({})}`, 'invalid_request'],
  ['null', 'null', 'invalid_request'],
  ['a number', '7', 'invalid_request'],
  ['a text', `"${MARK}"`, 'invalid_request'],
  ['a list', `[${text({})}]`, 'invalid_request'],
  ['an empty object', '{}', 'invalid_request'],
  ['a patient that is a number', text({ patient_mrn: 123 }), 'invalid_request'],
  ['a patient that is an object', text({ patient_mrn: { [MARK]: MARK } }), 'invalid_request'],
  ['an empty MRN', text({ patient_mrn: '' }), 'invalid_request'],
  ['an MRN of 129 characters', text({ patient_mrn: MARK.padEnd(129, 'x') }), 'invalid_request'],
  ...['\u001b', '\u202e', '\u200b', '\ufeff', '\u00a0', '\u{e0041}'].map((unseen): [string, string, ProblemCode] => [
    `an MRN with U+${unseen.codePointAt(0)?.toString(16)}`,
    text({ patient_mrn: `P000123${unseen}` }),
    'invalid_request',
  ]),
  ['a question that is a list', text({ query: [MARK] }), 'invalid_request'],
  ['a question that is null', text({ query: null }), 'invalid_request'],
  ['an empty question', text({ query: '' }), 'invalid_request'],
  ['a question of blanks', text({ query: ' \t\n\u00A0\u2003' }), 'invalid_request'],
  ['a question just too long', text({ query: MARK.padEnd(MAX_QUERY_LENGTH + 1, '?') }), 'invalid_request'],
  ['a question of 100 kB', text({ query: MARK.repeat(10_000) }), 'invalid_request'],
  ['a NUL in the question', text({ query: `${MARK}\0` }), 'invalid_request'],
  ['a NUL in the MRN', text({ patient_mrn: `P000123\0${MARK}` }), 'invalid_request'],
  ['a raw NUL', `{"query": "${MARK}\0"}`, 'invalid_request'],
  ['half of a surrogate pair', `{"patient_mrn":"P000123","query":"${MARK} \\ud83d"}`, 'invalid_request'],
  ['the other half, in the MRN', `{"patient_mrn":"\\udE00","query":"${MARK}"}`, 'invalid_request'],
  [
    'a surrogate in raw bytes',
    Buffer.concat([Buffer.from(`{"query":"${MARK}`), Buffer.from([0xed, 0xa0, 0x80]), Buffer.from('"}')]),
    'invalid_request',
  ],
  ['Latin-1', Buffer.from(text({ query: `${MARK} café` }), 'latin1'), 'invalid_request'],
  ['UTF-16', Buffer.from(text({}), 'utf16le'), 'invalid_request'],
  ['gzip', Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0]), 'invalid_request'],
  ['a mode that is not there', text({ llm_mode: MARK }), 'unknown_llm_mode'],
  ['a mode named like a part of every object', text({ llm_mode: '__proto__' }), 'unknown_llm_mode'],
  ['a mode with a NUL', text({ llm_mode: `extract\0${MARK}` }), 'unknown_llm_mode'],
  ['a mode that is a number', text({ llm_mode: 1 }), 'invalid_request'],
  ['a mode that is null', text({ llm_mode: null }), 'invalid_request'],
  ['a patient who is not there', text({ patient_mrn: MARK }), 'patient_not_found'],
  ['a patient named like a part of every object', text({ patient_mrn: 'constructor' }), 'patient_not_found'],
  ['a patient by SQL', text({ patient_mrn: "' OR 1=1 --" }), 'patient_not_found'],
  [
    'a conversation that is not there',
    text({ conversation_id: '7f7df3a6-5f0e-4d6c-9f39-0d8a3a7d6f10' }),
    'conversation_not_found',
  ],
  ['a conversation id that is none', text({ conversation_id: MARK }), 'invalid_request'],
  ['local_only as a text', text({ local_only: MARK }), 'invalid_request'],
  ['a key that is not known', text({ [MARK]: true }), 'invalid_request'],
  ['the key __proto__', `{"__proto__":{"query":"${MARK}"},${text({}).slice(1)}`, 'invalid_request'],
  ['the key __proto__ instead of all others', `{"__proto__":${text({})}}`, 'invalid_request'],
  ['the key constructor', text({ constructor: { prototype: { [MARK]: 1 } } }), 'invalid_request'],
  ['a key twice', `{"query":"a",${text({}).slice(1)}`, 'invalid_request'],
  ['a key twice, once escaped', `{"qu\\u0065ry":"a",${text({}).slice(1)}`, 'invalid_request'],
  ['a key twice in an inner object', text({}).replace(/}$/, `,"x":{"${MARK}":1,"${MARK}":2}}`), 'invalid_request'],
  ['lists in lists, 100,000 deep', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'invalid_request'],
  [
    'objects in objects, 20,000 deep',
    text({}).replace(/}$/, `,"x":${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}}`),
    'invalid_request',
  ],
  [
    'a deep question',
    text({}).replace(/"query":"[^"]*"/, `"query":${'['.repeat(50_000)}${']'.repeat(50_000)}`),
    'invalid_request',
  ],
  ['one million keys of nothing', `{${'"a":1,'.repeat(40_000)}"b":1}`, 'invalid_request'],
  ['10 MB', text({ query: MARK.repeat(1_048_576) }), 'invalid_request'],
]

describe.each(['/triage', '/triage/preview'])('POST %s', (target) => {
  test.each(bodies)('%s', async (_title, body, code) => {
    await refused(() => rawRequest(service.url, { method: 'POST', target, headers: json, body }), code)
  })

  test.each([
    ['no content type', {}],
    ['text', { 'content-type': 'text/plain' }],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['a form with files', { 'content-type': 'multipart/form-data; boundary=x' }],
    ['another JSON', { 'content-type': 'application/fhir+json' }],
    ['a content type that is none', { 'content-type': `;;${MARK};` }],
  ])('a right body as %s', async (_title, headers: Record<string, string>) => {
    await refused(() => rawRequest(service.url, { method: 'POST', target, headers, body: text({}) }), 'invalid_request')
  })

  test('an error of a streamed call comes with its own status', async () => {
    const headers = { ...json, accept: 'text/event-stream' }
    const body = text({ patient_mrn: MARK })
    await refused(() => rawRequest(service.url, { method: 'POST', target, headers, body }), 'patient_not_found')
  })
})

test.each<[method: string, target: string, code: ProblemCode]>([
  ['GET', `/${MARK}`, 'not_found'],
  ['GET', `/%00${MARK}`, 'not_found'],
  ['GET', `/%zz${MARK}`, 'invalid_request'],
  ['GET', `/assets/../../${MARK}`, 'not_found'],
  ['GET', `/assets/%2e%2e%2f%2e%2e%2fpackage.json?${MARK}`, 'not_found'],
  ['GET', `//${MARK}`, 'not_found'],
  ['GET', `/triage?${MARK}`, 'method_not_allowed'],
  ['PUT', `/triage?${MARK}`, 'method_not_allowed'],
  ['PATCH', `/conversations?${MARK}`, 'method_not_allowed'],
  ['DELETE', `/patients/${MARK}/summary`, 'method_not_allowed'],
  ['DELETE', `/conversations/${MARK}`, 'invalid_request'],
  ['DELETE', '/conversations/7f7df3a6-5f0e-4d6c-9f39-0d8a3a7d6f10', 'conversation_not_found'],
  ['POST', `/modes?${MARK}`, 'method_not_allowed'],
  ['TRACE', `/?${MARK}`, 'method_not_allowed'],
  ['GET', `/conversations/${MARK}`, 'invalid_request'],
  ['GET', '/conversations/7f7df3a6-5f0e-4d6c-9f39-0d8a3a7d6f10', 'conversation_not_found'],
  ['GET', `/conversations/%ff${MARK}`, 'invalid_request'],
  ['GET', '/conversations', 'invalid_request'],
  ['GET', `/conversations?search=${MARK}`, 'invalid_request'],
  ['GET', '/conversations?patient_mrn=', 'invalid_request'],
  ['GET', `/conversations?patient_mrn=${MARK}&patient_mrn=b`, 'invalid_request'],
  ['GET', `/conversations?patient_mrn=%00${MARK}`, 'invalid_request'],
  ['GET', `/conversations?patient_mrn=P000123&search=%00${MARK}`, 'invalid_request'],
  ['GET', `/conversations?patient_mrn=P000123&search=${MARK.repeat(30)}`, 'invalid_request'],
  ['GET', `/conversations?patient_mrn=P000123&limit=${MARK}`, 'invalid_request'],
  ['GET', '/conversations?patient_mrn=P000123&limit=0', 'invalid_request'],
  ['GET', '/conversations?patient_mrn=P000123&limit=1.5', 'invalid_request'],
  ['GET', '/conversations?patient_mrn=P000123&limit=201', 'invalid_request'],
  ['GET', `/conversations?patient_mrn=P000123&${MARK}=1`, 'invalid_request'],
  ['GET', `/conversations?patient_mrn=P000123&__proto__=${MARK}`, 'invalid_request'],
  ['GET', `/patients?limit=-1&search=${MARK}`, 'invalid_request'],
  ['GET', `/patients?search=%00${MARK}`, 'invalid_request'],
  ['GET', `/patients?search=a&search=${MARK}`, 'invalid_request'],
  ['GET', `/patients?after=${MARK}`, 'invalid_request'],
  ['GET', `/patients?after=%00${MARK}`, 'invalid_request'],
  ['GET', `/patients?${MARK}`, 'invalid_request'],
  ['GET', `/patients/${MARK}/summary`, 'patient_not_found'],
  ['GET', '/patients/__proto__/summary', 'patient_not_found'],
  ['GET', `/patients/%00${MARK}/summary`, 'invalid_request'],
  ['GET', `/patients/%ff${MARK}/summary`, 'invalid_request'],
  ['GET', `/patients/%zz${MARK}/summary`, 'invalid_request'],
  ['GET', `/patients/${MARK.repeat(30)}/summary`, 'invalid_request'],
  ['GET', `/patients/${MARK.repeat(300)}/summary`, 'invalid_request'],
  ['GET', `/patients/${'%E2%82%AC'.repeat(128)}/summary`, 'patient_not_found'],
  ['GET', '/patients//summary', 'invalid_request'],
  ['GET', `/patients/%00${MARK}/access-log`, 'invalid_request'],
  ['GET', `/patients/P000123/access-log?limit=${MARK}`, 'invalid_request'],
  ['GET', `/patients/P000123/access-log?before=${MARK}`, 'invalid_request'],
  ['GET', `/patients/P000123/access-log?before=%00${MARK}`, 'invalid_request'],
  ['GET', `/patients/P000123/access-log?${MARK}=1`, 'invalid_request'],
  ['GET', `/usage?from=${MARK}`, 'invalid_request'],
  ['GET', '/usage?from=2019-13-45', 'invalid_request'],
  ['GET', '/usage?to=2026-01-01&to=2026-01-02', 'invalid_request'],
  ['GET', `/usage?${MARK}=1`, 'invalid_request'],
])('%s %s', async (method, target, code) => {
  await refused(() => rawRequest(service.url, { method, target, headers: { accept: 'application/json' } }), code)
})

describe('what is not HTTP, or too much of it', () => {
  const head = (lines: string) => `${lines}\r\nHost: localhost\r\nConnection: close\r\n`
  test.each([
    ['no HTTP at all', `${MARK}\r\n\r\n`],
    ['a preface of HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
    ['a version that is not there', `GET /${MARK} HTTP/9.9\r\n\r\n`],
    ['TLS', Buffer.from([0x16, 3, 1, 0, 5, 1, 0, 0, 1, 0])],
    ['a header without a name', `${head('GET / HTTP/1.1')}: ${MARK}\r\n\r\n`],
    ['a header with a NUL', `${head('GET / HTTP/1.1')}a: \0${MARK}\r\n\r\n`],
    ['no Host', `GET /${MARK} HTTP/1.1\r\nConnection: close\r\n\r\n`],
    ['a length that is none', `${head('POST /triage HTTP/1.1')}Content-Length: ${MARK}\r\n\r\n`],
    ['two lengths', `${head('POST /triage HTTP/1.1')}Content-Length: 5\r\nContent-Length: 6\r\n\r\n`],
    [
      'a length and chunks',
      `${head('POST /triage HTTP/1.1')}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    ],
    [
      'chunks that are none',
      `${head('POST /triage HTTP/1.1')}Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n${MARK}\r\n`,
    ],
    ['headers of 100 kB', `${head('GET / HTTP/1.1')}a: ${MARK.repeat(10_000)}\r\n\r\n`],
    ['an address of 100 kB', `${head(`GET /${MARK.repeat(10_000)} HTTP/1.1`)}\r\n`],
    ['two Hosts', `${head('GET / HTTP/1.1')}Host: ${MARK}\r\n\r\n`],
    ['two Hosts that are the same', `${head('GET /patients HTTP/1.1')}hOsT: localhost\r\n\r\n`],
    ['two tokens', `${head('GET /patients HTTP/1.1')}Authorization: a\r\nAuthorization: ${MARK}\r\n\r\n`],
  ])('%s', async (_title, bytes) => {
    await refused(() => rawExchange(service.url, bytes), 'malformed_request')
  })
})

test('an expectation that is not known', async () => {
  const bytes = `GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nExpect: ${MARK}\r\n\r\n`
  await refused(() => rawExchange(service.url, bytes), 'invalid_request')
})

/** It is refused as a problem with this code that repeats nothing of it, leaves nothing in the database and one line in the log. */
async function refused(send: () => Promise<RawReply>, code: ProblemCode): Promise<void> {
  const before = countRows()
  const { status, headers, body } = await send()
  expect({ status, body: body.slice(0, 500) }).toMatchObject({ status: problems[code].status })
  expect(headers['content-type']).toMatch(/^application\/problem\+json(;|$)/)
  const problem = Problem.strict().parse(JSON.parse(body))
  expect(problem).toMatchObject({ code, status, title: problems[code].title, type: `urn:carepath:problem:${code}` })
  expect(problem.trace_id).toMatch(/^[0-9a-f]{32}$/)
  expect(body.toLowerCase() + JSON.stringify(headers).toLowerCase()).not.toContain(MARK)
  expect(countRows()).toEqual(before)
  const lines = () => logged.filter((line) => line.includes(problem.trace_id) && line.includes('"msg":"request"'))
  await expect.poll(lines).toEqual([expect.stringContaining(`"status":${status}`)])
  expect(logged.join('').toLowerCase()).not.toContain(MARK)
}

function countRows(): Record<string, number> {
  const database = new DatabaseSync(join(folder, 'carepath.db'), { readOnly: true })
  try {
    const tables = database.prepare("select name from sqlite_master where type = 'table'").all()
    const count = (name: unknown) => Number(database.prepare(`select count(*) n from "${name}"`).get()?.['n'])
    return Object.fromEntries(tables.map(({ name }) => [String(name), count(name)]))
  } finally {
    database.close()
  }
}
