import type { z } from 'zod'
import { ProblemError } from '../shared/problem-error.ts'

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
