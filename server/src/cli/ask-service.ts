import { Problem } from '@carepath/contract/problem.ts'
import { type TriageEvent, type TriageRequest, triageEvents } from '@carepath/contract/triage.ts'
import type { ZodType } from 'zod'
import { ProblemError } from '../shared/problem-error.ts'
import type { Answering } from './ask-here.ts'

const schemas: ReadonlyMap<string, ZodType> = new Map(Object.entries(triageEvents))

/** The service that runs at this address; `key` is the API key where it asks for one. */
export function answerAt(url: string, key: string | undefined): Answering {
  return { ask: (request, signal) => askService(url, key, request, signal), close: async () => undefined }
}

/** Asks a running service. Throws ProblemError, also where it cannot be reached or is not one of ours. */
async function* askService(
  url: string,
  key: string | undefined,
  request: TriageRequest,
  signal: AbortSignal,
): AsyncGenerator<TriageEvent, void, undefined> {
  const reply = await send(url, key, request, signal)
  if (!reply.ok || reply.body === null) throw toError(await reply.json().catch(() => null), url)
  for await (const { event, data } of readEvents(reply.body)) {
    const schema = schemas.get(event)
    if (event === 'error' || schema === undefined) throw toError(data, url)
    const parsed = schema.safeParse(data)
    if (!parsed.success) throw toError(null, url)
    yield { event, data: parsed.data } as TriageEvent
  }
}

async function send(
  url: string,
  key: string | undefined,
  request: TriageRequest,
  signal: AbortSignal,
): Promise<Response> {
  try {
    return await fetch(new URL('/triage', url), {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'text/event-stream',
        ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
      },
      body: JSON.stringify(request),
      signal,
    })
  } catch {
    signal.throwIfAborted()
    throw new ProblemError('provider_unavailable', {
      detail: `No service answers at ${url}. Start one with \`carepath serve\`, or leave --url out.`,
    })
  }
}

/** The events of our own service: each in two lines, its name and its JSON. */
async function* readEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<{ event: string; data: unknown }> {
  const decoder = new TextDecoder()
  let text = ''
  try {
    for await (const chunk of body) {
      text += decoder.decode(chunk, { stream: true })
      for (let end = text.indexOf('\n\n'); end !== -1; end = text.indexOf('\n\n')) {
        const event = /^event: ?(.+)$/m.exec(text.slice(0, end))?.[1]
        const data = /^data: ?(.+)$/m.exec(text.slice(0, end))?.[1]
        text = text.slice(end + 2)
        if (event !== undefined && data !== undefined) yield { event, data: JSON.parse(data) }
      }
    }
  } catch (error) {
    // undici's word for a connection that broke; the caller is told that the answer did.
    if (!(error instanceof TypeError)) throw error
  }
}

function toError(body: unknown, url: string): ProblemError {
  const problem = Problem.safeParse(body)
  if (!problem.success) {
    return new ProblemError('provider_unavailable', { detail: `What answers at ${url} is not this service.` })
  }
  const { code, detail, retry_after_s, errors, notice } = problem.data
  const error = new ProblemError(code, {
    detail,
    retryAfterS: retry_after_s,
    ...(errors === undefined ? {} : { errors }),
  })
  error.notice = notice
  return error
}
