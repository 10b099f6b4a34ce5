import { api } from '@carepath/contract/api.ts'
import type { FastifyInstance } from 'fastify'
import { accessEvent } from '../../audit/access-event.ts'
import { ProblemError } from '../../shared/problem-error.ts'
import type { AppDeps } from '../app-deps.ts'
import { parseInput } from '../parse-input.ts'

export function foldNoticeRoute(app: FastifyInstance, { clock }: AppDeps): void {
  app.post('/conversations/:id/fold-notice', async (request, reply) => {
    const { id } = parseInput(api.foldNotice.params, request.params)
    const { store } = request.access
    const found = await store.readConversation(id)
    if (found === null) {
      throw new ProblemError('conversation_not_found', { detail: 'There is no conversation with this id.' })
    }
    const at = clock.now()
    const event = accessEvent({
      action: 'notice_folded',
      at,
      patientMrn: found.entry.patient_mrn,
      conversationId: id,
      traceId: request.id,
    })
    await store.foldNotice(id, new Date(at).toISOString(), event)
    return reply.code(204).send()
  })
}
