import { api } from '@carepath/contract/api.ts'
import type { Conversation } from '@carepath/contract/conversations.ts'
import type { FastifyInstance } from 'fastify'
import type { AppDeps } from '../app.ts'
import { ProblemError } from '../problem-error.ts'
import { parseInput } from './body.ts'

export function conversationRoutes(app: FastifyInstance, { store }: AppDeps): void {
  app.get(api.conversations.path, async (request) => {
    const { patient_mrn, limit, search } = parseInput(api.conversations.query, request.query)
    return { conversations: await store.listConversations({ patientMrn: patient_mrn, limit, search }) }
  })

  app.get('/conversations/:id', async (request): Promise<Conversation> => {
    const { id } = parseInput(api.conversation.params, request.params)
    const found = await store.readConversation(id)
    if (found === null) throw notFound()
    return { ...found.entry, turns: found.turns }
  })

  app.delete('/conversations/:id', async (request, reply) => {
    const { id } = parseInput(api.deleteConversation.params, request.params)
    if (!(await store.deleteConversation(id))) throw notFound()
    return reply.code(204).send()
  })
}

function notFound(): ProblemError {
  return new ProblemError('conversation_not_found', { detail: 'There is no conversation with this id.' })
}
