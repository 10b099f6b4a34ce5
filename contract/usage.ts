import { z } from 'zod'

const day = z.iso.date()

export const UsageSearch = z.strictObject({
  from: day.optional().describe('The first day, in UTC; 30 days before the last where absent'),
  to: day.optional().describe('The last day, in UTC; today where absent'),
})

export const UsageEntry = z
  .object({
    day: day.describe('In UTC'),
    llm_mode: z.string(),
    answers: z.int(),
    prompt_tokens: z.int(),
    completion_tokens: z.int(),
    estimated_answers: z
      .int()
      .describe('Of these answers, those whose tokens the host did not count: ours are estimates'),
    cost_usd: z.number().nullable().describe('US dollars, of the answers whose prices are known; null where none are'),
    unpriced_answers: z.int().describe('Of these answers, those whose prices are not known'),
  })
  .meta({ id: 'UsageEntry' })
export type UsageEntry = z.infer<typeof UsageEntry>

export const UsageList = z
  .object({ from: day, to: day, usage: z.array(UsageEntry) })
  .meta({ id: 'UsageList', description: 'By day and mode, the newest day first; of deleted conversations as well' })
export type UsageList = z.infer<typeof UsageList>
