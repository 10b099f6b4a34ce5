import { api } from '@carepath/contract/api.ts'
import type { FastifyInstance } from 'fastify'
import type { AppDeps } from '../app.ts'
import { parseInput } from '../parse-input.ts'

export function accessLogRoute(app: FastifyInstance, { store }: AppDeps): void {
  app.get('/patients/:mrn/access-log', (request) => {
    const { mrn } = parseInput(api.accessLog.params, request.params)
    return store.listAccess({ patientMrn: mrn, ...parseInput(api.accessLog.query, request.query) })
  })
}
