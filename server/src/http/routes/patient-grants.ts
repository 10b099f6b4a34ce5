import { api } from '@carepath/contract/api.ts'
import type { FastifyInstance } from 'fastify'
import { parseInput } from '../parse-input.ts'
import { toGrantBody } from './grants.ts'

export function patientGrantsRoute(app: FastifyInstance): void {
  app.get('/patients/:mrn/grants', async (request) => {
    const { mrn } = parseInput(api.patientGrants.params, request.params)
    return { grants: (await request.access.grants.listOf(mrn)).map(toGrantBody) }
  })
}
