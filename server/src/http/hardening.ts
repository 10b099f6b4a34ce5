import { isUtf8 } from 'node:buffer'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { FastifyBaseLogger, FastifyInstance } from 'fastify'
import { ProblemError, toProblem } from '../shared/problem-error.ts'
import { traceIdOf } from '../shared/trace-id.ts'
import { logRefusal } from './log-requests.ts'
import { parseJson } from './parse-input.ts'

/** A body past this is not read to its end. The longest question that is taken fits many times over. */
export const BODY_LIMIT_BYTES = 256 * 1024

export function refuseNoHttp(error: Error & { code?: string }, socket: Socket, log: FastifyBaseLogger): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return
  const detail = parserRefusals.get(error.code ?? '') ?? 'This is not a request that HTTP/1.1 knows.'
  const problem = toProblem(new ProblemError('invalid_request', { detail }), traceIdOf(undefined))
  logRefusal(problem, log)
  const body = JSON.stringify(problem)
  socket.end(
    `HTTP/1.1 ${problem.status} ${problem.title}\r\nContent-Type: application/problem+json\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  )
}

/** HTTP/1.1 asks for a Host (RFC 9112, 3.2), and knows one expectation (RFC 9110, 10.1.1), which Node meets. */
export function refuseOddHeaders(app: FastifyInstance, log: FastifyBaseLogger): void {
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

export function acceptJsonOnly(app: FastifyInstance): void {
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

/** What Node itself refuses, by its code; of all others nothing more is known. */
const parserRefusals: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    HPE_HEADER_OVERFLOW: 'The address and the headers are too large.',
    ERR_HTTP_REQUEST_TIMEOUT: 'The request did not come to its end in time.',
  }),
)
