import { Readable } from 'node:stream'
import { api } from '@carepath/contract/api.ts'
import type { FastifyInstance } from 'fastify'
import { patientNotFound } from '../../access/guard.ts'
import { accessEvent } from '../../audit/access-event.ts'
import type { AppDeps } from '../app-deps.ts'
import { parseInput } from '../parse-input.ts'

export function patientExportRoute(app: FastifyInstance, { clock }: AppDeps): void {
  app.get('/patients/:mrn/export', async (request, reply) => {
    const { mrn } = parseInput(api.patientExport.params, request.params)
    const { store } = request.access
    const at = clock.now()
    const pieces = await store.exportPatient(mrn)
    if (pieces === null) throw patientNotFound()
    await store.recordAccess(accessEvent({ action: 'export', at, patientMrn: mrn, traceId: request.id }))
    return reply.type('application/json').send(Readable.from(pieces))
  })
}
