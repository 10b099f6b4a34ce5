import { api } from '@carepath/contract/api.ts'
import type { FastifyInstance } from 'fastify'
import { parseInput } from '../parse-input.ts'

export function patientsRoute(app: FastifyInstance): void {
  app.get(api.patients.path, (request) =>
    request.access.recordsTo('read').list(parseInput(api.patients.query, request.query)),
  )
}
