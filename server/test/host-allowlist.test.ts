import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Problem } from '@carepath/contract/problem.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadDemo } from '../src/cli/demo.ts'
import { parseConfig } from '../src/config.ts'
import { type RunningService, startService } from '../src/main.ts'
import type { Store } from '../src/store/store.ts'
import { buildLog } from '../src/telemetry/log.ts'
import { createKey } from './access-fixtures.ts'
import { rawExchange, rawRequest } from './raw-http.ts'

let folder = ''
let service: RunningService
let authorization = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'carepath-own-names-'))
  const config = parseConfig({
    PORT: '0',
    HOST: '127.0.0.1',
    AUTH: 'on',
    ALLOWED_HOSTS: 'Care.example, [fd00::7]',
    LOG_LEVEL: 'silent',
    DATABASE_URL: `sqlite:${join(folder, 'carepath.db')}`,
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

const get = (target: string, host: string) => rawRequest(service.url, { target, headers: { host, authorization } })

const own = [
  '127.0.0.1',
  '127.0.0.1:21500',
  'localhost',
  'LocalHost:8002',
  '[::1]:1',
  'care.example:443',
  'CARE.example',
]
const foreign = [
  'evil.example',
  'evil.example:8002',
  'localhost.evil.example',
  '127.0.0.1.evil.example:80',
  'evil.example@127.0.0.1',
  '127.0.0.1@evil.example',
  'x.care.example',
  '127.0.0.1, evil.example',
  '0.0.0.0:8002',
  '10.1.2.3:8002',
  '[::2]',
]

describe('who calls the service by one of its names', () => {
  test.each([...own, '[FD00::7]:80'])('is answered: %s', async (host) => {
    expect((await get('/patients', host)).status).toBe(200)
    expect((await get(`http://${host}/patients`, host)).status).toBe(200)
  })

  test('may send no name at all with HTTP/1.0, which no browser speaks', async () => {
    expect(
      (await rawExchange(service.url, `GET /patients HTTP/1.0\r\nAuthorization: ${authorization}\r\n\r\n`)).status,
    ).toBe(200)
  })
})

describe('who calls it by another name', () => {
  test.each([...foreign, ''])('gets nothing of it, and is told what to do: %s', async (host) => {
    for (const target of ['/patients', '/', '/openapi.json', '/nothing-here']) {
      const { status, body } = await get(target, host)
      expect(status).toBe(403)
      const problem = Problem.parse(JSON.parse(body))
      expect(problem).toMatchObject({ code: 'forbidden', detail: expect.stringContaining('ALLOWED_HOSTS') })
      expect(body).not.toContain('evil')
    }
  })

  test.each(foreign.filter((host) => !host.includes(' ')))('gets nothing by a whole URL either: %s', async (host) => {
    expect((await get(`http://${host}/patients`, '127.0.0.1')).status).toBe(403)
    expect((await get(`HTTPS://${host}/patients?limit=1`, '127.0.0.1')).status).toBe(403)
    expect((await get('http://127.0.0.1/patients', host)).status).toBe(403)
  })

  test.each(['evil.example', '10.1.2.3:8002'])(
    'may ask whether it lives and is ready, as probes do: %s',
    async (host) => {
      for (const target of ['/health', '/ready']) {
        expect((await get(target, host)).status).toBe(200)
        expect((await rawRequest(service.url, { method: 'HEAD', target, headers: { host } })).status).toBe(200)
        expect((await rawRequest(service.url, { method: 'POST', target, headers: { host } })).status).toBe(403)
      }
    },
  )
})

test.each(['http://care.example', 'care.example:443', '*', 'care.example/records', 'fd00::7'])(
  'ALLOWED_HOSTS holds names alone: %s is refused at start',
  (name) => {
    expect(() => parseConfig({ AUTH: 'on', ALLOWED_HOSTS: `localhost,${name}` })).toThrow(
      /^ALLOWED_HOSTS: must be names by commas/,
    )
  },
)

test.each([
  { HOST: '0.0.0.0' },
  { HOST: '10.1.2.3' },
  { HOST: '::' },
  { HOST: 'care.example' },
  { ALLOWED_HOSTS: 'a' },
])('with AUTH=off nobody beyond this machine is served, and with AUTH=on whoever says who they are: %o', (settings) => {
  expect(() => parseConfig(settings)).toThrow(new RegExp(`^${Object.keys(settings)[0]}: .*AUTH=off$`))
  expect(() => parseConfig({ AUTH: 'on', ...settings })).not.toThrow()
})
