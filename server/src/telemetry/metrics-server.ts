import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Serves `GET /metrics` on a port of its own, which nobody from outside needs to reach. */
export async function serveMetrics(
  { port, host }: { port: number; host: string },
  read: () => Promise<{ type: string; text: string }>,
): Promise<{ port: number; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') return void response.writeHead(404).end()
    read().then(
      ({ type, text }) => response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(text),
      () => response.writeHead(500).end(),
    )
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve))
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
