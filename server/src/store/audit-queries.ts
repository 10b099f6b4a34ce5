import { type Kysely, sql } from 'kysely'
import { toAccessEntry } from '../audit/access-entry.ts'
import type { AuditHead } from '../audit/audit-event.ts'
import { ProblemError } from '../shared/problem-error.ts'
import { type AuditRow, auditColumns, fromAuditRow } from './audit-row.ts'
import { prepare } from './prepared.ts'
import type { Tables } from './schema.ts'

/** The queries of the log that read alike in both databases. */
export function auditQueries(db: Kysely<Tables>) {
  return {
    head: prepare((_: object) => db.selectFrom('audit_head').select(['seq', 'hash', 'key_id', 'seal'])),
    read: prepare((args: { after: number; limit: number }) =>
      db.selectFrom('audit_log').where('seq', '>', args.after).orderBy('seq').limit(args.limit).select(auditColumns),
    ),
    readOf: prepare((args: { patientMrn: string; after: number; limit: number }) =>
      db
        .selectFrom('audit_log')
        .where('patient_mrn', '=', args.patientMrn)
        .where('seq', '>', args.after)
        .orderBy('seq')
        .limit(args.limit)
        .select(auditColumns),
    ),
    ofPatient: prepare((args: { patientMrn: string; before: number; limit: number }) =>
      db
        .selectFrom('audit_log')
        .where('patient_mrn', '=', args.patientMrn)
        .where('seq', '<', args.before)
        .orderBy('seq', 'desc')
        .limit(args.limit)
        .select(auditColumns),
    ),
    unaudited: prepare((_: object) =>
      db
        .selectFrom('turns')
        .where(({ exists, not, selectFrom }) =>
          not(
            exists(
              selectFrom('audit_log')
                .select('seq')
                .whereRef('audit_log.trace_id', '=', 'turns.trace_id')
                .whereRef('audit_log.patient_mrn', '=', 'turns.patient_mrn'),
            ),
          ),
        )
        .select(sql<number>`cast(count(*) as integer)`.as('turns')),
    ),
  }
}

export interface AccessQuery {
  patientMrn: string
  limit: number
  before?: string | undefined
}

/** One row more than the page holds, where there is one. */
export function toAccessArgs({ patientMrn, limit, before }: AccessQuery) {
  return { patientMrn, limit: limit + 1, before: before === undefined ? Number.MAX_SAFE_INTEGER : parseCursor(before) }
}

export function toAccessPage(rows: readonly AuditRow[], limit: number) {
  const last = rows[limit - 1]
  return {
    entries: rows.slice(0, limit).map((row) => toAccessEntry(fromAuditRow(row))),
    next: rows.length > limit && last !== undefined ? String(last.seq) : null,
  }
}

export function toAuditEntries(rows: readonly AuditRow[]) {
  return rows.map(fromAuditRow)
}

export function toAuditHead(rows: readonly Tables['audit_head'][]): AuditHead {
  const [row] = rows
  if (row === undefined) return { seq: 0, hash: '', keyId: 'none', seal: 'the row of the head is missing' }
  return { seq: Number(row.seq), hash: row.hash, keyId: row.key_id, seal: row.seal }
}

function parseCursor(before: string): number {
  if (/^\d{1,15}$/.test(before)) return Number(before)
  throw new ProblemError('invalid_request', {
    detail: 'The log cannot go on from there: `before` must be the `next` of an earlier page.',
    errors: [{ path: 'before', message: 'must be the `next` of an earlier page' }],
  })
}
