import { api } from '@carepath/contract/api.ts'
import type { FastifyInstance } from 'fastify'
import type { AppDeps } from '../app-deps.ts'
import { clearSignInCookie, readSignInCookie, setSessionCookie } from '../session-cookie.ts'
import { noProvider } from './sign-in.ts'

/** A session that there was before ends, so that nobody goes on with one that somebody else may know. */
export function signedInRoute(app: FastifyInstance, { access }: AppDeps): void {
  app.get(api.signedIn.path, async (request, reply) => {
    if (access.signIn === null) throw noProvider()
    const kept = readSignInCookie(request)
    clearSignInCookie(reply)
    reply.header('cache-control', 'no-store')
    const done = kept === undefined ? null : await access.signIn.finish(new URL(request.url, access.publicUrl), kept)
    if (done === null) return reply.redirect('/?sign_in=failed', 302)
    const { session: before } = request.authentication
    if (before !== null) await access.endSession(before)
    const { cookie } = await access.startSession(done.session)
    setSessionCookie(reply, cookie)
    return reply.redirect(done.returnTo, 302)
  })
}
