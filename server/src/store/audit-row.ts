import type { Selectable } from 'kysely'
import type { ChainHead, StoredEntry } from '../audit/audit-event.ts'
import type { Tables } from './schema.ts'

export type AuditRow = Selectable<Tables['audit_entries']>
export type HeadRow = Selectable<Tables['audit_chains']>

export const auditColumns = [
  'chain',
  'seq',
  'at',
  'patient_mrn',
  'trace_id',
  'event',
  'key_id',
  'hash',
] as const satisfies readonly (keyof AuditRow)[]

export const headColumns = ['chain', 'seq', 'hash', 'key_id', 'seal'] as const satisfies readonly (keyof HeadRow)[]

export function toAuditRow({ chain, seq, at, patientMrn, traceId, event, keyId, hash }: StoredEntry): AuditRow {
  return { chain, seq, at, patient_mrn: patientMrn, trace_id: traceId, event, key_id: keyId, hash }
}

/** PostgreSQL gives a `bigint` as a text. */
export function fromAuditRow({ chain, seq, at, patient_mrn, trace_id, event, key_id, hash }: AuditRow): StoredEntry {
  return { chain, seq: Number(seq), at, patientMrn: patient_mrn, traceId: trace_id, event, keyId: key_id, hash }
}

export function fromHeadRow({ chain, seq, hash, key_id, seal }: HeadRow): ChainHead {
  return { chain, seq: Number(seq), hash, keyId: key_id, seal }
}

/** Of a chain whose head somebody removed. */
export function toMissingHead({ chain }: { chain: number }): ChainHead {
  return { chain, seq: 0, hash: '', keyId: 'unknown', seal: '' }
}
