import { api } from '@carepath/contract/api.ts'
import type { TriageAnswer, TriageEvent } from '@carepath/contract/triage.ts'
import type { FastifyInstance } from 'fastify'
import type { AppDeps } from '../app.ts'
import { ProblemError, toProblem } from '../problem-error.ts'
import { answerQuestion } from '../triage/answer.ts'
import { previewQuestion } from '../triage/preview.ts'
import { parseInput } from './body.ts'
import { callerGone } from './caller.ts'
import { sendEvents } from './event-stream.ts'
import { logAnswers } from './log-answers.ts'
import { logUnexpected } from './log-unexpected.ts'
import { toServerTiming } from './server-timing.ts'

export function triageRoute(app: FastifyInstance, deps: AppDeps): void {
  app.post(api.triage.path, async (request, reply) => {
    const input = parseInput(api.triage.body, request.body)
    const stream = request.headers.accept?.includes('text/event-stream') ?? false
    const call = { traceId: request.id, signal: callerGone(reply), stream }
    const events = logAnswers(answerQuestion(input, call, deps), request.log, request.id)
    if (!stream) {
      const answer = await wholeAnswer(events)
      reply.header('server-timing', toServerTiming(answer.timings_ms))
      return answer
    }
    return sendEvents(reply, events, (error) => {
      const problem = toProblem(error, request.id)
      logUnexpected(problem, error, request, reply)
      return problem
    })
  })

  app.post(api.triagePreview.path, async (request, reply) => {
    const input = parseInput(api.triagePreview.body, request.body)
    return previewQuestion(input, { traceId: request.id, signal: callerGone(reply) }, deps)
  })
}

async function wholeAnswer(events: AsyncIterator<TriageEvent, void, undefined>): Promise<TriageAnswer> {
  for (let next = await events.next(); !next.done; next = await events.next())
    if (next.value.event === 'done') return next.value.data
  throw new ProblemError('answer_incomplete', { detail: 'The answer ended before its end. Ask again.' })
}
