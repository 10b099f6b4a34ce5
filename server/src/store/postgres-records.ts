import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { type ImportedPatient, importEvents, undoEvents } from '../audit/import-events.ts'
import type { AppendAudit } from './postgres-audit.ts'
import { db, raw } from './postgres-database.ts'
import type { PostgresSession } from './postgres-session.ts'
import { prepare } from './prepared.ts'
import { findConflicts, patientIdsOf, toPatientRow, toResourceRows } from './record-batch.ts'
import { isOlderVersion } from './resource-version.ts'
import type { ResourceKey } from './shared-references.ts'
import type { ImportedBy, PutOutcome, RecordBatch, StoredResource, UndoOutcome } from './store.ts'
import { claimUndo, countOfImport, forgetEmpty, SHARED_OWNER, touchedPatients, undoStatements } from './undo-import.ts'

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
  if (conflicts.length > 0) return { conflicts, changed: 0, older: 0 }

  const version = randomUUID()
  const patients = batch.patients.map(({ id, entry }) => toPatientRow(id, entry, version))
  if (patients.length > 0) await putPatients(session, [...new Map(patients.map((row) => [row.fhir_id, row])).values()])
  const { owned, shared } = toResourceRows(batch)
  const changes = new Map<number, number>()
  let older = 0
  for (const rows of inChunks(owned)) {
    const newer = await withoutOlder(session, ownedBefore, rows, by)
    older += rows.length - newer.length
    const put = await session.list(insertOwned, { rows: JSON.stringify(newer), importId: by.importId ?? null })
    for (const { patient_no: patientNo } of put) changes.set(patientNo, (changes.get(patientNo) ?? 0) + 1)
  }
  let changedShared = 0
  for (const rows of inChunks(shared)) {
    const newer = await withoutOlder(session, sharedBefore, rows, by)
    older += rows.length - newer.length
    changedShared += (await session.list(insertShared, { rows: JSON.stringify(newer), importId: by.importId ?? null }))
      .length
  }
  if (changedShared > 0) await session.all(db.updateTable('shared_version').set({ version }))
  const imported = await touchPatients(session, changes, version)
  await append(session, importEvents(imported, changedShared, by))
  const changedOwned = [...changes.values()].reduce((sum, one) => sum + one, 0)
  return { conflicts, changed: changedOwned + changedShared, older }
}

/** Takes back what an import brought; null where there is none, or it was undone before. */
export async function undoImport(
  session: PostgresSession,
  importId: string,
  by: ImportedBy,
  append: AppendAudit,
): Promise<UndoOutcome | null> {
  await session.script(`select pg_advisory_xact_lock(${RECORDS_LOCK})`)
  if ((await session.all(raw(claimUndo(importId, new Date().toISOString())))).length === 0) return null
  const touched = await session.all(raw(touchedPatients(importId)))
  const [count] = await session.all(raw(countOfImport(importId)))
  for (const statement of undoStatements(importId)) await session.all(raw(statement))
  const version = randomUUID()
  const imported = await touchPatients(session, new Map(touched.map(({ patient_no }) => [patient_no, 0])), version)
  if (touched.length > 0) await session.all(raw(forgetEmpty(touched.map(({ patient_no }) => patient_no))))
  await session.all(db.updateTable('shared_version').set({ version }))
  await append(session, undoEvents(imported, by))
  return { mrns: touched.map(({ mrn }) => mrn), resources: count?.resources ?? 0 }
}

/**
 * Returns the rows without those of which a later version is stored, and keeps what the others replace, so that the
 * import can be undone.
 */
async function withoutOlder<Row extends StoredResource>(
  session: PostgresSession,
  before: typeof ownedBefore,
  rows: readonly Row[],
  { importId }: ImportedBy,
): Promise<Row[]> {
  const stored = await session.list(before, { rows: JSON.stringify(rows.map(({ json, ...key }) => key)) })
  if (stored.length === 0) return [...rows]
  const byKey = new Map(stored.map((one) => [`${one.fhir_id}/${one.type}/${one.id}`, one]))
  const newer: Row[] = []
  const replaced: typeof stored = []
  for (const row of rows) {
    const owner = 'patientId' in row ? String(row.patientId) : ''
    const known = byKey.get(`${owner}/${row.type}/${row.id}`)
    if (known !== undefined && known.json !== row.json) {
      if (isOlderVersion(row.json, known.json)) continue
      if (known.import_id !== importId) replaced.push(known)
    }
    newer.push(row)
  }
  if (importId !== undefined && replaced.length > 0) {
    await session.list(keepReplaced, { rows: JSON.stringify(replaced), importId })
  }
  return newer
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

interface StoredBefore {
  owner: number
  fhir_id: string
  type: string
  id: string
  json: string
  import_id: string | null
}

const ownedBefore = prepare((args: { rows: string }) =>
  raw(sql<StoredBefore>`
    select resources.patient_no as owner, patients.fhir_id, resources.type, resources.id, resources.json,
      resources.import_id
    from json_to_recordset(${args.rows}::json) as given("patientId" text, type text, id text)
    join patients on patients.fhir_id = given."patientId"
    join resources on resources.patient_no = patients.patient_no and resources.type = given.type
      and resources.id = given.id`),
)

const sharedBefore: typeof ownedBefore = prepare((args: { rows: string }) =>
  raw(sql<StoredBefore>`
    select ${sql.lit(SHARED_OWNER)} as owner, '' as fhir_id, stored.type, stored.id, stored.json, stored.import_id
    from json_to_recordset(${args.rows}::json) as given(type text, id text)
    join shared_resources as stored on stored.type = given.type and stored.id = given.id`),
)

const keepReplaced = prepare((args: { rows: string; importId: string }) =>
  raw(sql<{ id: string }>`
    insert into replaced_resources (import_id, owner, type, id, json, before_import_id)
    select ${args.importId}::text, owner, type, id, json, import_id
    from json_to_recordset(${args.rows}::json)
      as given(owner integer, type text, id text, json text, import_id text)
    returning id`),
)

const insertOwned = prepare((args: { rows: string; importId: string | null }) =>
  raw(sql<{ patient_no: number }>`
    insert into resources (patient_no, type, id, json, import_id)
    select patients.patient_no, given.type, given.id, given.json, ${args.importId}::text
    from json_to_recordset(${args.rows}::json) as given("patientId" text, type text, id text, json text)
    join patients on patients.fhir_id = given."patientId"
    on conflict (patient_no, type, id) do update set json = excluded.json, import_id = excluded.import_id
    where resources.json <> excluded.json
    returning patient_no`),
)

const insertShared = prepare((args: { rows: string; importId: string | null }) =>
  raw(sql<{ id: string }>`
    insert into shared_resources (type, id, json, import_id)
    select type, id, json, ${args.importId}::text from json_to_recordset(${args.rows}::json) as given(type text, id text, json text)
    on conflict (type, id) do update set json = excluded.json, import_id = excluded.import_id
    where shared_resources.json <> excluded.json
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
