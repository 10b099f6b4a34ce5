import { z } from 'zod'
import { Notice } from './notice.ts'

/**
 * Every way a call can fail: its HTTP status and its title. The set is closed: a code that is not in this table does
 * not compile on the server and is not known to the page. Problem details are those of RFC 9457.
 */
export const problems = {
  invalid_request: { status: 422, title: 'The request does not fit' },
  malformed_request: { status: 400, title: 'This is not a request that HTTP knows' },
  unknown_llm_mode: { status: 422, title: 'There is no such mode' },
  patient_not_found: { status: 404, title: 'There is no such patient' },
  conversation_not_found: { status: 404, title: 'There is no such conversation' },
  grant_not_found: { status: 404, title: 'There is no such grant' },
  not_found: { status: 404, title: 'There is nothing at this address' },
  method_not_allowed: { status: 405, title: 'This address does not take this method' },
  unauthenticated: { status: 401, title: 'Who is asking is not known' },
  identity_unavailable: { status: 503, title: 'The identity provider is not available' },
  forbidden: { status: 403, title: 'This is not allowed' },
  rate_limited: { status: 429, title: 'Too many requests' },
  overloaded: { status: 503, title: 'Too many questions are waiting for this mode' },
  mode_not_configured: { status: 503, title: 'This mode is not configured' },
  provider_auth_failed: { status: 502, title: 'The model host refused our credentials' },
  provider_no_credit: { status: 502, title: 'The account at the model host has no credit left' },
  model_unavailable: { status: 502, title: 'The model is not available' },
  provider_rejected: { status: 502, title: 'The model host refused the request' },
  provider_rate_limited: { status: 503, title: 'The model host limits our requests' },
  provider_unavailable: { status: 503, title: 'The model host is not available' },
  provider_timeout: { status: 504, title: 'The model host took too long' },
  answer_incomplete: { status: 502, title: 'The model did not give a whole answer' },
  provider_not_allowed: { status: 502, title: 'The answer came from a provider that is not allowed' },
  privacy_blocked: { status: 500, title: 'Masking failed, so nothing was sent' },
  store_unavailable: { status: 503, title: 'The database is not available' },
  records_unavailable: { status: 503, title: 'The source of the records is not available' },
  stopping: { status: 503, title: 'The service is being stopped' },
  internal: { status: 500, title: 'Something went wrong on our side' },
} as const satisfies Record<string, { status: number; title: string }>

export type ProblemCode = keyof typeof problems

const codes = Object.keys(problems) as [ProblemCode, ...ProblemCode[]]

/** `application/problem+json`. `detail` never holds a question, an answer, a fact or a name. */
export const Problem = z
  .object({
    type: z.string().describe('A URI reference that names the kind of problem'),
    title: z.string(),
    status: z.int(),
    detail: z.string().describe('What happened and what to do about it'),
    code: z.enum(codes),
    trace_id: z.string(),
    retry_after_s: z.number().optional().describe('Seconds after which trying again makes sense'),
    errors: z
      .array(z.object({ path: z.string(), message: z.string() }))
      .optional()
      .describe('With `invalid_request`: each fault of the body'),
    notice: Notice.nullable()
      .optional()
      .describe('Of a request that asked a question: a danger that was recognised in it'),
  })
  .meta({ id: 'Problem' })
export type Problem = z.infer<typeof Problem>
