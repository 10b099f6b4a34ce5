import { api } from '@carepath/contract/api.ts'
import type { FastifyInstance } from 'fastify'
import { parseInput } from '../parse-input.ts'

export function revokeGrantRoute(app: FastifyInstance): void {
  app.delete('/grants/:id', async (request, reply) => {
    await request.access.grants.revoke(parseInput(api.revokeGrant.params, request.params).id)
    return reply.code(204).send()
  })
}
