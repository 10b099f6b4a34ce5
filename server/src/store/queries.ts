import type { PatientEntry } from '@carepath/contract/patients.ts'
import { type Kysely, sql } from 'kysely'
import { ProblemError } from '../shared/problem-error.ts'
import { isBy } from './asked-by.ts'
import { prepare } from './prepared.ts'
import type { Tables } from './schema.ts'
import { toSearchPatterns } from './search-key.ts'

/** The queries that read alike in both databases. */
export function readQueries(db: Kysely<Tables>) {
  return {
    changeToken: prepare((_: object) => db.selectFrom('records_mark').select('mark')),
    version: prepare((args: { mrn: string }) =>
      db
        .selectFrom('patients')
        .innerJoin('shared_version', (join) => join.onTrue())
        .where('mrn', '=', args.mrn)
        .select(['patient_no', 'patients.version as own', 'shared_version.version as shared']),
    ),
    patient: prepare((args: { mrn: string }) =>
      db.selectFrom('patients').where('mrn', '=', args.mrn).select(['mrn', 'name', 'birth_date', 'gender']),
    ),
    owned: prepare((args: { patientNo: number }) =>
      db
        .selectFrom('resources')
        .where('patient_no', '=', args.patientNo)
        .orderBy('type')
        .orderBy('id')
        .select(['type', 'id', 'json', 'import_id']),
    ),
    turns: prepare((args: { id: string }) =>
      db
        .selectFrom('turns')
        .where('conversation_id', '=', args.id)
        .orderBy('turn_no')
        .select([
          'patient_mrn',
          'trace_id',
          'asked_at',
          'query',
          'response',
          'llm_mode',
          'model',
          'provider',
          'citations',
          'thinking',
          'restored',
          'links',
          'checks',
          'asked_by',
          'notice_folded_at',
        ]),
    ),
    texts: prepare((args: { patientMrn: string }) =>
      db
        .selectFrom('turns')
        .where('patient_mrn', '=', args.patientMrn)
        .orderBy('turn_no')
        .select(['conversation_id', 'query', 'response']),
    ),
    conversations: prepare((args: { patientMrn: string; askedBy: string | null; limit: number }) =>
      db
        .with('spans', (cte) =>
          cte
            .selectFrom('turns')
            .where('patient_mrn', '=', args.patientMrn)
            .where(isBy(args.askedBy))
            .groupBy('conversation_id')
            .select(({ fn }) => [
              fn.min('turn_no').as('first_no'),
              fn.max('turn_no').as('last_no'),
              sql<number>`cast(count(*) as integer)`.as('turns'),
            ]),
        )
        .selectFrom('spans')
        .innerJoin('turns as first', 'first.turn_no', 'spans.first_no')
        .innerJoin('turns as last', 'last.turn_no', 'spans.last_no')
        .orderBy('spans.last_no', 'desc')
        .limit(args.limit)
        .select([
          'first.conversation_id',
          'first.patient_mrn',
          'first.query as title',
          'first.asked_at as started_at',
          'last.asked_at as updated_at',
          'spans.turns',
        ]),
    ),
  }
}

export function importSources(db: Kysely<Tables>, ids: readonly string[]) {
  return db.selectFrom('imports').where('id', 'in', ids).select(['id', 'source', 'at'])
}

export interface PatientPage {
  search?: string | undefined
  limit: number
  after?: string | undefined
  /** No others than these. */
  only?: readonly string[] | undefined
}

/** One row more than the page holds, where there is one: it tells that there is a next page. */
export function listPatients(db: Kysely<Tables>, { search, limit, after, only }: PatientPage) {
  let query = db
    .selectFrom('patients')
    .select(['patient_no', 'mrn', 'name', 'birth_date', 'gender'])
    .orderBy('name_key')
    .orderBy('patient_no')
    .limit(limit + 1)
  if (only !== undefined) query = query.where(({ eb, lit }) => (only.length === 0 ? lit(false) : eb('mrn', 'in', only)))
  for (const pattern of toSearchPatterns(search ?? '')) {
    query = query.where(sql<boolean>`(name_key like ${pattern} escape '\\' or lower(mrn) like ${pattern} escape '\\')`)
  }
  if (after === undefined) return query
  return query.where(
    sql<boolean>`(name_key, patient_no) > (
      select name_key, patient_no from patients where patient_no = ${parseCursor(after)})`,
  )
}

/** `rows` are those of `listPatients`. */
export function toPatientPage(rows: readonly (PatientEntry & { patient_no: number })[], limit: number) {
  const last = rows[limit - 1]
  return {
    patients: rows.slice(0, limit).map(({ mrn, name, birth_date, gender }) => ({ mrn, name, birth_date, gender })),
    next: rows.length > limit && last !== undefined ? toCursor(last.patient_no) : null,
  }
}

/** Opaque to the caller, and without a name: it stands in URLs. */
function toCursor(patientNo: number): string {
  return `p${patientNo.toString(36)}`
}

function parseCursor(after: string): number {
  const patientNo = Number.parseInt(after.slice(1), 36)
  if (/^p[0-9a-z]{1,6}$/.test(after) && patientNo <= MOST_ROWS) return patientNo
  throw new ProblemError('invalid_request', {
    detail: 'The list cannot go on from there: `after` must be the `next` of an earlier page.',
    errors: [{ path: 'after', message: 'must be the `next` of an earlier page' }],
  })
}

/** The greatest `integer` of PostgreSQL. */
const MOST_ROWS = 2_147_483_647

export function foldNotice(db: Kysely<Tables>, id: string, at: string) {
  return db
    .updateTable('turns')
    .set({ notice_folded_at: at })
    .where('conversation_id', '=', id)
    .where('notice_folded_at', 'is', null)
}
