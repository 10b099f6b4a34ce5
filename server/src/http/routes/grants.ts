import { api } from '@carepath/contract/api.ts'
import type { Grant } from '@carepath/contract/grants.ts'
import type { FastifyInstance } from 'fastify'
import type { ListedGrant } from '../../access/guarded-grants.ts'
import { parseInput } from '../parse-input.ts'

export function grantsRoute(app: FastifyInstance): void {
  app.get(api.grants.path, async (request) => {
    const { patient_mrn: mrn, issuer, subject } = parseInput(api.grants.query, request.query)
    return { grants: (await request.access.grants.list({ mrn, issuer, subject })).map(toGrantBody) }
  })
}

/** Returns a grant as the API writes it. */
export function toGrantBody(grant: ListedGrant): Grant {
  return {
    id: grant.id,
    name: grant.name,
    issuer: grant.issuer,
    subject: grant.subject,
    patient_mrn: grant.mrn,
    relation: grant.relation,
    actions: [...grant.actions],
    from: grant.startsAt,
    until: grant.endsAt,
    evidence: grant.evidence,
    granted_by: grant.grantedBy,
    granted_at: grant.grantedAt,
    revoked_at: grant.revokedAt,
    state: grant.state,
    yours: grant.yours,
  }
}
