import type { PatientEntry } from '@carepath/contract/patients.ts'
import { isOlderVersion } from './resource-version.ts'
import { toSearchKey } from './search-key.ts'
import type { RecordBatch, RecordConflict, StoredResource } from './store.ts'

/** A patient of the database or of a batch. */
export interface PatientKey {
  fhir_id: string
  mrn: string
}

/** Every patient id that a batch names. */
export function patientIdsOf(batch: RecordBatch): string[] {
  const ids = new Set(batch.patients.map(({ id }) => id))
  for (const { patientId } of batch.resources) if (patientId !== null) ids.add(patientId)
  return [...ids]
}

/** `known` holds the stored patients that share an id or an MRN with the batch; others do no harm. */
export function findConflicts(batch: RecordBatch, known: readonly PatientKey[]): RecordConflict[] {
  const mrnById = new Map(known.map(({ fhir_id, mrn }) => [fhir_id, mrn]))
  const idByMrn = new Map(known.map(({ fhir_id, mrn }) => [mrn, fhir_id]))
  const conflicts: RecordConflict[] = []
  for (const { id, entry } of batch.patients) {
    const { mrn } = entry
    if ((mrnById.get(id) ?? mrn) !== mrn) conflicts.push({ patientId: id, mrn, reason: 'id_of_another_mrn' })
    else if ((idByMrn.get(mrn) ?? id) !== id) conflicts.push({ patientId: id, mrn, reason: 'mrn_of_another_patient' })
    else {
      mrnById.set(id, mrn)
      idByMrn.set(mrn, id)
    }
  }
  const refused = new Set(conflicts.map(({ patientId }) => patientId))
  for (const patientId of patientIdsOf({ patients: [], resources: batch.resources })) {
    if (!mrnById.has(patientId) && !refused.has(patientId)) {
      conflicts.push({ patientId, mrn: null, reason: 'unknown_patient' })
    }
  }
  return conflicts
}

/** `version` counts where the patient is new. */
export function toPatientRow(fhirId: string, entry: PatientEntry, version: string) {
  const { mrn, name, birth_date, gender } = entry
  return { fhir_id: fhirId, mrn, name, name_key: toSearchKey(name), birth_date, gender, version }
}

/** What goes into the two tables of resources: the patients themselves included, and of two with one key the last that is not older. */
export function toResourceRows(batch: RecordBatch): {
  owned: (StoredResource & { patientId: string })[]
  shared: StoredResource[]
} {
  const owned = new Map<string, StoredResource & { patientId: string }>()
  const shared = new Map<string, StoredResource>()
  for (const { id, json } of batch.patients)
    owned.set(`${id}/Patient/${id}`, { patientId: id, type: 'Patient', id, json })
  for (const { patientId, type, id, json } of batch.resources) {
    if (patientId === null) setNewer(shared, `${type}/${id}`, { type, id, json })
    else setNewer(owned, `${patientId}/${type}/${id}`, { patientId, type, id, json })
  }
  return { owned: [...owned.values()], shared: [...shared.values()] }
}

/** An older version that comes after a newer one does not replace it. */
function setNewer<Row extends StoredResource>(rows: Map<string, Row>, key: string, row: Row): void {
  const before = rows.get(key)
  if (before === undefined || !isOlderVersion(row.json, before.json)) rows.set(key, row)
}
