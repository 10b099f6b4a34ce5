import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose'
import * as client from 'openid-client'
import type { Clock } from '../shared/clock.ts'
import { ProblemError } from '../shared/problem-error.ts'

/** The identity provider of this deployment: the only one whose tokens are taken, and where people sign in. */
export interface Issuer {
  /** As it writes itself in `iss`. */
  readonly id: string
  /** What it says of itself, read when first needed and shared by all. Throws `identity_unavailable`. */
  configuration(): Promise<client.Configuration>
  /** Its keys, read anew where a token names one that is not among them, but not more often than every half minute. */
  keys(): Promise<JWTVerifyGetKey>
}

export interface IssuerOptions {
  issuer: string
  clientId: string | undefined
  /** As it is at that moment: it may be exchanged. */
  clientSecret: () => string | undefined
  clock: Clock
}

const TIMEOUT_S = 5
/** After a failure it is not asked again for so long. */
const PAUSE_MS = 3_000
/** What it says of itself changes when it is set up anew. */
const KNOWN_MS = 3_600_000

export function openIssuer({ issuer, clientId, clientSecret, clock }: IssuerOptions): Issuer {
  let known: { promise: Promise<client.Configuration>; at: number; secret: string | undefined } | null = null
  let failedAt = Number.NEGATIVE_INFINITY
  let keys: { uri: string; get: JWTVerifyGetKey } | null = null

  function configuration(): Promise<client.Configuration> {
    const secret = clientSecret()
    if (known !== null && known.secret === secret && clock.monotonic() - known.at < KNOWN_MS) return known.promise
    if (clock.monotonic() - failedAt < PAUSE_MS) return Promise.reject(identityUnavailable())
    const promise = discover(secret).catch(() => {
      failedAt = clock.monotonic()
      known = null
      throw identityUnavailable()
    })
    known = { promise, at: clock.monotonic(), secret }
    return promise
  }

  async function discover(secret: string | undefined): Promise<client.Configuration> {
    const url = new URL(issuer)
    // The settings allow plain http on loopback alone.
    const execute = url.protocol === 'http:' ? [client.allowInsecureRequests] : []
    const authentication = secret === undefined ? client.None() : undefined
    return client.discovery(url, clientId ?? 'carepath', secret, authentication, { execute, timeout: TIMEOUT_S })
  }

  return {
    id: issuer,
    configuration,
    keys: async () => {
      const uri = (await configuration()).serverMetadata().jwks_uri
      if (uri === undefined) throw identityUnavailable()
      if (keys?.uri !== uri) {
        keys = { uri, get: createRemoteJWKSet(new URL(uri), { timeoutDuration: TIMEOUT_S * 1_000 }) }
      }
      return keys.get
    },
  }
}

export function identityUnavailable(): ProblemError {
  return new ProblemError('identity_unavailable', {
    detail: 'The identity provider does not answer, so nobody can be known by it. Try again, or look at OIDC_ISSUER.',
    retryAfterS: 5,
  })
}
