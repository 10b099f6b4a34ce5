import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openAccess } from '../src/access/access.ts'
import { openApiKeys } from '../src/access/api-keys.ts'
import { type Action, KEY_ISSUER } from '../src/access/caller.ts'
import { openGrants, type Relation, relations, usualActions } from '../src/access/grants.ts'
import { openSessions } from '../src/access/sessions.ts'
import { parseConfig } from '../src/config.ts'
import { buildApp } from '../src/http/app.ts'
import { Drain } from '../src/http/drain.ts'
import { hostAllowlist } from '../src/http/host-allowlist.ts'
import { buildModes } from '../src/llm/modes.ts'
import { storeSource } from '../src/records/sources/store.ts'
import { systemClock } from '../src/shared/clock.ts'
import { openStore } from '../src/store/open.ts'
import type { Store } from '../src/store/store.ts'
import { buildLog } from '../src/telemetry/log.ts'
import { databaseKinds, type TestDatabase } from './databases.ts'
import { turnOf } from './store-fixtures.ts'

/** Every combination of who somebody is to a patient, what they call, how their grant stands, and how they came in. */
const states = ['valid', 'not_yet', 'expired', 'revoked', 'of another issuer', 'denied by consent', 'none'] as const
type State = (typeof states)[number]
const ways = ['token', 'session', 'key'] as const
type Way = (typeof ways)[number]

interface Route {
  /** What the grant must allow. `any`: whoever is known may call it. `open`: anybody may. */
  needs: Action | 'any' | 'open'
  path?: string
  body?: object
  /** What whoever may gets; 200 where it does not say. */
  status?: number
  /** What whoever may not gets; 404 where it does not say. */
  denied?: number
}

const question = { patient_mrn: 'A', query: 'Am I allergic to anything?' }

/** Every route of the service. One that is not here fails the test. */
const routes: Readonly<Record<string, Route>> = {
  'POST /triage': { needs: 'ask', body: question },
  'POST /triage/preview': { needs: 'ask', body: question },
  'GET /patients/:mrn/summary': { needs: 'read', path: '/patients/A/summary' },
  'GET /patients/:mrn/access-log': { needs: 'read', path: '/patients/A/access-log' },
  'GET /patients/:mrn/grants': { needs: 'read', path: '/patients/A/grants' },
  'DELETE /patients/:mrn/grants/:id': { needs: 'read', path: '/patients/A/grants/mine', status: 204 },
  'GET /patients/:mrn/export': { needs: 'export', path: '/patients/A/export' },
  'GET /conversations': { needs: 'ask', path: '/conversations?patient_mrn=A' },
  'GET /conversations/:id': { needs: 'ask', path: '/conversations/mine' },
  'POST /conversations/:id/fold-notice': { needs: 'ask', path: '/conversations/mine/fold-notice', status: 204 },
  'DELETE /conversations/:id': { needs: 'delete', path: '/conversations/mine', status: 204 },
  'GET /grants': { needs: 'manage', denied: 403 },
  'POST /grants': {
    needs: 'manage',
    denied: 403,
    body: { issuer: 'https://x.example', subject: 'x', patient_mrn: 'B', relation: 'care' },
  },
  'DELETE /grants/:id': { needs: 'manage', path: '/grants/spare', status: 204, denied: 403 },
  'GET /patients': { needs: 'any' },
  'POST /patients/import': {
    needs: 'manage',
    denied: 403,
    body: { resourceType: 'Patient', id: 'imported' },
  },
  'GET /usage': { needs: 'any' },
  'GET /modes': { needs: 'any' },
  'POST /auth/session': { needs: 'any' },
  'GET /': { needs: 'open' },
  'GET /health': { needs: 'open' },
  'GET /ready': { needs: 'open' },
  'GET /openapi.json': { needs: 'open' },
  'GET /.well-known/oauth-protected-resource': { needs: 'open' },
  'GET /auth/session': { needs: 'open' },
  'GET /auth/login': { needs: 'open', status: 404 },
  'POST /auth/login': { needs: 'open', body: { key: 'cp_none' }, status: 401 },
  'GET /auth/callback': { needs: 'open', status: 404 },
  'POST /auth/logout': { needs: 'open' },
}

/** What the grant in that state lets its holder do about the patient. */
function allowed(relation: Relation, state: State): readonly Action[] {
  const holds = state === 'valid' || (state === 'denied by consent' && (relation === 'self' || relation === 'operator'))
  return holds ? usualActions[relation] : []
}

/** The stated result of each cell. */
function expected(relation: Relation, route: Route, state: State): number {
  const { needs, status = 200, denied = 404 } = route
  if (needs === 'open' || needs === 'any') return status
  const may = allowed(relation, state)
  if (may.includes(needs)) return status
  // Whoever may do something else about this patient knows that they are there.
  return relation !== 'operator' && may.length > 0 ? 403 : denied
}

for (const { name, absent, create } of (await databaseKinds()).filter((kind) => kind.name !== 'SQLite')) {
  describe.skipIf(absent !== null)(`who may do what, on ${name}`, () => {
    let database: TestDatabase
    let store: Store
    let app: ReturnType<typeof buildApp>
    let mint: (subject: string) => Promise<string>
    let issuer = ''
    const provider = createServer()
    const registered = new Set<string>()

    beforeAll(async () => {
      const { publicKey, privateKey } = await generateKeyPair('ES256')
      const jwk = { ...(await exportJWK(publicKey)), kid: 'one', alg: 'ES256' }
      await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve))
      issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`
      provider.on('request', (request, response) => {
        response.setHeader('content-type', 'application/json')
        const about = { issuer, jwks_uri: `${issuer}/jwks`, authorization_endpoint: issuer, token_endpoint: issuer }
        response.end(JSON.stringify(request.url === '/jwks' ? { keys: [jwk] } : about))
      })
      mint = (subject) =>
        new SignJWT({ iss: issuer, aud: 'https://care.example', sub: subject })
          .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: 'one' })
          .setExpirationTime('5 min')
          .sign(privateKey)
      database = await create()
      store = await openStore(database.url)
      const config = parseConfig({
        AUTH: 'on',
        DATABASE_URL: database.url,
        LOG_LEVEL: 'silent',
        RATE_LIMIT: 'off',
        DEFAULT_LLM_MODE: 'extract',
        OIDC_ISSUER: issuer,
        OIDC_AUDIENCE: 'https://care.example',
      })
      const records = storeSource(store)
      app = buildApp({
        drain: new Drain(),
        checkAnswers: 'flag',
        names: hostAllowlist(config),
        access: openAccess({ config, store, records, clock: systemClock }),
        records,
        modes: buildModes(config, { report: () => undefined }),
        defaultMode: 'extract',
        store,
        clock: systemClock,
        recordTokens: config.RECORD_TOKENS,
        showThinking: false,
        log: buildLog(config),
      })
      await app.ready()
      for (const route of routesOf(app.printRoutes({ commonPrefix: false }))) registered.add(route)
      await store.putRecords(recordOf('A'), IMPORTED)
    })
    afterAll(async () => {
      await app.close()
      await store.close()
      await database.remove()
      await new Promise((resolve) => provider.close(resolve))
    })

    test('the matrix has every route, and no other', () => {
      // The files of the page, `/assets/*`, stand as `/*` in Fastify's tree.
      expect([...registered].filter((route) => !route.includes('/assets/') && route !== 'GET /*').sort()).toEqual(
        Object.keys(routes).sort(),
      )
    })

    test('nobody gets anything but what is open', async () => {
      for (const [id, route] of Object.entries(routes)) {
        const { statusCode, headers } = await call(id, route, {}, { mine: randomUUID(), spare: 'g_none' })
        expect([id, statusCode]).toEqual([id, route.needs === 'open' ? (route.status ?? 200) : 401])
        if (route.needs !== 'open') expect(headers['www-authenticate']).toMatch(/^Bearer .*resource_metadata=/)
      }
    })

    for (const way of ways) {
      for (const state of states) {
        test.each(relations.map((relation) => [relation] as const))(
          `a %s whose grant is ${state}, by ${way}`,
          async (relation) => {
            if (state === 'denied by consent') await store.putRecords(recordOf('A', { type: 'deny' }), IMPORTED)
            else await store.putRecords(recordOf('A', { type: 'permit' }), IMPORTED)
            const { headers, subject, own } = await comeIn(way)
            const grantId = state === 'none' ? 'g_none' : await grant(relation, state, subject, own)
            const results: [string, number][] = []
            const bodies = new Set<string>()
            const absentPatient = await app.inject({ url: '/patients/nobody/summary', headers })
            bodies.add(JSON.stringify({ ...absentPatient.json(), trace_id: '', notice: undefined }))
            for (const [id, route] of Object.entries(routes)) {
              const mine = id.includes('/patients/:mrn/grants') ? grantId : randomUUID()
              const spare = id === 'DELETE /grants/:id' ? await grant('care', 'valid', 'somebody', 'x') : ''
              if (id.includes('/conversations/:id')) {
                await store.saveTurn({ ...turnOf({ conversationId: mine }), askedBy: `${own} ${subject}` })
              }
              const reply = await call(id, route, headers, { mine, spare })
              results.push([id, reply.statusCode])
              if (id === 'DELETE /patients/:mrn/grants/:id' && reply.statusCode === 204)
                await grant(relation, state, subject, own)
              if (reply.statusCode === 404 && route.needs !== 'open' && reply.json().code === 'patient_not_found') {
                bodies.add(JSON.stringify({ ...reply.json(), trace_id: '', notice: undefined }))
              }
              if (id === 'GET /patients') {
                const may = allowed(relation, state)
                expect(reply.json().patients.map(({ mrn }: { mrn: string }) => mrn)).toEqual(
                  may.includes('read') ? ['A'] : [],
                )
              }
            }
            const stated = Object.entries(routes).map(([id, route]) => [id, expected(relation, route, state)])
            expect(results).toEqual(stated)
            expect(bodies.size).toBe(1)
          },
        )
      }
    }

    async function call(
      id: string,
      { path, body }: Route,
      headers: Record<string, string>,
      ids: { mine: string; spare: string },
    ) {
      const [method = '', pattern = ''] = id.split(' ')
      const url = (path ?? pattern).replace('mine', ids.mine).replace('spare', ids.spare)
      return app.inject({
        method: method as 'GET',
        url,
        headers: {
          ...headers,
          accept: 'application/json',
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { payload: body }),
      })
    }

    async function comeIn(way: Way): Promise<{ headers: Record<string, string>; subject: string; own: string }> {
      const now = Date.now()
      if (way === 'token') {
        const subject = randomUUID()
        return { subject, own: issuer, headers: { authorization: `Bearer ${await mint(subject)}` } }
      }
      const { key, secret } = await openApiKeys(store).create('test', now + 3_600_000, now)
      if (way === 'key') return { subject: key.id, own: KEY_ISSUER, headers: { authorization: `Bearer ${secret}` } }
      const caller = { kind: 'key', issuer: KEY_ISSUER, subject: key.id, client: null, name: 'test' } as const
      const { cookie } = await openSessions(store, { idleMs: 900_000, absoluteMs: 3_600_000 }).start(
        { caller: { ...caller, authenticatedAt: now, tokenGrants: [] }, tokens: null, refreshAt: null },
        now,
      )
      return { subject: key.id, own: KEY_ISSUER, headers: { cookie: `__Host-carepath=${cookie}` } }
    }

    async function grant(relation: Relation, state: State, subject: string, own: string): Promise<string> {
      const grants = openGrants(store)
      const now = Date.now()
      const at = (ms: number) => new Date(now + ms).toISOString()
      const { id } = await grants.add(
        {
          issuer: state === 'of another issuer' ? 'https://other.example' : own,
          subject,
          name: 'Somebody',
          mrn: relation === 'operator' ? null : 'A',
          relation,
          actions: usualActions[relation],
          startsAt: at(state === 'not_yet' ? 60_000 : -60_000),
          endsAt: state === 'expired' ? at(-1_000) : null,
          evidence: null,
          grantedBy: 'operator',
        },
        now,
      )
      if (state === 'revoked') await grants.revoke(id, 'operator', now)
      return id
    }
  })
}

const IMPORTED = { who: 'operator', traceId: 'test' }

function recordOf(mrn: string, provision: object = {}) {
  const patient = { resourceType: 'Patient', id: `p-${mrn}`, identifier: [{ value: mrn }], name: [{ family: mrn }] }
  const consent = {
    resourceType: 'Consent',
    id: 'c',
    status: 'active',
    patient: { reference: `Patient/p-${mrn}` },
    provision,
  }
  return {
    patients: [
      {
        id: patient.id,
        json: JSON.stringify(patient),
        entry: { mrn, name: mrn, birth_date: '1970-01-01', gender: null },
      },
    ],
    resources: [{ type: 'Consent', id: 'c', patientId: patient.id, json: JSON.stringify(consent) }],
  }
}

/** Of Fastify's tree of routes, each with its method; HEAD comes with every GET. */
function routesOf(tree: string): string[] {
  const above: string[] = []
  return tree.split('\n').flatMap((line) => {
    const [, indent = '', part = '', methods = ''] = /^([│ ]*)[├└]── (.*?)(?: \(([A-Z, ]+)\))?$/.exec(line) ?? []
    above[indent.length / 4] = part
    const path = above.slice(0, indent.length / 4 + 1).join('')
    return methods
      .split(', ')
      .filter((method) => method !== '' && method !== 'HEAD')
      .map((method) => `${method} ${path}`)
  })
}
