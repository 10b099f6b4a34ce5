import type { Clock } from '../shared/clock.ts'
import { type Action, type Caller, toAsker } from './caller.ts'
import { type Grant, type Grants, isInForce } from './grants.ts'

/** Yes, by this grant (null: whoever is at this machine needs none); or no, and how it is told. */
type Decision =
  | { allowed: true; grant: Grant | null }
  | { allowed: false; grant: Grant | null; code: 'patient_not_found' | 'forbidden' }

/** `mrn` is null for what is about no patient. */
export type May = (caller: Caller, action: Action, mrn: string | null) => Promise<Decision>

export interface MayDeps {
  grants: Pick<Grants, 'of'>
  clock: Clock
  /** Whether the record of the patient, or the age of the patient, stands against a grant that is in force by itself. */
  isDenied(grant: Grant, mrn: string): Promise<boolean>
}

/**
 * The one decision about who may do what about whom. Everything that is not granted is denied, and a patient whom the
 * caller has no right about is as good as none: `forbidden` is told only to who may do something else about the same one.
 */
export function buildMay({ grants, clock, isDenied }: MayDeps): May {
  return async (caller, action, mrn) => {
    if (caller.kind === 'local') return { allowed: true, grant: null }
    if (caller.kind === 'nobody') return { allowed: false, grant: null, code: 'patient_not_found' }
    const now = clock.now()
    const held = [...(await grants.of(caller)), ...caller.tokenGrants.map((grant) => ofToken(grant, caller))]
    let lacking: Grant | null = null
    for (const grant of held) {
      if (grant.mrn !== mrn || !isInForce(grant, now)) continue
      if (mrn !== null && (await isDenied(grant, mrn))) continue
      if (grant.actions.includes(action)) return { allowed: true, grant }
      lacking = grant
    }
    const isTold = lacking !== null || mrn === null
    return { allowed: false, grant: lacking, code: isTold ? 'forbidden' : 'patient_not_found' }
  }
}

/** A token's own grant, in the form of those that are stored. */
function ofToken(grant: Caller['tokenGrants'][number], caller: Caller): Grant {
  return {
    id: `token of ${toAsker(caller)}`,
    issuer: caller.issuer,
    subject: caller.subject,
    name: caller.name,
    mrn: grant.mrn,
    relation: grant.relation,
    actions: grant.actions,
    startsAt: new Date(0).toISOString(),
    endsAt: new Date(grant.until).toISOString(),
    evidence: grant.evidence,
    grantedBy: caller.issuer,
    grantedAt: new Date(caller.authenticatedAt).toISOString(),
    revokedBy: null,
    revokedAt: null,
  }
}
