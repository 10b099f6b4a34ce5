import type { FastifyInstance } from 'fastify'
import type { RequestTrace, Telemetry } from '../telemetry/telemetry.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Absent where nobody traces. */
    trace?: RequestTrace | undefined
  }
}

/** Counts and traces every request, by the route of the code that it came to. */
export function observeRequests(app: FastifyInstance, { metrics, tracing }: Telemetry): void {
  if (metrics === undefined && tracing === undefined) return
  app.decorateRequest('trace')
  app.addHook('onRequest', (request, reply, done) => {
    metrics?.requestBegan()
    const { traceparent } = request.headers
    request.trace = tracing?.start(request.id, typeof traceparent === 'string' ? traceparent : undefined)
    reply.raw.once('close', () => metrics?.requestOver())
    done()
  })
  app.addHook('onResponse', (request, reply, done) => {
    const { method, routeOptions } = request
    const facts = { method, route: routeOptions.url ?? 'none', status: reply.statusCode, ms: reply.elapsedTime }
    metrics?.request(facts)
    request.trace?.end(facts)
    done()
  })
}
