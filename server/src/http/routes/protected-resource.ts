import { api } from '@carepath/contract/api.ts'
import type { FastifyInstance } from 'fastify'
import type { AppDeps } from '../app-deps.ts'

export function protectedResourceRoute(app: FastifyInstance, { access }: AppDeps): void {
  app.get(api.protectedResource.path, ({ protocol, host }) => ({
    resource: access.publicUrl ?? `${protocol}://${host}`,
    ...(access.issuer === null ? {} : { authorization_servers: [access.issuer] }),
    bearer_methods_supported: ['header'],
    resource_name: 'CarePath',
  }))
}
