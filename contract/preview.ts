import { z } from 'zod'

/** What a mode would be sent for a question: made as for the question itself, but nothing is sent and nothing stored. */
export const TriagePreview = z
  .object({
    llm_mode: z.string(),
    host: z.string().nullable().describe('Whose machine it would go to; null where nothing leaves'),
    egress: z.enum(['none', 'raw', 'pseudonymise']),
    messages: z
      .array(z.object({ role: z.enum(['system', 'user', 'assistant']), content: z.string() }))
      .describe('Word for word, after masking; empty for a mode without a model'),
    tokens: z.int().describe('Of all messages, estimated'),
    masked: z
      .array(z.object({ kind: z.string(), count: z.int() }))
      .describe('What was replaced, by kind (`name`, `date`, `mrn`), never the values'),
  })
  .meta({ id: 'TriagePreview' })
export type TriagePreview = z.infer<typeof TriagePreview>
