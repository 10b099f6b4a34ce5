import { isUtf8 } from 'node:buffer'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { Problem } from '@carepath/contract/problem.ts'
import Fastify, { type FastifyBaseLogger, type FastifyInstance, type FastifyReply, LogController } from 'fastify'
import { patientHash } from './privacy/log-fields.ts'
import { ProblemError, toProblem } from './problem-error.ts'
import { parseJson } from './routes/body.ts'
import { conversationRoutes } from './routes/conversations.ts'
import { logUnexpected } from './routes/log-unexpected.ts'
import { modesRoute } from './routes/modes.ts'
import { openapiRoute } from './routes/openapi.ts'
import { refuseOtherNames } from './routes/own-names.ts'
import { patientRoutes } from './routes/patients.ts'
import { readyRoute } from './routes/ready.ts'
import { serviceRoutes } from './routes/service.ts'
import { triageRoute } from './routes/triage.ts'
import { refuseUnknownAddresses } from './routes/unknown-address.ts'
import { usageRoute } from './routes/usage.ts'
import { traceIdOf } from './trace-id.ts'
import type { TriageDeps } from './triage/triage-context.ts'

/** A body past this is not read to its end. The longest question that is taken fits many times over. */
const BODY_LIMIT_BYTES = 256 * 1024

/** As it stands in the address: an MRN of 128 characters, each of them three bytes that are written `%E2`. */
const MOST_PARAM_LENGTH = 128 * 9

export interface AppDeps extends TriageDeps {
  /** The names by which the service may be called. */
  names: ReadonlySet<string>
  log: FastifyBaseLogger
}

/** The service without the process: its routes, over what it is given. Nothing is opened and nothing listens. */
export function buildApp(deps: AppDeps): FastifyInstance {
  const app = Fastify({
    loggerInstance: deps.log,
    logController: new LogController({ disableRequestLogging: true }),
    // Our lines name their request themselves; a log of its own for each would cost it as much as its lines.
    childLoggerFactory: (log) => log,
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: 30_000,
    keepAliveTimeout: 72_000,
    genReqId: (request) => traceIdOf(request.headers.traceparent),
    routerOptions: { maxParamLength: MOST_PARAM_LENGTH },
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    clientErrorHandler: (error, socket) => refuseNoHttp(error, socket, deps.log),
    frameworkErrors: (error, request, reply) => {
      const problem = toProblem(refusalOf(error), request.id)
      logRefusal(problem, deps.log)
      sendProblem(reply, problem)
    },
    // Node would refuse it with an empty reply; we say why.
    http: { requireHostHeader: false },
  })
  refuseOddHeaders(app, deps.log)
  refuseOtherNames(app, deps.names)
  refuseUnknownAddresses(app)
  acceptJsonOnly(app)
  answerErrorsAsProblems(app)
  logEachRequest(app)
  closeConnectionsAtTheEnd(app)

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

/** What Node itself refuses, by its code; of all others nothing more is known. */
const parserRefusals: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: 'The address and the headers are too large.',
  ERR_HTTP_REQUEST_TIMEOUT: 'The request did not come to its end in time.',
}

function refuseNoHttp(error: Error & { code?: string }, socket: Socket, log: FastifyBaseLogger): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return
  const detail = parserRefusals[error.code ?? ''] ?? 'This is not a request that HTTP/1.1 knows.'
  const problem = toProblem(new ProblemError('invalid_request', { detail }), traceIdOf(undefined))
  logRefusal(problem, log)
  const body = JSON.stringify(problem)
  socket.end(
    `HTTP/1.1 ${problem.status} ${problem.title}\r\nContent-Type: application/problem+json\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  )
}

/** HTTP/1.1 asks for a Host (RFC 9112, 3.2), and knows one expectation (RFC 9110, 10.1.1), which Node meets. */
function refuseOddHeaders(app: FastifyInstance, log: FastifyBaseLogger): void {
  app.addHook('onRequest', ({ raw }, _reply, done) => {
    if (raw.headers.host !== undefined || raw.httpVersion !== '1.1') done()
    else done(new ProblemError('invalid_request', { detail: 'The request has no Host header.' }))
  })
  app.server.on('checkExpectation', (request: IncomingMessage, response: ServerResponse) => {
    const refusal = new ProblemError('invalid_request', {
      detail: 'The Expect header asks for what is not known here.',
    })
    const problem = toProblem(refusal, traceIdOf(request.headers.traceparent))
    logRefusal(problem, log)
    const body = JSON.stringify(problem)
    response.writeHead(problem.status, {
      'content-type': 'application/problem+json',
      'content-length': Buffer.byteLength(body),
      connection: 'close',
    })
    response.end(body)
  })
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
    const problem = toProblem(refusalOf(error), request.id)
    logUnexpected(problem, error, request, reply)
    sendProblem(reply, problem)
  })
}

function refusalOf(error: Error & { code?: string }): Error {
  const detail = error instanceof ProblemError ? undefined : refusals[error.code ?? '']
  return detail === undefined ? error : new ProblemError('invalid_request', { detail })
}

function sendProblem(reply: FastifyReply, problem: Problem): void {
  if (problem.retry_after_s !== undefined) reply.header('retry-after', String(Math.ceil(problem.retry_after_s)))
  reply.code(problem.status).type('application/problem+json').send(JSON.stringify(problem))
}

/** One line a request: what was called and how it went, never with what. */
function logEachRequest(app: FastifyInstance): void {
  app.addHook('onResponse', (request, reply, done) => {
    const { mrn } = request.params as { mrn?: string }
    request.log.info(
      {
        trace_id: request.id,
        method: request.method,
        route: request.routeOptions.url ?? 'none',
        patient: mrn === undefined ? undefined : patientHash(mrn),
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 100) / 100,
      },
      'request',
    )
    done()
  })
}

/** The line of a request that never came as far as a route, and of which no more is known. */
function logRefusal({ trace_id, status }: Problem, log: FastifyBaseLogger): void {
  log.info({ trace_id, route: 'none', status }, 'request')
}

/**
 * When the service is told to stop, what it was asked for is still answered, and nothing else waited for: connections
 * that ask for nothing are closed at once, the others when they have their answer, and whoever does not end its request
 * or take its answer within some seconds keeps nobody.
 */
function closeConnectionsAtTheEnd(app: FastifyInstance): void {
  const connections = new Map<Socket, ServerResponse | null>()
  let stopping = false
  app.server.on('connection', (socket) => {
    connections.set(socket, null)
    socket.once('close', () => connections.delete(socket))
  })
  app.server.on('request', (request, response) => {
    if (connections.has(request.socket)) connections.set(request.socket, response)
  })
  app.addHook('preClose', (done) => {
    stopping = true
    for (const [socket, response] of connections) if (response === null || response.writableFinished) socket.destroy()
    let notTaken: Socket[] = []
    const patience = setInterval(() => {
      for (const socket of notTaken) socket.destroy()
      notTaken = []
      for (const [socket, response] of connections) {
        if (response?.req.complete === false) socket.destroy()
        else if (response?.writableEnded === true) notTaken.push(socket)
      }
    }, LAST_BYTES_MS).unref()
    app.server.once('close', () => clearInterval(patience))
    done()
  })
  app.addHook('onResponse', (request, _reply, done) => {
    if (stopping) request.raw.socket.destroySoon()
    done()
  })
}

/** How long a request may take to end, or the end of an answer to be taken, when the service stops; twice that at most. */
const LAST_BYTES_MS = 2_500
