import { api } from '@carepath/contract/api.ts'
import type { FastifyInstance } from 'fastify'
import { parseInput } from '../parse-input.ts'

export function revokePatientGrantRoute(app: FastifyInstance): void {
  app.delete('/patients/:mrn/grants/:id', async (request, reply) => {
    const { mrn, id } = parseInput(api.revokePatientGrant.params, request.params)
    await request.access.grants.revokeOf(mrn, id)
    return reply.code(204).send()
  })
}
