import { randomBytes } from 'node:crypto'
import { byOperator } from '../../audit/import-events.ts'
import type { ImportedBy, Store } from '../../store/store.ts'
import { toElement } from '../fhir/element.ts'
import { toPatientEntry } from '../fhir/patient-entry.ts'

/** An import that was made, as it is listed. */
export interface LoggedImport {
  id: string
  at: string
  who: string
  source: string
  patients: number
  resources: number
  undone_at: string | null
}

/** Begins an import: from now on it can be undone by its id. `source` is where the records are said to come from. */
export async function startImport(
  store: Store,
  source: string,
  by: ImportedBy = byOperator(),
): Promise<ImportedBy & { importId: string }> {
  const at = new Date().toISOString()
  const importId = `${at.slice(0, 10).replaceAll('-', '')}-${randomBytes(4).toString('hex')}`
  await store.change((db) =>
    db.insertInto('imports').values({
      id: importId,
      at,
      who: by.who,
      source: source.slice(0, LONGEST_SOURCE),
      patients: 0,
      resources: 0,
      undone_at: null,
    }),
  )
  return { ...by, importId }
}

const LONGEST_SOURCE = 200

/** Notes what an import has brought. One that brought nothing is not kept. */
export async function endImport(store: Store, id: string, patients: number, changed: number): Promise<void> {
  await store.change((db) =>
    changed === 0
      ? db.deleteFrom('imports').where('id', '=', id)
      : db.updateTable('imports').set({ patients, resources: changed }).where('id', '=', id),
  )
}

/** The imports, the newest first. */
export function listImports(store: Store, limit: number): Promise<LoggedImport[]> {
  return store.query((db) => db.selectFrom('imports').selectAll().orderBy('at', 'desc').orderBy('id').limit(limit))
}

/**
 * Takes back what an import brought: what it replaced comes back, what a later import replaced stays. Null where there is
 * none of this id, or it was undone before.
 */
export async function undoImport(store: Store, id: string): Promise<{ patients: number; resources: number } | null> {
  const outcome = await store.undoImport(id)
  if (outcome === null) return null
  for (const mrn of outcome.mrns) await renewEntry(store, mrn)
  return { patients: outcome.mrns.length, resources: outcome.resources }
}

/** The list of patients shows the name that the Patient has now. */
async function renewEntry(store: Store, mrn: string): Promise<void> {
  const record = await store.readRecord(mrn)
  const patient = record?.resources.find(({ type }) => type === 'Patient')
  if (patient === undefined) return
  const element = toElement(JSON.parse(patient.json))
  if (element === null) return
  const entry = toPatientEntry(element, patient.id)
  if (entry.mrn === mrn)
    await store.putRecords({ patients: [{ id: patient.id, entry, json: patient.json }], resources: [] })
}
