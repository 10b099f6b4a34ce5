import { describe, expect, it } from 'vitest'
import { testNames } from '../../../test/llm/test-names.ts'
import { toHostFault } from './reported-fault.ts'
import { retryAfter } from './retry-after.ts'

const names = testNames
const NOW = Date.parse('2026-01-01T00:00:00Z')

/** Status, body, code, and whether another attempt makes sense. Bodies are as hosts are known to word them. */
const replies: readonly [status: number, body: string, code: string, transient: boolean][] = [
  [401, '{"error":"Invalid username or password."}', 'provider_auth_failed', false],
  [401, '{"message":"No key","request_id":"1"}', 'provider_auth_failed', false],
  [403, '{"error":"This authentication method does not have sufficient permissions"}', 'provider_auth_failed', false],
  [403, '<html>Forbidden</html>', 'provider_auth_failed', false],
  [403, '{"error":"You cannot access this model unless the model owner gives you access"}', 'model_unavailable', false],
  [402, '{"error":"You have depleted your monthly included credits."}', 'provider_no_credit', false],
  [402, '', 'provider_no_credit', false],
  [
    400,
    '{"error":{"message":"The requested model X is not supported by any provider you have enabled.","code":"model_not_supported"}}',
    'model_unavailable',
    false,
  ],
  [400, '{"error":"Model not supported by provider hf-inference"}', 'model_unavailable', false],
  [404, '{"error":"Model X does not exist"}', 'model_unavailable', false],
  [404, '<html>nginx</html>', 'model_unavailable', false],
  [410, '{"error":"gone"}', 'model_unavailable', false],
  [400, '{"error":"Not allowed to POST v1/chat/completions for provider cohere"}', 'provider_rejected', false],
  [
    400,
    '{"id":"1","error":{"message":"Invalid request","type":"invalid_request_error","param":"model","code":null}}',
    'provider_rejected',
    false,
  ],
  [422, '{"error":"Template error: template not found","error_type":"template_error"}', 'provider_rejected', false],
  [422, 'Failed to deserialize the JSON body into the target type: missing field `inputs`', 'provider_rejected', false],
  [422, '{"detail":[{"type":"missing","loc":["body","messages"],"msg":"Field required"}]}', 'provider_rejected', false],
  [413, '', 'provider_rejected', false],
  [400, '{"error":{"message":"Too long","code":"context_length_exceeded"}}', 'provider_rejected', false],
  [
    400,
    '{"message":"This model\'s maximum context length is 4096 tokens, but is not available for 5000."}',
    'provider_rejected',
    false,
  ],
  [418, 'teapot', 'provider_rejected', false],
  [302, '', 'provider_rejected', false],
  [408, '', 'provider_unavailable', true],
  [429, '{"error":"Model is overloaded","error_type":"overloaded"}', 'provider_rate_limited', true],
  [429, '', 'provider_rate_limited', true],
  [500, '{"error":"Internal error"}', 'provider_unavailable', true],
  [501, '', 'provider_unavailable', false],
  [502, '<html><h1>502 Bad Gateway</h1></html>', 'provider_unavailable', true],
  [503, '{"error":"Model X is currently loading","estimated_time":20.0}', 'provider_unavailable', true],
  [504, '', 'provider_unavailable', true],
  [204, '', 'answer_incomplete', false],
  [400, '{"error": [', 'provider_rejected', false],
  [400, 'null', 'provider_rejected', false],
  [400, '[{"error":{"message":7}}]', 'provider_rejected', false],
]

describe('a reply that is no success', () => {
  it.each(replies)('%i %s is %s', (status, body, code, transient) => {
    const fault = toHostFault({ status, headers: {}, body }, names, NOW)
    expect(fault.code).toBe(code)
    expect(fault.transient).toBe(transient)
  })

  it.each(replies)('%i %s is told in a sentence of ours', (status) => {
    const secret = 'THE PATIENT SAID'
    for (const body of [
      secret,
      `{"error":"${secret} model not found"}`,
      `{"error":{"message":"${secret}","type":"${secret}"}}`,
    ])
      expect(toHostFault({ status, headers: {}, body }, names, NOW).message).not.toMatch(/patient said/i)
  })

  it('says which setting to correct', () => {
    const detail = (status: number, body = '') => toHostFault({ status, headers: {}, body }, names, NOW).message
    expect(detail(401)).toContain('THE_TOKEN')
    expect(detail(404)).toContain('THE_MODEL')
    expect(detail(301)).toContain('THE_URL')
  })
})

describe('the wait that a host asks for', () => {
  it.each([
    [{ 'retry-after': '7' }, 7],
    [{ 'retry-after': '0.2' }, 0.2],
    [{ 'retry-after': 'Thu, 01 Jan 2026 00:00:30 GMT' }, 30],
    [{ 'retry-after': 'Thu, 01 Jan 2015 00:00:30 GMT' }, 0],
    [{ 'retry-after': '999999999' }, 3_600],
    [{ 'retry-after': 'soon' }, undefined],
    [{ ratelimit: '"api";r=0;t=12' }, 12],
    [{ ratelimit: '"api";r=120;t=12' }, undefined],
    [{}, undefined],
  ])('%o is %s seconds', (headers, seconds) => {
    expect(retryAfter(headers, NOW, true)).toBe(seconds)
  })

  it('is the estimate of a cold start where no header says it', () => {
    const body = '{"error":"Model X is currently loading","estimated_time":20.4}'
    expect(toHostFault({ status: 503, headers: {}, body }, names, NOW).retryAfterS).toBe(21)
    expect(toHostFault({ status: 503, headers: { 'retry-after': '3' }, body }, names, NOW).retryAfterS).toBe(3)
  })
})
