import type { FastifyReply, FastifyRequest } from 'fastify'
import { unauthenticated } from '../access/authenticate.ts'
import { patientNotFound } from '../access/guard.ts'

/** A session or a grant that ends stops an answer after so long at most, in whichever process it was ended. */
const LOOK_EVERY_MS = 1_000

/**
 * Aborts with `gone`, and when the caller may no longer ask about this patient: with `unauthenticated` where what
 * they came in with is over, with `patient_not_found` where their right is.
 */
export function abortWhenOver(
  request: FastifyRequest,
  reply: FastifyReply,
  mrn: string,
  gone: AbortSignal,
): AbortSignal {
  const { authentication, access } = request
  if (authentication.caller.kind === 'local') return gone
  const over = new AbortController()
  const timer = setInterval(async () => {
    try {
      if (!(await authentication.holds())) over.abort(unauthenticated())
      else if (!(await access.maySee(mrn))) over.abort(patientNotFound())
    } catch {
      // A database that does not answer now is asked again; the answer can't be stored without it either.
    }
  }, LOOK_EVERY_MS)
  reply.raw.once('close', () => clearInterval(timer))
  return AbortSignal.any([gone, over.signal])
}
