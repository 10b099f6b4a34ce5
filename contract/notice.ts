import { z } from 'zod'

/** Whom to call; the first of several is the one to call first. */
export const NoticeContact = z
  .object({
    label: z.string().describe('In the language of the question'),
    number: z.string(),
    href: z.string().describe('`tel:` and the number'),
  })
  .meta({ id: 'NoticeContact' })
export type NoticeContact = z.infer<typeof NoticeContact>

/** Its absence never means that something is not urgent. */
export const Notice = z
  .object({
    level: z
      .enum(['emergency', 'crisis', 'urgent'])
      .describe('`emergency`: now; `crisis`: suicide, self-harm, harm to others or abuse; `urgent`: today'),
    reasons: z.array(z.string()).describe('The rules of docs/safety.md that it was recognised by'),
    text: z.string().describe('What to do, in at most 25 words, in the language of the question'),
    language: z.enum(['en', 'es']).describe('That of `text` and of the labels'),
    contacts: z.array(NoticeContact),
    record: z.array(z.string()).describe('The entries of the record that it took, e.g. `F12`'),
    is_earlier: z
      .boolean()
      .optional()
      .describe('True: it was named earlier in the conversation, and can be folded as asked about the past'),
  })
  .meta({ id: 'Notice', description: 'A danger that was recognised in what was written' })
export type Notice = z.infer<typeof Notice>
