import { api } from '@carepath/contract/api.ts'
import type { Problem } from '@carepath/contract/problem.ts'
import type { FastifyBaseLogger, FastifyInstance } from 'fastify'
import { patientHash } from '../privacy/log-fields.ts'

/** One line a request: what was called and how it went, never with what. */
export function logEachRequest(app: FastifyInstance): void {
  app.addHook('onResponse', (request, reply, done) => {
    const { mrn } = request.params as { mrn?: string }
    // Probes ask every second or two; what they find is in the answer.
    const level = probes.has(request.routeOptions.url ?? '') ? 'debug' : 'info'
    request.log[level](
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

/** The routes that Kubernetes and load balancers ask. */
const probes: ReadonlySet<string> = new Set([api.health.path, api.ready.path])

/** The line of a request that never came as far as a route, and of which no more is known. */
export function logRefusal({ trace_id, status }: Problem, log: FastifyBaseLogger): void {
  log.info({ trace_id, route: 'none', status }, 'request')
}
