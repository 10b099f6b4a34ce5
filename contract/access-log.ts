import { z } from 'zod'

/** One use of a record, without its content. */
export const AccessEntry = z
  .object({
    at: z.iso.datetime(),
    who: z.string().describe('Who asked, as far as this service knows'),
    relation: z.string().nullable().describe('What they are to the patient: `self`, `proxy`, `care`, `service`'),
    action: z.string().describe('`question`, `record_read`, `export`, `delete`, …'),
    llm_mode: z.string().nullable(),
    model: z.string().nullable(),
    provider: z.string().nullable().describe('Who really served the model'),
    facts_sent: z.int().nullable().describe('How many lines of the record went to the model'),
    masked: z.boolean().nullable().describe('Whether who the patient is was masked; null where nothing was sent'),
    outcome: z.string().describe('`answered`, `cancelled` where whoever asked left before, or the code of the problem'),
    trace_id: z.string(),
  })
  .meta({ id: 'AccessEntry' })
export type AccessEntry = z.infer<typeof AccessEntry>

export const AccessLogQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(500).default(100),
  before: z.string().max(200).optional().describe('The `next` of the page before'),
})

export const AccessLog = z
  .object({ entries: z.array(AccessEntry).describe('The newest first'), next: z.string().nullable() })
  .meta({ id: 'AccessLog' })
export type AccessLog = z.infer<typeof AccessLog>
