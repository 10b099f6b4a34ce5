import type { AccessEntry } from '@carepath/contract/access-log.ts'
import type { AuditEntry } from './audit-event.ts'

/** An entry as its patient sees it. */
export function toAccessEntry(entry: AuditEntry): AccessEntry {
  return {
    at: entry.at,
    who: entry.who,
    relation: entry.asker?.relation ?? null,
    action: entry.action,
    llm_mode: entry.llmMode,
    model: entry.model,
    provider: entry.provider,
    facts_sent: entry.factsSent,
    masked: entry.masked,
    outcome: entry.outcome,
    trace_id: entry.traceId,
  }
}
