import type { DestinationStream, Logger } from 'pino'
import type { Config } from '../config.ts'
import { privateLog } from '../privacy/log-fields.ts'

/** One JSON line an event, to standard output. Fields are ids, counts, durations and codes; nothing of a record. */
export function buildLog(config: Pick<Config, 'LOG_LEVEL'>, destination?: DestinationStream): Logger {
  return privateLog(
    { level: config.LOG_LEVEL, timestamp: () => `,"time":"${new Date(Date.now()).toISOString()}"` },
    destination,
  )
}
