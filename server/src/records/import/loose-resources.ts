import type { PatientEntry } from '@carepath/contract/patients.ts'
import type { ImportedBy, RecordBatch, Store } from '../../store/store.ts'
import { type IncomingResource, idFromContent } from '../fhir/incoming-resource.ts'
import { toPatientEntry } from '../fhir/patient-entry.ts'
import { isShared, patientOf, toPatientId } from '../fhir/patient-reference.ts'
import { Refusal } from '../fhir/refusal.ts'
import { deferred } from './deferred.ts'
import type { ImportFault } from './import-fault.ts'
import { type PatientsOfImport, toRefusal } from './patients-of-import.ts'
import type { Tally } from './tally.ts'

/** Resources that come one by one: the lines of NDJSON, and files of one resource. They go down in batches. */
export interface LooseResources {
  /** Throws Refusal `no_patient`, `two_patients`, `bad_mrn` or `bad_id`; other faults are told to the tally later. */
  add(place: Place, resource: IncomingResource): Promise<void>
  /** Puts down the rest, and what had to wait for its patient. */
  finish(): Promise<void>
  close(): Promise<void>
}

type Place = Pick<ImportFault, 'file' | 'entry'>

interface Loose extends Place {
  type: string
  id: string
  json: string
  /** Whom it belongs to; null where it is shared. Of a Patient, itself. */
  patientId: string | null
  /** Of a Patient only. */
  patient: PatientEntry | null
}

const BATCH_RESOURCES = 1_000
const BATCH_CHARS = 4_000_000

export function looseResources(
  store: Store,
  patients: PatientsOfImport,
  tally: Tally,
  { by, mrn }: { by: ImportedBy; mrn: string | null },
): LooseResources {
  const waiting = deferred<Loose>()
  let batch: Loose[] = []
  let chars = 0

  async function put(loose: Loose): Promise<void> {
    batch.push(loose)
    chars += loose.json.length
    if (loose.patient !== null) patients.accept(loose.id)
    if (batch.length >= BATCH_RESOURCES || chars >= BATCH_CHARS) await flush()
  }

  async function flush(): Promise<void> {
    const going = batch
    batch = []
    chars = 0
    if (going.length === 0) return
    const outcome = await store.putRecords(toBatch(going), by)
    const { conflicts } = outcome
    if (conflicts.length === 0) {
      tally.took(toBatch(going), outcome)
      return
    }
    const refusals = new Map(conflicts.map(({ patientId, reason }) => [patientId, toRefusal(reason)]))
    for (const [patientId, { code }] of refusals) if (code !== 'unknown_patient') patients.refuse(patientId)
    const rest = going.filter((loose) => {
      const refusal = loose.patientId === null ? undefined : refusals.get(loose.patientId)
      if (refusal !== undefined) tally.refuse(loose, refusal)
      return refusal === undefined
    })
    batch.push(...rest)
    await flush()
  }

  return {
    add: async (place, resource) => {
      const loose = toLoose(place, resource, mrn)
      const { patientId } = loose
      if (loose.patient === null && patientId !== null && !patients.wasAccepted(patientId)) await waiting.add(loose)
      else await put(loose)
    },
    finish: async () => {
      await flush()
      for await (const loose of waiting.drain()) {
        if (loose.patientId !== null && patients.wasRefused(loose.patientId))
          tally.refuse(loose, toRefusal('unknown_patient'))
        else await put(loose)
      }
      await flush()
    },
    close: waiting.close,
  }
}

function toLoose(place: Place, { type, id, body, references }: IncomingResource, mrn: string | null): Loose {
  if (type === 'Patient') {
    const patient = toPatientEntry(body, id, null, mrn)
    const patientId = id ?? idFromContent(type, patient.mrn)
    return { ...place, type, id: patientId, json: toJson(body, patientId), patientId, patient }
  }
  const owner = patientOf(body)
  if (owner === null && !isShared(type)) {
    throw new Refusal('no_patient', 'It names no patient, so there is nobody whose record it could go into.')
  }
  for (const reference of references) {
    const patientId = toPatientId(reference.reference)
    if (patientId !== null) reference.reference = `Patient/${patientId}`
  }
  const ownId = id ?? idFromContent(type, JSON.stringify(body))
  return { ...place, type, id: ownId, json: toJson(body, ownId), patientId: owner, patient: null }
}

function toJson(body: Record<string, unknown>, id: string): string {
  return JSON.stringify(body.id === id ? body : { ...body, id })
}

function toBatch(going: readonly Loose[]): RecordBatch {
  return {
    patients: going.flatMap(({ id, patient, json }) => (patient === null ? [] : [{ id, entry: patient, json }])),
    resources: going.filter(({ patient }) => patient === null),
  }
}
