import { api } from '@carepath/contract/api.ts'
import type { FastifyInstance } from 'fastify'
import type { AppDeps } from '../app-deps.ts'
import { readSessionCookie } from '../session-cookie.ts'
import { toSessionInfo } from './session.ts'

/** The call itself counts as something done. */
export function staySignedInRoute(app: FastifyInstance, { access }: AppDeps): void {
  app.post(api.staySignedIn.path, async (request) => {
    const { authorization } = request.headers
    const { session } = request.authentication
    const authentication =
      session === null
        ? request.authentication
        : await access.authenticate({ authorization, cookie: readSessionCookie(request) })
    return toSessionInfo(access, authentication, request.access)
  })
}
