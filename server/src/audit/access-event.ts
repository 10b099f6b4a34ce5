import type { AuditAction, AuditEvent } from './audit-event.ts'

export interface Access {
  action: AuditAction
  /** Milliseconds since the epoch. */
  at: number
  patientMrn: string
  traceId: string
  conversationId?: string
  /** `Type/id`; where the record as a whole was read, that of its patient. */
  resources?: readonly string[]
}

/** The event of what was done to a record here, with no model in it. */
export function accessEvent({ action, at, patientMrn, traceId, conversationId, resources }: Access): AuditEvent {
  return {
    at: new Date(at).toISOString(),
    who: 'local',
    action,
    patientMrn,
    traceId,
    conversationId: conversationId ?? null,
    llmMode: null,
    model: null,
    provider: null,
    masked: null,
    resources: resources ?? [],
    factsSent: null,
    outcome: 'done',
  }
}
