import type { ImportedBy, RecordBatch, Store } from '../../store/store.ts'
import type { Element } from '../fhir/element.ts'
import { readBundle } from './bundle.ts'
import { deferred } from './deferred.ts'
import type { ImportFault } from './import-fault.ts'
import { type PatientsOfImport, toRefusal } from './patients-of-import.ts'
import type { Tally } from './tally.ts'

/** Bundles, each put down in a transaction of its own. */
export interface Bundles {
  /** Throws Refusal where nothing of it can be taken; other faults are told to the tally. */
  add(place: Place, bundle: Element): Promise<void>
  /** Puts down those that are about a patient who was not in them, and so had to wait. */
  finish(): Promise<void>
  close(): Promise<void>
}

type Place = Pick<ImportFault, 'file' | 'entry'>

export function bundlesInto(
  store: Store,
  patients: PatientsOfImport,
  tally: Tally,
  { by, mrn }: { by: ImportedBy; mrn: string | null },
): Bundles {
  const waiting = deferred<{ place: Place; batch: RecordBatch }>()

  async function put(batch: RecordBatch): Promise<void> {
    const outcome = await store.putRecords(batch, by)
    const [conflict] = outcome.conflicts
    if (conflict === undefined) {
      for (const { id } of batch.patients) patients.accept(id)
      tally.took(batch, outcome)
      return
    }
    if (conflict.reason !== 'unknown_patient') patients.refuse(conflict.patientId)
    throw toRefusal(conflict.reason)
  }

  return {
    add: async (place, bundle) => {
      const { batch, faults, dangling, morePages, joined, notices } = readBundle(bundle, mrn)
      for (const { entry, code, reason } of faults) {
        tally.refused({ file: place.file, entry: [place.entry, entry].filter(Boolean).join(' '), code, reason })
      }
      tally.counts.warnings.dangling_reference += dangling
      tally.counts.warnings.linked_patients += joined
      tally.counts.warnings.source_notice += notices.length
      if (morePages) tally.counts.warnings.more_pages++
      const isOfAbsentPatient =
        batch.patients.length === 0 && batch.resources.some(({ patientId }) => patientId !== null)
      if (isOfAbsentPatient) await waiting.add({ place, batch })
      else if (batch.patients.length + batch.resources.length > 0) await put(batch)
    },
    finish: async () => {
      for await (const { place, batch } of waiting.drain()) {
        try {
          const isRefused = batch.resources.some(
            ({ patientId }) => patientId !== null && patients.wasRefused(patientId),
          )
          if (isRefused) throw toRefusal('unknown_patient')
          await put(batch)
        } catch (error) {
          tally.refuse(place, error)
        }
      }
    },
    close: waiting.close,
  }
}
