import { api } from '@carepath/contract/api.ts'
import type { ServiceInfo } from '@carepath/contract/service.ts'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { AppDeps } from '../app.ts'
import { version } from '../version.ts'
import { servePage, wantsPage } from './page.ts'

export function serviceRoutes(app: FastifyInstance, deps: AppDeps): void {
  const sendPage = servePage(app)
  app.get(api.service.path, (request, reply): ServiceInfo | FastifyReply => {
    if (wantsPage(request)) return sendPage(request, reply)
    reply.header('vary', 'accept')
    return { service: 'carepath', version, default_llm_mode: deps.defaultMode }
  })
  app.get(api.health.path, () => ({ status: 'ok' }))
}
