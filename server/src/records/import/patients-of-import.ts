import type { RecordConflict } from '../../store/store.ts'
import { Refusal } from '../fhir/refusal.ts'

/**
 * The patients of this import, by their ids. What names a patient who came with this import may be kept for them at
 * once. What names any other must wait for the end: a stored patient may have the same id by chance, and that shows
 * only when the Patient resource, which may be the last of all, is refused.
 */
export interface PatientsOfImport {
  accept(id: string): void
  refuse(id: string): void
  /** Forgets the earliest past a bound, so false may also mean that it is not remembered. */
  wasAccepted(id: string): boolean
  wasRefused(id: string): boolean
}

const MOST_REMEMBERED = 200_000

export function patientsOfImport(): PatientsOfImport {
  const accepted = new Set<string>()
  const refused = new Set<string>()
  return {
    accept: (id) => {
      accepted.delete(id)
      accepted.add(id)
      for (const earliest of accepted) {
        if (accepted.size <= MOST_REMEMBERED) break
        accepted.delete(earliest)
      }
    },
    refuse: (id) => {
      refused.add(id)
      accepted.delete(id)
    },
    wasAccepted: (id) => accepted.has(id),
    wasRefused: (id) => refused.has(id),
  }
}

export function toRefusal(reason: RecordConflict['reason']): Refusal {
  return new Refusal(reason, sentences[reason])
}

const sentences = {
  mrn_of_another_patient: 'Its MRN belongs to a stored patient who has another id.',
  id_of_another_mrn: 'Its patient id belongs to a stored patient who has another MRN.',
  unknown_patient: 'The patient it is about is not stored, and was not taken from what came with it.',
} as const satisfies Record<RecordConflict['reason'], string>
