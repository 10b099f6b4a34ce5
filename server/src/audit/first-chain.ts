import { parseEvent, type StoredEntry } from './audit-event.ts'

/**
 * What entries of chain 0 were hashed from: every field in a fixed order. Versions up to 0.1 wrote it, and one of them
 * that still runs while this one is rolled out goes on writing it; this version only reads and checks it.
 */
export function toFirstHashed({ seq, event }: StoredEntry, before: string): string {
  const { at, who, action, patientMrn, traceId, conversationId, llmMode, model, provider, ...rest } = parseEvent(event)
  const masked = rest.masked === 1 ? true : rest.masked === 0 ? false : null
  const first = JSON.stringify([
    seq,
    before,
    at,
    who,
    action,
    patientMrn,
    traceId,
    conversationId,
    llmMode,
    model,
    provider,
    masked,
  ])
  return `${first.slice(0, -1)},${rest.resources},${JSON.stringify([rest.factsSent, rest.outcome]).slice(1)}`
}

/** What the end of chain 0 was sealed with. */
export function toFirstSealed(seq: number, last: string): string {
  return JSON.stringify(['head', seq, last])
}
