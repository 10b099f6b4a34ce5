import { type LogFields, toErrorFields } from './log-fields.ts'

/**
 * Ends the process with code 1 where an error got past everything. Node would print its message and the line of code,
 * which may hold what was asked or read (a parser quotes its input); only what a log line may hold is told.
 */
export function endOnCrash(tell: (fields: LogFields) => void): void {
  const crash = (error: unknown) => {
    // Whoever read our output is gone (`carepath … | head`).
    if (error instanceof Error && 'code' in error && error.code === 'EPIPE') process.exit(0)
    tell(toErrorFields(error))
    process.exit(1)
  }
  process.on('uncaughtException', crash)
  process.on('unhandledRejection', crash)
}
