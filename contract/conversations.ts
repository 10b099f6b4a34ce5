import { z } from 'zod'
import { Checks } from './checks.ts'
import { Notice } from './notice.ts'
import { Citation, Links, Mrn, PlainText, Thinking } from './triage.ts'

export const ConversationEntry = z
  .object({
    conversation_id: z.string(),
    patient_mrn: z.string(),
    title: z.string().describe('The first question'),
    started_at: z.iso.datetime(),
    updated_at: z.iso.datetime(),
    turns: z.int(),
  })
  .meta({ id: 'ConversationEntry' })
export type ConversationEntry = z.infer<typeof ConversationEntry>

export const ConversationSearch = z.strictObject({
  patient_mrn: Mrn.describe('Whose conversations'),
  search: PlainText.max(200).optional().describe('Words that stand in the questions and answers'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

export const ConversationList = z.object({ conversations: z.array(ConversationEntry) }).meta({ id: 'ConversationList' })

export const ConversationTurn = z
  .object({
    trace_id: z.string(),
    asked_at: z.iso.datetime(),
    query: z.string(),
    response: z.string(),
    llm_mode: z.string(),
    model: z.string().nullable(),
    provider: z.string().nullable(),
    citations: z.array(Citation),
    checks: Checks.nullable().optional(),
    thinking: Thinking,
    links: Links,
    notice_folded: z
      .literal(true)
      .optional()
      .describe('Whoever asked it said that it was about the past: no danger is taken from it'),
  })
  .meta({ id: 'ConversationTurn' })
export type ConversationTurn = z.infer<typeof ConversationTurn>

export const Conversation = ConversationEntry.omit({ turns: true })
  .extend({
    turns: z.array(ConversationTurn),
    notice: Notice.nullable()
      .optional()
      .describe('The danger that was named in it and not folded; absent in an export'),
  })
  .meta({ id: 'Conversation' })
export type Conversation = z.infer<typeof Conversation>
