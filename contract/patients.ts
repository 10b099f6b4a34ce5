import { z } from 'zod'

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
  search: z.string().max(200).optional().describe('Part of a name or of an MRN'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: z.string().max(200).optional().describe('The `next` of the page before'),
})

export const PatientList = z
  .object({ patients: z.array(PatientEntry), next: z.string().nullable() })
  .meta({ id: 'PatientList' })

export const RecordEntry = z
  .object({
    text: z.string(),
    label: z.string(),
    date: z.string().nullable(),
    resource: z.string(),
  })
  .meta({ id: 'RecordEntry' })

export const PatientSummary = z
  .object({
    patient: PatientEntry,
    sections: z.array(z.object({ id: z.string(), title: z.string(), entries: z.array(RecordEntry) })),
  })
  .meta({ id: 'PatientSummary' })
export type PatientSummary = z.infer<typeof PatientSummary>
