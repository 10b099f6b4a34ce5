import { api } from '@carepath/contract/api.ts'
import type { FastifyInstance } from 'fastify'
import type { AppDeps } from '../app.ts'
import { parseInput } from '../parse-input.ts'

export function conversationsRoute(app: FastifyInstance, { store }: AppDeps): void {
  app.get(api.conversations.path, async (request) => {
    const { patient_mrn, limit, search } = parseInput(api.conversations.query, request.query)
    return { conversations: await store.listConversations({ patientMrn: patient_mrn, limit, search }) }
  })
}
