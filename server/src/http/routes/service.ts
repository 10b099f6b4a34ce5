import { api } from '@carepath/contract/api.ts'
import type { ServiceInfo } from '@carepath/contract/service.ts'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { version } from '../../shared/version.ts'
import type { AppDeps } from '../app-deps.ts'
import { servePage, wantsPage } from '../page.ts'

export function serviceRoute(app: FastifyInstance, deps: AppDeps): void {
  const sendPage = servePage(app)
  app.get(api.service.path, (request, reply): ServiceInfo | FastifyReply => {
    if (wantsPage(request)) return sendPage(request, reply)
    reply.header('vary', 'accept')
    return { service: 'carepath', version, default_llm_mode: deps.defaultMode }
  })
}
