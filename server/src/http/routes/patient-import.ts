import { api } from '@carepath/contract/api.ts'
import { IMPORT_TYPES, type ImportReport } from '@carepath/contract/imports.ts'
import type { FastifyInstance } from 'fastify'
import { importRecords } from '../../records/import/import.ts'
import type { ImportFault } from '../../records/import/import-fault.ts'
import type { ImportCounts } from '../../records/import/tally.ts'
import { ProblemError } from '../../shared/problem-error.ts'
import { parseInput } from '../parse-input.ts'

/** Of one call, compressed or not. What is larger goes in by the command line. */
const MOST_BYTES = 512 * 1024 * 1024
const MOST_FAULTS = 100

/** Takes records as they come, one JSON text in memory at a time. Its body is no JSON of the API, and is read by itself. */
export function patientImportRoute(app: FastifyInstance): void {
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser([...IMPORT_TYPES], (_request, payload, done) => done(null, payload))
    scope.addContentTypeParser('*', (_request, _payload, done) =>
      done(new ProblemError('invalid_request', { detail: `The body must be one of ${IMPORT_TYPES.join(', ')}.` })),
    )
    scope.post(api.importRecords.path, { bodyLimit: MOST_BYTES }, async (request): Promise<ImportReport> => {
      const { source = 'an upload', mrn = null } = parseInput(api.importRecords.query, request.query)
      const { store, by } = await request.access.storeToImport()
      const faults: ImportFault[] = []
      const counts = await importRecords(store, ['-'], {
        stdin: bounded(request.body as AsyncIterable<Buffer>),
        source,
        mrn,
        by,
        onFault: (fault) => {
          if (faults.length < MOST_FAULTS) faults.push(fault)
        },
      })
      if (counts.resources === 0) throw nothingTaken(faults)
      return toReport(counts, faults)
    })
  })
}

async function* bounded(body: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let bytes = 0
  for await (const chunk of body) {
    bytes += chunk.length
    if (bytes > MOST_BYTES) throw new ProblemError('invalid_request', { detail: 'The body is larger than 512 MB.' })
    yield chunk
  }
}

function nothingTaken(faults: readonly ImportFault[]): ProblemError {
  return new ProblemError('invalid_request', {
    detail: 'Nothing of it could be taken: it must be FHIR R4 resources, as bundles or one a line.',
    errors: faults.map(({ entry, code, reason }) => ({ path: entry ?? '', message: `${code}: ${reason}` })),
  })
}

function toReport(counts: ImportCounts, faults: readonly ImportFault[]): ImportReport {
  const { importId, patients, resources, changed, faults: refused, warnings } = counts
  return {
    import_id: importId,
    patients,
    resources,
    changed,
    refused,
    faults: faults.map(({ entry, code, reason }) => ({ entry, code, reason })),
    warnings,
  }
}
