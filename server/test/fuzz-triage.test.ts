import { Problem } from '@carepath/contract/problem.ts'
import { TriageAnswer } from '@carepath/contract/triage.ts'
import fc from 'fast-check'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openAccess } from '../src/access/access.ts'
import { loadDemo } from '../src/cli/demo.ts'
import { parseConfig } from '../src/config.ts'
import { buildApp } from '../src/http/app.ts'
import { Drain } from '../src/http/drain.ts'
import { hostAllowlist } from '../src/http/host-allowlist.ts'
import { buildModes } from '../src/llm/modes.ts'
import { openRecordSource } from '../src/records/open-record-source.ts'
import { systemClock } from '../src/shared/clock.ts'
import { openStore } from '../src/store/open.ts'
import type { Store } from '../src/store/store.ts'
import { buildLog } from '../src/telemetry/log.ts'

// Hundreds of questions take long where the machine is busy.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 })

let store: Store
let app: FastifyInstance

beforeAll(async () => {
  const config = parseConfig({ DATABASE_URL: 'sqlite::memory:', LOG_LEVEL: 'silent' })
  store = await openStore(config.DATABASE_URL)
  await loadDemo(store)
  const records = openRecordSource(config, store, systemClock)
  app = buildApp({
    drain: new Drain(),
    names: hostAllowlist(config),
    access: openAccess({ config, store, records, clock: systemClock }),
    records,
    modes: buildModes(config, { report: () => undefined }),
    defaultMode: 'extract',
    store,
    clock: systemClock,
    recordTokens: config.RECORD_TOKENS,
    showThinking: false,
    checkAnswers: 'flag',
    log: buildLog(config),
  })
})

afterAll(async () => {
  await app.close()
  await store.close()
})

/** An answer or a problem as the contract has it, and nothing that nobody thought of. */
async function answers(payload: string | Buffer, accept = 'application/json'): Promise<void> {
  const headers = { 'content-type': 'application/json', accept }
  const { statusCode, body } = await app.inject({ method: 'POST', url: '/triage', headers, payload })
  if (statusCode === 200 && accept === 'text/event-stream') {
    const last = body.trim().split('\n\n').at(-1) ?? ''
    expect(last).toMatch(/^event: done\n/)
    TriageAnswer.strict().parse(JSON.parse(last.slice(last.indexOf('{'))))
  } else if (statusCode === 200) TriageAnswer.strict().parse(JSON.parse(body))
  else {
    const problem = Problem.strict().parse(JSON.parse(body))
    expect(problem.status).toBe(statusCode)
    expect(problem.code).not.toBe('internal')
  }
}

const anyText = fc.string({ unit: 'binary', maxLength: 200 })
const anything = fc.oneof(fc.jsonValue(), anyText)
const mostly = <Value>(right: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 9, arbitrary: right }, { weight: 1, arbitrary: anything })

test('POST /triage has an answer or a problem for any JSON', async () => {
  await fc.assert(
    fc.asyncProperty(fc.json({ maxDepth: 6, stringUnit: 'binary' }), (body) => answers(body)),
    { numRuns: 300 },
  )
})

test('POST /triage has an answer or a problem for any bytes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 500 }), (bytes) => answers(Buffer.from(bytes))),
    { numRuns: 300 },
  )
})

test('POST /triage has an answer or a problem for almost right requests, whole and streamed', async () => {
  const words = fc.constantFrom(
    'my',
    'A1c',
    'last',
    'visit',
    'since 2019-13-45',
    'allergic?',
    'cost',
    '[F1]',
    '(',
    '\\',
    '🩺',
    'é',
  )
  const request = fc.record(
    {
      patient_mrn: mostly(fc.constantFrom('P000123', 'P000201', 'nobody', '__proto__')),
      query: mostly(
        fc.oneof(
          anyText,
          fc.array(words, { minLength: 1, maxLength: 30 }).map((list) => list.join(' ')),
        ),
      ),
      llm_mode: mostly(fc.constantFrom('extract', 'mock', 'none')),
      conversation_id: mostly(fc.uuid()),
      local_only: mostly(fc.boolean()),
    },
    { requiredKeys: ['patient_mrn', 'query'] },
  )
  await fc.assert(
    fc.asyncProperty(request, fc.constantFrom('application/json', 'text/event-stream'), (body, accept) =>
      answers(JSON.stringify(body), accept),
    ),
    { numRuns: 300 },
  )
})

test('GET routes have an answer or a problem for any query string and any name', async () => {
  const paths = fc.constantFrom('/patients', '/conversations', '/usage', '/patients/P000123/access-log', '/modes')
  const parameter = fc.constantFrom('search', 'limit', 'after', 'before', 'from', 'to', 'patient_mrn', '__proto__')
  const value = fc.oneof(
    fc.string({ unit: 'binary-ascii' }),
    fc.constantFrom('0', '1', 'P000123', '2026-02-29', '0000-01-01', '%ff', '%'),
  )
  const query = fc.array(fc.tuple(parameter, value), { maxLength: 3 })
  await fc.assert(
    fc.asyncProperty(paths, query, async (path, pairs) => {
      const written = pairs.map(([name, text]) => `${name}=${text.startsWith('%') ? text : encodeURIComponent(text)}`)
      const { statusCode, body } = await app.inject({ url: `${path}?${written.join('&')}` })
      if (statusCode !== 200) expect(Problem.strict().parse(JSON.parse(body)).code).not.toBe('internal')
    }),
    { numRuns: 300 },
  )
})
