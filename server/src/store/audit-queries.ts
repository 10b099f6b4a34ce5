import { type Kysely, sql } from 'kysely'
import { type AuditEntry, toAuditEntry } from '../audit/audit-event.ts'
import { ProblemError } from '../shared/problem-error.ts'
import { type AuditRow, auditColumns, fromAuditRow, headColumns } from './audit-row.ts'
import { prepare } from './prepared.ts'
import type { Tables } from './schema.ts'

/** The queries of the log that read alike in both databases. */
export function auditQueries(db: Kysely<Tables>) {
  return {
    heads: prepare((_: object) => db.selectFrom('audit_heads').orderBy('chain').select(headColumns)),
    /** Chains that have entries and no head, which somebody removed. */
    headless: prepare((_: object) =>
      db
        .selectFrom('audit_all')
        .where(({ exists, not, selectFrom }) =>
          not(
            exists(
              selectFrom('audit_heads')
                .select('audit_heads.chain')
                .whereRef('audit_heads.chain', '=', 'audit_all.chain'),
            ),
          ),
        )
        .select('chain')
        .distinct(),
    ),
    chain: prepare((args: { chain: number; after: number; limit: number }) =>
      db
        .selectFrom('audit_all')
        .where('chain', '=', args.chain)
        .where('seq', '>', args.after)
        .orderBy('seq')
        .limit(args.limit)
        .select(auditColumns),
    ),
    newest: accessQuery(db, 'desc'),
    oldest: accessQuery(db, 'asc'),
    unaudited: prepare((_: object) =>
      db
        .selectFrom(
          sql`(select trace_id, patient_mrn from turns except select trace_id, patient_mrn from audit_all)`.as(
            'missing',
          ),
        )
        .select(sql<number>`cast(count(*) as integer)`.as('turns')),
    ),
  }
}

function accessQuery(db: Kysely<Tables>, order: 'asc' | 'desc') {
  const isPast = sql.raw(order === 'asc' ? '>' : '<')
  return prepare((args: AccessArgs) =>
    db
      .selectFrom('audit_all')
      .where('patient_mrn', '=', args.patientMrn)
      .where(sql<boolean>`(at, chain, seq) ${isPast} (${args.at}, ${args.chain}, ${args.seq})`)
      .orderBy('at', order)
      .orderBy('chain', order)
      .orderBy('seq', order)
      .limit(args.limit)
      .select(auditColumns),
  )
}

export interface AccessQuery {
  patientMrn: string
  limit: number
  cursor?: string | null | undefined
  oldestFirst?: boolean
}

interface AccessArgs {
  patientMrn: string
  limit: number
  at: string
  chain: number
  seq: number
}

/** One row more than the page holds, where there is one. */
export function toAccessArgs({ patientMrn, limit, cursor, oldestFirst = false }: AccessQuery): AccessArgs {
  const place = cursor == null ? (oldestFirst ? FIRST : LAST) : parseCursor(cursor)
  return { patientMrn, limit: limit + 1, ...place }
}

const FIRST = { at: '', chain: -1, seq: 0 }
/** After every instant: a letter comes after all digits. */
const LAST = { at: 'Z', chain: 0, seq: 0 }

export function toAccessPage(rows: readonly AuditRow[], limit: number): { entries: AuditEntry[]; next: string | null } {
  const last = rows[limit - 1]
  return {
    entries: rows.slice(0, limit).map((row) => toAuditEntry(fromAuditRow(row))),
    next: rows.length > limit && last !== undefined ? `${last.at}_${last.chain}_${last.seq}` : null,
  }
}

function parseCursor(cursor: string): Omit<AccessArgs, 'patientMrn' | 'limit'> {
  const [, at, chain, seq] = /^([0-9T:.Z-]{1,40})_(\d{1,9})_(\d{1,15})$/.exec(cursor) ?? []
  if (at !== undefined) return { at, chain: Number(chain), seq: Number(seq) }
  throw new ProblemError('invalid_request', {
    detail: 'The log cannot go on from there: `before` must be the `next` of an earlier page.',
    errors: [{ path: 'before', message: 'must be the `next` of an earlier page' }],
  })
}
