import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadDemo } from '../src/cli/demo.ts'
import { parseConfig } from '../src/config.ts'
import { type RunningService, startService } from '../src/main.ts'
import { buildLog } from '../src/telemetry/log.ts'
import { runCli } from './cli.ts'
import { databaseKinds, type TestDatabase } from './databases.ts'

for (const { name, absent, create } of (await databaseKinds()).filter((kind) => kind.name !== 'SQLite')) {
  describe.skipIf(absent !== null)(`a key of a service that runs, on ${name}`, () => {
    let folder = ''
    let database: TestDatabase
    let service: RunningService
    const logged: string[] = []
    const carepath = (...args: string[]) => runCli(args, folder, { DATABASE_URL: database.url })
    const call = (path: string, key?: string, body?: unknown) =>
      fetch(service.url + path, {
        headers: {
          ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
      })
    const createKey = async (...args: string[]) => {
      const { stdout, stderr } = await carepath('keys', 'create', '--name', 'portal', ...args)
      return { key: stdout.trim(), id: /k_[0-9a-f]+/.exec(stderr)?.[0] ?? '' }
    }

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'carepath-keys-'))
      database = await create()
      const config = parseConfig({
        AUTH: 'on',
        HOST: '0.0.0.0',
        PORT: '0',
        DATABASE_URL: database.url,
        DEFAULT_LLM_MODE: 'extract',
      })
      const log = buildLog(config, { write: (line) => logged.push(line) })
      service = await startService({ config, log, prepare: loadDemo })
      service = { ...service, url: service.url.replace('0.0.0.0', '127.0.0.1') }
    })
    afterAll(async () => {
      await service.stop()
      await database.remove()
      await rm(folder, { recursive: true })
    })

    test('an empty table is said at start, with the command that makes the first one', () => {
      expect(logged.join('')).toContain('npx carepath keys create --name NAME --mrn MRN')
    })

    test('is printed once, and lets in at once about its patients and nobody else', async () => {
      const { key, id } = await createKey('--mrn', 'P000123', '--scope', 'ask,read')
      expect(key).toMatch(/^cp_[A-Za-z0-9_-]{20,}$/)
      const list = await carepath('keys', 'list')
      expect(list.stdout).toMatch(new RegExp(`${id}.*portal.*P000123`))
      expect(list.stdout).not.toContain(key)
      const { patients } = (await (await call('/patients', key)).json()) as { patients: { mrn: string }[] }
      expect(patients.map(({ mrn }) => mrn)).toEqual(['P000123'])
      const asked = await call('/triage', key, { patient_mrn: 'P000123', query: 'Am I allergic to anything?' })
      expect(asked.status).toBe(200)
      const problems = await Promise.all(
        ['P000124', 'P000125', 'nobody'].map(async (patient_mrn) => {
          const response = await call('/triage', key, { patient_mrn, query: 'Am I allergic to anything?' })
          const { trace_id, ...problem } = (await response.json()) as Record<string, unknown>
          expect(trace_id).toMatch(/^[0-9a-f]{32}$/)
          return problem
        }),
      )
      expect(problems[0]).toMatchObject({ status: 404, code: 'patient_not_found' })
      expect(new Set(problems.map((problem) => JSON.stringify(problem))).size).toBe(1)
      expect((await carepath('keys', 'list')).stdout).toMatch(/used 2/)
    })

    test('that is revoked lets nobody in, at once', async () => {
      const { key, id } = await createKey('--mrn', 'P000123')
      expect((await call('/patients', key)).status).toBe(200)
      expect((await carepath('keys', 'revoke', id)).code).toBe(0)
      expect((await call('/patients', key)).status).toBe(401)
      expect((await carepath('keys', 'revoke', id)).code).toBe(1)
    })

    test('may do nothing that its scope leaves out', async () => {
      const { key } = await createKey('--mrn', 'P000123', '--scope', 'read')
      expect((await call('/patients/P000123/summary', key)).status).toBe(200)
      expect((await call('/patients/P000123/export', key)).status).toBe(403)
      expect((await call('/triage', key, { patient_mrn: 'P000123', query: 'Any allergies?' })).status).toBe(403)
    })

    test('is asked for everywhere but at the open addresses', async () => {
      for (const path of ['/health', '/ready', '/openapi.json', '/']) expect((await call(path)).status).not.toBe(401)
      for (const path of ['/patients', '/modes', '/usage', '/nothing', '/patients/P000123/summary']) {
        for (const key of [undefined, 'cp_', `cp_${'a'.repeat(43)}`, 'x.y.z']) {
          const response = await call(path, key)
          expect([path, response.status]).toEqual([path, 401])
          expect(response.headers.get('www-authenticate')).toMatch(/^Bearer/)
          expect(await response.json()).toMatchObject({ code: 'unauthenticated' })
        }
      }
    })
  })
}
