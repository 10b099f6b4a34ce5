import { parseCookie, stringifySetCookie } from 'cookie'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** Of this host alone, over a safe connection alone, out of reach of scripts (RFC 6265bis, 4.1.3.2). */
const SESSION = '__Host-carepath'
/** What a browser keeps while it signs in. */
const SIGN_IN = '__Host-carepath-sign-in'

type Name = typeof SESSION | typeof SIGN_IN

export function readSessionCookie(request: FastifyRequest): string | undefined {
  return readCookie(request, SESSION)
}

export function readSignInCookie(request: FastifyRequest): string | undefined {
  return readCookie(request, SIGN_IN)
}

/** Without an end: it goes with the browser at the latest, and the session ends here. */
export function setSessionCookie(reply: FastifyReply, value: string): void {
  setCookie(reply, SESSION, value)
}

export function setSignInCookie(reply: FastifyReply, value: string): void {
  setCookie(reply, SIGN_IN, value, 600)
}

export function clearSessionCookie(reply: FastifyReply): void {
  setCookie(reply, SESSION, '', 0)
}

export function clearSignInCookie(reply: FastifyReply): void {
  setCookie(reply, SIGN_IN, '', 0)
}

function readCookie({ headers }: FastifyRequest, name: Name): string | undefined {
  return headers.cookie === undefined ? undefined : parseCookie(headers.cookie)[name]
}

function setCookie(reply: FastifyReply, name: Name, value: string, maxAge?: number): void {
  const cookie = { name, value, path: '/', httpOnly: true, secure: true, sameSite: 'lax' } as const
  const before = reply.getHeader('set-cookie')
  const all = before === undefined ? [] : [before].flat().map(String)
  reply.header('set-cookie', [...all, stringifySetCookie(maxAge === undefined ? cookie : { ...cookie, maxAge })])
}
