import type { FastifyInstance } from 'fastify'

/**
 * What every answer says unless its route says otherwise: no cache keeps it (RFC 9111, 5.2.2.5), no browser takes it for
 * another type than it bears, and no page of another site may embed it.
 */
export const answerHeaders = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
} as const

export function addAnswerHeaders(app: FastifyInstance): void {
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(answerHeaders)
    done()
  })
}
