import { api } from '@carepath/contract/api.ts'
import type { Conversation, ConversationEntry } from '@carepath/contract/conversations.ts'
import type { FastifyInstance } from 'fastify'
import type { AppDeps } from '../app.ts'
import { accessEvent } from '../audit/access-event.ts'
import type { AuditAction, AuditEvent } from '../audit/audit-event.ts'
import { ProblemError } from '../problem-error.ts'
import { parseInput } from './body.ts'

export function conversationRoutes(app: FastifyInstance, { store, clock }: AppDeps): void {
  app.get(api.conversations.path, async (request) => {
    const { patient_mrn, limit, search } = parseInput(api.conversations.query, request.query)
    return { conversations: await store.listConversations({ patientMrn: patient_mrn, limit, search }) }
  })

  const eventOf = (
    action: AuditAction,
    { conversation_id, patient_mrn }: Omit<ConversationEntry, 'turns'>,
    traceId: string,
  ): AuditEvent =>
    accessEvent({ action, at: clock.now(), patientMrn: patient_mrn, conversationId: conversation_id, traceId })

  app.get('/conversations/:id', async (request): Promise<Conversation> => {
    const { id } = parseInput(api.conversation.params, request.params)
    const found = await store.readConversation(id)
    if (found === null) throw notFound()
    await store.recordAccess(eventOf('conversation_read', found.entry, request.id))
    return { ...found.entry, turns: found.turns }
  })

  app.delete('/conversations/:id', async (request, reply) => {
    const { id } = parseInput(api.deleteConversation.params, request.params)
    const found = await store.readConversation(id)
    // The entry goes down in the transaction that removes the text.
    if (found === null || !(await store.deleteConversation(id, eventOf('delete', found.entry, request.id)))) {
      throw notFound()
    }
    return reply.code(204).send()
  })
}

function notFound(): ProblemError {
  return new ProblemError('conversation_not_found', { detail: 'There is no conversation with this id.' })
}
