import type { IncomingHttpHeaders } from 'node:http'
import type { Config } from '../config.ts'
import type { RecordSource } from '../records/sources/record-source.ts'
import type { Clock } from '../shared/clock.ts'
import { ProblemError } from '../shared/problem-error.ts'
import type { Store } from '../store/store.ts'
import { isApiKey, openApiKeys } from './api-keys.ts'
import { type Caller, LOCAL, NOBODY } from './caller.ts'
import { isDeniedByConsent } from './consent.ts'
import { type Grant, openGrants } from './grants.ts'
import { type CallerAccess, guard } from './guard.ts'
import { buildMay } from './may.ts'
import { isByParenthood, isOfAge } from './of-age.ts'

/** A caller, and whether what they came in with would still let them in. */
export interface Authentication {
  caller: Caller
  holds(): Promise<boolean>
}

export interface Access {
  /** Throws `unauthenticated`. */
  authenticate(headers: IncomingHttpHeaders): Promise<Authentication>
  /** What this caller can reach in the request of this trace. */
  open(authentication: Authentication, traceId: string): CallerAccess
  /** Whether everybody on this machine may do everything. */
  isOff: boolean
  /** Whether nobody can come in yet. */
  isEmpty(): Promise<boolean>
}

export interface AccessDeps {
  config: Pick<Config, 'AUTH' | 'PROXY_ENDS_AT_AGE'>
  store: Store
  records: RecordSource
  clock: Clock
}

export const LOCAL_AUTHENTICATION: Authentication = { caller: LOCAL, holds: async () => true }
export const NO_AUTHENTICATION: Authentication = { caller: NOBODY, holds: async () => true }

/** Who may come in and what they may do, over the tables of the store. */
export function openAccess({ config, store, records, clock }: AccessDeps): Access {
  const keys = openApiKeys(store)
  const grants = openGrants(store)
  const isDenied = async (grant: Grant, mrn: string) => {
    // Nobody's leaving ends this reading: it is shared, and its source has a time limit of its own.
    const record = await records.load(mrn, new AbortController().signal)
    if (record === null) return false
    const isEnded =
      isByParenthood(grant, record) && isOfAge(record.entry.birth_date, config.PROXY_ENDS_AT_AGE, clock.now())
    return isEnded || isDeniedByConsent(record.resources, grant, clock.now())
  }
  const may = buildMay({ grants, clock, isDenied })
  return {
    isOff: config.AUTH === 'off',
    authenticate: async ({ authorization }) => {
      const credential = /^bearer +(\S+) *$/i.exec(authorization ?? '')?.[1]
      if (credential === undefined || !isApiKey(credential)) throw unauthenticated()
      const caller = await keys.authenticate(credential, clock.now())
      if (caller === null) throw unauthenticated()
      return { caller, holds: () => keys.isValid(caller.subject, clock.now()) }
    },
    open: ({ caller }, traceId) => guard({ store, records, grants, may, clock }, caller, traceId),
    isEmpty: async () => (await keys.list()).length === 0,
  }
}

function unauthenticated(): ProblemError {
  return new ProblemError('unauthenticated', {
    detail: 'Send an API key or an access token that is valid, as `Authorization: Bearer …`.',
  })
}
