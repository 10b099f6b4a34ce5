import type { Config } from '../config.ts'
import type { RecordSource } from '../records/sources/record-source.ts'
import type { Clock } from '../shared/clock.ts'
import type { Store } from '../store/store.ts'
import { openApiKeys } from './api-keys.ts'
import { type Authenticate, type Authentication, buildAuthenticate } from './authenticate.ts'
import { type Caller, toAsker } from './caller.ts'
import { isDeniedByConsent } from './consent.ts'
import { type Grant, openGrants } from './grants.ts'
import { type CallerAccess, guard } from './guard.ts'
import { openIssuer } from './issuer.ts'
import { buildMay } from './may.ts'
import { isByParenthood, isOfAge } from './of-age.ts'
import { openLimits } from './rate-limit.ts'
import { sealer } from './seal.ts'
import { type NewSession, openSessions, type Session } from './sessions.ts'
import { openSignIn, type SignIn } from './sign-in.ts'
import { toSmartGrants } from './smart-context.ts'
import { type TokenOptions, verifyToken } from './tokens.ts'

/** Who may come in and what they may do: the room's one door. */
export interface Access {
  /** How people come in: not at all, where everybody on this machine may do everything. */
  mode: 'none' | 'key' | 'oidc'
  /** Where browsers reach the service; undefined where nobody said. */
  publicUrl: string | undefined
  /** The identity provider whose access tokens are taken. */
  issuer: string | null
  /** Throws `unauthenticated`. */
  authenticate: Authenticate
  /** What this caller can reach in the request of this trace. */
  open(authentication: Authentication, traceId: string): CallerAccess
  /** Signing in at the identity provider; null where that is not how people come in. */
  signIn: SignIn | null
  /** A session of the page: the value of its cookie is in this answer and nowhere else. */
  startSession(session: NewSession): Promise<{ cookie: string; session: Session }>
  touchSession(session: Session): Promise<void>
  endSession(session: Session): Promise<void>
  /** Counts a request of this caller. Throws `rate_limited` where there were too many. */
  count(caller: Caller): Promise<void>
  /** Whether there is no API key yet. */
  isEmpty(): Promise<boolean>
  close(): Promise<void>
}

export interface AccessDeps {
  config: Config
  store: Store
  records: RecordSource
  clock: Clock
}

const noKeys: readonly string[] = []

/** Everything of this room over the tables of the store. */
export function openAccess({ config, store, records, clock }: AccessDeps): Access {
  const keys = openApiKeys(store)
  const grants = openGrants(store)
  const sessionMs = config.SESSION_HOURS * 3_600_000
  const sessions = openSessions(store, { idleMs: config.SESSION_IDLE_MINUTES * 60_000, absoluteMs: sessionMs })
  const { OIDC_ISSUER, OIDC_CLIENT_ID: clientId, PUBLIC_URL: publicUrl } = config
  const issuer =
    OIDC_ISSUER === undefined
      ? null
      : openIssuer({ issuer: OIDC_ISSUER, clientId, clientSecret: () => config.OIDC_CLIENT_SECRET, clock })
  const audience = config.OIDC_AUDIENCE ?? publicUrl
  const toGrants = async (claims: Record<string, unknown>, until: number) =>
    config.OIDC_PATIENT_CONTEXT === 'on' ? toSmartGrants(claims, until, records) : []
  const signIn =
    issuer === null || clientId === undefined || publicUrl === undefined
      ? null
      : openSignIn({
          ...{ issuer, sessions, clock, publicUrl, toGrants, sessionMs },
          sealer: sealer(() => config.SESSION_KEY ?? noKeys),
          scope: config.OIDC_SCOPE,
        })

  const verify = async (token: string, options: TokenOptions) => {
    const verified = await verifyToken(token, options)
    if (verified === null) return null
    const tokenGrants = await toGrants(verified.payload, verified.expiresAt)
    return { ...verified, caller: { ...verified.caller, tokenGrants } }
  }
  const tokenOptions =
    issuer === null || audience === undefined
      ? null
      : { issuer, audience, algorithms: config.OIDC_ALGORITHMS, type: config.OIDC_TOKEN_TYPE, clock }

  const isDenied = async (grant: Grant, mrn: string) => {
    // Nobody's leaving ends this reading: it is shared, and its source has a time limit of its own.
    const record = await records.load(mrn, new AbortController().signal)
    if (record === null) return false
    const isEnded =
      isByParenthood(grant, record) && isOfAge(record.entry.birth_date, config.PROXY_ENDS_AT_AGE, clock.now())
    return isEnded || isDeniedByConsent(record.resources, grant, clock.now())
  }
  const may = buildMay({ grants, clock, isDenied })

  const limits = openLimits(config, store)
  const limiter = config.RATE_LIMIT === null ? null : limits.limiter('caller', config.RATE_LIMIT)

  return {
    mode: config.AUTH === 'off' ? 'none' : signIn === null ? 'key' : 'oidc',
    publicUrl,
    issuer: issuer?.id ?? null,
    authenticate: buildAuthenticate({
      ...{ keys, sessions, signIn, clock },
      verify: tokenOptions === null ? null : (token) => verify(token, tokenOptions),
    }),
    open: ({ caller }, traceId) => guard({ store, records, grants, may, isDenied, clock }, caller, traceId),
    signIn,
    startSession: (session) => sessions.start(session, clock.now()),
    touchSession: (session) => sessions.touch(session, clock.now()),
    endSession: (session) => sessions.end(session.hash),
    count: async (caller) => {
      if (caller.kind !== 'local') await limiter?.consume(toAsker(caller))
    },
    close: limits.close,
    isEmpty: async () => (await keys.list()).length === 0,
  }
}
