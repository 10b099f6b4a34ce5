import { errorReply } from '../fake-replies.ts'
import { AGAIN, type Fault, SHORT_S } from './fault.ts'

const HTML = '<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>'
const notServed = {
  error: {
    message: "The requested model 'X' is not supported by any provider you have enabled.",
    type: 'invalid_request_error',
    param: 'model',
    code: 'model_not_supported',
  },
}

/** Replies that are errors by their status. */
export const statusFaults: readonly Fault[] = [
  refusal(
    '401, the token is invalid',
    401,
    { error: 'Invalid credentials in Authorization header' },
    'provider_auth_failed',
  ),
  refusal('401, in the words of another provider', 401, { message: 'No key', request_id: '1' }, 'provider_auth_failed'),
  refusal(
    '403, the token lacks the permission',
    403,
    { error: 'does not have sufficient permissions' },
    'provider_auth_failed',
  ),
  refusal(
    '403, the model is gated',
    403,
    { error: 'You cannot access this model unless the model owner gives you access' },
    'model_unavailable',
  ),
  refusal('402, no credit', 402, { error: 'You have depleted your monthly included credits.' }, 'provider_no_credit'),
  refusal(
    '402, in the older words',
    402,
    { error: 'You have exceeded your monthly included credits' },
    'provider_no_credit',
  ),
  refusal('400, no enabled provider serves the model', 400, notServed, 'model_unavailable'),
  refusal(
    '400, hf-inference lacks the model',
    400,
    { error: 'Model not supported by provider hf-inference' },
    'model_unavailable',
  ),
  refusal(
    '400, the path is not offered',
    400,
    { error: 'Not allowed to POST v1/chat/completions for provider cohere' },
    'provider_rejected',
  ),
  refusal(
    '400, an error in an object',
    400,
    { id: '1', error: { message: 'Invalid request', param: 'model', code: null } },
    'provider_rejected',
  ),
  refusal('404, no such model', 404, { error: 'Model X does not exist' }, 'model_unavailable'),
  refusal('404, a page of HTML', 404, HTML, 'model_unavailable'),
  refusal('410, a retired route', 410, { error: 'gone' }, 'model_unavailable'),
  refusal('413', 413, '', 'provider_rejected'),
  refusal('418', 418, 'teapot', 'provider_rejected'),
  refusal(
    '422, no chat template',
    422,
    { error: 'Template error: template not found', error_type: 'template_error' },
    'provider_rejected',
  ),
  refusal(
    '422, plain text',
    422,
    'Failed to deserialize the JSON body into the target type: missing field',
    'provider_rejected',
  ),
  refusal(
    '422, a list of faults',
    422,
    { detail: [{ type: 'missing', loc: ['body'], msg: 'Field required' }] },
    'provider_rejected',
  ),
  refusal('301, it has moved', 301, '', 'provider_rejected', { location: 'http://127.0.0.1:1/' }),
  refusal('501', 501, '', 'provider_unavailable'),
  failure('408', 408, '', 'provider_unavailable'),
  failure('429 without Retry-After', 429, '', 'provider_rate_limited'),
  failure(
    '429 of an overloaded TGI',
    429,
    { error: 'Model is overloaded', error_type: 'overloaded' },
    'provider_rate_limited',
  ),
  failure('500', 500, { error: 'Internal error' }, 'provider_unavailable'),
  failure('502, a page of HTML', 502, HTML, 'provider_unavailable'),
  failure('503, a page of HTML', 503, HTML, 'provider_unavailable'),
  failure('504', 504, '', 'provider_unavailable'),
  { ...failure('500 once', 500, '', 'provider_unavailable'), once: true, gets: 'answer', calls: 2 },
  {
    ...failure('429 once, Retry-After 0', 429, '', 'provider_rate_limited', { 'retry-after': '0' }),
    once: true,
    gets: 'answer',
    calls: 2,
  },
  {
    ...failure('429, Retry-After beyond the deadline', 429, '', 'provider_rate_limited', { 'retry-after': '60' }),
    calls: 1,
  },
  {
    name: '503, Retry-After as a date beyond the deadline',
    reply: () => errorReply(503, '', { 'retry-after': new Date(Date.now() + 60_000).toUTCString() }),
    gets: 'provider_unavailable',
    calls: 1,
  },
  {
    ...failure('429, nothing remains of the rate', 429, '', 'provider_rate_limited', { ratelimit: '"api";r=0;t=60' }),
    calls: 1,
  },
  {
    ...failure(
      '503, loading, an estimate beyond the deadline',
      503,
      { error: 'Model X is currently loading', estimated_time: 20 },
      'provider_unavailable',
    ),
    calls: 1,
    timeoutS: SHORT_S,
  },
  {
    name: '500 whose body stalls',
    reply: () => [{ head: 500, body: 100 }, { send: '{"error' }, { stall: true }],
    gets: 'provider_unavailable',
    calls: { atMost: AGAIN },
    timeoutS: 2,
  },
  {
    name: '400 whose body is cut',
    reply: () => [{ head: 400, body: 100 }, { send: '{"error": "Model ' }, { close: 'rst' }],
    gets: 'provider_rejected',
    calls: 1,
  },
  { name: '204', reply: () => [{ head: 204, body: 0 }, { end: true }], gets: 'answer_incomplete', calls: 1 },
]

/** Asking again would not help. */
function refusal(
  name: string,
  status: number,
  content: object | string,
  gets: Fault['gets'],
  headers: Record<string, string> = {},
): Fault {
  return { name, reply: () => errorReply(status, content, headers), gets, calls: 1 }
}

/** Asking again may help. */
function failure(
  name: string,
  status: number,
  content: object | string,
  gets: Fault['gets'],
  headers: Record<string, string> = {},
): Fault {
  return { ...refusal(name, status, content, gets, headers), calls: AGAIN }
}
