import { type ApiRoute, api } from '@carepath/contract/api.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { ProblemError } from '../shared/problem-error.ts'
import { authorityOf, bearsOneOf, type HostAllowlist, LOOPBACK_NAMES, nameOf } from './host-allowlist.ts'

const openToAnySite = new Set(
  Object.values<ApiRoute>(api).flatMap(({ path, anySite }) => (anySite === true ? [path] : [])),
)

/** Methods that change nothing (RFC 9110, 9.2.1). */
const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE'])

/**
 * Refuses what a page of another site sends or links to, before any route hears of it: by `Sec-Fetch-Site` (W3C, Fetch
 * Metadata), which no page can forge, and by `Origin` for browsers that don't send the former. Programs send neither.
 */
export function refuseCrossSite(app: FastifyInstance, { names }: HostAllowlist): void {
  const trusted = new Set([...names].filter((name) => !LOOPBACK_NAMES.has(name)))
  app.addHook('onRequest', (request, _reply, done) => {
    if (isFromOwnSite(request, trusted) || mayBeFromAnySite(request)) return done()
    done(
      new ProblemError('forbidden', {
        detail:
          'A page of another site may read and change nothing here. Where it is your own, list its name in ' +
          'ALLOWED_HOSTS and start the service again.',
      }),
    )
  })
}

function isFromOwnSite({ headers }: FastifyRequest, trusted: ReadonlySet<string>): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  const { origin, host = '' } = headers
  if (origin === undefined) return true
  const authority = authorityOf(origin)?.toLowerCase()
  if (authority === undefined || authority.includes('@')) return false
  return bearsOneOf(trusted, authority) || isSameOrigin(authority, host.toLowerCase())
}

/** The scheme says nothing, for a proxy may end TLS; it may leave the port out of Host as well. */
function isSameOrigin(authority: string, host: string): boolean {
  if (withoutDefaultPort(authority) === withoutDefaultPort(host)) return true
  return host === nameOf(authority) && !LOOPBACK_NAMES.has(host)
}

function withoutDefaultPort(authority: string): string {
  return authority.replace(/:(?:80|443)?$/, '')
}

function mayBeFromAnySite({ method, routeOptions }: FastifyRequest): boolean {
  return safeMethods.has(method) && openToAnySite.has(routeOptions.url ?? '')
}
