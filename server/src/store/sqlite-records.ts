import { randomUUID } from 'node:crypto'
import { importEvents } from '../audit/import-events.ts'
import { prepare } from './prepared.ts'
import { findConflicts, type PatientKey, patientIdsOf, toPatientRow, toResourceRows } from './record-batch.ts'
import type { ResourceKey } from './shared-references.ts'
import type { AppendAudit } from './sqlite-audit.ts'
import type { SqliteConnection } from './sqlite-connection.ts'
import { db } from './sqlite-database.ts'
import type { ImportedBy, PutOutcome, RecordBatch, StoredResource } from './store.ts'

/** It runs inside a transaction of the connection's. */
export interface SqliteRecords {
  put(batch: RecordBatch, by: ImportedBy): PutOutcome
}

export function sqliteRecords(connection: SqliteConnection, append: AppendAudit): SqliteRecords {
  const queries = recordQueries()

  function knownPatients(batch: RecordBatch): PatientKey[] {
    return [
      ...patientIdsOf(batch).map((fhirId) => connection.get(queries.byId, { fhirId })),
      ...batch.patients.map(({ entry }) => connection.get(queries.byMrn, { mrn: entry.mrn })),
    ].filter((row) => row !== undefined)
  }

  return {
    put: (batch, by) => {
      const conflicts = findConflicts(batch, knownPatients(batch))
      if (conflicts.length > 0) return { conflicts, changed: 0 }
      const version = randomUUID()
      const changed = { patients: 0, owned: 0, shared: 0 }
      for (const { id, entry } of batch.patients) {
        changed.patients += connection.run(queries.putPatient, toPatientRow(id, entry, version))
      }
      const { owned, shared } = toResourceRows(batch)
      const touched = new Map<string, PatientKey & { patient_no: number; resourcesChanged: number }>()
      for (const { patientId, type, id, json } of owned) {
        const patient = touched.get(patientId) ?? connection.get(queries.byId, { fhirId: patientId })
        if (patient === undefined) throw new Error('a patient that was found is gone within one transaction')
        const rows = connection.run(queries.putOwned, { patient_no: patient.patient_no, type, id, json })
        touched.set(patientId, { ...patient, resourcesChanged: (touched.get(patientId)?.resourcesChanged ?? 0) + rows })
        changed.owned += rows
      }
      const patients = [...touched.values()].filter(({ resourcesChanged }) => resourcesChanged > 0)
      for (const { patient_no: patientNo } of patients) connection.run(queries.touchPatient, { patientNo, version })
      for (const row of shared) changed.shared += connection.run(queries.putShared, row)
      if (changed.shared > 0) connection.run(queries.touchShared, { version })
      const imported = patients.map(({ fhir_id: fhirId, ...patient }) => ({ ...patient, fhirId }))
      append(importEvents(imported, changed.shared, by))
      return { conflicts, changed: changed.owned + changed.shared }
    },
  }
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
    putOwned: prepare((row: { patient_no: number; type: string; id: string; json: string }) =>
      db
        .insertInto('resources')
        .values({ patient_no: row.patient_no, type: row.type, id: row.id, json: row.json })
        .onConflict((conflict) =>
          conflict
            .columns(['patient_no', 'type', 'id'])
            .doUpdateSet({ json: row.json })
            .where('resources.json', '!=', row.json),
        ),
    ),
    touchPatient: prepare((args: { patientNo: number; version: string }) =>
      db.updateTable('patients').set({ version: args.version }).where('patient_no', '=', args.patientNo),
    ),
    putShared: prepare((row: StoredResource) =>
      db
        .insertInto('shared_resources')
        .values({ type: row.type, id: row.id, json: row.json })
        .onConflict((conflict) =>
          conflict
            .columns(['type', 'id'])
            .doUpdateSet({ json: row.json })
            .where('shared_resources.json', '!=', row.json),
        ),
    ),
    touchShared: prepare((args: { version: string }) =>
      db.updateTable('shared_version').set({ version: args.version }),
    ),
  }
}
