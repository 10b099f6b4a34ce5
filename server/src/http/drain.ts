import type { ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { FastifyInstance } from 'fastify'

/**
 * When the service is told to stop, what it was asked for is still answered, and nothing else waited for: connections
 * that ask for nothing are closed at once, the others when they have their answer, and whoever does not end its request
 * or take its answer within some seconds keeps nobody.
 */
export function closeConnectionsAtTheEnd(app: FastifyInstance): void {
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
