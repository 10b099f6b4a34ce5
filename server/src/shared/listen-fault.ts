import { ConfigError } from '../config.ts'

const faults: ReadonlyMap<string, [variable: 'HOST' | 'PORT', message: string]> = new Map(
  Object.entries<[variable: 'HOST' | 'PORT', message: string]>({
    EADDRINUSE: ['PORT', 'another program listens on this port already: stop it, or choose another port'],
    EACCES: ['PORT', 'this user may not listen on this port: choose one from 1024 on'],
    EADDRNOTAVAIL: ['HOST', 'this machine has no such address'],
    ENOTFOUND: ['HOST', 'this machine does not know this name'],
  }),
)

/** What the operator can change where the service can't listen on `port`; any other error as it is. */
export function toListenFault(error: unknown, port: 'PORT' | 'METRICS_PORT' = 'PORT'): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const [variable, message] = faults.get(code) ?? []
  return variable === undefined || message === undefined
    ? error
    : new ConfigError([{ variable: variable === 'PORT' ? port : variable, message }])
}
