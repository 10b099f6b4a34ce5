import { api } from '@carepath/contract/api.ts'
import type { FastifyInstance } from 'fastify'
import { ProblemError } from '../../shared/problem-error.ts'
import type { AppDeps } from '../app-deps.ts'
import { parseInput } from '../parse-input.ts'
import { setSignInCookie } from '../session-cookie.ts'

export function signInRoute(app: FastifyInstance, { access }: AppDeps): void {
  app.get(api.signIn.path, async (request, reply) => {
    const { return_to: returnTo = '/' } = parseInput(api.signIn.query, request.query)
    if (access.signIn === null) throw noProvider()
    const { location, kept } = await access.signIn.begin(toOwnPath(returnTo, access.publicUrl))
    setSignInCookie(reply, kept)
    return reply.header('cache-control', 'no-store').redirect(location, 302)
  })
}

export function noProvider(): ProblemError {
  return new ProblemError('not_found', { detail: 'No identity provider is set: see OIDC_CLIENT_ID.' })
}

/** Whatever leads elsewhere leads to the page. */
function toOwnPath(text: string, publicUrl = 'http://localhost'): string {
  const url = URL.parse(text, publicUrl)
  return url !== null && url.origin === new URL(publicUrl).origin ? `${url.pathname}${url.search}${url.hash}` : '/'
}
