import { expect, test } from 'vitest'
import { privateLog } from '../privacy/log-fields.ts'
import type { LlmEvent } from './events.ts'
import { logEvents } from './log-events.ts'

const call: LlmEvent = {
  type: 'model_call',
  mode: 'hf-qwen2.5',
  trace_id: '0123456789abcdef',
  endpoint: 'https://router.huggingface.co/v1/chat/completions',
  model: 'Qwen/Qwen2.5-7B-Instruct:together',
  provider: 'together',
  request_id: 'Root=1-65a1b2c3-0123456789abcdef01234567',
  attempt: 2,
  attempts: 4,
  retried_for: 'provider_unavailable',
  code: 'provider_rate_limited',
  status: 429,
  headers_ms: 7,
  first_token_ms: null,
  ms: 12,
}
const events: LlmEvent[] = [
  call,
  { ...call, provider: null, request_id: null, retried_for: null, code: 'answered', status: 200, headers_ms: 7 },
  {
    type: 'hosted_mode',
    mode: 'hf-smollm2',
    model: 'HuggingFaceTB/SmolLM2-1.7B-Instruct',
    endpoint: 'https://router.huggingface.co/hf-inference/models/HuggingFaceTB/SmolLM2-1.7B-Instruct',
    hosts: 1,
    connect_ms: 5_000,
    first_token_ms: 15_000,
    idle_ms: 10_000,
    total_ms: 30_000,
    attempts: 4,
    max_concurrent: 1024,
    max_queued: 1024,
    state: 'no_credit',
  },
  { type: 'breaker_changed', mode: 'mine', host: 'host.example:8080', model: 'm', state: 'half_open' },
  { type: 'mode_changed', mode: 'mine', state: 'no_credit', ready: false },
  { type: 'local_model_loading', mode: 'gguf' },
  { type: 'local_model_ready', mode: 'gguf', ms: 700, threads: 3, context_tokens: 4096 },
  { type: 'local_model_crashed', mode: 'gguf', code: null, signal: 'SIGABRT', restart_in_ms: 1000 },
  { type: 'local_model_crashed', mode: 'gguf', code: 1, signal: null, restart_in_ms: 2000 },
]

test('each event is a line of the log whose fields all pass its list', () => {
  const lines: Record<string, unknown>[] = []
  const log = privateLog({ level: 'info' }, { write: (line: string) => lines.push(JSON.parse(line)) })
  events.forEach(logEvents(log))
  expect(lines).toMatchObject([
    {
      level: 40,
      msg: 'model call',
      trace_id: '0123456789abcdef',
      llm_mode: 'hf-qwen2.5',
      url: 'https://router.huggingface.co/v1/chat/completions',
      model: 'Qwen/Qwen2.5-7B-Instruct:together',
      provider: 'together',
      request_id: 'Root=1-65a1b2c3-0123456789abcdef01234567',
      attempt: 2,
      attempts: 4,
      retried_for: 'provider_unavailable',
      code: 'provider_rate_limited',
      status: 429,
      headers_ms: 7,
      ms: 12,
    },
    { level: 30, msg: 'model call', code: 'answered', status: 200 },
    {
      msg: 'hosted mode',
      llm_mode: 'hf-smollm2',
      url: 'https://router.huggingface.co/hf-inference/models/HuggingFaceTB/SmolLM2-1.7B-Instruct',
      model: 'HuggingFaceTB/SmolLM2-1.7B-Instruct',
      count: 1,
      connect_ms: 5_000,
      first_token_ms: 15_000,
      idle_ms: 10_000,
      total_ms: 30_000,
      attempts: 4,
      max_concurrent: 1024,
      max_queued: 1024,
      state: 'no_credit',
    },
    { msg: 'a breaker changed', llm_mode: 'mine', host: 'host.example:8080', state: 'half_open' },
    { msg: 'a mode changed', llm_mode: 'mine', state: 'no_credit' },
    { msg: 'local model', llm_mode: 'gguf', state: 'loading' },
    { msg: 'local model', llm_mode: 'gguf', state: 'ready', ms: 700, threads: 3, context_tokens: 4096 },
    { msg: 'local model', llm_mode: 'gguf', state: 'crashed', signal: 'SIGABRT', restart_in_ms: 1000 },
    { msg: 'local model', llm_mode: 'gguf', state: 'crashed', exit_code: 1, restart_in_ms: 2000 },
  ])
})
