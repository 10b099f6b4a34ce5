import { z } from 'zod'
import { Mrn, PlainText } from './triage.ts'

export const ImportQuery = z.strictObject({
  source: PlainText.max(200).optional().describe('Where the records come from, as each fact tells: `City Clinic`'),
  mrn: Mrn.optional().describe('The MRN of a patient whose record has neither an identifier nor an id'),
})

/** What an import has done. Nothing in it is of the content of a resource. */
export const ImportReport = z
  .object({
    import_id: z.string().nullable().describe('By which it can be undone; null where nothing was new'),
    patients: z.int(),
    resources: z.int().describe('Taken, the patients among them'),
    changed: z.int().describe('Of these, those that were new or differed from what was stored'),
    refused: z.int().describe('What could not be taken'),
    faults: z
      .array(z.object({ entry: z.string().nullable(), code: z.string(), reason: z.string() }))
      .describe('The first 100 of those'),
    warnings: z.record(z.string(), z.int()).describe('How often each kind was met'),
  })
  .meta({ id: 'ImportReport' })
export type ImportReport = z.infer<typeof ImportReport>

/** The types of a body that is read as it comes: one JSON text, or one a line. It may be compressed by gzip. */
export const IMPORT_TYPES = [
  'application/fhir+json',
  'application/fhir+ndjson',
  'application/x-ndjson',
  'application/ndjson',
  'application/json',
  'application/gzip',
  'application/octet-stream',
] as const
