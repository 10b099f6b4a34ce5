import type { TriageAnswer } from '@carepath/contract/triage.ts'

/** The three clocks of an answer as a `Server-Timing` header (W3C, Server Timing), in milliseconds. */
export function toServerTiming({ own, first_token, upstream, total }: TriageAnswer['timings_ms']): string {
  const ofFirst = first_token === null ? '' : `first_token;dur=${first_token}, `
  return `own;dur=${own}, ${ofFirst}upstream;dur=${upstream}, total;dur=${total}`
}
