import { TroubleError } from './trouble.ts'

/** What reads an answer: a schema of the contract, or a reader by hand where the schemas are not loaded yet. */
export interface Schema<Value> {
  safeParse(body: unknown): { success: true; data: Value } | { success: false }
}

/**
 * Calls the service that served this page. Throws TroubleError: the service's own problem, `unreachable` where there
 * was no answer, `unreadable` where the answer is not what the contract says. An abort stays the browser's own error.
 */
export async function callService(path: string, init: RequestInit = {}): Promise<Response> {
  let response: Response
  try {
    response = await fetch(path, {
      ...init,
      headers: { accept: 'application/json', ...init.headers },
      cache: 'no-store',
      credentials: 'same-origin',
    })
  } catch (error) {
    if (init.signal?.aborted) throw error
    throw new TroubleError('unreachable')
  }
  if (response.ok) return response
  const { parseProblem } = await import('./parse-problem.ts')
  throw parseProblem(await readJson(response))
}

export async function getJson<Value>(schema: Schema<Value>, path: string, signal: AbortSignal): Promise<Value> {
  return readAs(schema, await callService(path, { signal }))
}

export async function postJson<Value>(
  schema: Schema<Value>,
  path: string,
  body: unknown,
  signal: AbortSignal,
): Promise<Value> {
  const headers = { 'content-type': 'application/json' }
  return readAs(schema, await callService(path, { method: 'POST', headers, body: JSON.stringify(body), signal }))
}

/** A path with those parameters that are not empty. */
export function withQuery(path: string, parameters: Record<string, string>): string {
  const given = Object.entries(parameters).filter(([, value]) => value !== '')
  return `${path}?${new URLSearchParams(given)}`
}

async function readAs<Value>(schema: Schema<Value>, response: Response): Promise<Value> {
  const parsed = schema.safeParse(await readJson(response))
  if (!parsed.success) throw new TroubleError('unreadable')
  return parsed.data
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json()
  } catch {
    return null
  }
}
