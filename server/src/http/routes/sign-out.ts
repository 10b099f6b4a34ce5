import { api } from '@carepath/contract/api.ts'
import type { FastifyInstance } from 'fastify'
import type { AppDeps } from '../app-deps.ts'
import { clearSessionCookie } from '../session-cookie.ts'

/** The session here is over before the provider is asked to end its own. */
export function signOutRoute(app: FastifyInstance, { access }: AppDeps): void {
  app.post(api.signOut.path, async (request, reply) => {
    const { session } = request.authentication
    clearSessionCookie(reply)
    if (session === null) return { location: '/' }
    await access.endSession(session)
    return { location: (await access.signIn?.end(session)) ?? '/' }
  })
}
