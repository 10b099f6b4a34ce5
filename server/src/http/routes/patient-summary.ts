import { api } from '@carepath/contract/api.ts'
import type { FastifyInstance } from 'fastify'
import { patientNotFound } from '../../access/guard.ts'
import { accessEvent } from '../../audit/access-event.ts'
import { toSummary } from '../../records/facts/patient-summary.ts'
import type { AppDeps } from '../app-deps.ts'
import { parseInput } from '../parse-input.ts'

export function patientSummaryRoute(app: FastifyInstance, { clock, drain }: AppDeps): void {
  app.get('/patients/:mrn/summary', async (request, reply) => {
    const { mrn } = parseInput(api.patientSummary.params, request.params)
    const record = await request.access.recordsTo('read').load(mrn, drain.signalFor(reply))
    if (record === null) throw patientNotFound()
    const at = clock.now()
    const resources = [`Patient/${record.patient.id}`]
    // Whoever reads a record stands in its log before they have read it.
    await request.access.store.recordAccess(
      accessEvent({ action: 'record_read', at, patientMrn: record.entry.mrn, traceId: request.id, resources }),
    )
    return toSummary(record)
  })
}
