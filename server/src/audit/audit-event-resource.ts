import type { AuditAction, AuditEntry } from './audit-event.ts'

/**
 * An entry as a FHIR R4 AuditEvent (hl7.org/fhir/R4/auditevent.html). Its codes are those of that page: DICOM's audit
 * event types, the actions of RFC 3881, the roles of object-role.
 */
export function toAuditEventResource(entry: AuditEntry): Record<string, unknown> {
  const { chain, seq, at, action, patientMrn, traceId, conversationId, llmMode, model, provider, outcome } = entry
  const isGood = outcome === 'answered' || outcome === 'done'
  return {
    resourceType: 'AuditEvent',
    id: `carepath-${chain}-${seq}`,
    type: {
      system: 'http://dicom.nema.org/resources/ontology/DCM',
      code: typeOf(action),
      display: displays.get(typeOf(action)),
    },
    subtype: [{ system: 'urn:carepath:audit-action', code: action }],
    action: actions.get(action) ?? 'R',
    recorded: at,
    outcome: isGood ? '0' : '8',
    outcomeDesc: outcome,
    agent: [toPersonAgent(entry), ...(llmMode === null ? [] : [toModelAgent(llmMode, model, provider)])],
    source: {
      observer: { display: 'CarePath' },
      type: [{ system: 'http://terminology.hl7.org/CodeSystem/security-source-type', code: '4' }],
    },
    entity: [
      {
        what: { type: 'Patient', ...(patientMrn === null ? {} : { identifier: { value: patientMrn } }) },
        role: { system: 'http://terminology.hl7.org/CodeSystem/object-role', code: '1', display: 'Patient' },
        detail: toDetails(entry, traceId, conversationId),
      },
      ...entry.resources.map((reference) => ({
        what: { reference },
        role: { system: 'http://terminology.hl7.org/CodeSystem/object-role', code: '4', display: 'Domain Resource' },
      })),
    ],
  }
}

const actions = new Map<AuditAction, string>([
  ['delete', 'D'],
  ['purge', 'D'],
  ['question', 'E'],
  ['notice_folded', 'U'],
  ['import', 'U'],
])

const displays: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    110112: 'Query',
    110106: 'Export',
    110107: 'Import',
    110110: 'Patient Record',
  }),
)

function typeOf(action: AuditAction): string {
  if (action === 'question' || action === 'preview') return '110112'
  if (action === 'import') return '110107'
  return action === 'export' ? '110106' : '110110'
}

function toPersonAgent({ who, asker }: AuditEntry): Record<string, unknown> {
  if (asker === null || asker === undefined) return { requestor: true, who: { display: who } }
  const { issuer, subject, relation, client } = asker
  return {
    requestor: true,
    who: { identifier: { system: issuer, value: subject }, display: who },
    ...(client === null ? {} : { altId: client }),
    ...(relation === null ? {} : { role: [{ coding: [{ system: 'urn:carepath:relation', code: relation }] }] }),
  }
}

function toModelAgent(llmMode: string, model: string | null, provider: string | null): Record<string, unknown> {
  return {
    requestor: false,
    type: {
      coding: [
        { system: 'http://dicom.nema.org/resources/ontology/DCM', code: '110152', display: 'Destination Role ID' },
      ],
    },
    who: { display: [llmMode, model, provider].filter((part) => part !== null).join(', ') },
  }
}

function toDetails(
  { masked, factsSent, hash, asker }: AuditEntry,
  traceId: string,
  conversationId: string | null,
): { type: string; valueString: string }[] {
  const details = {
    trace_id: traceId,
    conversation_id: conversationId,
    masked,
    facts_sent: factsSent,
    hash,
    grant: asker?.grant ?? null,
  }
  return Object.entries(details).flatMap(([type, value]) =>
    value === null ? [] : [{ type, valueString: String(value) }],
  )
}
