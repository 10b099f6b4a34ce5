import { Readable } from 'node:stream'
import { api } from '@carepath/contract/api.ts'
import type { FastifyInstance } from 'fastify'
import type { AppDeps } from '../app.ts'
import { accessEvent } from '../audit/access-event.ts'
import { ProblemError } from '../problem-error.ts'
import { toSummary } from '../records/facts/patient-summary.ts'
import { exportPatient } from '../store/export-patient.ts'
import { parseInput } from './body.ts'
import { callerGone } from './caller.ts'

export function patientRoutes(app: FastifyInstance, deps: AppDeps): void {
  app.get(api.patients.path, (request) => deps.records.list(parseInput(api.patients.query, request.query)))

  app.get('/patients/:mrn/summary', async (request, reply) => {
    const { mrn } = parseInput(api.patientSummary.params, request.params)
    const record = await deps.records.load(mrn, callerGone(reply))
    if (record === null) {
      throw notFound()
    }
    const at = deps.clock.now()
    const resources = [`Patient/${record.patient.id}`]
    // Whoever reads a record stands in its log before they have read it.
    await deps.store.recordAccess(
      accessEvent({ action: 'record_read', at, patientMrn: record.entry.mrn, traceId: request.id, resources }),
    )
    return toSummary(record)
  })

  app.get('/patients/:mrn/access-log', (request) => {
    const { mrn } = parseInput(api.accessLog.params, request.params)
    return deps.store.listAccess({ patientMrn: mrn, ...parseInput(api.accessLog.query, request.query) })
  })

  app.get('/patients/:mrn/export', async (request, reply) => {
    const { mrn } = parseInput(api.patientExport.params, request.params)
    const at = deps.clock.now()
    const pieces = await exportPatient(deps.store, mrn, at)
    if (pieces === null) throw notFound()
    await deps.store.recordAccess(accessEvent({ action: 'export', at, patientMrn: mrn, traceId: request.id }))
    return reply.type('application/json').send(Readable.from(pieces))
  })
}

function notFound(): ProblemError {
  return new ProblemError('patient_not_found', { detail: 'No patient here has this MRN.' })
}
