import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ApiRoute, api } from '@carepath/contract/api.ts'
import { Problem } from '@carepath/contract/problem.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadDemo } from '../src/cli/demo.ts'
import { parseConfig } from '../src/config.ts'
import { type RunningService, startService } from '../src/main.ts'
import { openStore } from '../src/store/open.ts'
import type { Store } from '../src/store/store.ts'
import { buildLog } from '../src/telemetry/log.ts'
import { createKey } from './access-fixtures.ts'
import { type RawReply, rawExchange, rawRequest } from './raw-http.ts'

let folder = ''
let service: RunningService
let DATABASE_URL = ''
let authorization = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'carepath-cross-site-'))
  DATABASE_URL = `sqlite:${join(folder, 'carepath.db')}`
  const config = parseConfig({
    PORT: '0',
    AUTH: 'on',
    ALLOWED_HOSTS: 'care.example',
    LOG_LEVEL: 'silent',
    DATABASE_URL,
    DEFAULT_LLM_MODE: 'extract',
  })
  const prepare = async (store: Store) => {
    await loadDemo(store)
    authorization = `Bearer ${await createKey(store, ['P000123'])}`
  }
  service = await startService({ config, log: buildLog(config), prepare })
})

afterAll(async () => {
  await service.stop()
  await rm(folder, { recursive: true })
})

const ID = '7f7df3a6-5f0e-4d6c-9f39-0d8a3a7d6f10'
const targetOf = ({ path }: ApiRoute) => path.replace('{mrn}', 'P000123').replace('{id}', ID)
const question = JSON.stringify({ patient_mrn: 'P000123', query: 'Am I allergic to anything?' })
const routes = Object.values<ApiRoute>(api)
const guarded = routes.filter(({ anySite }) => anySite !== true)

function call(route: ApiRoute, headers: Record<string, string>): Promise<RawReply> {
  const body = route.body === undefined ? '' : question
  const type = body === '' ? {} : { 'content-type': 'application/json' }
  return rawRequest(service.url, {
    method: route.method,
    target: targetOf(route),
    headers: { authorization, ...type, ...headers },
    body,
  })
}

async function auditEntries(): Promise<number> {
  const store = await openStore(DATABASE_URL)
  try {
    return (await store.listAccess({ patientMrn: 'P000123', limit: 100 })).entries.length
  } finally {
    await store.close()
  }
}

const FOREIGN: Record<string, string>[] = [
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
  { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' },
  { 'sec-fetch-site': 'Same-Origin, cross-site' },
  { 'sec-fetch-site': 'something-new' },
  { origin: 'https://evil.example' },
  { origin: 'https://care.example.evil.example' },
  { origin: 'http://127.0.0.1:1' },
  { origin: 'http://localhost:3000' },
  { origin: 'null' },
  { origin: 'file://' },
  { origin: 'chrome-extension://localhost' },
  { origin: 'https://evil.example@care.example' },
  { origin: 'https://care.example', 'sec-fetch-site': 'cross-site' },
]

describe('a page of another site', () => {
  test.each(FOREIGN)('reads and changes nothing of a record, and leaves no entry: %j', async (headers) => {
    const before = await auditEntries()
    for (const route of guarded) {
      const { status, body } = await call(route, headers)
      expect([targetOf(route), status]).toEqual([targetOf(route), 403])
      expect(Problem.parse(JSON.parse(body)).code).toBe('forbidden')
      expect(body).not.toContain('evil')
    }
    expect(await auditEntries()).toBe(before)
  })

  test('may link to the page, and that is all', async () => {
    const open = routes.filter(({ anySite }) => anySite === true).map(({ path }) => path)
    const signIn = ['/auth/login', '/auth/callback', '/.well-known/oauth-protected-resource']
    expect(open).toEqual(['/', '/health', '/ready', ...signIn])
    const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', accept: 'application/json' }
    for (const target of open.filter((path) => !signIn.includes(path)))
      expect((await rawRequest(service.url, { target, headers })).status).toBe(200)
    expect((await rawRequest(service.url, { target: '/patients/P000123/export', headers })).status).toBe(403)
  })
})

describe('the page itself, and a program', () => {
  const { host, port } = { host: () => new URL(service.url).host, port: () => new URL(service.url).port }
  test.each<[string, () => Record<string, string>]>([
    ['sends neither header', () => ({})],
    ['is of the same origin', () => ({ 'sec-fetch-site': 'same-origin', origin: `http://${host()}` })],
    ['was opened by hand', () => ({ 'sec-fetch-site': 'none' })],
    ['is behind a forwarded port', () => ({ origin: 'http://localhost:9000', host: 'localhost:9000' })],
    ['is behind TLS', () => ({ origin: 'https://care.example', host: 'care.example' })],
    [
      'is behind a proxy that leaves out the port',
      () => ({ origin: 'https://care.example:8443', host: 'care.example' }),
    ],
    [
      'is behind a proxy with a name of its own',
      () => ({ origin: 'https://care.example', host: `127.0.0.1:${port()}` }),
    ],
  ])('is answered where it %s', async (_title, headers) => {
    for (const route of guarded) {
      // A route for administrators alone refuses the key, and not the site.
      const { status, body } = await call(route, headers())
      if (status === 403) expect(Problem.parse(JSON.parse(body)).detail).not.toMatch(/site/u)
    }
  })
})

describe('every answer', () => {
  const expected = {
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
  }

  test.each(routes)(
    'of $method $path is kept by no cache, sniffed by no browser, embedded by no other site',
    async (route) => {
      expect((await call(route, { accept: 'application/json' })).headers).toMatchObject(expected)
      if (route.events !== undefined) {
        expect((await call(route, { accept: 'text/event-stream' })).headers).toMatchObject(expected)
      }
    },
  )

  test.each([
    ['of an address that is not there', 'GET /nothing HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n'],
    ['to what is no request', 'hello\r\n\r\n'],
    ['to an expectation', 'GET / HTTP/1.1\r\nHost: localhost\r\nExpect: more\r\nConnection: close\r\n\r\n'],
    ['to another name', 'GET /patients HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n'],
    ['to two names', 'GET /patients HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\nConnection: close\r\n\r\n'],
  ])('%s says the same', async (_title, bytes) => {
    expect((await rawExchange(service.url, bytes)).headers).toMatchObject(expected)
  })
})
