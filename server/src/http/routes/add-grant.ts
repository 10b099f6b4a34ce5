import { api } from '@carepath/contract/api.ts'
import type { FastifyInstance } from 'fastify'
import { usualActions } from '../../access/grants.ts'
import type { AppDeps } from '../app-deps.ts'
import { parseInput } from '../parse-input.ts'
import { toGrantBody } from './grants.ts'

export function addGrantRoute(app: FastifyInstance, { clock }: AppDeps): void {
  app.post(api.addGrant.path, async (request) => {
    const { issuer, subject, name, patient_mrn, relation, actions, from, until, evidence } = parseInput(
      api.addGrant.body,
      request.body,
    )
    const grant = await request.access.grants.add({
      issuer,
      subject,
      name: name ?? subject,
      mrn: patient_mrn ?? null,
      relation,
      actions: actions ?? usualActions[relation],
      startsAt: new Date(from ?? clock.now()).toISOString(),
      endsAt: until === undefined ? null : new Date(until).toISOString(),
      evidence: evidence ?? null,
    })
    return toGrantBody(grant)
  })
}
