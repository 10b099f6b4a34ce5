import { ProblemError } from '../../../shared/problem-error.ts'

/** `reason` goes on from "The FHIR server", without a full stop, and holds nothing that the server sent. */
export function recordsUnavailable(reason: string, retryAfterS?: number): ProblemError {
  return new ProblemError('records_unavailable', {
    detail: `The record could not be read: the FHIR server ${reason}. Nothing was answered from a part of it.`,
    retryAfterS,
  })
}
