import { api } from '@carepath/contract/api.ts'
import type { FastifyInstance } from 'fastify'
import type { AppDeps } from '../app.ts'
import { toProblem } from '../problem-error.ts'
import { answerQuestion, type TriageCall } from '../triage/answer.ts'
import { previewQuestion } from '../triage/preview.ts'
import { parseInput } from './body.ts'
import { callerGone } from './caller.ts'
import { sendEvents } from './event-stream.ts'
import { logAnswer } from './log-answer.ts'
import { logUnexpected } from './log-unexpected.ts'
import { toServerTiming } from './server-timing.ts'

export function triageRoute(app: FastifyInstance, deps: AppDeps): void {
  // A caller who leaves ends the connection before its access is written down, which the store must stay open for.
  let running = 0
  let onLastEnd = () => {}
  app.addHook('onClose', async () => {
    if (running > 0)
      await new Promise<void>((resolve) => {
        onLastEnd = resolve
      })
  })
  const whileRunning = <Result>(work: Promise<Result>): Promise<Result> => {
    const end = () => {
      running -= 1
      if (running === 0) onLastEnd()
    }
    running += 1
    work.then(end, end)
    return work
  }

  app.post(api.triage.path, async (request, reply) => {
    const input = parseInput(api.triage.body, request.body)
    const stream = request.headers.accept?.includes('text/event-stream') ?? false
    const traceId = request.id
    const signal = callerGone(reply)
    const answer = (show: TriageCall['onProgress']) => {
      const ask = (onProgress: TriageCall['onProgress']) =>
        answerQuestion(input, { traceId, signal, stream, onProgress }, deps)
      return whileRunning(logAnswer(ask, show, request.log, { traceId, signal }))
    }
    if (!stream) {
      const whole = await answer(() => undefined)
      reply.header('server-timing', toServerTiming(whole.timings_ms))
      return whole
    }
    return sendEvents(reply, answer, (error) => {
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
