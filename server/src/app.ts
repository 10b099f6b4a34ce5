import { isUtf8 } from 'node:buffer'
import { randomBytes } from 'node:crypto'
import type { Problem } from '@carepath/contract/problem.ts'
import Fastify, { type FastifyBaseLogger, type FastifyInstance, type FastifyReply, LogController } from 'fastify'
import { ProblemError, toProblem } from './problem-error.ts'
import { parseJson } from './routes/body.ts'
import { conversationRoutes } from './routes/conversations.ts'
import { modesRoute } from './routes/modes.ts'
import { openapiRoute } from './routes/openapi.ts'
import { patientRoutes } from './routes/patients.ts'
import { readyRoute } from './routes/ready.ts'
import { serviceRoutes } from './routes/service.ts'
import { triageRoute } from './routes/triage.ts'
import { usageRoute } from './routes/usage.ts'
import type { TriageDeps } from './triage/answer.ts'

/** A body past this is not read to its end. The longest question that is taken fits many times over. */
const BODY_LIMIT_BYTES = 256 * 1024

export interface AppDeps extends TriageDeps {
  log: FastifyBaseLogger
}

/** The service without the process: its routes, over what it is given. Nothing is opened and nothing listens. */
export function buildApp(deps: AppDeps): FastifyInstance {
  const app = Fastify({
    loggerInstance: deps.log,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: 30_000,
    keepAliveTimeout: 72_000,
    genReqId: (request) => traceIdOf(request.headers.traceparent),
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    clientErrorHandler(error, socket) {
      if (error.code === 'ECONNRESET' || !socket.writable) return
      const problem = toProblem(notHttp(), traceIdOf(undefined))
      const body = JSON.stringify(problem)
      socket.end(
        `HTTP/1.1 ${problem.status} ${problem.title}\r\nContent-Type: application/problem+json\r\n` +
          `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
      )
    },
  })
  acceptJsonOnly(app)
  answerErrorsAsProblems(app)
  logEachRequest(app)

  serviceRoutes(app, deps)
  readyRoute(app, deps)
  modesRoute(app, deps)
  triageRoute(app, deps)
  patientRoutes(app, deps)
  conversationRoutes(app, deps)
  usageRoute(app, deps)
  openapiRoute(app)
  return app
}

/** The trace id of a W3C `traceparent`, else one of our own in the same form. */
function traceIdOf(traceparent: string | string[] | undefined): string {
  const given =
    typeof traceparent === 'string' ? /^[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-/.exec(traceparent)?.[1] : undefined
  return given === undefined || /^0+$/.test(given) ? randomBytes(16).toString('hex') : given
}

function notHttp(): ProblemError {
  return new ProblemError('invalid_request', { detail: 'This is not a request that HTTP/1.1 knows.' })
}

function acceptJsonOnly(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body: Buffer, done) => {
    try {
      if (!isUtf8(body)) throw new ProblemError('invalid_request', { detail: 'The body is not UTF-8.' })
      done(null, parseJson(body.toString('utf8')))
    } catch (error) {
      done(error as Error)
    }
  })
}

/** What Fastify itself refuses, in our codes; every other error is ours or `internal`. */
const refusals: Readonly<Record<string, string>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'The body must be application/json.',
  FST_ERR_CTP_BODY_TOO_LARGE: `The body is larger than ${BODY_LIMIT_BYTES} bytes.`,
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'The body does not have the length that Content-Length says.',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'The body is empty.',
  FST_ERR_BAD_URL: 'The address is not a valid one.',
  FST_ERR_MAX_PARAM_LENGTH: 'The address is too long.',
}

function answerErrorsAsProblems(app: FastifyInstance): void {
  app.setErrorHandler((error: Error & { code?: string }, request, reply) => {
    const refusal = error instanceof ProblemError ? undefined : refusals[error.code ?? '']
    const problem = toProblem(
      refusal === undefined ? error : new ProblemError('invalid_request', { detail: refusal }),
      request.id,
    )
    if (problem.code === 'internal') request.log.error({ trace_id: request.id, error: error.name }, 'unexpected error')
    sendProblem(reply, problem)
  })
  app.setNotFoundHandler((request, reply) => {
    const detail = '`GET /openapi.json` lists what there is.'
    sendProblem(reply, toProblem(new ProblemError('not_found', { detail }), request.id))
  })
}

function sendProblem(reply: FastifyReply, problem: Problem): void {
  if (problem.retry_after_s !== undefined) reply.header('retry-after', String(Math.ceil(problem.retry_after_s)))
  reply.code(problem.status).type('application/problem+json').send(JSON.stringify(problem))
}

/** One line a request: what was called and how it went, never with what. */
function logEachRequest(app: FastifyInstance): void {
  app.addHook('onResponse', (request, reply, done) => {
    request.log.info(
      {
        trace_id: request.id,
        method: request.method,
        route: request.routeOptions.url ?? 'none',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 100) / 100,
      },
      'request',
    )
    done()
  })
}
