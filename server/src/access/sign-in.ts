import * as client from 'openid-client'
import { z } from 'zod'
import type { Clock } from '../shared/clock.ts'
import type { Caller, TokenGrant } from './caller.ts'
import { type Issuer, identityUnavailable } from './issuer.ts'
import type { Sealer } from './seal.ts'
import type { NewSession, Session, Sessions } from './sessions.ts'

/** Signing in at the identity provider (OpenID Connect Core 1.0, authorization code with PKCE) and out again. */
export interface SignIn {
  /** Where the browser goes, and what it keeps meanwhile, sealed. Throws `identity_unavailable`. */
  begin(returnTo: string): Promise<{ location: string; kept: string }>
  /** Null where the answer is none to what this browser began, or the provider refused. */
  finish(answer: URL, kept: string): Promise<{ session: NewSession; returnTo: string } | null>
  /** Renews tokens that run out. False where the provider ended the session. */
  refresh(session: Session): Promise<boolean>
  /** Rights that the tokens of a session hold themselves. */
  tokenGrants(session: Session): Promise<readonly TokenGrant[]>
  /** Gives the refresh token back, and says where the browser signs out. */
  end(session: Session): Promise<string>
}

export interface SignInDeps {
  issuer: Issuer
  sealer: Sealer
  sessions: Sessions
  clock: Clock
  /** Where browsers reach this service. */
  publicUrl: string
  scope: string
  /** What the tokens grant by themselves: see `smart-context.ts`. */
  toGrants(claims: Record<string, unknown>, until: number): Promise<TokenGrant[]>
  sessionMs: number
}

/** How long signing in may take. */
const SIGN_IN_MS = 600_000
/** Tokens are renewed so long before they end. */
const EARLY_MS = 30_000
const RETRY_MS = 30_000

const Kept = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  returnTo: z.string(),
  until: z.number(),
})

const Tokens = z.object({ id: z.string(), refresh: z.string().nullable(), grants: z.array(z.custom<TokenGrant>()) })
type Tokens = z.infer<typeof Tokens>

export function openSignIn(deps: SignInDeps): SignIn {
  const { issuer, sealer, sessions, clock, publicUrl } = deps
  const callback = `${publicUrl}/auth/callback`

  async function tokensOf(session: Session): Promise<Tokens | null> {
    const parsed = Tokens.safeParse(session.tokens === null ? null : await sealer.unseal(session.tokens))
    return parsed.success ? parsed.data : null
  }

  async function toSealed(reply: TokenReply, before: Tokens | null): Promise<Pick<NewSession, 'tokens' | 'refreshAt'>> {
    const now = clock.now()
    const refresh = reply.refresh_token ?? before?.refresh ?? null
    const expiresIn = reply.expiresIn()
    const claims = { ...reply.claims(), patient: reply['patient'], scope: reply.scope }
    const until = now + (expiresIn === undefined ? deps.sessionMs : expiresIn * 1_000)
    const grants = await deps.toGrants(claims, until)
    const tokens: Tokens = { id: reply.id_token ?? before?.id ?? '', refresh, grants }
    const refreshAt = refresh === null || expiresIn === undefined ? null : Math.max(now + RETRY_MS, until - EARLY_MS)
    return { tokens: await sealer.seal(tokens), refreshAt }
  }

  return {
    begin: async (returnTo) => {
      const configuration = await issuer.configuration()
      const verifier = client.randomPKCECodeVerifier()
      const [state, nonce] = [client.randomState(), client.randomNonce()]
      const location = client.buildAuthorizationUrl(configuration, {
        redirect_uri: callback,
        scope: deps.scope,
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state,
        nonce,
      })
      const kept = { state, nonce, verifier, returnTo, until: clock.now() + SIGN_IN_MS }
      return { location: location.href, kept: await sealer.seal(kept) }
    },
    finish: async (answer, sealed) => {
      const kept = Kept.safeParse(await sealer.unseal(sealed))
      if (!kept.success || kept.data.until < clock.now()) return null
      const { state, nonce, verifier, returnTo } = kept.data
      const url = new URL(callback)
      url.search = answer.search
      const configuration = await issuer.configuration()
      const reply = await client
        .authorizationCodeGrant(configuration, url, {
          pkceCodeVerifier: verifier,
          expectedState: state,
          expectedNonce: nonce,
          idTokenExpected: true,
        })
        .catch(refused)
      const claims = reply?.claims()
      if (reply === null || claims === undefined) return null
      return { session: { caller: toCaller(claims, issuer.id), ...(await toSealed(reply, null)) }, returnTo }
    },
    refresh: async (session) => {
      if (session.refreshAt === null || session.refreshAt > clock.now()) return true
      if (!(await sessions.claimRefresh(session, clock.now() + RETRY_MS))) return true
      const tokens = await tokensOf(session)
      if (tokens === null) return false
      if (tokens.refresh === null) return true
      const configuration = await issuer.configuration()
      const reply = await client.refreshTokenGrant(configuration, tokens.refresh).catch(refused)
      if (reply === null) return false
      const renewed = await toSealed(reply, tokens)
      if (renewed.tokens !== null) await sessions.renew(session.hash, renewed.tokens, renewed.refreshAt)
      return true
    },
    tokenGrants: async (session) => (await tokensOf(session))?.grants ?? [],
    end: async (session) => {
      const tokens = await tokensOf(session)
      const configuration = await issuer.configuration().catch(() => null)
      if (tokens === null || configuration === null) return publicUrl
      const { end_session_endpoint, revocation_endpoint } = configuration.serverMetadata()
      // Signing out does not fail because the provider is slow: the session here is over already.
      if (tokens.refresh !== null && revocation_endpoint !== undefined) {
        await client.tokenRevocation(configuration, tokens.refresh).catch(() => undefined)
      }
      if (end_session_endpoint === undefined) return publicUrl
      const parameters = { id_token_hint: tokens.id, post_logout_redirect_uri: `${publicUrl}/` }
      return client.buildEndSessionUrl(configuration, parameters).href
    },
  }
}

type TokenReply = client.TokenEndpointResponse & client.TokenEndpointResponseHelpers

/** Null where the provider said no, or its answer is not to be trusted; throws where it said nothing. */
function refused(error: unknown): null {
  if (error instanceof client.AuthorizationResponseError || error instanceof client.ResponseBodyError) return null
  if (error instanceof client.ClientError && !(error.cause instanceof TypeError)) return null
  throw identityUnavailable()
}

function toCaller(claims: client.IDToken, issuer: string): Caller {
  const { sub, name, preferred_username, aud, auth_time, iat } = claims
  return {
    kind: 'session',
    issuer,
    subject: sub,
    client: typeof aud === 'string' ? aud : (aud[0] ?? null),
    name: ([name, preferred_username].find((text) => typeof text === 'string' && text !== '') as string) ?? sub,
    authenticatedAt: (auth_time ?? iat) * 1_000,
    tokenGrants: [],
  }
}
