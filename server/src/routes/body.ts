import type { z } from 'zod'
import { ProblemError } from '../problem-error.ts'

/**
 * JSON as we take it: valid, and no object in it names a key twice, since two readers of such an object may each see
 * another value. Throws `invalid_request`.
 */
export function parseJson(text: string): unknown {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new ProblemError('invalid_request', {
      detail: text.trim() === '' ? 'The body is empty.' : 'The body is not JSON.',
    })
  }
  if (namesAKeyTwice(text)) {
    throw new ProblemError('invalid_request', { detail: 'The body names a key twice, so what it means is not clear.' })
  }
  return value
}

/** What came in, as the schema has it. Throws `invalid_request` with each fault and its path, never with a value. */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const parsed = schema.safeParse(input)
  if (parsed.success) return parsed.data
  const errors = parsed.error.issues.flatMap((issue) => {
    const path = issue.path.map(String).join('.')
    if (issue.code !== 'unrecognized_keys') return [{ path, message: issue.message }]
    return [{ path, message: `There are ${issue.keys.length} keys here that are not known` }]
  })
  throw new ProblemError('invalid_request', { detail: 'The request does not fit: `errors` says where.', errors })
}

/** @param text Valid JSON. */
function namesAKeyTwice(text: string): boolean {
  const objects: Set<string>[] = []
  for (const [token, key] of text.matchAll(/"((?:[^"\\]|\\.)*)"\s*:|"(?:[^"\\]|\\.)*"|[{}]/g)) {
    if (token === '{') objects.push(new Set())
    else if (token === '}') objects.pop()
    else if (key !== undefined) {
      const name = key.includes('\\') ? String(JSON.parse(`"${key}"`)) : key
      const keys = objects.at(-1)
      if (keys?.has(name)) return true
      keys?.add(name)
    }
  }
  return false
}
