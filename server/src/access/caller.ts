/** What may be done about a patient. `manage` is about no patient: it is what an operator does. */
export const actions = ['ask', 'read', 'export', 'delete', 'manage'] as const
export type Action = (typeof actions)[number]

/** Who asks, whichever way they came in. Two callers are the same person where issuer and subject are the same. */
export interface Caller {
  kind: 'local' | 'token' | 'session' | 'key' | 'nobody'
  /** Who vouches for the subject: the URL of an identity provider, KEY_ISSUER, or `local`. */
  issuer: string
  subject: string
  /** The application that they use, as their token names it. */
  client: string | null
  /** What they are called in the access log of a patient. */
  name: string
  /** Milliseconds since the epoch. */
  authenticatedAt: number
  /** Grants that their token itself holds, for as long as it lives; see `smart-context.ts`. */
  tokenGrants: readonly TokenGrant[]
}

export interface TokenGrant {
  mrn: string
  relation: 'self' | 'proxy' | 'care' | 'service'
  actions: readonly Action[]
  /** The FHIR reference of who they are, such as `RelatedPerson/abc`; null where the token does not tell. */
  evidence: string | null
  /** Milliseconds since the epoch. */
  until: number
}

/** The issuer of API keys: this service itself. */
export const KEY_ISSUER = 'urn:carepath:key'

/** Whoever is at this machine, while AUTH is off. They may do everything. */
export const LOCAL: Caller = {
  kind: 'local',
  issuer: 'local',
  subject: 'local',
  client: null,
  name: 'local',
  authenticatedAt: 0,
  tokenGrants: [],
}

/** Whoever calls an open route without credentials. They may do nothing. */
export const NOBODY: Caller = { ...LOCAL, kind: 'nobody', issuer: '', subject: '', name: 'nobody' }

/** The text by which a caller stands beside what they asked. An issuer holds no space, so no two callers share it. */
export function toAsker({ issuer, subject }: Pick<Caller, 'issuer' | 'subject'>): string {
  return `${issuer} ${subject}`
}
