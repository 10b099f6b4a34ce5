import { api } from '@carepath/contract/api.ts'
import type { FastifyInstance } from 'fastify'
import { toProblem } from '../../shared/problem-error.ts'
import { abortWhenOver } from '../abort-when-over.ts'
import type { AppDeps } from '../app-deps.ts'
import { sendEvents } from '../event-stream.ts'
import { logAnswer } from '../log-answer.ts'
import { logUnexpected } from '../log-unexpected.ts'
import { parseInput } from '../parse-input.ts'
import { noticeOfWords } from '../question-notice.ts'
import { toAsk } from '../require-caller.ts'
import { toServerTiming } from '../server-timing.ts'

/** Whoever looks whether the service lives has had an answer by then. */
const SOON_MS = 500

export function triageRoute(app: FastifyInstance, deps: AppDeps): void {
  // A caller who leaves ends the connection before the access is written down, which the store must stay open for.
  const running = new Set<Promise<unknown>>()
  app.addHook('onClose', async () => void (await Promise.allSettled(running)))
  const whileOpen = <Result>(work: Promise<Result>): Promise<Result> => {
    running.add(work)
    const end = () => running.delete(work)
    work.then(end, end)
    return work
  }

  // What answers is read at the first question, or before it, and so are the tables of dangers: a start needs neither.
  const answering = () => import('../../triage/answer.ts')
  app.addHook('onListen', async () => {
    setTimeout(() => void answering().then(() => noticeOfWords('', deps)), SOON_MS).unref()
  })

  app.post(api.triage.path, async (request, reply) => {
    const input = parseInput(api.triage.body, request.body)
    const stream = request.headers.accept?.includes('text/event-stream') ?? false
    const signal = abortWhenOver(request, reply, input.patient_mrn, deps.drain.signalFor(reply))
    const call = { traceId: request.id, signal, stream, trace: request.trace }
    const { answerQuestion, readAnswer } = await answering()
    const events = logAnswer(
      answerQuestion(input, call, { ...deps, ...toAsk(request) }),
      call,
      request.log,
      deps.telemetry?.metrics,
    )
    if (!stream) {
      const answer = await whileOpen(readAnswer(events))
      reply.header('server-timing', toServerTiming(answer.timings_ms))
      return answer
    }
    const toErrorData = (error: unknown) => {
      const problem = toProblem(error, request.id)
      logUnexpected(problem, error, request, reply)
      return problem.notice === undefined ? { ...problem, notice: noticeOfWords(input.query, deps) } : problem
    }
    return whileOpen(sendEvents(reply, events, toErrorData))
  })
}
