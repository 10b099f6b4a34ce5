import { api } from '@carepath/contract/api.ts'
import type { FastifyInstance } from 'fastify'
import { accessEvent } from '../../audit/access-event.ts'
import { ProblemError } from '../../shared/problem-error.ts'
import type { AppDeps } from '../app-deps.ts'
import { parseInput } from '../parse-input.ts'

export function deleteConversationRoute(app: FastifyInstance, { clock }: AppDeps): void {
  app.delete('/conversations/:id', async (request, reply) => {
    const { id } = parseInput(api.deleteConversation.params, request.params)
    const { store } = request.access
    const found = await store.readConversation(id)
    const event = (patientMrn: string) =>
      accessEvent({ action: 'delete', at: clock.now(), patientMrn, conversationId: id, traceId: request.id })
    // The entry goes down in the transaction that removes the text.
    if (found === null || !(await store.deleteConversation(id, event(found.entry.patient_mrn)))) {
      throw new ProblemError('conversation_not_found', { detail: 'There is no conversation with this id.' })
    }
    return reply.code(204).send()
  })
}
