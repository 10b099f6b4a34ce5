import { api } from '@carepath/contract/api.ts'
import type { FastifyInstance } from 'fastify'
import { toAccessEntry } from '../../audit/access-entry.ts'
import { parseInput } from '../parse-input.ts'

export function accessLogRoute(app: FastifyInstance): void {
  app.get('/patients/:mrn/access-log', async (request) => {
    const { mrn } = parseInput(api.accessLog.params, request.params)
    const { limit, before } = parseInput(api.accessLog.query, request.query)
    const { entries, next } = await request.access.store.listAccess({ patientMrn: mrn, limit, cursor: before })
    return { entries: entries.map(toAccessEntry), next }
  })
}
