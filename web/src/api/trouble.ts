import type { Notice } from '@carepath/contract/notice.ts'
import type { ProblemCode } from '@carepath/contract/problem.ts'

/**
 * What the page itself can find, besides what the service says: no connection, a broken one, an unknown answer, a part
 * of the page that does not come or does not run.
 */
export type TroubleCode = ProblemCode | 'unreachable' | 'cut' | 'unreadable' | 'part_missing'

/** A call that failed, as the page shows it. */
export interface Trouble {
  code: TroubleCode
  /** The service's own sentence, in English; null where the service said nothing. */
  detail: string | null
  traceId: string | null
  retryAfterS: number | null
  /** The danger that was recognised in the question that failed. */
  notice: Notice | null
}

export class TroubleError extends Error {
  override readonly name = 'TroubleError'
  readonly trouble: Trouble

  constructor(code: TroubleCode, facts: Partial<Omit<Trouble, 'code'>> = {}) {
    super(code)
    this.trouble = { code, detail: null, traceId: null, retryAfterS: null, notice: null, ...facts }
  }
}

export function toTrouble(error: unknown): Trouble {
  return error instanceof TroubleError ? error.trouble : new TroubleError('unreadable').trouble
}
