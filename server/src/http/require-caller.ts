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

/** Methods that change nothing (RFC 9110, 9.2.1). */
const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE'])

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
      if (found.session !== null) {
        refuseOtherSites(request, publicUrl)
        if (!PASSIVE.has(route)) await access.touchSession(found.session)
      }
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

/**
 * A browser sends the cookie with whatever asks for it, so that what changes something must come from a page of ours: the
 * browser says so in Origin, or in Sec-Fetch-Site (W3C, Fetch Metadata). Throws `forbidden`.
 */
export function refuseOtherSites({ method, headers }: FastifyRequest, publicUrl: string | undefined): void {
  if (SAFE_METHODS.has(method)) return
  const { origin, host, 'sec-fetch-site': site = 'same-origin' } = headers
  const own = [`https://${host}`, `http://${host}`, ...(publicUrl === undefined ? [] : [new URL(publicUrl).origin])]
  // A program that is no browser says neither, and has no cookie that somebody else could make it send.
  if (site === 'same-origin' && (origin === undefined || own.includes(origin))) return
  throw new ProblemError('forbidden', { detail: 'Another site may change nothing here. Open the page and try again.' })
}

/** RFC 6750, 3, and RFC 9728, 5.1. An error is named only to who sent something. */
function challenge({ headers, host, protocol }: FastifyRequest, publicUrl: string | undefined): string {
  const metadata = `${publicUrl ?? `${protocol}://${host}`}/.well-known/oauth-protected-resource`
  const error = headers.authorization === undefined ? '' : ', error="invalid_token"'
  return `Bearer realm="carepath", resource_metadata="${metadata.replace(/["\\\s]/g, '')}"${error}`
}
