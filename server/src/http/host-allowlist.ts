import { type ApiRoute, api } from '@carepath/contract/api.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Config } from '../config.ts'
import { ProblemError } from '../shared/problem-error.ts'

const openToAnyName = new Set(
  Object.values<ApiRoute>(api).flatMap(({ path, anyName }) => (anyName === true ? [path] : [])),
)

/** Every machine goes by these, so other services on it do too. */
export const LOOPBACK_NAMES: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]'])

export interface HostAllowlist {
  /** The names by which the service is called, as `Host` writes them. */
  names: ReadonlySet<string>
  /** Whether it may be called by any other name as well: whoever must say who they are can't be tricked into asking. */
  anyName: boolean
}

export function hostAllowlist({
  AUTH,
  HOST,
  ALLOWED_HOSTS,
  PUBLIC_URL,
}: Pick<Config, 'AUTH' | 'HOST' | 'ALLOWED_HOSTS' | 'PUBLIC_URL'>): HostAllowlist {
  const own = PUBLIC_URL === undefined ? [] : [new URL(PUBLIC_URL).hostname]
  const names = new Set([...LOOPBACK_NAMES, HOST, ...own, ...(ALLOWED_HOSTS ?? [])])
  return { names, anyName: AUTH === 'on' && ALLOWED_HOSTS === undefined }
}

/**
 * A page whose own name is made to lead to 127.0.0.1 (DNS rebinding) is of one origin with the service for its browser,
 * so that it may read every answer; but what it calls still bears that name.
 */
export function refuseOtherHosts(app: FastifyInstance, { names, anyName }: HostAllowlist): void {
  const isOwn = (authority: string | undefined) => authority !== undefined && bearsOneOf(names, authority)
  app.addHook('onRequest', (request, _reply, done) => {
    if (anyName || isCalledBy(isOwn, request) || openToAnyName.has(request.routeOptions.url ?? '')) return done()
    done(
      new ProblemError('forbidden', {
        detail:
          'The service does not go by the name of this address. Call it at 127.0.0.1 or localhost, or set AUTH=on ' +
          'and list the name in ALLOWED_HOSTS, where that is set.',
      }),
    )
  })
}

/** A whole URL as the target stands above the Host (RFC 9112, 3.2.2). HTTP/1.0 may name nobody, and no browser speaks it. */
function isCalledBy(isOwn: (authority: string | undefined) => boolean, { raw }: FastifyRequest): boolean {
  if (raw.headers.host !== undefined && !isOwn(raw.headers.host)) return false
  return raw.url === undefined || /^[/*]/.test(raw.url) || isOwn(authorityOf(raw.url))
}

/** `host:port` of an address; undefined where it is none of http. */
export function authorityOf(url: string): string | undefined {
  return /^https?:\/\/([^/?#]*)/i.exec(url)?.[1]
}

/** Whatever the port, which forwarding changes, and in letters of either case. */
export function bearsOneOf(names: ReadonlySet<string>, authority: string): boolean {
  const name = nameOf(authority)
  return names.has(name) || names.has(name.toLowerCase())
}

export function nameOf(authority: string): string {
  return authority.replace(/:\d*$/, '')
}
