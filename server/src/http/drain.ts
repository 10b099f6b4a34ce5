import type { ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { ProblemError } from '../shared/problem-error.ts'

/**
 * The end of a service, as far as its callers see it: first it says that it is not ready and asks each connection to
 * close, while it still answers; then nobody new is let in (`app.close`); in the end whoever still waits is told.
 */
export class Drain {
  #begun = false
  readonly #calls = new Set<AbortController>()

  /** Whether the service has been told to stop. */
  get begun(): boolean {
    return this.#begun
  }

  /** From now on `/ready` says 503, and every answer `Connection: close`. Calls are still taken. */
  begin(): void {
    this.#begun = true
  }

  /** Returns a signal for a call: aborted when its caller is gone, or with the problem `stopping` by `endCalls`. */
  signalFor(reply: FastifyReply): AbortSignal {
    const call = new AbortController()
    this.#calls.add(call)
    reply.raw.once('close', () => {
      this.#calls.delete(call)
      if (!reply.raw.writableFinished) call.abort()
    })
    return call.signal
  }

  /** Ends every call that is open. Its caller is told, in the way that answers its request. */
  endCalls(): void {
    const detail = 'The service is being stopped, and this answer took longer than it could wait. Ask again.'
    for (const call of this.#calls) call.abort(new ProblemError('stopping', { detail, retryAfterS: 1 }))
  }
}

/**
 * When the service stops, what it was asked for is still answered, and nothing else waited for: connections that ask
 * for nothing are closed at once, the others when they have their answer, and whoever does not end its request or take
 * its answer within some seconds keeps nobody.
 */
export function closeConnectionsAtTheEnd(app: FastifyInstance, drain: Drain): void {
  const connections = new Map<Socket, ServerResponse | null>()
  let stopping = false
  app.server.on('connection', (socket) => {
    connections.set(socket, null)
    socket.once('close', () => connections.delete(socket))
  })
  app.server.on('request', (request, response) => {
    if (connections.has(request.socket)) connections.set(request.socket, response)
  })
  app.addHook('onRequest', (_request, reply, done) => {
    // On the raw answer, for a stream writes its head past Fastify.
    if (drain.begun) reply.raw.setHeader('connection', 'close')
    done()
  })
  app.addHook('onSend', (_request, reply, payload, done) => {
    // Of one that came before. A balancer that is told so sends nothing more over a connection that is about to close.
    if (drain.begun) reply.header('connection', 'close')
    done(null, payload)
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
