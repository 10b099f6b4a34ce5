import type { Selectable } from 'kysely'
import type { AuditAction, AuditEntry, AuditEvent, WrittenEntry, WrittenEvent } from '../audit/audit-event.ts'
import type { Tables } from './schema.ts'

export type AuditRow = Selectable<Tables['audit_log']>

export const auditColumns = [
  'seq',
  'at',
  'who',
  'action',
  'patient_mrn',
  'trace_id',
  'conversation_id',
  'llm_mode',
  'model',
  'provider',
  'masked',
  'resources',
  'facts_sent',
  'outcome',
  'key_id',
  'hash',
] as const satisfies readonly (keyof AuditRow)[]

/** What goes through a database comes out the same, so that its hash still holds. */
export function toWrittenEvent(event: AuditEvent): WrittenEvent {
  return {
    at: event.at,
    who: toStorable(event.who),
    action: event.action,
    patientMrn: event.patientMrn,
    traceId: event.traceId,
    conversationId: event.conversationId,
    llmMode: event.llmMode,
    model: toStorable(event.model),
    provider: toStorable(event.provider),
    masked: event.masked,
    resources: JSON.stringify(event.resources),
    factsSent: event.factsSent,
    outcome: event.outcome,
  }
}

export function toAuditRow(entry: WrittenEntry): AuditRow {
  return {
    seq: entry.seq,
    at: entry.at,
    who: entry.who,
    action: entry.action,
    patient_mrn: entry.patientMrn,
    trace_id: entry.traceId,
    conversation_id: entry.conversationId,
    llm_mode: entry.llmMode,
    model: entry.model,
    provider: entry.provider,
    masked: entry.masked === null ? null : Number(entry.masked),
    resources: entry.resources,
    facts_sent: entry.factsSent,
    outcome: entry.outcome,
    key_id: entry.keyId,
    hash: entry.hash,
  }
}

export function fromAuditRow(row: AuditRow): AuditEntry {
  return {
    seq: Number(row.seq),
    at: row.at,
    who: row.who,
    action: row.action as AuditAction,
    patientMrn: row.patient_mrn,
    traceId: row.trace_id,
    conversationId: row.conversation_id,
    llmMode: row.llm_mode,
    model: row.model,
    provider: row.provider,
    masked: row.masked === null ? null : row.masked === 1,
    resources: toList(row.resources),
    factsSent: row.facts_sent,
    outcome: row.outcome,
    keyId: row.key_id,
    hash: row.hash,
  }
}

/** Of a row that somebody changed it may be anything: then the hash tells. */
function toList(json: string): string[] {
  try {
    const list: unknown = JSON.parse(json)
    return Array.isArray(list) ? list : [json]
  } catch {
    return [json]
  }
}

function toStorable<Text extends string | null>(text: Text): Text {
  return (text === null ? null : text.toWellFormed().replaceAll('\0', '\uFFFD')) as Text
}
