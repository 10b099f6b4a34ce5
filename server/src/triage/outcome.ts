import { ProblemError } from '../shared/problem-error.ts'

/** Returns how the asking ended, for the audit log and the log: `cancelled` where the caller left, else a code. */
export function outcomeOf(error: unknown, signal: AbortSignal): string {
  if (error instanceof ProblemError) return error.code
  return signal.aborted && error === signal.reason ? 'cancelled' : 'internal'
}
