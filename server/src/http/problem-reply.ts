import type { Problem } from '@carepath/contract/problem.ts'
import type { FastifyBaseLogger, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { ProblemError, toProblem } from '../shared/problem-error.ts'
import { BODY_LIMIT_BYTES } from './hardening.ts'
import { logRefusal } from './log-requests.ts'
import { logUnexpected } from './log-unexpected.ts'
import { type NoticeDeps, withQuestionNotice } from './question-notice.ts'

export function answerErrorsAsProblems(app: FastifyInstance, deps: NoticeDeps): void {
  app.setErrorHandler(async (error: Error & { code?: string }, request, reply) => {
    const known = toProblem(refusalOf(error), request.id)
    logUnexpected(known, error, request, reply)
    sendProblem(reply, await withQuestionNotice(known, request, deps))
    return reply
  })
}

/** What Fastify refuses before a request has a route. */
export function refuseAsProblem(
  error: Error & { code?: string },
  request: FastifyRequest,
  reply: FastifyReply,
  log: FastifyBaseLogger,
): void {
  const problem = toProblem(refusalOf(error), request.id)
  logRefusal(problem, log)
  sendProblem(reply, problem)
}

/** What Fastify itself refuses, in our codes; every other error is ours or `internal`. */
const refusals: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    FST_ERR_CTP_INVALID_MEDIA_TYPE: 'The body must be application/json.',
    FST_ERR_CTP_BODY_TOO_LARGE: `The body is larger than ${BODY_LIMIT_BYTES} bytes.`,
    FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'The body does not have the length that Content-Length says.',
    FST_ERR_CTP_EMPTY_JSON_BODY: 'The body is empty.',
    FST_ERR_BAD_URL: 'The address is not a valid one.',
    FST_ERR_MAX_PARAM_LENGTH: 'The address is too long.',
  }),
)

/** A path that leads out of the page's files is an address at which there is nothing. */
const FORBIDDEN_PATH = 'FST_STATIC_FORBIDDEN_PATH'

function refusalOf(error: Error & { code?: string }): Error {
  if (error.code === FORBIDDEN_PATH)
    return new ProblemError('not_found', { detail: 'There is nothing at this address.' })
  const detail = error instanceof ProblemError ? undefined : refusals.get(error.code ?? '')
  return detail === undefined ? error : new ProblemError('invalid_request', { detail })
}

function sendProblem(reply: FastifyReply, problem: Problem): void {
  if (problem.retry_after_s !== undefined) reply.header('retry-after', String(Math.ceil(problem.retry_after_s)))
  reply.code(problem.status).type('application/problem+json').send(JSON.stringify(problem))
}
