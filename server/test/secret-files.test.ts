import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openAuditKeys } from '../src/audit/audit-keys.ts'
import { ConfigError, parseConfig } from '../src/config.ts'
import { openStore } from '../src/store/open.ts'
import { entriesOf, faultsIn } from './audit-fixtures.ts'
import { databaseKinds } from './databases.ts'
import { answering } from './fake-replies.ts'
import { startFakeUpstream } from './fake-upstream.ts'
import { startServiceProcess } from './service-process.ts'
import { auditedTurn } from './store-fixtures.ts'
import { proxyTo } from './tcp-proxy.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'carepath-secrets-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** In one step, as Kubernetes exchanges what it mounts. */
function write(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(`${path}.new`, text)
  renameSync(`${path}.new`, path)
  return path
}

describe('a secret in a file', () => {
  test('is read without the line break at its end, and again once it has changed', () => {
    const config = parseConfig({ HF_API_TOKEN_FILE: write('token', 'first\n') })
    expect(config.HF_API_TOKEN).toBe('first')
    write('token', 'second\n')
    expect(config.HF_API_TOKEN).toBe('second')
    rmSync(join(folder, 'token'))
    expect(config.HF_API_TOKEN).toBe('second')
    write('token', 'third\u0000')
    expect(config.HF_API_TOKEN).toBe('second')
  })

  test('serves any secret, also those that modes of one’s own name', () => {
    const file = write('any', 'x'.repeat(40))
    expect(parseConfig({ AUDIT_KEY_FILE: file }).AUDIT_KEY).toEqual(['x'.repeat(40)])
    expect(parseConfig({ DATABASE_URL_FILE: write('url', 'sqlite:x.db') }).DATABASE_URL).toBe('sqlite:x.db')
    expect(parseConfig({ OWN_HOST_TOKEN_FILE: file }).secret('OWN_HOST_TOKEN')).toBe('x'.repeat(40))
  })

  test.each([
    [{ HF_API_TOKEN_FILE: '/nowhere/token' }, /^HF_API_TOKEN_FILE: names a file that cannot be read$/],
    [{ HF_API_TOKEN_FILE: '/nowhere/token', HF_API_TOKEN: 'x' }, /^HF_API_TOKEN: cannot be set together/],
  ])('that can’t be used is told by its name: %o', (env, message) => {
    expect(() => parseConfig(env)).toThrow(ConfigError)
    expect(() => parseConfig(env)).toThrow(message)
  })

  test('that does not fit is told without its content', () => {
    const env = { AUDIT_KEY_FILE: write('short', 'canary') }
    expect(() => parseConfig(env)).toThrow(/^AUDIT_KEY: must have 32 characters or more$/)
  })
})

describe.each(await databaseKinds())('on $name', ({ absent, create, options }) => {
  test('a new key of the audit log is used without a restart', async ({ skip }) => {
    if (absent !== null) return skip(absent)
    const database = await create()
    const [old, fresh] = ['an older key for tests that is long enough', 'a newer key for tests that is long enough']
    const auditKeyFile = write('key', old)
    const store = await openStore(database.url, { ...options, auditKeyFile })
    await store.saveTurn(...auditedTurn({}))
    write('key', `${fresh},${old}\n`)
    await store.saveTurn(...auditedTurn({}))
    write('key', 'too short')
    await store.saveTurn(...auditedTurn({}))
    const keyIds = (await entriesOf(store)).map(({ keyId }) => keyId)
    expect([keyIds[0] === keyIds[1], keyIds[1] === keyIds[2]]).toEqual([false, true])
    expect(await faultsIn(store, { keys: openAuditKeys({ auditKey: [fresh, old] }) })).toEqual([])
    await store.close()
    await database.remove()
  })
})

test('a new DATABASE_URL is used by the next connection', async ({ skip }) => {
  const kind = (await databaseKinds()).find(({ name }) => name === 'PostgreSQL')
  if (kind === undefined || kind.absent !== null) return skip('no PostgreSQL')
  const database = await kind.create()
  const proxy = await proxyTo(5432)
  await proxy.comeUp()
  const old = new URL(database.url)
  old.port = `${proxy.port}`
  const config = parseConfig({ DATABASE_URL_FILE: write('url', old.href) })
  const store = await openStore(config.DATABASE_URL, { currentUrl: () => config.DATABASE_URL })
  await store.ping()
  write('url', database.url)
  await proxy.goDown()
  await expect
    .poll(() =>
      store.ping().then(
        () => 'ready',
        () => 'not yet',
      ),
    )
    .toBe('ready')
  await store.close()
  await database.remove()
})

test('a service calls its host with the new token without a restart', { timeout: 30_000 }, async () => {
  const host = await startFakeUpstream(answering({ tokens: ['You take metformin [F1].'] }))
  const service = await startServiceProcess(
    folder,
    {
      AUTH: 'off',
      WARMUP: 'off',
      HF_BASE_URL: host.url,
      HF_API_TOKEN_FILE: write('token', 'first-token\n'),
      DATABASE_URL: `sqlite:${join(folder, 'carepath.db')}`,
    },
    ['--demo'],
  )
  try {
    const body = { patient_mrn: 'P000123', query: 'What do I take?', llm_mode: 'hf-qwen2.5' }
    const ask = async () => {
      const headers = { 'content-type': 'application/json' }
      await fetch(`${service.url}/triage`, { method: 'POST', headers, body: JSON.stringify(body) })
      return host.calls.at(-1)?.headers.authorization
    }
    expect(await ask()).toBe('Bearer first-token')
    write('token', 'second-token\n')
    expect(await ask()).toBe('Bearer second-token')
  } finally {
    service.kill('SIGTERM')
    await service.ended
    await host.close()
  }
})
