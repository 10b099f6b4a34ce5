import { api } from '@carepath/contract/api.ts'
import type { FastifyInstance } from 'fastify'
import { accessEvent } from '../../audit/access-event.ts'
import { toSummary } from '../../records/facts/patient-summary.ts'
import { ProblemError } from '../../shared/problem-error.ts'
import { abortOnDisconnect } from '../abort-on-disconnect.ts'
import type { AppDeps } from '../app.ts'
import { parseInput } from '../parse-input.ts'

export function patientSummaryRoute(app: FastifyInstance, { records, store, clock }: AppDeps): void {
  app.get('/patients/:mrn/summary', async (request, reply) => {
    const { mrn } = parseInput(api.patientSummary.params, request.params)
    const record = await records.load(mrn, abortOnDisconnect(reply))
    if (record === null) throw new ProblemError('patient_not_found', { detail: 'No patient here has this MRN.' })
    const at = clock.now()
    const resources = [`Patient/${record.patient.id}`]
    // Whoever reads a record stands in its log before they have read it.
    await store.recordAccess(
      accessEvent({ action: 'record_read', at, patientMrn: record.entry.mrn, traceId: request.id, resources }),
    )
    return toSummary(record)
  })
}
