import type { LogFields } from '../privacy/log-fields.ts'
import type { LlmEvent } from './events.ts'

/** What of a log is needed here. */
export interface EventLog {
  info(fields: LogFields, message: string): void
  warn(fields: LogFields, message: string): void
}

/** Writes what happens between us and the model hosts into the log, one line each. */
export function logEvents(log: EventLog): (event: LlmEvent) => void {
  return (event) => {
    switch (event.type) {
      case 'model_call': {
        const { type: _, mode, endpoint, ...facts } = event
        const fields = { llm_mode: mode, url: endpoint, ...withoutNulls(facts) }
        return event.code === 'answered' ? log.info(fields, 'model call') : log.warn(fields, 'model call')
      }
      case 'hosted_mode': {
        const { type: _, mode, endpoint, hosts, ...facts } = event
        return log.info({ llm_mode: mode, url: endpoint, count: hosts, ...facts }, 'hosted mode')
      }
      case 'breaker_changed':
        return log.warn({ llm_mode: event.mode, host: event.host, state: event.state }, 'a breaker changed')
      case 'mode_changed':
        return log.info({ llm_mode: event.mode, state: event.state }, 'a mode changed')
      case 'local_model_loading':
        return log.info({ llm_mode: event.mode, state: 'loading' }, 'local model')
      case 'local_model_ready': {
        const { mode, ms, threads, context_tokens } = event
        return log.info({ llm_mode: mode, state: 'ready', ms, threads, context_tokens }, 'local model')
      }
      case 'local_model_crashed': {
        const { mode, code, signal, restart_in_ms } = event
        const how = { ...(code === null ? {} : { exit_code: code }), ...(signal === null ? {} : { signal }) }
        return log.warn({ llm_mode: mode, state: 'crashed', ...how, restart_in_ms }, 'local model')
      }
    }
  }
}

type WithoutNulls<Facts> = { [Name in keyof Facts]?: Exclude<Facts[Name], null> }

function withoutNulls<Facts extends object>(facts: Facts): WithoutNulls<Facts> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null)) as WithoutNulls<Facts>
}
