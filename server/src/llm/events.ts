import type { ProblemCode } from '@carepath/contract/problem.ts'
import type { LocalEvent } from './local/supervisor.ts'

/** What happens between us and the model hosts, for the log: ids, counts, durations and codes, and no place for more. */
export type LlmEvent =
  | LocalEvent
  | { type: 'breaker_changed'; mode: string; host: string; model: string; state: 'closed' | 'open' | 'half_open' }
  | { type: 'mode_changed'; mode: string; state: string; ready: boolean }
  | {
      type: 'attempt_failed'
      mode: string
      host: string
      model: string
      trace_id: string
      attempt: number
      code: ProblemCode
      /** Of HTTP, null where there was none. */
      status: number | null
      ms: number
    }
