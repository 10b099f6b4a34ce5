import { api } from '@carepath/contract/api.ts'
import type { FastifyInstance } from 'fastify'
import { unauthenticated } from '../../access/authenticate.ts'
import type { AppDeps } from '../app-deps.ts'
import { parseInput } from '../parse-input.ts'
import { setSessionCookie } from '../session-cookie.ts'
import { toSessionInfo } from './session.ts'
import { noProvider } from './sign-in.ts'

/** The key is read once, and kept nowhere. */
export function signInWithKeyRoute(app: FastifyInstance, { access }: AppDeps): void {
  app.post(api.signInWithKey.path, async (request, reply) => {
    const { key } = parseInput(api.signInWithKey.body, request.body)
    if (access.mode !== 'key') throw noProvider()
    const { caller, session: other } = await access.authenticate({ authorization: `Bearer ${key}`, cookie: undefined })
    if (caller.kind !== 'key' || other !== null) throw unauthenticated()
    const { session: before } = request.authentication
    if (before !== null) await access.endSession(before)
    const { cookie, session } = await access.startSession({ caller, tokens: null, refreshAt: null })
    setSessionCookie(reply, cookie)
    const authentication = { caller: session.caller, session, holds: async () => true }
    return toSessionInfo(access, authentication, access.open(authentication, request.id))
  })
}
