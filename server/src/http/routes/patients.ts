import { api } from '@carepath/contract/api.ts'
import type { FastifyInstance } from 'fastify'
import type { AppDeps } from '../app.ts'
import { parseInput } from '../parse-input.ts'

export function patientsRoute(app: FastifyInstance, { records }: AppDeps): void {
  app.get(api.patients.path, (request) => records.list(parseInput(api.patients.query, request.query)))
}
