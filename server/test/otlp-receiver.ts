import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

export interface ReceivedSpan {
  traceId: string
  spanId: string
  parentSpanId?: string
  name: string
  attributes: { key: string; value: unknown }[]
  status: { code?: number }
}

/** A collector that keeps what it is sent over OTLP/HTTP (`/v1/traces`, JSON). */
export async function startOtlpReceiver() {
  const bodies: string[] = []
  const heads: { path: string; headers: IncomingHttpHeaders }[] = []
  const server = createServer(async (request, response) => {
    bodies.push(await text(request))
    heads.push({ path: request.url ?? '', headers: request.headers })
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const spans = (): ReceivedSpan[] =>
    bodies.flatMap((body) => {
      const { resourceSpans } = JSON.parse(body) as { resourceSpans: { scopeSpans: { spans: ReceivedSpan[] }[] }[] }
      return resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans))
    })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** Whatever came, as it came. */
    all: () => bodies.join('\n') + JSON.stringify(heads),
    spans,
    paths: () => heads.map(({ path }) => path),
    close: () => new Promise<void>((resolve) => void server.close(() => resolve())),
  }
}
