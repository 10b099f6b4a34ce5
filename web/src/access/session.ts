import type { SessionInfo } from '@carepath/contract/session.ts'
import { queryOptions } from '@tanstack/react-query'
import { callService, getJson, postJson, type Schema } from '../api/call.ts'

/** Who uses the page. It is asked anew whenever the page comes to the front, for one may sign out elsewhere. */
export function sessionQuery() {
  return queryOptions({
    queryKey: ['session'],
    queryFn: ({ signal }) => getJson(sessionInfo, '/auth/session', signal),
    staleTime: 0,
    gcTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: 'always',
  })
}

/** The key goes into this one call, and is kept nowhere. */
export function signInWithKey(key: string): Promise<SessionInfo> {
  return postJson(sessionInfo, '/auth/login', { key }, new AbortController().signal)
}

export async function staySignedIn(): Promise<void> {
  await callService('/auth/session', { method: 'POST' })
}

/** Ends the session here, then leads to where it ends at the provider. */
export async function signOut(): Promise<void> {
  const response = await callService('/auth/logout', { method: 'POST' })
  const { location: next } = (await response.json()) as { location?: unknown }
  location.assign(typeof next === 'string' ? next : '/')
}

/** Read by hand, as the list of patients is: the first view waits for it. */
const sessionInfo: Schema<SessionInfo> = {
  safeParse: (body) => (isSessionInfo(body) ? { success: true, data: body } : { success: false }),
}

function isSessionInfo(body: unknown): body is SessionInfo {
  if (typeof body !== 'object' || body === null || !('sign_in' in body) || !('caller' in body)) return false
  return typeof body.sign_in === 'string' && typeof body.caller === 'object'
}
