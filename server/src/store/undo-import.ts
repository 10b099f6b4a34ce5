import { type RawBuilder, sql } from 'kysely'

/** The owner of a replaced resource that is nobody's. The numbers of patients begin at 1. */
export const SHARED_OWNER = 0

/**
 * The patients in whose records an import changed something, by number, FHIR id and MRN. To be asked before the
 * statements below.
 */
export function touchedPatients(importId: string): RawBuilder<{ patient_no: number; fhir_id: string; mrn: string }> {
  return sql`
    select patient_no, fhir_id, mrn from patients where patient_no in (
      select patient_no from resources where import_id = ${importId})`
}

/**
 * The statements that take back what an import brought, in their order: both databases read them alike. What it replaced
 * comes back; what a later import has replaced since stays, and that import now stands on what was there before this
 * one. A Patient stays while anything of another import is left in their record.
 */
export function undoStatements(importId: string): RawBuilder<unknown>[] {
  return [
    sql`
      update replaced_resources as later set json = mine.json, before_import_id = mine.before_import_id
      from replaced_resources as mine
      where mine.import_id = ${importId} and later.before_import_id = ${importId}
        and later.owner = mine.owner and later.type = mine.type and later.id = mine.id`,
    sql`delete from replaced_resources where before_import_id = ${importId}`,
    sql`
      update resources set json = mine.json, import_id = mine.before_import_id
      from replaced_resources as mine
      where mine.import_id = ${importId} and resources.import_id = ${importId} and mine.owner = resources.patient_no
        and mine.type = resources.type and mine.id = resources.id`,
    sql`
      update shared_resources set json = mine.json, import_id = mine.before_import_id
      from replaced_resources as mine
      where mine.import_id = ${importId} and shared_resources.import_id = ${importId} and mine.owner = ${SHARED_OWNER}
        and mine.type = shared_resources.type and mine.id = shared_resources.id`,
    sql`delete from resources where import_id = ${importId} and type <> 'Patient'`,
    sql`delete from shared_resources where import_id = ${importId}`,
    sql`
      delete from resources where import_id = ${importId} and type = 'Patient' and not exists (
        select 1 from resources as other where other.patient_no = resources.patient_no and other.type <> 'Patient')`,
    sql`delete from replaced_resources where import_id = ${importId}`,
  ]
}

/** Takes away those of the patients of whom nothing is left. */
export function forgetEmpty(patientNos: readonly number[]): RawBuilder<unknown> {
  return sql`
    delete from patients where patient_no in (${sql.join(patientNos)}) and not exists (
      select 1 from resources where resources.patient_no = patients.patient_no)`
}

/** How many resources stand as the import wrote them. */
export function countOfImport(importId: string): RawBuilder<{ resources: number }> {
  return sql`
    select cast(
      (select count(*) from resources where import_id = ${importId}) +
      (select count(*) from shared_resources where import_id = ${importId}) as integer) as resources`
}

/** Claims an import for being undone; no row where there is none, or it was undone before. */
export function claimUndo(importId: string, at: string): RawBuilder<{ id: string }> {
  return sql`update imports set undone_at = ${at} where id = ${importId} and undone_at is null returning id`
}
