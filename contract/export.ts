import { z } from 'zod'
import { AccessEntry } from './access-log.ts'
import { Conversation } from './conversations.ts'
import { PatientEntry } from './patients.ts'

/** Everything that is stored about a patient. */
export const PatientExport = z
  .object({
    exported_at: z.iso.datetime(),
    patient: PatientEntry.nullable().describe('Null where the record is not stored here but read from elsewhere'),
    resources: z.array(z.looseObject({ resourceType: z.string() })).describe('FHIR R4, as they came in'),
    conversations: z.array(Conversation),
    access_log: z.array(AccessEntry).describe('The oldest first'),
  })
  .meta({ id: 'PatientExport' })
export type PatientExport = z.infer<typeof PatientExport>
