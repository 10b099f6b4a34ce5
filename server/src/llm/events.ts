import type { ProblemCode } from '@carepath/contract/problem.ts'
import type { LocalEvent } from './local/supervisor.ts'

/** What happens between us and the model hosts, for the log: ids, counts, durations and codes, and no place for more. */
export type LlmEvent =
  | LocalEvent
  | { type: 'breaker_changed'; mode: string; host: string; model: string; state: 'closed' | 'open' | 'half_open' }
  | { type: 'mode_changed'; mode: string; state: string; ready: boolean }
  | {
      /** A call of a host is over, whichever way it ended. */
      type: 'model_call'
      mode: string
      trace_id: string
      /** Origin and path of the call; no query. */
      endpoint: string
      model: string
      /** Who served it, as the reply says or the mode knows. */
      provider: string | null
      /** By which the host finds the call in its own log. */
      request_id: string | null
      attempt: number
      attempts: number
      retried_for: ProblemCode | null
      code: ProblemCode | 'answered' | 'cancelled'
      /** Of HTTP, null where there was none. */
      status: number | null
      headers_ms: number | null
      first_token_ms: number | null
      ms: number
    }
  | {
      /** A hosted mode as it is at start, with what its self-test found. */
      type: 'hosted_mode'
      mode: string
      model: string
      endpoint: string
      /** Hosts that are asked where the first one fails included. */
      hosts: number
      connect_ms: number
      first_token_ms: number
      idle_ms: number
      total_ms: number
      attempts: number
      max_concurrent: number
      max_queued: number
      state: string
    }
