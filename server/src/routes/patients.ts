import { api } from '@carepath/contract/api.ts'
import type { FastifyInstance } from 'fastify'
import type { AppDeps } from '../app.ts'
import { ProblemError } from '../problem-error.ts'
import { toSummary } from '../records/summary.ts'
import { parseInput } from './body.ts'
import { callerGone } from './caller.ts'

export function patientRoutes(app: FastifyInstance, deps: AppDeps): void {
  app.get(api.patients.path, (request) => deps.records.list(parseInput(api.patients.query, request.query)))

  app.get('/patients/:mrn/summary', async (request, reply) => {
    const { mrn } = parseInput(api.patientSummary.params, request.params)
    const record = await deps.records.load(mrn, callerGone(reply))
    if (record === null) {
      throw new ProblemError('patient_not_found', { detail: 'No patient here has this MRN.' })
    }
    return toSummary(record)
  })

  app.get('/patients/:mrn/access-log', (request) => {
    const { mrn } = parseInput(api.accessLog.params, request.params)
    return deps.store.listAccess({ patientMrn: mrn, ...parseInput(api.accessLog.query, request.query) })
  })
}
