import type { Problem } from '@carepath/contract/problem.ts'
import type { FastifyReply, FastifyRequest } from 'fastify'

/**
 * Says in the log that an error came which nobody foresaw, and where in the code. Where the caller has left, what was
 * under way was stopped, and the error only says so.
 */
export function logUnexpected(problem: Problem, error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  if (problem.code !== 'internal' || reply.raw.destroyed) return
  request.log.error({ trace_id: request.id, err: error }, 'unexpected error')
}
