import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { type ImportedPatient, importEvents } from '../audit/import-events.ts'
import type { AppendAudit } from './postgres-audit.ts'
import { db, raw } from './postgres-database.ts'
import type { PostgresSession } from './postgres-session.ts'
import { prepare } from './prepared.ts'
import { findConflicts, patientIdsOf, toPatientRow, toResourceRows } from './record-batch.ts'
import type { ResourceKey } from './shared-references.ts'
import type { ImportedBy, PutOutcome, RecordBatch, StoredResource } from './store.ts'

/** Keeps every other one that writes records waiting, so what is looked up here stays true until the commit. */
export async function putRecords(
  session: PostgresSession,
  batch: RecordBatch,
  by: ImportedBy,
  append: AppendAudit,
): Promise<PutOutcome> {
  await session.script(`select pg_advisory_xact_lock(${RECORDS_LOCK})`)
  const ids = patientIdsOf(batch)
  const mrns = batch.patients.map(({ entry }) => entry.mrn)
  const known = await session.all(
    db
      .selectFrom('patients')
      .where(sql<boolean>`fhir_id = any(${ids}::text[]) or mrn = any(${mrns}::text[])`)
      .select(['fhir_id', 'mrn']),
  )
  const conflicts = findConflicts(batch, known)
  if (conflicts.length > 0) return { conflicts, changed: 0 }

  const version = randomUUID()
  const patients = batch.patients.map(({ id, entry }) => toPatientRow(id, entry, version))
  if (patients.length > 0) await putPatients(session, [...new Map(patients.map((row) => [row.fhir_id, row])).values()])
  const { owned, shared } = toResourceRows(batch)
  const changes = new Map<number, number>()
  for (const rows of inChunks(owned)) {
    for (const patientNo of await putOwned(session, rows)) changes.set(patientNo, (changes.get(patientNo) ?? 0) + 1)
  }
  let changedShared = 0
  for (const rows of inChunks(shared)) changedShared += await putShared(session, rows)
  if (changedShared > 0) await session.all(db.updateTable('shared_version').set({ version }))
  const imported = await touchPatients(session, changes, version)
  await append(session, importEvents(imported, changedShared, by))
  const changedOwned = [...changes.values()].reduce((sum, one) => sum + one, 0)
  return { conflicts, changed: changedOwned + changedShared }
}

/** Gives each patient of whom something changed the new version. `changes` has how much, by the patient's number. */
async function touchPatients(
  session: PostgresSession,
  changes: ReadonlyMap<number, number>,
  version: string,
): Promise<ImportedPatient[]> {
  if (changes.size === 0) return []
  const touched = await session.all(
    db
      .updateTable('patients')
      .set({ version })
      .where(sql<boolean>`patient_no = any(${[...changes.keys()]}::integer[])`)
      .returning(['patient_no', 'fhir_id', 'mrn']),
  )
  return touched.map(({ patient_no, fhir_id: fhirId, mrn }) => ({
    fhirId,
    mrn,
    resourcesChanged: changes.get(patient_no) ?? 0,
  }))
}

export function readShared(session: PostgresSession, keys: readonly ResourceKey[]): Promise<StoredResource[]> {
  return session.all(
    db
      .selectFrom('shared_resources')
      .innerJoin(
        sql<ResourceKey>`unnest(${keys.map(({ type }) => type)}::text[], ${keys.map(({ id }) => id)}::text[])`.as<'wanted'>(
          sql`wanted(type, id)`,
        ),
        (join) =>
          join.onRef('wanted.type', '=', 'shared_resources.type').onRef('wanted.id', '=', 'shared_resources.id'),
      )
      .select(['shared_resources.type', 'shared_resources.id', 'shared_resources.json']),
  )
}

async function putPatients(session: PostgresSession, rows: readonly ReturnType<typeof toPatientRow>[]): Promise<void> {
  await session.all(
    db
      .insertInto('patients')
      .values(rows)
      .onConflict((conflict) =>
        conflict.column('fhir_id').doUpdateSet((eb) => ({
          name: eb.ref('excluded.name'),
          name_key: eb.ref('excluded.name_key'),
          birth_date: eb.ref('excluded.birth_date'),
          gender: eb.ref('excluded.gender'),
        })),
      ),
  )
}

/** The number of the patient of each row that was new or different. */
async function putOwned(
  session: PostgresSession,
  rows: readonly (StoredResource & { patientId: string })[],
): Promise<number[]> {
  const put = await session.list(insertOwned, { rows: JSON.stringify(rows) })
  return put.map(({ patient_no }) => patient_no)
}

async function putShared(session: PostgresSession, rows: readonly StoredResource[]): Promise<number> {
  return (await session.list(insertShared, { rows: JSON.stringify(rows) })).length
}

const insertOwned = prepare((args: { rows: string }) =>
  raw(sql<{ patient_no: number }>`
    insert into resources (patient_no, type, id, json)
    select patients.patient_no, given.type, given.id, given.json
    from json_to_recordset(${args.rows}::json) as given("patientId" text, type text, id text, json text)
    join patients on patients.fhir_id = given."patientId"
    on conflict (patient_no, type, id) do update set json = excluded.json where resources.json <> excluded.json
    returning patient_no`),
)

const insertShared = prepare((args: { rows: string }) =>
  raw(sql<{ id: string }>`
    insert into shared_resources (type, id, json)
    select type, id, json from json_to_recordset(${args.rows}::json) as given(type text, id text, json text)
    on conflict (type, id) do update set json = excluded.json where shared_resources.json <> excluded.json
    returning id`),
)

/** Any two numbers that nothing else in the database uses: "carepath" and what is locked. */
const RECORDS_LOCK = '1667330661, 2'

/** PostgreSQL takes no parameter of 1 GB or more, and a smaller one is gentler with its memory. */
const CHUNK_CHARS = 8_000_000

function* inChunks<Row extends StoredResource>(rows: readonly Row[]): Generator<Row[]> {
  let chunk: Row[] = []
  let chars = 0
  for (const row of rows) {
    chunk.push(row)
    chars += row.json.length
    if (chars > CHUNK_CHARS) {
      yield chunk
      chunk = []
      chars = 0
    }
  }
  if (chunk.length > 0) yield chunk
}
