import { type ApiRoute, api } from '@carepath/contract/api.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Access } from '../access/access.ts'
import { type Authentication, LOCAL_AUTHENTICATION, NO_AUTHENTICATION } from '../access/authenticate.ts'
import type { CallerAccess } from '../access/guard.ts'
import { ProblemError } from '../shared/problem-error.ts'
import type { TriageDeps } from '../triage/triage-context.ts'
import { readSessionCookie } from './session-cookie.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** The store and the records, as far as whoever asks may use them. */
    access: CallerAccess
    authentication: Authentication
  }
}

const openRoutes: ReadonlySet<string> = new Set([
  'GET /openapi.json',
  ...Object.values<ApiRoute>(api).flatMap(({ method, path, open }) => (open === true ? [`${method} ${path}`] : [])),
])

/** What the page asks by itself, while nobody does anything. */
const PASSIVE: ReadonlySet<string> = new Set(['GET /modes', 'GET /auth/session'])

/** Every address but the open ones is closed to whoever does not say who they are, those that lead nowhere included. */
export function requireCaller(app: FastifyInstance, access: Access): void {
  const { publicUrl } = access
  app.decorateRequest('access')
  app.decorateRequest('authentication')
  app.addHook('onRequest', async (request, reply) => {
    request.authentication = await authenticate(request, reply)
    request.access = access.open(request.authentication, request.id)
  })

  async function authenticate(request: FastifyRequest, reply: FastifyReply): Promise<Authentication> {
    if (access.mode === 'none') return LOCAL_AUTHENTICATION
    const route = `${request.method === 'HEAD' ? 'GET' : request.method} ${request.routeOptions.url}`
    const isOpen = openRoutes.has(route) || route.startsWith('GET /assets/')
    const cookie = readSessionCookie(request)
    const { authorization } = request.headers
    if (isOpen && !route.includes(' /auth/')) return NO_AUTHENTICATION
    try {
      const found = await access.authenticate({ authorization, cookie })
      if (PASSIVE.has(route)) return found
      // Before the body is read, so before anything is masked or asked of a host.
      await access.count(found.caller)
      if (found.session !== null) await access.touchSession(found.session)
      return found
    } catch (error) {
      if (!(error instanceof ProblemError) || error.code !== 'unauthenticated') throw error
      if (isOpen) return NO_AUTHENTICATION
      reply.header('www-authenticate', challenge(request, publicUrl))
      throw error
    }
  }
}

/** What a question is answered from, as far as whoever asks may use it. */
export function toAsk({ access }: FastifyRequest): Pick<TriageDeps, 'records' | 'store'> {
  return { records: access.recordsTo('ask'), store: access.store }
}

/** RFC 6750, 3, and RFC 9728, 5.1. An error is named only to who sent something. */
function challenge({ headers, host, protocol }: FastifyRequest, publicUrl: string | undefined): string {
  const metadata = `${publicUrl ?? `${protocol}://${host}`}/.well-known/oauth-protected-resource`
  const error = headers.authorization === undefined ? '' : ', error="invalid_token"'
  return `Bearer realm="carepath", resource_metadata="${metadata.replace(/["\\\s]/g, '')}"${error}`
}
