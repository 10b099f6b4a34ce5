import { expect, onTestFinished, test } from 'vitest'
import { openApiKeys } from '../src/access/api-keys.ts'
import { openGrants } from '../src/access/grants.ts'
import { createKey } from './access-fixtures.ts'
import { chatEvents } from './fake-replies.ts'
import { startFakeUpstream } from './fake-upstream.ts'
import { signInAs, signInBrowser } from './sign-in-browser.ts'
import { startSignedInService } from './signed-in-service.ts'

/** A service whose model host begins an answer and then says no more. */
async function start() {
  const [opening = '', first = ''] = chatEvents({ tokens: ['You take ', 'metformin.'] })
  const upstream = await startFakeUpstream([
    { head: 200, headers: { 'content-type': 'text/event-stream' } },
    { send: opening + first },
    { stall: true },
  ])
  const service = await startSignedInService({
    HF_API_TOKEN: 'test-token',
    HF_BASE_URL: upstream.url,
    HF_TIMEOUT_SECONDS: '120',
  })
  onTestFinished(async () => {
    await service.stop()
    await upstream.close()
  })
  return { service, upstream }
}

const question = JSON.stringify({ patient_mrn: 'P000123', query: 'What do I take?', llm_mode: 'hf-qwen2.5' })
const streaming = { 'content-type': 'application/json', accept: 'text/event-stream' }

/** Reads until the first words are there; `rest` reads the end. */
async function readStart(response: Response): Promise<{ rest(): Promise<string> }> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  const read = async () => {
    const piece = await reader?.read()
    text += piece?.value ?? ''
    return piece?.done !== false
  }
  while (!text.includes('event: delta')) if (await read()) break
  return {
    rest: async () => {
      while (!(await read())) {}
      return text
    },
  }
}

test('a streamed answer ends when the grant that it rests on is revoked, and with it the call of the host', async () => {
  const { service, upstream } = await start()
  const secret = await createKey(service.store, ['P000123'])
  const init = { method: 'POST', headers: { ...streaming, authorization: `Bearer ${secret}` }, body: question }
  const { rest } = await readStart(await fetch(`${service.url}/triage`, init))
  const grants = openGrants(service.store)
  for (const { id } of await grants.list({})) await grants.revoke(id, 'operator', Date.now())
  const text = await rest()
  expect(text).toMatch(/event: error\ndata: .*"code":"patient_not_found"/)
  expect(text).not.toContain('event: done')
  await expect.poll(() => upstream.openSockets).toBe(0)
})

test('it ends when the key is revoked', async () => {
  const { service } = await start()
  const secret = await createKey(service.store, ['P000123'])
  const init = { method: 'POST', headers: { ...streaming, authorization: `Bearer ${secret}` }, body: question }
  const { rest } = await readStart(await fetch(`${service.url}/triage`, init))
  const keys = openApiKeys(service.store)
  for (const { id } of await keys.list()) await keys.revoke(id, Date.now())
  expect(await rest()).toMatch(/event: error\ndata: .*"code":"unauthenticated"/)
})

test('it ends when the person signs out elsewhere', async () => {
  const { service } = await start()
  await service.grant('maria', 'self', 'P000123')
  const browser = signInBrowser()
  await signInAs(browser, service.url, 'maria')
  const asked = await browser.fetch(`${service.url}/triage`, { method: 'POST', headers: streaming, body: question })
  const { rest } = await readStart(asked)
  await browser.fetch(`${service.url}/auth/logout`, { method: 'POST' })
  expect(await rest()).toMatch(/event: error\ndata: .*"code":"unauthenticated"/)
})
