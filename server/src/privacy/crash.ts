import { type LogFields, toErrorFields } from './log-fields.ts'

type Tell = (fields: LogFields) => void

/**
 * Ends the process with code 1 where an error got past everything. Node would print its message and the line of code,
 * which may hold what was asked or read (a parser quotes its input); only what a log line may hold is told. A later
 * call changes to whom: a service has a log where a command has a terminal.
 */
export function endOnCrash(tell: Tell): void {
  if (current === null) {
    process.on('uncaughtException', crash)
    process.on('unhandledRejection', crash)
  }
  current = tell
}

let current: Tell | null = null

function crash(error: unknown): void {
  // Whoever read our output is gone (`carepath … | head`).
  if (error instanceof Error && 'code' in error && error.code === 'EPIPE') process.exit(0)
  current?.(toErrorFields(error))
  process.exit(1)
}
