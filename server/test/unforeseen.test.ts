import { expect, onTestFinished, test } from 'vitest'
import { openAccess } from '../src/access/access.ts'
import { loadDemo } from '../src/cli/demo.ts'
import { parseConfig } from '../src/config.ts'
import { buildApp } from '../src/http/app.ts'
import { Drain } from '../src/http/drain.ts'
import type { LocalMode } from '../src/llm/mode.ts'
import { storeSource } from '../src/records/sources/store.ts'
import { systemClock } from '../src/shared/clock.ts'
import { openStore } from '../src/store/open.ts'
import { buildLog } from '../src/telemetry/log.ts'

const brokenMode: LocalMode = {
  kind: 'local',
  id: 'broken',
  label: 'Broken',
  model: null,
  contextTokens: 8_192,
  maxTokens: 256,
  state: () => ({ state: 'ready', ready: true, reason: 'It says so.' }),
  async generate(_prompt, { onPart }) {
    await onPart({ type: 'text', text: 'You take ' })
    throw new TypeError('a secret of the patient')
  },
}

test.each(['application/json', 'text/event-stream'])(
  'an error that nobody foresaw is told as such, and the log says where it came from and nothing of what was asked, with %s',
  async (accept) => {
    const store = await openStore('sqlite::memory:')
    await loadDemo(store)
    const logged: string[] = []
    const app = buildApp({
      drain: new Drain(),
      names: { names: new Set(['127.0.0.1']), anyName: false },
      access: openAccess({ config: parseConfig({}), store, records: storeSource(store), clock: systemClock }),
      records: storeSource(store),
      modes: new Map([[brokenMode.id, brokenMode]]),
      defaultMode: brokenMode.id,
      store,
      clock: systemClock,
      recordTokens: 1_000,
      showThinking: false,
      checkAnswers: 'flag',
      log: buildLog({ LOG_LEVEL: 'info' }, { write: (line) => logged.push(line) }),
    })
    onTestFinished(async () => {
      await app.close()
      await store.close()
    })
    const url = await app.listen({ port: 0, host: '127.0.0.1' })
    const reply = await fetch(`${url}/triage`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept },
      body: JSON.stringify({ patient_mrn: 'P000123', query: 'What do I take?' }),
    })
    const text = await reply.text()
    expect(text).toContain('"code":"internal"')
    expect(text).not.toContain('secret')
    await expect
      .poll(() => logged.map((line) => JSON.parse(line)).find(({ msg }) => msg === 'unexpected error'))
      .toMatchObject({
        error: 'TypeError',
        at: expect.stringContaining('unforeseen.test.ts'),
        trace_id: expect.any(String),
      })
    expect(logged.join('')).not.toMatch(/secret|do I take/)
  },
)
