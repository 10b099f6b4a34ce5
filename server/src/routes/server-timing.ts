import type { TriageAnswer } from '@carepath/contract/triage.ts'

/** The three clocks of an answer as a `Server-Timing` header (W3C, Server Timing), in milliseconds. */
export function toServerTiming({ own, first_token, upstream, total }: TriageAnswer['timings_ms']): string {
  const metrics = { own, ...(first_token === null ? {} : { first_token }), upstream, total }
  return Object.entries(metrics)
    .map(([name, ms]) => `${name};dur=${ms}`)
    .join(', ')
}
