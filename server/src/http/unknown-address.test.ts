import Fastify from 'fastify'
import { expect, test } from 'vitest'
import { refuseUnknownAddresses } from './unknown-address.ts'

test('what is gone from a known address is not found, with the method that is taken there as well', async () => {
  const app = Fastify()
  const codes: unknown[] = []
  app.setErrorHandler((error: Error & { code?: string }, _request, reply) => {
    codes.push(error.code)
    return reply.send()
  })
  refuseUnknownAddresses(app)
  app.get('/assets/gone.js', (_request, reply) => reply.callNotFound())
  const { headers } = await app.inject('/assets/gone.js')
  await app.inject({ method: 'POST', url: '/assets/gone.js' })
  await app.inject('http://localhost:80/assets/none.js?x')
  expect(codes).toEqual(['not_found', 'method_not_allowed', 'not_found'])
  expect(headers['allow']).toBeUndefined()
})
