import { existsSync, readFileSync } from 'node:fs'

export interface RecordedExchange {
  url: string
  request: { method: string; body?: string | null }
  response: { status: number; headers: Record<string, string>; body: string }
}

const path = new URL('../../../../shared/data/hf-recorded.json', import.meta.url)

/** The recorded exchanges; null on a machine that has none, where the tests that need them skip and say so. */
export const recorded: readonly RecordedExchange[] | null = existsSync(path)
  ? JSON.parse(readFileSync(path, 'utf8'))
  : null

export function isStream({ response }: RecordedExchange): boolean {
  return (response.headers['content-type'] ?? '').includes('event-stream')
}

/** The most tokens that the recorded request allowed, as either wire says it. */
export function maxTokensOf({ request }: RecordedExchange): number {
  const body = JSON.parse(request.body || '{}')
  return body.max_tokens ?? body.parameters?.max_new_tokens ?? 100_000
}
