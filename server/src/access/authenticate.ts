import type { Clock } from '../shared/clock.ts'
import { ProblemError } from '../shared/problem-error.ts'
import { type ApiKeys, isApiKey } from './api-keys.ts'
import { type Caller, KEY_ISSUER, LOCAL, NOBODY } from './caller.ts'
import type { Session, Sessions } from './sessions.ts'
import type { SignIn } from './sign-in.ts'
import type { VerifiedToken } from './tokens.ts'

/** What a request says of who sends it. */
interface Credentials {
  authorization: string | undefined
  /** The value of the session's cookie. */
  cookie: string | undefined
}

/** A caller, and whether what they came in with would still let them in. */
export interface Authentication {
  caller: Caller
  /** Null where they did not come in by one. */
  session: Session | null
  holds(): Promise<boolean>
}

export const LOCAL_AUTHENTICATION: Authentication = { caller: LOCAL, session: null, holds: async () => true }
export const NO_AUTHENTICATION: Authentication = { caller: NOBODY, session: null, holds: async () => true }

export interface AuthenticateDeps {
  keys: ApiKeys
  sessions: Sessions
  /** Null where no identity provider is set. */
  verify: ((token: string) => Promise<VerifiedToken | null>) | null
  signIn: SignIn | null
  clock: Clock
}

export type Authenticate = (credentials: Credentials) => Promise<Authentication>

/** Who sends a request: by an API key, an access token or the session of the page. Throws `unauthenticated`. */
export function buildAuthenticate({ keys, sessions, verify, signIn, clock }: AuthenticateDeps): Authenticate {
  async function byKey(secret: string): Promise<Authentication | null> {
    const caller = await keys.authenticate(secret, clock.now())
    if (caller === null) return null
    return { caller, session: null, holds: () => keys.isValid(caller.subject, clock.now()) }
  }

  async function byToken(token: string): Promise<Authentication | null> {
    const verified = (await verify?.(token)) ?? null
    if (verified === null) return null
    return { caller: verified.caller, session: null, holds: async () => clock.now() < verified.expiresAt }
  }

  async function bySession(cookie: string): Promise<Authentication | null> {
    const session = await sessions.find(cookie, clock.now())
    if (session === null) return null
    const { issuer, subject } = session.caller
    // The session of a key ends with it; that of a provider that is no longer set, at once.
    const isBacked = async () => (issuer === KEY_ISSUER ? keys.isValid(subject, clock.now()) : signIn !== null)
    if (!(await isBacked()) || !((await signIn?.refresh(session)) ?? true)) {
      await sessions.end(session.hash)
      return null
    }
    const tokenGrants = (await signIn?.tokenGrants(session)) ?? []
    const holds = async () => (await isBacked()) && (await sessions.isValid(session.hash, clock.now()))
    return { caller: { ...session.caller, tokenGrants }, session, holds }
  }

  return async ({ authorization, cookie }) => {
    const bearer = /^bearer +(\S+) *$/i.exec(authorization ?? '')?.[1]
    const found =
      authorization !== undefined
        ? bearer === undefined
          ? null
          : await (isApiKey(bearer) ? byKey(bearer) : byToken(bearer))
        : cookie === undefined
          ? null
          : await bySession(cookie)
    if (found === null) throw unauthenticated()
    return found
  }
}

export function unauthenticated(): ProblemError {
  return new ProblemError('unauthenticated', {
    detail: 'Sign in, or send an API key or an access token that is valid as `Authorization: Bearer …`.',
  })
}
