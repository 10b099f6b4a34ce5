import { api } from '@carepath/contract/api.ts'
import type { Conversation } from '@carepath/contract/conversations.ts'
import type { FastifyInstance } from 'fastify'
import { accessEvent } from '../../audit/access-event.ts'
import { standingNotice } from '../../safety/notice/notice.ts'
import { ProblemError } from '../../shared/problem-error.ts'
import { toTold } from '../../store/turn-row.ts'
import type { AppDeps } from '../app-deps.ts'
import { parseInput } from '../parse-input.ts'

export function conversationRoute(app: FastifyInstance, { clock, emergencyRegion = null }: AppDeps): void {
  app.get('/conversations/:id', async (request): Promise<Conversation> => {
    const { id } = parseInput(api.conversation.params, request.params)
    const found = await request.access.store.readConversation(id)
    if (found === null) {
      throw new ProblemError('conversation_not_found', { detail: 'There is no conversation with this id.' })
    }
    await request.access.store.recordAccess(
      accessEvent({
        action: 'conversation_read',
        at: clock.now(),
        patientMrn: found.entry.patient_mrn,
        conversationId: id,
        traceId: request.id,
      }),
    )
    const notice = standingNotice(found.turns, clock.now(), emergencyRegion)
    return { ...found.entry, turns: found.turns.map(toTold), notice }
  })
}
