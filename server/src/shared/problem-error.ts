import type { Notice } from '@carepath/contract/notice.ts'
import { type Problem, type ProblemCode, problems } from '@carepath/contract/problem.ts'

export interface ProblemFacts {
  /** A whole sentence for the caller: what happened and what to do. Never a question, an answer, a fact or a name. */
  detail: string
  /** Seconds after which trying again makes sense. */
  retryAfterS?: number | undefined
  /** With `invalid_request`: each fault, by its path in the body. */
  errors?: { path: string; message: string }[]
}

/**
 * The one error of this service. Whoever catches it matches on `code`. It has no place for a prompt, an answer or a
 * resource, and no `cause`: what it holds is what a caller and a log line may see.
 */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  readonly code: ProblemCode
  readonly retryAfterS: number | undefined
  readonly errors: { path: string; message: string }[] | undefined
  /** The danger in the question that was refused, null where there is none; undefined until it was looked for. */
  notice: Notice | null | undefined

  constructor(code: ProblemCode, { detail, retryAfterS, errors }: ProblemFacts) {
    super(detail)
    this.code = code
    this.retryAfterS = retryAfterS
    this.errors = errors
  }
}

/** What the caller is told of any error. An error that is not a ProblemError becomes `internal` with a fixed text. */
export function toProblem(error: unknown, traceId: string): Problem {
  const known =
    error instanceof ProblemError
      ? error
      : new ProblemError('internal', {
          detail: 'Nothing was answered. Quote the trace id to whoever runs this service.',
        })
  const { status, title } = problems[known.code]
  return {
    type: `urn:carepath:problem:${known.code}`,
    title,
    status,
    detail: known.message,
    code: known.code,
    trace_id: traceId,
    ...(known.retryAfterS === undefined ? {} : { retry_after_s: known.retryAfterS }),
    ...(known.errors === undefined ? {} : { errors: known.errors }),
    ...(known.notice === undefined ? {} : { notice: known.notice }),
  }
}
