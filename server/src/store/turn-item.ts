import type { AuditEvent } from '../audit/audit-event.ts'
import type { ProblemError } from '../problem-error.ts'
import type { TurnRow } from './turn-row.ts'

/** What is committed in groups: a turn, an event of the audit log, or both together. */
export interface TurnItem {
  turn: TurnRow | null
  event: AuditEvent | null
}

/** The events as they happened: of a turn that was refused, its event tells of the refusal. */
export function toEvents(items: readonly TurnItem[], refusals: readonly (ProblemError | null)[]): AuditEvent[] {
  return items.flatMap(({ event }, place) => {
    if (event === null) return []
    const refusal = refusals[place]
    return [refusal ? { ...event, outcome: refusal.code } : event]
  })
}
