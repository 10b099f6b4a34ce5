import type { FastifyInstance } from 'fastify'
import { ProblemError } from '../shared/problem-error.ts'

const LIST = '`GET /openapi.json` lists what there is.'

/** Before any body is read, for else its faults would be told instead. A known address says what it takes (RFC 9110, 15.5.6). */
export function refuseUnknownAddresses(app: FastifyInstance): void {
  const routes: { url: string; methods: string[] }[] = []
  app.addHook('onRoute', ({ url, method }) => void routes.push({ url, methods: [method].flat() }))
  app.addHook('onRequest', (request, reply, done) => {
    if (!request.is404) return done()
    const path = /^(?:https?:\/\/[^/?#]*)?([^?#]*)/i.exec(request.url)?.[1] ?? ''
    const methods = [...new Set(routes.flatMap(({ url, methods }) => (fits(url, path) ? methods : [])))].sort()
    if (methods.length === 0) return done(new ProblemError('not_found', { detail: LIST }))
    reply.header('allow', methods.join(', '))
    done(new ProblemError('method_not_allowed', { detail: `Call it with ${methods.join(' or ')}. ${LIST}` }))
  })
  // Of a file of the page that is gone since the start.
  app.setNotFoundHandler(async () => {
    throw new ProblemError('not_found', { detail: LIST })
  })
}

function fits(pattern: string, path: string): boolean {
  const given = path.split('/')
  const parts = pattern.split('/')
  if (parts.at(-1) === '*')
    return given.length >= parts.length && parts.slice(0, -1).every((part, at) => part === given[at])
  return parts.length === given.length && parts.every((part, at) => part.startsWith(':') || part === given[at])
}
