import { randomUUID } from 'node:crypto'
import { type ImportedPatient, importEvents, undoEvents } from '../audit/import-events.ts'
import { prepare } from './prepared.ts'
import {
  findConflicts,
  type PatientKey as KnownPatient,
  patientIdsOf,
  toPatientRow,
  toResourceRows,
} from './record-batch.ts'
import { isOlderVersion } from './resource-version.ts'
import type { ResourceKey } from './shared-references.ts'
import type { AppendAudit } from './sqlite-audit.ts'
import type { SqliteConnection } from './sqlite-connection.ts'
import { db, raw } from './sqlite-database.ts'
import type { ImportedBy, PutOutcome, RecordBatch, StoredResource, UndoOutcome } from './store.ts'
import { claimUndo, countOfImport, forgetEmpty, SHARED_OWNER, touchedPatients, undoStatements } from './undo-import.ts'

interface PatientKey extends KnownPatient {
  patient_no: number
}

/** What is kept of a resource that an import replaces is found by these. */
interface ReplacedKey {
  owner: number
  type: string
  id: string
}

/** They run inside a transaction of the connection's. */
export interface SqliteRecords {
  put(batch: RecordBatch, by: ImportedBy): PutOutcome
  undo(importId: string, by: ImportedBy): UndoOutcome | null
}

export function sqliteRecords(connection: SqliteConnection, append: AppendAudit): SqliteRecords {
  const queries = recordQueries()

  function knownPatients(batch: RecordBatch): KnownPatient[] {
    return [
      ...patientIdsOf(batch).map((fhirId) => connection.get(queries.byId, { fhirId })),
      ...batch.patients.map(({ entry }) => connection.get(queries.byMrn, { mrn: entry.mrn })),
    ].filter((row) => row !== undefined)
  }

  /** Returns 1 where it was new or different, 0 where it is as it was, -1 where a later version is stored. */
  function putOne(owner: number, row: StoredResource, { importId = null }: { importId?: string | null }): -1 | 0 | 1 {
    const key = { owner, type: row.type, id: row.id }
    const before = connection.get(owner === SHARED_OWNER ? queries.sharedBefore : queries.ownedBefore, key)
    if (before?.json === row.json) return 0
    if (before !== undefined && isOlderVersion(row.json, before.json)) return -1
    if (before !== undefined && importId !== null && before.import_id !== importId) {
      connection.run(queries.keepReplaced, { ...key, ...before, importId })
    }
    connection.run(owner === SHARED_OWNER ? queries.putShared : queries.putOwned, { ...key, json: row.json, importId })
    return 1
  }

  function touch(patients: readonly PatientKey[], version: string): void {
    for (const { patient_no: patientNo } of patients) connection.run(queries.touchPatient, { patientNo, version })
  }

  return {
    put: (batch, by) => {
      const conflicts = findConflicts(batch, knownPatients(batch))
      if (conflicts.length > 0) return { conflicts, changed: 0, older: 0 }
      const version = randomUUID()
      for (const { id, entry } of batch.patients) connection.run(queries.putPatient, toPatientRow(id, entry, version))
      const { owned, shared } = toResourceRows(batch)
      const changes = new Map<string, number>()
      const known = new Map<string, PatientKey>()
      let older = 0
      for (const row of owned) {
        const patient = known.get(row.patientId) ?? connection.get(queries.byId, { fhirId: row.patientId })
        if (patient === undefined) throw new Error('a patient that was found is gone within one transaction')
        known.set(row.patientId, patient)
        const outcome = putOne(patient.patient_no, row, by)
        if (outcome === 1) changes.set(row.patientId, (changes.get(row.patientId) ?? 0) + 1)
        else if (outcome === -1) older += 1
      }
      const outcomes = shared.map((row) => putOne(SHARED_OWNER, row, by))
      const changedShared = outcomes.filter((outcome) => outcome === 1).length
      older += outcomes.filter((outcome) => outcome === -1).length
      const touched = [...known.values()].filter(({ fhir_id }) => changes.has(fhir_id))
      touch(touched, version)
      if (changedShared > 0) connection.run(queries.touchShared, { version })
      append(
        importEvents(
          touched.map((patient) => toImported(patient, changes.get(patient.fhir_id) ?? 0)),
          changedShared,
          by,
        ),
      )
      const changed = [...changes.values()].reduce((sum, one) => sum + one, 0) + changedShared
      return { conflicts, changed, older }
    },
    undo: (importId, by) => {
      if (connection.all(raw(claimUndo(importId, new Date().toISOString()))).length === 0) return null
      const touched = connection.all(raw(touchedPatients(importId)))
      const count = connection.all(raw(countOfImport(importId)))[0]?.resources ?? 0
      for (const statement of undoStatements(importId)) connection.all(raw(statement))
      const version = randomUUID()
      touch(touched, version)
      if (touched.length > 0) connection.all(raw(forgetEmpty(touched.map(({ patient_no }) => patient_no))))
      connection.run(queries.touchShared, { version })
      append(
        undoEvents(
          touched.map((patient) => toImported(patient, 0)),
          by,
        ),
      )
      return { mrns: touched.map(({ mrn }) => mrn), resources: count }
    },
  }
}

function toImported({ fhir_id: fhirId, mrn }: PatientKey, resourcesChanged: number): ImportedPatient {
  return { fhirId, mrn, resourcesChanged }
}

/** Inside a read of the connection's. */
export function readShared(connection: SqliteConnection, keys: readonly ResourceKey[]): StoredResource[] {
  return keys.flatMap((key) => connection.get(sharedResource, key) ?? [])
}

const sharedResource = prepare((key: ResourceKey) =>
  db
    .selectFrom('shared_resources')
    .where('type', '=', key.type)
    .where('id', '=', key.id)
    .select(['type', 'id', 'json']),
)

function recordQueries() {
  return {
    byId: prepare((args: { fhirId: string }) =>
      db.selectFrom('patients').where('fhir_id', '=', args.fhirId).select(['patient_no', 'fhir_id', 'mrn']),
    ),
    byMrn: prepare((args: { mrn: string }) =>
      db.selectFrom('patients').where('mrn', '=', args.mrn).select(['patient_no', 'fhir_id', 'mrn']),
    ),
    putPatient: prepare((row: ReturnType<typeof toPatientRow>) =>
      db
        .insertInto('patients')
        .values({
          fhir_id: row.fhir_id,
          mrn: row.mrn,
          name: row.name,
          name_key: row.name_key,
          birth_date: row.birth_date,
          gender: row.gender,
          version: row.version,
        })
        .onConflict((conflict) =>
          conflict.column('fhir_id').doUpdateSet((eb) => ({
            name: eb.ref('excluded.name'),
            name_key: eb.ref('excluded.name_key'),
            birth_date: eb.ref('excluded.birth_date'),
            gender: eb.ref('excluded.gender'),
          })),
        ),
    ),
    ownedBefore: prepare((key: ReplacedKey) =>
      db
        .selectFrom('resources')
        .where('patient_no', '=', key.owner)
        .where('type', '=', key.type)
        .where('id', '=', key.id)
        .select(['json', 'import_id']),
    ),
    sharedBefore: prepare((key: ReplacedKey) =>
      db
        .selectFrom('shared_resources')
        .where('type', '=', key.type)
        .where('id', '=', key.id)
        .select(['json', 'import_id']),
    ),
    keepReplaced: prepare((row: ReplacedKey & { json: string; import_id: string | null; importId: string }) =>
      db.insertInto('replaced_resources').values({
        import_id: row.importId,
        owner: row.owner,
        type: row.type,
        id: row.id,
        json: row.json,
        before_import_id: row.import_id,
      }),
    ),
    putOwned: prepare((row: ReplacedKey & { json: string; importId: string | null }) =>
      db
        .insertInto('resources')
        .values({ patient_no: row.owner, type: row.type, id: row.id, json: row.json, import_id: row.importId })
        .onConflict((conflict) =>
          conflict.columns(['patient_no', 'type', 'id']).doUpdateSet({ json: row.json, import_id: row.importId }),
        ),
    ),
    touchPatient: prepare((args: { patientNo: number; version: string }) =>
      db.updateTable('patients').set({ version: args.version }).where('patient_no', '=', args.patientNo),
    ),
    putShared: prepare((row: ReplacedKey & { json: string; importId: string | null }) =>
      db
        .insertInto('shared_resources')
        .values({ type: row.type, id: row.id, json: row.json, import_id: row.importId })
        .onConflict((conflict) =>
          conflict.columns(['type', 'id']).doUpdateSet({ json: row.json, import_id: row.importId }),
        ),
    ),
    touchShared: prepare((args: { version: string }) =>
      db.updateTable('shared_version').set({ version: args.version }),
    ),
  }
}
