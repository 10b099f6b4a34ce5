import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { loadDemo } from '../src/cli/demo.ts'
import { parseConfig } from '../src/config.ts'
import { startService } from '../src/main.ts'
import type { Store } from '../src/store/store.ts'
import { buildLog } from '../src/telemetry/log.ts'
import { createKey } from './access-fixtures.ts'

async function start(settings: Record<string, string>) {
  const folder = await mkdtemp(join(tmpdir(), 'carepath-rate-'))
  const config = parseConfig({
    ...{ PORT: '0', LOG_LEVEL: 'silent', DEFAULT_LLM_MODE: 'extract', RATE_LIMIT: '3/min' },
    DATABASE_URL: `sqlite:${join(folder, 'carepath.db')}`,
    ...settings,
  })
  const keys: string[] = []
  const prepare = async (store: Store) => {
    await loadDemo(store)
    keys.push(await createKey(store, ['P000123']), await createKey(store, ['P000123']))
  }
  const service = await startService({ config, log: buildLog(config), prepare })
  onTestFinished(async () => {
    await service.stop()
    await rm(folder, { recursive: true })
  })
  const ask = (key: string | undefined) =>
    fetch(`${service.url}/triage`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(key === undefined ? {} : { authorization: `Bearer ${key}` }) },
      body: JSON.stringify({ patient_mrn: 'P000123', query: 'Am I allergic to anything?' }),
    })
  return { ask, keys }
}

test('whoever asks too often is told when to come again, and nobody else is', async () => {
  const { ask, keys } = await start({ AUTH: 'on' })
  const statuses = []
  for (let count = 0; count < 3; count++) statuses.push((await ask(keys[0])).status)
  expect(statuses).toEqual([200, 200, 200])
  const refused = await ask(keys[0])
  expect(refused.status).toBe(429)
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(await refused.json()).toMatchObject({ code: 'rate_limited', retry_after_s: expect.any(Number) })
  expect((await ask(keys[1])).status).toBe(200)
})

test('whoever is at this machine with AUTH=off has no limit', async () => {
  const { ask } = await start({})
  for (let count = 0; count < 5; count++) expect((await ask(undefined)).status).toBe(200)
})
