import { api } from '@carepath/contract/api.ts'
import type { FastifyInstance } from 'fastify'

/** Whether the process is alive, and nothing else: `/ready` says whether it can answer. */
export function healthRoute(app: FastifyInstance): void {
  app.get(api.health.path, () => ({ status: 'ok' }))
}
