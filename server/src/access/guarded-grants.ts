import { ProblemError } from '../shared/problem-error.ts'
import type { Caller } from './caller.ts'
import { toAsker } from './caller.ts'
import { type Grant, type Grants, isInForce, type NewGrant } from './grants.ts'

/** How a grant stands, as whoever lists it is told. */
type GrantState = 'in_force' | 'not_yet' | 'over' | 'revoked' | 'denied'
export type ListedGrant = Grant & { state: GrantState; yours: boolean }

/** What a caller can do with grants: an operator with all of them, a patient with those about themselves. */
export interface CallerGrants {
  list(filter: Parameters<Grants['list']>[0]): Promise<ListedGrant[]>
  listOf(mrn: string): Promise<ListedGrant[]>
  add(grant: Omit<NewGrant, 'grantedBy'>): Promise<ListedGrant>
  revoke(id: string): Promise<void>
  revokeOf(mrn: string, id: string): Promise<void>
}

export interface GuardedGrantsDeps {
  grants: Grants
  /** Throws where the caller may not. */
  need(action: 'manage' | 'read', mrn: string | null): Promise<Grant | null>
  isDenied(grant: Grant, mrn: string): Promise<boolean>
  /** Enters in the log of its patient that a grant was given or ended. */
  note(action: 'grant' | 'revoke', grant: Grant): Promise<void>
  now(): number
}

export function guardGrants(deps: GuardedGrantsDeps, caller: Caller): CallerGrants {
  const { grants, need, isDenied, note, now } = deps
  const by = toAsker(caller)

  async function toListed(grant: Grant): Promise<ListedGrant> {
    return { ...grant, yours: toAsker(grant) === by, state: await stateOf(grant) }
  }

  async function stateOf(grant: Grant): Promise<GrantState> {
    if (grant.revokedAt !== null) return 'revoked'
    if (!isInForce(grant, now())) return Date.parse(grant.startsAt) > now() ? 'not_yet' : 'over'
    return grant.mrn !== null && (await isDenied(grant, grant.mrn)) ? 'denied' : 'in_force'
  }

  async function end(grant: Grant | undefined): Promise<void> {
    if (grant === undefined || !(await grants.revoke(grant.id, by, now()))) throw grantNotFound()
    await note('revoke', grant)
  }

  return {
    list: async (filter) => {
      await need('manage', null)
      return Promise.all((await grants.list(filter)).map(toListed))
    },
    listOf: async (mrn) => {
      await need('read', mrn)
      return Promise.all((await grants.list({ mrn })).map(toListed))
    },
    add: async (given) => {
      await need('manage', null)
      const grant = await grants.add({ ...given, grantedBy: by }, now())
      await note('grant', grant)
      return toListed(grant)
    },
    revoke: async (id) => {
      await need('manage', null)
      await end((await grants.list({ id }))[0])
    },
    revokeOf: async (mrn, id) => {
      const own = await need('read', mrn)
      const [grant] = await grants.list({ mrn, id })
      const isTheirs = own === null || own.relation === 'self' || (grant !== undefined && toAsker(grant) === by)
      if (!isTheirs) {
        throw new ProblemError('forbidden', { detail: 'Only the patient ends what somebody else may do here.' })
      }
      await end(grant)
    },
  }
}

function grantNotFound(): ProblemError {
  return new ProblemError('grant_not_found', { detail: 'There is no grant with this id that is not over.' })
}
