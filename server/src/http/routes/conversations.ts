import { api } from '@carepath/contract/api.ts'
import type { FastifyInstance } from 'fastify'
import { parseInput } from '../parse-input.ts'

export function conversationsRoute(app: FastifyInstance): void {
  app.get(api.conversations.path, async (request) => {
    const { patient_mrn, limit, search } = parseInput(api.conversations.query, request.query)
    const conversations = await request.access.store.listConversations({ patientMrn: patient_mrn, limit, search })
    return { conversations }
  })
}
