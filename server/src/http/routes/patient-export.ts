import { Readable } from 'node:stream'
import { api } from '@carepath/contract/api.ts'
import type { FastifyInstance } from 'fastify'
import { accessEvent } from '../../audit/access-event.ts'
import { ProblemError } from '../../shared/problem-error.ts'
import { exportPatient } from '../../store/export-patient.ts'
import type { AppDeps } from '../app.ts'
import { parseInput } from '../parse-input.ts'

export function patientExportRoute(app: FastifyInstance, { store, clock }: AppDeps): void {
  app.get('/patients/:mrn/export', async (request, reply) => {
    const { mrn } = parseInput(api.patientExport.params, request.params)
    const at = clock.now()
    const pieces = await exportPatient(store, mrn, at)
    if (pieces === null) throw new ProblemError('patient_not_found', { detail: 'No patient here has this MRN.' })
    await store.recordAccess(accessEvent({ action: 'export', at, patientMrn: mrn, traceId: request.id }))
    return reply.type('application/json').send(Readable.from(pieces))
  })
}
