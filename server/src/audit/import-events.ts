import { randomBytes } from 'node:crypto'
import type { ImportedBy } from '../store/store.ts'
import type { AuditEvent } from './audit-event.ts'

/** For imports that name nobody: those of the command line and of the demo. */
export function byOperator(): ImportedBy {
  return { who: 'operator', traceId: randomBytes(16).toString('hex') }
}

/** A patient of whom an import brought something new, by its FHIR id. */
export interface ImportedPatient {
  fhirId: string
  mrn: string
  resourcesChanged: number
}

/** One event for each patient, and one for the shared resources (organizations, practitioners), which are nobody's. */
/** One event for each patient of whose record an import was taken back. */
export function undoEvents(patients: readonly ImportedPatient[], by: ImportedBy): AuditEvent[] {
  return importEvents(patients, 0, by).map((event) => ({ ...event, outcome: 'undone' }))
}

export function importEvents(
  patients: readonly ImportedPatient[],
  sharedChanged: number,
  { who, traceId }: ImportedBy,
): AuditEvent[] {
  const event = {
    at: new Date().toISOString(),
    who,
    action: 'import' as const,
    traceId,
    conversationId: null,
    llmMode: null,
    model: null,
    provider: null,
    masked: null,
    factsSent: null,
    outcome: 'done',
  }
  const events: AuditEvent[] = patients.map(({ fhirId, mrn, resourcesChanged }) => ({
    ...event,
    patientMrn: mrn,
    resources: [`Patient/${fhirId}`],
    resourcesChanged,
  }))
  if (sharedChanged > 0) events.push({ ...event, patientMrn: null, resources: [], resourcesChanged: sharedChanged })
  return events
}
