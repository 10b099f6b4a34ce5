import { gzipSync } from 'node:zlib'
import Fastify from 'fastify'
import { expect, onTestFinished, test } from 'vitest'
import { openAccess } from '../../access/access.ts'
import { parseConfig } from '../../config.ts'
import { storeSource } from '../../records/sources/store.ts'
import { systemClock } from '../../shared/clock.ts'
import { toProblem } from '../../shared/problem-error.ts'
import { openStore } from '../../store/open.ts'
import { requireCaller } from '../require-caller.ts'
import { patientImportRoute } from './patient-import.ts'

async function service() {
  const store = await openStore('sqlite::memory:')
  const app = Fastify()
  app.setErrorHandler((error, _request, reply) => {
    const problem = toProblem(error, 'trace')
    return reply.code(problem.status).send(problem)
  })
  requireCaller(app, openAccess({ config: parseConfig({}), store, records: storeSource(store), clock: systemClock }))
  patientImportRoute(app)
  const origin = await app.listen({ port: 0, host: '127.0.0.1' })
  onTestFinished(async () => {
    await app.close()
    await store.close()
  })
  const post = async (body: string | Buffer, type: string, query = '') => {
    const reply = await fetch(`${origin}/patients/import${query}`, {
      method: 'POST',
      headers: { 'content-type': type },
      body: typeof body === 'string' ? body : new Uint8Array(body),
    })
    return { status: reply.status, body: await reply.json() }
  }
  return { store, post }
}

const patient = '{"resourceType":"Patient","id":"p"}'
const condition = '{"resourceType":"Condition","id":"c","subject":{"reference":"Patient/p"},"code":{"text":"Gout"}}'

test.each([
  ['lines', `${patient}\n${condition}`, 'application/fhir+ndjson'],
  ['lines that are compressed', gzipSync(`${patient}\n${condition}`), 'application/gzip'],
])('records come in as %s, and can be undone', async (_, body, type) => {
  const { store, post } = await service()
  expect(await post(body, type, '?source=City%20Clinic')).toMatchObject({
    status: 200,
    body: { import_id: expect.stringMatching(/^\d{8}-/u), patients: 1, resources: 2, changed: 2, refused: 0 },
  })
  expect((await store.readRecord('p'))?.resources).toHaveLength(2)
})

test('what is refused is told by its place, and what is no FHIR is a request that does not fit', async () => {
  const { post } = await service()
  expect(await post(`${patient}\n{"resourceType":"Condition","id":"x"}`, 'application/fhir+ndjson')).toMatchObject({
    status: 200,
    body: { resources: 1, refused: 1, faults: [{ entry: 'line 2', code: 'no_patient' }] },
  })
  expect(await post('{"pending":3}', 'application/json')).toMatchObject({
    status: 422,
    body: { code: 'invalid_request', errors: [{ message: expect.stringContaining('not_a_resource') }] },
  })
  expect(await post('pending', 'text/plain')).toMatchObject({ status: 422, body: { code: 'invalid_request' } })
})

test('a record that names nobody gets the MRN that is given with it', async () => {
  const { store, post } = await service()
  const card = {
    resourceType: 'Bundle',
    type: 'collection',
    entry: [
      { fullUrl: 'resource:0', resource: { resourceType: 'Patient', birthDate: '1951-01-20' } },
      {
        fullUrl: 'resource:1',
        resource: { resourceType: 'Condition', subject: { reference: 'resource:0' }, code: { text: 'Gout' } },
      },
    ],
  }
  expect((await post(JSON.stringify(card), 'application/json')).status).toBe(422)
  expect(await post(JSON.stringify(card), 'application/json', '?mrn=CARD1')).toMatchObject({ status: 200 })
  expect((await store.readRecord('CARD1'))?.resources).toHaveLength(2)
})
