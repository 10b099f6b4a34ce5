import type { Notice } from '@carepath/contract/notice.ts'
import type { Problem } from '@carepath/contract/problem.ts'
import type { FastifyRequest } from 'fastify'
import type { Region } from '../safety/notice/contacts.ts'
import { findDanger } from '../safety/notice/notice.ts'
import type { Clock } from '../shared/clock.ts'
import { BODY_LIMIT_BYTES } from './hardening.ts'

/** What is asked by these may be about a danger that cannot wait until the request is right. */
const ASKING = new Set(['/triage', '/triage/preview', '/v1/chat/completions'])
/** A caller who was refused before the body was read has this long to send it. */
const BODY_TIME_MS = 1_000

export interface NoticeDeps {
  clock: Clock
  emergencyRegion?: Region | null | undefined
}

/**
 * The problem with the notice of the question that the request held, where it held one. Whoever is refused is not known
 * to be let see the record, so the words alone are read, unless the triage itself has looked.
 */
export async function withQuestionNotice(
  problem: Problem,
  request: FastifyRequest,
  deps: NoticeDeps,
): Promise<Problem> {
  if (problem.notice !== undefined || request.method !== 'POST' || !isAsking(request.url)) return problem
  const query = queryOf(request.body === undefined ? await readBody(request) : request.body)
  return query === null ? problem : { ...problem, notice: noticeOfWords(query, deps) }
}

/** Returns the notice of a question by its words alone. */
export function noticeOfWords(query: string, { clock, emergencyRegion = null }: NoticeDeps): Notice | null {
  return findDanger({ query, earlier: [], record: null, now: clock.now(), region: emergencyRegion })?.notice ?? null
}

function isAsking(url: string): boolean {
  return ASKING.has(url.split('?', 1)[0] ?? '')
}

/** Of our own wire, or the last message of the user on that of OpenAI. */
function queryOf(body: unknown): string | null {
  if (typeof body !== 'object' || body === null) return null
  if ('query' in body) return typeof body.query === 'string' ? body.query : null
  if (!('messages' in body) || !Array.isArray(body.messages)) return null
  const last: unknown = body.messages.findLast((message: { role?: unknown } | null) => message?.role === 'user')
  if (typeof last !== 'object' || last === null || !('content' in last)) return null
  return typeof last.content === 'string' ? last.content : null
}

/** The body of a request that was refused before anybody read it; null where it does not come, is too long or no JSON. */
async function readBody({ raw }: FastifyRequest): Promise<unknown> {
  if (raw.readableEnded || raw.destroyed) return null
  const chunks: Buffer[] = []
  let length = 0
  await new Promise<void>((resolve) => {
    const settle = () => {
      clearTimeout(timer)
      raw.off('data', take).off('end', settle).off('error', settle).off('close', settle)
      resolve()
    }
    const take = (chunk: Buffer) => {
      chunks.push(chunk)
      length += chunk.length
      if (length > BODY_LIMIT_BYTES) settle()
    }
    const timer = setTimeout(settle, BODY_TIME_MS)
    raw.on('data', take).on('end', settle).on('error', settle).on('close', settle)
  })
  if (length > BODY_LIMIT_BYTES) return null
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'))
  } catch {
    return null
  }
}
