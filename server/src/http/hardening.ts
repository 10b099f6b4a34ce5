import { isUtf8 } from 'node:buffer'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { FastifyBaseLogger, FastifyInstance } from 'fastify'
import { parseJson } from '../shared/parse-json.ts'
import { ProblemError, toProblem } from '../shared/problem-error.ts'
import { traceIdOf } from '../shared/trace-id.ts'
import { answerHeaders } from './answer-headers.ts'
import { logRefusal } from './log-requests.ts'

/** A body past this is not read to its end. The longest question that is taken fits many times over. */
export const BODY_LIMIT_BYTES = 256 * 1024

export function refuseNoHttp(error: Error & { code?: string }, socket: Socket, log: FastifyBaseLogger): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return
  const detail = parserRefusals.get(error.code ?? '') ?? 'This is not a request that HTTP/1.1 knows.'
  const { status, title, headers, body } = refuse(new ProblemError('malformed_request', { detail }), undefined, log)
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.end(`HTTP/1.1 ${status} ${title}\r\n${lines.join('')}\r\n${body}`)
}

/** Headers that say something else when read twice (RFC 9110, 5.3); of a second one Node tells nobody. */
const SINGLE_HEADERS = new Set(['host', 'authorization', 'content-type', 'origin', 'sec-fetch-site'])

/** HTTP/1.1 asks for one Host (RFC 9112, 3.2), and knows one expectation (RFC 9110, 10.1.1), which Node meets. */
export function refuseOddHeaders(app: FastifyInstance, log: FastifyBaseLogger): void {
  app.addHook('onRequest', ({ raw }, _reply, done) => {
    const twice = repeatedHeader(raw.rawHeaders)
    if (twice !== null) return done(malformed(`The request has more than one ${twice} header.`))
    if (raw.headers.host === undefined && raw.httpVersion === '1.1')
      return done(malformed('The request has no Host header.'))
    done()
  })
  app.server.on('checkExpectation', (request: IncomingMessage, response: ServerResponse) => {
    const refusal = new ProblemError('invalid_request', {
      detail: 'The Expect header asks for what is not known here.',
    })
    const { status, headers, body } = refuse(refusal, request.headers.traceparent, log)
    response.writeHead(status, headers)
    response.end(body)
  })
}

function malformed(detail: string): ProblemError {
  return new ProblemError('malformed_request', { detail })
}

/** Names and values by turns, as they came. */
function repeatedHeader(raw: readonly string[]): string | null {
  const seen = new Set<string>()
  for (let at = 0; at < raw.length; at += 2) {
    const name = raw[at]?.toLowerCase() ?? ''
    if (!SINGLE_HEADERS.has(name)) continue
    if (seen.has(name)) return name
    seen.add(name)
  }
  return null
}

/** The reply to what never becomes a request of Fastify. */
function refuse(error: ProblemError, traceparent: string | string[] | undefined, log: FastifyBaseLogger) {
  const problem = toProblem(error, traceIdOf(traceparent))
  logRefusal(problem, log)
  const body = JSON.stringify(problem)
  const headers = {
    ...answerHeaders,
    'content-type': 'application/problem+json',
    'content-length': Buffer.byteLength(body),
    connection: 'close',
  }
  return { status: problem.status, title: problem.title, headers, body }
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
