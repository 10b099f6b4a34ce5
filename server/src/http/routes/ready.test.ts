import type { Readiness } from '@carepath/contract/service.ts'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openAccess } from '../../access/access.ts'
import { parseConfig } from '../../config.ts'
import { buildModes } from '../../llm/modes.ts'
import { storeSource } from '../../records/sources/store.ts'
import { systemClock } from '../../shared/clock.ts'
import { openStore } from '../../store/open.ts'
import { buildLog } from '../../telemetry/log.ts'
import { buildApp } from '../app.ts'
import { Drain } from '../drain.ts'

const down = () => Promise.reject(new Error('down'))

async function serve(changes: { store?: () => Promise<void>; records?: () => Promise<void> } = {}) {
  const store = await openStore('sqlite::memory:')
  const records = storeSource(store)
  const modes = buildModes(parseConfig({ HF_API_TOKEN: 'test', HF_BASE_URL: 'http://127.0.0.1:9' }))
  const app = buildApp({
    drain: new Drain(),
    names: { names: new Set(['127.0.0.1']), anyName: false },
    access: openAccess({ config: parseConfig({}), store, records, clock: systemClock }),
    store: Object.assign(Object.create(store), changes.store === undefined ? {} : { ping: changes.store }),
    records: { ...records, ...(changes.records === undefined ? {} : { ping: changes.records }) },
    modes,
    defaultMode: 'hf-qwen2.5',
    clock: systemClock,
    recordTokens: 1_000,
    showThinking: false,
    checkAnswers: 'flag',
    log: buildLog({ LOG_LEVEL: 'silent' }),
  })
  onTestFinished(async () => {
    await app.close()
    await store.close()
  })
  const url = await app.listen({ port: 0, host: '127.0.0.1' })
  const ready = async () => {
    const reply = await fetch(`${url}/ready`)
    return { status: reply.status, body: (await reply.json()) as Readiness }
  }
  return { url, modes, ready }
}

describe('GET /ready', () => {
  test('stays 200 while the host of the default mode is down, and says how each mode is', async () => {
    const { modes, ready } = await serve()
    await modes.get('hf-qwen2.5')?.check?.(new AbortController().signal)
    const { status, body } = await ready()
    expect(status).toBe(200)
    expect(body.ready).toBe(true)
    expect(body.modes.map(({ id }) => id)).toEqual([...modes.keys()])
    expect(body.modes).toContainEqual({ id: 'hf-qwen2.5', state: 'provider_down', ready: false })
    expect(body.modes).toContainEqual({ id: 'extract', state: 'ready', ready: true })
  })

  test.each(['store', 'records'])('is 503 where the %s does not answer, with what to look at', async (name) => {
    const { status, body } = await (await serve({ [name]: down })).ready()
    expect(status).toBe(503)
    expect(body.ready).toBe(false)
    const failed = body.dependencies.filter((dependency) => !dependency.ready)
    expect(failed).toEqual([{ name, ready: false, reason: expect.stringMatching(/^It does not answer\. Look at /) }])
  })
})
