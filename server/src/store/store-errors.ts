import { ProblemError } from '../shared/problem-error.ts'

/** `reason` is a clause that goes on from "The database is not available: ", without a full stop. */
export function storeUnavailable(reason: string): ProblemError {
  return new ProblemError('store_unavailable', {
    detail: `The database is not available: ${reason}.`,
    retryAfterS: 5,
  })
}

/**
 * The database took the statement and refused what was in it: a fault of this service. The database's own message may
 * hold the row, so only its code is kept.
 */
export function rowRefused(code: string): ProblemError {
  return new ProblemError('internal', { detail: `The database refused what it was to store (${code}).` })
}

export function conversationGone(): ProblemError {
  return new ProblemError('conversation_not_found', {
    detail: 'The conversation was deleted, or is not about this patient. Ask again without conversation_id.',
  })
}
