import { z } from 'zod'
import { PlainText } from './triage.ts'

export const PatientEntry = z
  .object({
    mrn: z.string(),
    name: z.string(),
    birth_date: z.string().nullable(),
    gender: z.string().nullable(),
  })
  .meta({ id: 'PatientEntry' })
export type PatientEntry = z.infer<typeof PatientEntry>

export const PatientSearch = z.strictObject({
  search: PlainText.max(200).optional().describe('Part of a name or of an MRN'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: z.string().max(2_000).optional().describe('The `next` of the page before'),
})

export const PatientList = z
  .object({ patients: z.array(PatientEntry), next: z.string().nullable() })
  .meta({ id: 'PatientList' })
export type PatientList = z.infer<typeof PatientList>
