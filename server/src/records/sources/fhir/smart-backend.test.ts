import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { jwtVerify } from 'jose'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { direct } from '../../../../test/outbound-fixtures.ts'
import type { Authorization } from './authorization.ts'
import { smartBackend } from './smart-backend.ts'

const { signal } = new AbortController()
const keys = {
  rsa: generateKeyPairSync('rsa', { modulusLength: 2_048 }),
  ec: generateKeyPairSync('ec', { namedCurve: 'P-384' }),
}

let folder: string
let server: Server
let baseUrl: string
let asked: URLSearchParams[]
let reply: { status: number; body: unknown }

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'carepath-smart-'))
  asked = []
  reply = { status: 200, body: { access_token: 'token-1', expires_in: 300, token_type: 'bearer' } }
  server = createServer(async (request, response) => {
    if (request.url === '/fhir/.well-known/smart-configuration') {
      response.end(JSON.stringify({ token_endpoint: `${baseUrl}/token` }))
      return
    }
    asked.push(new URLSearchParams(await text(request)))
    response.writeHead(reply.status).end(JSON.stringify(reply.body))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/fhir`
})
afterEach(() => {
  server.closeAllConnections()
  server.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('the assertion', () => {
  test.each([
    ['a PEM of an RSA key', keys.rsa, pem, 'RS384', undefined],
    ['a PEM of a P-384 key', keys.ec, pem, 'ES384', undefined],
    ['a JWK with its kid', keys.ec, jwk({ kid: 'k1' }), 'ES384', 'k1'],
    ['a JWK that names its algorithm', keys.rsa, jwk({ alg: 'RS256' }), 'RS256', undefined],
  ])('is signed with %s and says what the guide asks for', async (_title, pair, write, alg, kid) => {
    expect(await start(write(pair.privateKey)).header(signal)).toBe('Bearer token-1')
    const [form] = asked
    expect(Object.fromEntries(form ?? [])).toMatchObject({
      grant_type: 'client_credentials',
      scope: 'system/*.read',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    })
    const { payload, protectedHeader } = await jwtVerify(form?.get('client_assertion') ?? '', pair.publicKey, {
      issuer: 'our-client',
      subject: 'our-client',
      audience: `${baseUrl}/token`,
      requiredClaims: ['jti', 'exp', 'iat'],
      currentDate: new Date(1_800_000_000_000),
    })
    expect(protectedHeader).toMatchObject({ alg, ...(kid === undefined ? {} : { kid }) })
    expect((payload.exp ?? 0) - 1_800_000_000).toBeLessThanOrEqual(300)
  })

  test('has another id each time', async () => {
    const authorization = start(pem(keys.ec.privateKey))
    await authorization.header(signal)
    authorization.renew()
    await authorization.header(signal)
    const ids = asked.map(
      (form) => JSON.parse(Buffer.from(form.get('client_assertion')?.split('.')[1] ?? '', 'base64url').toString()).jti,
    )
    expect(new Set(ids).size).toBe(2)
  })
})

describe('the token', () => {
  test('is asked for once by many, and again shortly before it runs out', async () => {
    const authorization = start(pem(keys.ec.privateKey))
    await Promise.all(Array.from({ length: 10 }, () => authorization.header(signal)))
    expect(asked).toHaveLength(1)
    clock.time = 269_000
    await authorization.header(signal)
    expect(asked).toHaveLength(1)
    clock.time = 271_000
    await authorization.header(signal)
    expect(asked).toHaveLength(2)
  })

  test.each([
    ['is refused', { status: 400, body: { error: 'invalid_client' } }, /status 400/],
    ['is not in the reply', { status: 200, body: { hello: 1 } }, /no token/],
  ])('that %s says why, and is asked for anew the next time', async (_title, bad, reason) => {
    const authorization = start(pem(keys.ec.privateKey))
    const good = reply
    reply = bad
    await expect(authorization.header(signal)).rejects.toMatchObject(unavailable(reason))
    reply = good
    expect(await authorization.header(signal)).toBe('Bearer token-1')
  })

  test('cannot be had without a key, or a server', async () => {
    await expect(start('no key').header(signal)).rejects.toMatchObject(unavailable(/FHIR_PRIVATE_KEY_FILE/))
    const gone = start(pem(keys.ec.privateKey), 'http://127.0.0.1:1/token')
    await expect(gone.header(signal)).rejects.toMatchObject(unavailable(/could not be reached/))
  })
})

const clock = { now: () => 1_800_000_000_000, monotonic: () => clock.time, time: 0 }

function start(key: string, tokenUrl: string | null = null): Authorization {
  clock.time = 0
  const privateKeyFile = join(folder, 'key')
  writeFileSync(privateKeyFile, key)
  return smartBackend({
    baseUrl,
    clientId: 'our-client',
    privateKeyFile,
    tokenUrl,
    scope: 'system/*.read',
    outbound: direct,
    clock,
  })
}

function pem(key: KeyObject): string {
  return String(key.export({ type: 'pkcs8', format: 'pem' }))
}

function jwk(members: object): (key: KeyObject) => string {
  return (key) => JSON.stringify({ ...key.export({ format: 'jwk' }), ...members })
}

function unavailable(reason: RegExp) {
  return { code: 'records_unavailable', message: expect.stringMatching(reason) }
}
