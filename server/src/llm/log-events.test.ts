import { expect, test } from 'vitest'
import { privateLog } from '../privacy/log-fields.ts'
import type { LlmEvent } from './events.ts'
import { logEvents } from './log-events.ts'

const events: LlmEvent[] = [
  {
    type: 'attempt_failed',
    mode: 'hf-qwen2.5',
    host: 'router.huggingface.co',
    model: 'Qwen/Qwen2.5-7B-Instruct:together',
    trace_id: '0123456789abcdef',
    attempt: 2,
    code: 'provider_unavailable',
    status: 503,
    ms: 12,
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
      msg: 'an attempt failed',
      trace_id: '0123456789abcdef',
      llm_mode: 'hf-qwen2.5',
      host: 'router.huggingface.co',
      attempt: 2,
      code: 'provider_unavailable',
      status: 503,
      ms: 12,
    },
    { msg: 'a breaker changed', llm_mode: 'mine', host: 'host.example:8080', state: 'half_open' },
    { msg: 'a mode changed', llm_mode: 'mine', state: 'no_credit' },
    { msg: 'local model', llm_mode: 'gguf', state: 'loading' },
    { msg: 'local model', llm_mode: 'gguf', state: 'ready', ms: 700, threads: 3, context_tokens: 4096 },
    { msg: 'local model', llm_mode: 'gguf', state: 'crashed', signal: 'SIGABRT', restart_in_ms: 1000 },
    { msg: 'local model', llm_mode: 'gguf', state: 'crashed', exit_code: 1, restart_in_ms: 2000 },
  ])
})
