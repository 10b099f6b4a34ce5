import { errors, type JWTPayload, jwtVerify } from 'jose'
import type { Clock } from '../shared/clock.ts'
import { parseJson } from '../shared/parse-json.ts'
import type { Caller } from './caller.ts'
import { type Issuer, identityUnavailable } from './issuer.ts'

export interface TokenOptions {
  issuer: Issuer
  /** For whom a token must be. */
  audience: string
  /** The only algorithms that are taken, all of them asymmetric: a public key is no secret to sign with. */
  algorithms: readonly string[]
  /** The `typ` of an access token (RFC 9068, 2.1), or `JWT` or none where the issuer does not keep to that. */
  type: 'at+jwt' | 'JWT' | 'none'
  clock: Clock
}

export interface VerifiedToken {
  caller: Caller
  payload: JWTPayload
  /** Milliseconds since the epoch. */
  expiresAt: number
}

/** Longer than any issuer's, and short enough to look into. */
const MOST_CHARS = 12_000
/** How far the clocks of an issuer and of this machine may be apart. */
const SKEW_S = 30

/** Headers by which a token would say itself where its key is (RFC 8725, 3.10). */
const KEY_HEADERS = ['jku', 'jwk', 'x5u', 'x5c']

/**
 * Who sent this access token; null where it is none of the configured issuer's, or not valid. Throws
 * `identity_unavailable` where its keys can't be read.
 */
export async function verifyToken(token: string, options: TokenOptions): Promise<VerifiedToken | null> {
  if (token.length > MOST_CHARS) return null
  try {
    if (!isPlausible(token, options)) return null
    const { payload } = await jwtVerify(token, await options.issuer.keys(), {
      issuer: options.issuer.id,
      audience: options.audience,
      algorithms: [...options.algorithms],
      requiredClaims: ['sub', 'exp'],
      clockTolerance: SKEW_S,
      currentDate: new Date(options.clock.now()),
    })
    const { sub = '', exp = 0, iat } = payload
    const now = options.clock.now()
    if (sub === '' || (iat !== undefined && iat * 1_000 > now + SKEW_S * 1_000)) return null
    return { payload, expiresAt: exp * 1_000, caller: toCaller(payload, sub, options.issuer.id, iat ?? now / 1_000) }
  } catch (error) {
    if (error instanceof errors.JWKSTimeout || error instanceof TypeError) throw identityUnavailable()
    if (error instanceof errors.JOSEError) return null
    throw error
  }
}

/** What can be told without a key, before anybody is asked for one. */
function isPlausible(token: string, { issuer, algorithms, type }: TokenOptions): boolean {
  const parts = token.split('.')
  if (parts.length !== 3) return false
  const header = parsePart(parts[0])
  const payload = parsePart(parts[1])
  if (header === null || payload === null) return false
  if (typeof header.alg !== 'string' || !algorithms.includes(header.alg)) return false
  if (KEY_HEADERS.some((name) => name in header)) return false
  return payload.iss === issuer.id && isAccessToken(header, payload, type) && !('cnf' in payload)
}

/**
 * An ID token is for the client, not for us (RFC 9068, 5). Where the header does not tell, it is known by the claims that
 * only ID tokens have, and by what Keycloak writes into `typ`.
 */
function isAccessToken(header: JsonObject, payload: JsonObject, type: TokenOptions['type']): boolean {
  const typ = header.typ
  const isTyped = typeof typ === 'string' && typ.toLowerCase().replace(/^application\//, '') === 'at+jwt'
  if (type === 'at+jwt') return isTyped
  if (!isTyped && !(typ === 'JWT' || (type === 'none' && typ === undefined))) return false
  if (['nonce', 'at_hash', 'c_hash', 's_hash'].some((claim) => claim in payload)) return false
  return payload.typ === undefined || payload.typ === 'Bearer'
}

type JsonObject = Readonly<Record<string, unknown>>

/** Null where it is not the JSON of one object, or names a claim twice: of such a one two readers may see two things. */
function parsePart(part = ''): JsonObject | null {
  try {
    const value = parseJson(Buffer.from(part, 'base64url').toString('utf8'))
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : null
  } catch {
    return null
  }
}

function toCaller(payload: JWTPayload, subject: string, issuer: string, seconds: number): Caller {
  const client = payload.client_id ?? payload.azp
  return {
    kind: 'token',
    issuer,
    subject,
    client: typeof client === 'string' ? client : null,
    name: typeof payload.name === 'string' ? payload.name : subject,
    authenticatedAt: seconds * 1_000,
    tokenGrants: [],
  }
}
