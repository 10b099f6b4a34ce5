import { type ApiRoute, api } from '@carepath/contract/api.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type Access, type Authentication, LOCAL_AUTHENTICATION, NO_AUTHENTICATION } from '../access/access.ts'
import type { CallerAccess } from '../access/guard.ts'
import { ProblemError } from '../shared/problem-error.ts'
import type { TriageDeps } from '../triage/triage-context.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** The store and the records, as far as whoever asks may use them. */
    access: CallerAccess
    authentication: Authentication
  }
}

const openRoutes: ReadonlySet<string> = new Set([
  '/openapi.json',
  ...Object.values<ApiRoute>(api).flatMap(({ path, open }) => (open === true ? [path] : [])),
])

/** Every address but the open ones is closed to whoever does not say who they are, those that lead nowhere included. */
export function requireCaller(app: FastifyInstance, access: Access): void {
  app.decorateRequest('access')
  app.decorateRequest('authentication')
  app.addHook('onRequest', async (request, reply) => {
    request.authentication = access.isOff
      ? LOCAL_AUTHENTICATION
      : isOpen(request.routeOptions.url)
        ? NO_AUTHENTICATION
        : await access.authenticate(request.headers).catch((error: unknown) => {
            if (error instanceof ProblemError && error.code === 'unauthenticated') {
              reply.header('www-authenticate', challenge(request.headers.authorization !== undefined))
            }
            throw error
          })
    request.access = access.open(request.authentication, request.id)
  })
}

/** What a question is answered from, as far as whoever asks may use it. */
export function toAsk({ access }: FastifyRequest): Pick<TriageDeps, 'records' | 'store'> {
  return { records: access.recordsTo('ask'), store: access.store }
}

function isOpen(url: string | undefined): boolean {
  return url !== undefined && (openRoutes.has(url) || url.startsWith('/assets/'))
}

/** RFC 6750, 3: an error is named only to who sent a token. */
function challenge(hadToken: boolean): string {
  return hadToken ? 'Bearer realm="carepath", error="invalid_token"' : 'Bearer realm="carepath"'
}
