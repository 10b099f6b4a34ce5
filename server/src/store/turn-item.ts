import type { ProblemCode } from '@carepath/contract/problem.ts'
import type { AuditEvent } from '../audit/audit-event.ts'
import type { NewTurn } from './store.ts'
import { type TurnRow, toTurnRow } from './turn-row.ts'

/** What is committed in groups: a turn, an event of the audit log, or both together. */
export interface TurnItem {
  turn: TurnRow | null
  event: AuditEvent | null
}

export function toTurnItem(turn: NewTurn | null, event: AuditEvent | null): TurnItem {
  return { turn: turn === null ? null : toTurnRow(turn), event }
}

const REFUSAL = 'conversation_not_found' satisfies ProblemCode

/** The events as they happened: of a turn that was refused, its event tells of the refusal. */
export function toEvents(items: readonly TurnItem[], taken: readonly boolean[]): AuditEvent[] {
  return items.flatMap(({ event }, place) => {
    if (event === null) return []
    return [taken[place] ? event : { ...event, outcome: REFUSAL }]
  })
}
