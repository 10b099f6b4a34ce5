import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { connect, type Socket } from 'node:net'

export interface ForwardProxy {
  url: string
  /** What it was asked for: `CONNECT host:port`, `GET http://…`. */
  asked: string[]
  close(): Promise<void>
}

/**
 * A proxy as an operator's network has one: it tunnels what is asked for by CONNECT and passes plain requests on, every
 * name to this machine. With `status` it refuses.
 */
export async function startForwardProxy({ status }: { status?: number } = {}): Promise<ForwardProxy> {
  const asked: string[] = []
  const sockets = new Set<Socket>()
  const server = createServer((incoming, outgoing) => {
    asked.push(`${incoming.method} ${incoming.url}`)
    if (status !== undefined) {
      outgoing.writeHead(status).end()
      return
    }
    const { port, pathname, search } = new URL(incoming.url ?? '')
    const { method, headers } = incoming
    const passed = request({ host: '127.0.0.1', port, path: pathname + search, method, headers }, (reply) => {
      outgoing.writeHead(reply.statusCode ?? 502, reply.headers)
      reply.pipe(outgoing)
    })
    passed.on('error', () => outgoing.destroy())
    outgoing.on('close', () => passed.destroy())
    incoming.pipe(passed)
  })
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  server.on('connect', (incoming, socket: Socket) => {
    asked.push(`CONNECT ${incoming.url}`)
    socket.on('error', () => undefined)
    if (status !== undefined) {
      socket.end(`HTTP/1.1 ${status} No\r\n\r\n`)
      return
    }
    const to = connect(Number(new URL(`http://${incoming.url}`).port || 80), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
      to.pipe(socket).pipe(to)
    })
    sockets.add(to)
    to.on('error', () => socket.destroy())
    to.on('close', () => sockets.delete(to))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}
