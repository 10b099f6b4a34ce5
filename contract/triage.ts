import { z } from 'zod'
import { Checks } from './checks.ts'
import { Notice } from './notice.ts'
import { Problem } from './problem.ts'

/** The longest question that is taken, in UTF-16 units. */
export const MAX_QUERY_LENGTH = 8_000

/** Text that a database, a log and a model can all hold: no NUL, no lone surrogate, not blank. */
export const PlainText = z
  .string()
  .refine((text) => !text.includes('\0'), 'must not contain a NUL character')
  .refine((text) => text.isWellFormed(), 'must be well-formed Unicode: it holds half of a surrogate pair')

/**
 * What can't be seen, or makes other text look different: controls, marks of direction (Unicode, UAX #9), characters of
 * no width, private ones, and blanks other than the common one. Two ids that look the same must be the same.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Default_Ignorable_Code_Point}]|[^\S ]/u

export const Mrn = PlainText.min(1)
  .max(128)
  .refine((text) => !UNSEEN.test(text), 'must not contain characters that can’t be seen')
  .describe('The medical record number of the patient')

export const TriageRequest = z
  .strictObject({
    patient_mrn: Mrn,
    query: PlainText.max(MAX_QUERY_LENGTH)
      .refine((text) => text.trim() !== '', 'must not be empty')
      .describe('The question, in plain language'),
    llm_mode: z.string().min(1).max(128).optional().describe('One of `GET /modes`; the default mode where absent'),
    conversation_id: z.uuid().optional().describe('Goes on with an earlier conversation about the same patient'),
    local_only: z
      .boolean()
      .optional()
      .describe(
        'True: nothing may leave this machine, so a mode that runs elsewhere is refused with `forbidden`, in one’s own network too',
      ),
  })
  .meta({ id: 'TriageRequest' })
export type TriageRequest = z.infer<typeof TriageRequest>

export const Citation = z
  .object({
    ref: z.string().describe('The id that stands in square brackets in the answer, e.g. `F12`'),
    section: z.string().describe('The section of the record, e.g. `labs`'),
    label: z.string(),
    date: z.string().nullable().describe('A FHIR date: a year, a month, a day or an instant'),
    resource: z.string().describe('The FHIR resource, e.g. `Observation/abc`'),
  })
  .meta({ id: 'Citation' })
export type Citation = z.infer<typeof Citation>

const sectionIds = z.array(z.string())
export const Manifest = z
  .object({
    sent: sectionIds.describe('The answer was made from all that the record has of these'),
    partly_sent: sectionIds.describe(
      'Made from a part of what the record has of these: the question asked for no more',
    ),
    left_out: sectionIds.describe('The record has more of these; none of it was needed, or there was no room for it'),
    none_known: sectionIds.describe('The record states that there is none'),
    none: sectionIds.describe('The record says nothing about these, which is not the same as having none'),
  })
  .meta({ id: 'Manifest', description: 'The sections of the record, e.g. `labs`, by what became of them' })
export type Manifest = z.infer<typeof Manifest>

export const Usage = z
  .object({
    prompt_tokens: z.int().nullable(),
    completion_tokens: z.int().nullable(),
    estimated: z.boolean().optional().describe('True where the host did not count, so we did, roughly'),
  })
  .meta({ id: 'Usage', description: 'Tokens; null where no model was asked' })
export type Usage = z.infer<typeof Usage>

export const Timings = z
  .object({
    own: z.number().describe('Work of this service'),
    first_token: z.number().nullable().describe('From the request to the first text of the model'),
    upstream: z.number().describe('Waiting for the model host'),
    total: z.number(),
  })
  .meta({ id: 'Timings', description: 'Milliseconds' })

export type Timings = z.infer<typeof Timings>

/** Whatever else looks like an address in an answer was written by a model, and is not to be followed. */
export const Links = z
  .array(z.string())
  .optional()
  .describe('The web addresses in the answer that stand in the record: only these may be shown as links')

/** Never part of the answer, and never cited. */
export const Thinking = z
  .string()
  .optional()
  .describe('What the model thought before it answered; only where the operator shows it (`SHOW_THINKING`)')

export const TriageAnswer = z
  .object({
    trace_id: z.string(),
    patient_mrn: z.string(),
    query: z.string(),
    llm_mode: z.string(),
    response: z.string().describe('The answer. `[F12]` points to the citation of that ref'),
    inference_time_ms: z.number(),
    conversation_id: z.string(),
    model: z.string().nullable(),
    provider: z.string().nullable().describe('Who really served the model'),
    finish_reason: z.string(),
    usage: Usage,
    cost_usd: z.number().nullable().optional().describe('US dollars; null where the prices are not known'),
    timings_ms: Timings,
    citations: z.array(Citation),
    manifest: Manifest,
    checks: Checks.nullable().describe('Null where no model answered, or where the operator turned checking off'),
    thinking: Thinking,
    links: Links,
    unrestored: z
      .int()
      .optional()
      .describe('How many codes for names, numbers and dates are shown as a neutral word, for where or how they stood'),
    notice: Notice.nullable().describe(
      'A danger that was recognised; null where none was, which says nothing of urgency',
    ),
  })
  .meta({ id: 'TriageAnswer' })
export type TriageAnswer = z.infer<typeof TriageAnswer>

export const TriageStart = z
  .object({ trace_id: z.string(), conversation_id: z.string(), llm_mode: z.string(), notice: Notice.nullable() })
  .meta({ id: 'TriageStart' })
export type TriageStart = z.infer<typeof TriageStart>
export const TriageDelta = z.object({ text: z.string() }).meta({ id: 'TriageDelta' })

/** A piece of what the model thinks before it answers, where the operator shows it. */
export const TriageThinking = z.object({ text: z.string() }).meta({ id: 'TriageThinking' })

/** The events of the streamed call, by their SSE name: one start, deltas, then exactly one of done and error. */
export const triageEvents = {
  start: TriageStart,
  thinking: TriageThinking,
  delta: TriageDelta,
  done: TriageAnswer,
  error: Problem,
} as const

export type TriageEvent =
  | { event: 'start'; data: TriageStart }
  | { event: 'thinking'; data: z.infer<typeof TriageThinking> }
  | { event: 'delta'; data: z.infer<typeof TriageDelta> }
  | { event: 'done'; data: TriageAnswer }
