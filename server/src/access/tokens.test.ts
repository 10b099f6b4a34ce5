import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, exportSPKI, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { systemClock } from '../shared/clock.ts'
import { openIssuer } from './issuer.ts'
import { type TokenOptions, verifyToken } from './tokens.ts'

const now = Math.floor(Date.now() / 1_000)
const AUDIENCE = 'https://care.example'

let issuer = ''
let options: TokenOptions
let keys: Awaited<ReturnType<typeof generateKeyPair>>
let other: typeof keys
let requests: string[] = []
const server = createServer(async (request, response) => {
  requests.push(request.url ?? '')
  response.setHeader('content-type', 'application/json')
  if (request.url === '/jwks') {
    response.end(JSON.stringify({ keys: [{ ...(await exportJWK(keys.publicKey)), kid: 'one', alg: 'ES256' }] }))
  } else {
    response.end(
      JSON.stringify({
        issuer,
        jwks_uri: `${issuer}/jwks`,
        authorization_endpoint: `${issuer}/auth`,
        token_endpoint: `${issuer}/token`,
      }),
    )
  }
})

beforeAll(async () => {
  keys = await generateKeyPair('ES256', { extractable: true })
  other = await generateKeyPair('ES256', { extractable: true })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  options = {
    issuer: openIssuer({ issuer, clientId: undefined, clientSecret: () => undefined, clock: systemClock }),
    audience: AUDIENCE,
    algorithms: ['RS256', 'ES256'],
    type: 'at+jwt',
    clock: systemClock,
  }
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

const good = (): JWTPayload => ({
  iss: issuer,
  sub: 'maria',
  aud: AUDIENCE,
  exp: now + 300,
  iat: now,
  client_id: 'app',
})
const sign = (claims: JWTPayload = {}, header: object = {}, key = keys.privateKey) =>
  new SignJWT({ ...good(), ...claims })
    .setProtectedHeader({ alg: 'ES256', kid: 'one', typ: 'at+jwt', ...header })
    .sign(key)
const part = (value: object | string) =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url')
const without = async (claim: string) => {
  const claims = Object.fromEntries(Object.entries(good()).filter(([name]) => name !== claim))
  return new SignJWT(claims).setProtectedHeader({ alg: 'ES256', kid: 'one', typ: 'at+jwt' }).sign(keys.privateKey)
}

describe('an access token of the issuer', () => {
  test('says who it is', async () => {
    const verified = await verifyToken(await sign(), options)
    expect(verified?.caller).toMatchObject({ kind: 'token', issuer, subject: 'maria', client: 'app' })
    expect(verified?.expiresAt).toBe((now + 300) * 1_000)
  })

  test.each([
    ['of several audiences', () => sign({ aud: ['https://other.example', AUDIENCE] })],
    ['with its type written out', () => sign({}, { typ: 'application/at+jwt' })],
    ['that ran out within the skew of clocks', () => sign({ exp: now - 10 })],
  ])('is taken %s', async (_title, token) => {
    expect(await verifyToken(await token(), options)).not.toBeNull()
  })

  test.each<[string, () => Promise<string> | string]>([
    ['no signature', () => new UnsecuredJWT(good()).encode()],
    ['no signature, typed', () => `${part({ alg: 'none', typ: 'at+jwt' })}.${part(good())}.`],
    [
      'HS256 with the public key as its secret',
      async () =>
        new SignJWT(good())
          .setProtectedHeader({ alg: 'HS256', kid: 'one', typ: 'at+jwt' })
          .sign(new TextEncoder().encode(await exportSPKI(keys.publicKey))),
    ],
    ['an algorithm that is not on the list', () => sign({}, { alg: 'ES384' }).catch(() => 'a.b.c')],
    ['another key', () => sign({}, {}, other.privateKey)],
    ['an unknown kid', () => sign({}, { kid: 'two' }, other.privateKey)],
    ['the type of an ID token', () => sign({}, { typ: 'JWT' })],
    ['no type', () => sign({}, { typ: undefined })],
    ['the type of a logout token', () => sign({}, { typ: 'logout+jwt' })],
    ['another audience', () => sign({ aud: 'https://other.example' })],
    ['no audience', () => without('aud')],
    ['another issuer', () => sign({ iss: 'https://evil.example' })],
    ['an issuer with a slash more', () => sign({ iss: `${issuer}/` })],
    ['no subject', () => without('sub')],
    ['an empty subject', () => sign({ sub: '' })],
    ['an end that is over', () => sign({ exp: now - 31 })],
    ['no end', () => without('exp')],
    ['a beginning that has not come', () => sign({ nbf: now + 60 })],
    ['an issue that has not been', () => sign({ iat: now + 600 })],
    ['a binding that is not checked', () => sign({ cnf: { jkt: 'x' } })],
    ['jku', () => sign({}, { jku: 'https://evil.example/jwks' })],
    ['x5u', () => sign({}, { x5u: 'https://evil.example/cert' })],
    ['a key of its own', async () => sign({}, { jwk: await exportJWK(other.publicKey) }, other.privateKey)],
    ['a critical header that nobody knows', () => sign({}, { crit: ['x'], x: 1 }).catch(() => 'a.b.c')],
    ['a changed payload', async () => (await sign()).replace(/\.[\w-]+\./, `.${part({ ...good(), sub: 'ana' })}.`)],
    ['64 kB', () => `${part({ alg: 'ES256', typ: 'at+jwt' })}.${'a'.repeat(65_536)}.x`],
    ['four parts', async () => `${await sign()}.x`],
    ['nothing', () => ''],
    ['dots', () => '..'],
    ['no JSON', () => `${part('{')}.${part('}')}.x`],
    ['a list', () => `${part([])}.${part([])}.x`],
    ['JSON as deep as it is long', () => `${part({ alg: 'ES256', typ: 'at+jwt' })}.${part('['.repeat(6_000))}.x`],
  ])('is refused with %s', async (_title, token) => {
    expect(await verifyToken(await token(), options)).toBeNull()
  })

  test('that names a claim twice is refused, though its signature is good', async () => {
    const header = part({ alg: 'ES256', kid: 'one', typ: 'at+jwt' })
    for (const twice of [`,"sub":"ana"}`, `,"\\u0073ub":"ana"}`]) {
      const payload = part(JSON.stringify(good()).replace(/\}$/, twice))
      const data = new TextEncoder().encode(`${header}.${payload}`)
      const signature = await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, keys.privateKey, data)
      const token = `${header}.${payload}.${Buffer.from(signature).toString('base64url')}`
      expect(await verifyToken(token, options)).toBeNull()
    }
  })
})

describe('an issuer that does not keep to RFC 9068', () => {
  test.each<['JWT' | 'none', object, boolean]>([
    ['JWT', { typ: 'JWT' }, true],
    ['JWT', { typ: 'at+jwt' }, true],
    ['JWT', { typ: undefined }, false],
    ['none', { typ: undefined }, true],
    ['none', { typ: 'logout+jwt' }, false],
  ])('with OIDC_TOKEN_TYPE=%s and a header of %o: %s', async (type, header, expected) => {
    expect((await verifyToken(await sign({}, header), { ...options, type })) !== null).toBe(expected)
  })

  test.each([{ nonce: 'n' }, { at_hash: 'x' }, { typ: 'ID' }, { typ: 'Refresh' }])(
    'still gets no ID token taken: %o',
    async (claims) => {
      expect(await verifyToken(await sign(claims, { typ: 'JWT' }), { ...options, type: 'JWT' })).toBeNull()
    },
  )
})

test('a hundred forged tokens make the keys be asked for no more than once, and what is forged plainly not at all', async () => {
  const fresh = {
    ...options,
    issuer: openIssuer({ issuer, clientId: undefined, clientSecret: () => undefined, clock: systemClock }),
  }
  requests = []
  const plain = `${part({ alg: 'none' })}.${part(good())}.`
  await Promise.all(Array.from({ length: 100 }, () => verifyToken(plain, fresh)))
  expect(requests).toEqual([])
  const forged = await Promise.all(Array.from({ length: 100 }, (_, n) => sign({}, { kid: `k${n}` }, other.privateKey)))
  expect(await Promise.all(forged.map((token) => verifyToken(token, fresh)))).toEqual(forged.map(() => null))
  expect(requests.filter((url) => url === '/jwks')).toHaveLength(1)
})

test('an issuer that is down is not the fault of whoever asks', async () => {
  const down = openIssuer({
    issuer: 'http://127.0.0.1:9',
    clientId: undefined,
    clientSecret: () => undefined,
    clock: systemClock,
  })
  const token = await sign({ iss: 'http://127.0.0.1:9' })
  await expect(verifyToken(token, { ...options, issuer: down })).rejects.toMatchObject({ code: 'identity_unavailable' })
})
