import '../zod-without-eval.ts'
import { Problem } from '@carepath/contract/problem.ts'
import { TroubleError } from './trouble.ts'

/** Reads problem details; whatever is not of that shape is `unreadable`. */
export function parseProblem(body: unknown): TroubleError {
  const parsed = Problem.safeParse(body)
  if (!parsed.success) return new TroubleError('unreadable')
  const { code, detail, trace_id, retry_after_s, notice = null } = parsed.data
  return new TroubleError(code, { detail, traceId: trace_id, retryAfterS: retry_after_s ?? null, notice })
}
