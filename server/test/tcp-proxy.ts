import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'

/** Stands between a client and a server that listens on loopback, and fails as networks do. */
export interface TcpProxy {
  port: number
  /** Ends every connection and refuses new ones. */
  goDown(): Promise<void>
  comeUp(): Promise<void>
  /** Ends every connection; new ones are taken. */
  cut(): void
  /** Connections stay open and new ones are taken, but no byte passes until it is switched off. */
  hang(on: boolean): void
}

/** It starts down. */
export async function proxyTo(target: number): Promise<TcpProxy> {
  let server: Server | null = null
  let hanging = false
  const sockets = new Set<Socket>()

  async function listen(port: number): Promise<number> {
    server = createServer((client) => {
      const upstream = connect(target, '127.0.0.1')
      for (const [from, to] of [
        [client, upstream],
        [upstream, client],
      ] as const) {
        sockets.add(from)
        from.on('data', (chunk) => {
          if (!hanging) to.write(chunk)
        })
        from.on('error', () => {})
        from.on('close', () => {
          sockets.delete(from)
          to.destroy()
        })
      }
    })
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
    return (server.address() as AddressInfo).port
  }

  async function goDown(): Promise<void> {
    if (server === null) return
    const closed = once(server, 'close')
    server.close()
    cut()
    await closed
    server = null
  }

  function cut(): void {
    for (const socket of sockets) socket.destroy()
  }

  const port = await listen(0)
  await goDown()
  return {
    port,
    goDown,
    comeUp: async () => {
      await listen(port)
    },
    cut,
    hang: (on) => {
      hanging = on
    },
  }
}
