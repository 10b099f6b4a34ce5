import { createPrivateKey, type KeyObject, randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { SignJWT } from 'jose'
import { type Dispatcher, fetch } from 'undici'
import { z } from 'zod'
import type { Clock } from '../../../shared/clock.ts'
import { type Outbound, openAgent } from '../../../shared/outbound.ts'
import { ProblemError } from '../../../shared/problem-error.ts'
import type { Authorization } from './authorization.ts'
import { recordsUnavailable } from './faults.ts'

export interface SmartBackend {
  baseUrl: string
  clientId: string
  /** A private key, as a JWK (with its `kid` and `alg`, if it has them) or as PEM. */
  privateKeyFile: string
  /** Where tokens are given out; null: as the server's `.well-known/smart-configuration` says. */
  tokenUrl: string | null
  scope: string
  outbound: Outbound
  clock: Clock
}

const Configuration = z.looseObject({ token_endpoint: z.url() })
const TokenReply = z.looseObject({ access_token: z.string().min(1), expires_in: z.number().optional() })

/** A token this close to its end may run out on the way. */
const SPARE_MS = 30_000
/** Of a token whose reply does not say: the shortest that the guide recommends. */
const DEFAULT_LIFE_S = 300
const TIMEOUT_MS = 10_000

/**
 * SMART Backend Services (hl7.org/fhir/smart-app-launch/backend-services.html): a token for a client that proves itself
 * with a signed assertion (private_key_jwt), asked for when needed and kept until shortly before it runs out.
 */
export function smartBackend(options: SmartBackend): Authorization {
  const agent = openAgent(options.outbound)
  let token: { value: string; goodUntil: number } | null = null
  let asking: Promise<string> | null = null

  async function ask(): Promise<string> {
    const tokenUrl = options.tokenUrl ?? (await discover(options.baseUrl, agent))
    const sentAt = options.clock.monotonic()
    const reply = TokenReply.safeParse(
      await post(agent, tokenUrl, {
        grant_type: 'client_credentials',
        scope: options.scope,
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        client_assertion: await signAssertion(options, tokenUrl),
      }),
    )
    if (!reply.success) throw recordsUnavailable('gave us no token')
    const { access_token: value, expires_in: life = DEFAULT_LIFE_S } = reply.data
    token = { value, goodUntil: sentAt + life * 1_000 - SPARE_MS }
    return value
  }

  return {
    // The one who waits may leave; the token is for all.
    header: async (signal) => {
      signal.throwIfAborted()
      if (token !== null && options.clock.monotonic() < token.goodUntil) return `Bearer ${token.value}`
      asking ??= ask().finally(() => {
        asking = null
      })
      return `Bearer ${await asking}`
    },
    renew: () => {
      token = null
      return true
    },
  }
}

async function discover(baseUrl: string, agent: Dispatcher): Promise<string> {
  const found = Configuration.safeParse(await getJson(agent, `${baseUrl}/.well-known/smart-configuration`, {}))
  if (!found.success) throw recordsUnavailable('does not say where tokens are given out: set FHIR_TOKEN_URL')
  return found.data.token_endpoint
}

/** Section 5 of the guide: iss and sub the client, aud the token endpoint, five minutes at most, an id used once. */
async function signAssertion({ clientId, privateKeyFile, clock }: SmartBackend, tokenUrl: string): Promise<string> {
  const { key, alg, kid } = await readKey(privateKeyFile)
  const nowS = Math.floor(clock.now() / 1_000)
  return new SignJWT({})
    .setProtectedHeader({ alg, typ: 'JWT', ...(kid === undefined ? {} : { kid }) })
    .setIssuer(clientId)
    .setSubject(clientId)
    .setAudience(tokenUrl)
    .setJti(randomUUID())
    .setIssuedAt(nowS)
    .setExpirationTime(nowS + 240)
    .sign(key)
}

/** Read each time a token is asked for, so that a key can be exchanged without a restart. */
async function readKey(file: string): Promise<{ key: KeyObject; alg: string; kid: string | undefined }> {
  try {
    const text = await readFile(file, 'utf8')
    const jwk = text.trimStart().startsWith('{') ? JSON.parse(text) : null
    const key = createPrivateKey(jwk === null ? text : { key: jwk, format: 'jwk' })
    return { key, alg: jwk?.alg ?? algorithmOf(key), kid: jwk?.kid }
  } catch {
    throw new ProblemError('records_unavailable', {
      detail: 'FHIR_PRIVATE_KEY_FILE holds no private key that can be read, as a JWK or as PEM (RSA or P-384).',
    })
  }
}

/** The guide names these two. */
function algorithmOf(key: KeyObject): string {
  return key.asymmetricKeyType === 'ec' ? 'ES384' : 'RS384'
}

function post(agent: Dispatcher, url: string, form: Record<string, string>): Promise<unknown> {
  return getJson(agent, url, { method: 'POST', body: new URLSearchParams(form) })
}

async function getJson(
  agent: Dispatcher,
  url: string,
  init: { method?: string; body?: URLSearchParams },
): Promise<unknown> {
  try {
    const response = await fetch(url, {
      ...init,
      headers: { accept: 'application/json' },
      redirect: 'error',
      dispatcher: agent,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    if (response.ok) return await response.json()
    await response.body?.cancel()
    throw recordsUnavailable(`gave us no token (status ${response.status})`)
  } catch (error) {
    if (error instanceof ProblemError) throw error
    throw recordsUnavailable('gave us no token: it could not be reached')
  }
}
