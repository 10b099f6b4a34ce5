import { sql } from 'kysely'
import type { AuditEvent } from '../audit/audit-event.ts'
import type { AppendAudit } from './postgres-audit.ts'
import { db } from './postgres-database.ts'
import type { PostgresSession } from './postgres-session.ts'
import { prepare } from './prepared.ts'
import type { PurgeEvent, PurgeOutcome } from './store.ts'
import { type TurnItem, toEvents } from './turn-item.ts'
import { type TurnRow, turnColumns } from './turn-row.ts'
import { keepUsage } from './usage-queries.ts'

/** All of them run inside a transaction. */
export interface PostgresTurns {
  save(session: PostgresSession, items: readonly TurnItem[]): Promise<boolean[]>
  remove(session: PostgresSession, conversationId: string, event: AuditEvent | null): Promise<boolean>
  purge(session: PostgresSession, askedBefore: string, event: PurgeEvent): Promise<PurgeOutcome>
}

export function postgresTurns(append: AppendAudit): PostgresTurns {
  return {
    save: async (session, items) => {
      const rows = items.flatMap(({ turn }) => (turn === null ? [] : [turn]))
      const put = rows.length === 0 ? [] : await session.list(insertTurns, { rows: JSON.stringify(rows) })
      const kept = new Set(put.map(({ conversation_id, patient_mrn }) => `${conversation_id} ${patient_mrn}`))
      const taken = items.map(({ turn }) => turn === null || kept.has(`${turn.conversation_id} ${turn.patient_mrn}`))
      await append(session, toEvents(items, taken))
      return taken
    },
    remove: async (session, conversationId, event) => {
      await session.all(keepUsage(db, (eb) => eb('conversation_id', '=', conversationId)))
      const deleted = await session.all(
        db.deleteFrom('turns').where('conversation_id', '=', conversationId).returning('turn_no'),
      )
      if (deleted.length === 0) return false
      await session.all(
        db
          .insertInto('deleted_conversations')
          .values({ conversation_id: conversationId, deleted_at: new Date().toISOString() })
          .onConflict((conflict) => conflict.doNothing()),
      )
      await append(session, event === null ? [] : [event])
      return true
    },
    purge: async (session, askedBefore, event) => {
      await session.all(keepUsage(db, (eb) => eb('asked_at', '<', askedBefore)))
      const deleted = await session.all(
        db.deleteFrom('turns').where('asked_at', '<', askedBefore).returning('patient_mrn'),
      )
      const patients = [...new Set(deleted.map(({ patient_mrn }) => patient_mrn))].sort()
      await append(
        session,
        patients.map((patientMrn) => ({ ...event, patientMrn })),
      )
      return { turns: deleted.length, patients: patients.length }
    },
  }
}

/** A group of any size in one statement. It returns what it took. */
const insertTurns = prepare((args: { rows: string }) =>
  db
    .insertInto('turns')
    .columns(turnColumns)
    .expression(
      db
        .selectFrom(
          sql<TurnRow>`json_to_recordset(${args.rows}::json)`.as<'given'>(
            sql`given(conversation_id text, patient_mrn text, trace_id text, asked_at text, query text, response text,
                llm_mode text, model text, provider text, citations text, finish_reason text, prompt_tokens integer,
                completion_tokens integer, total_ms double precision, tokens_estimated integer, cost_usd double precision,
                thinking text, restored text, links text, checks text, asked_by text)`,
          ),
        )
        .select(turnColumns)
        .where(({ exists, not, selectFrom }) =>
          not(
            exists(
              selectFrom('turns as earlier')
                .select('earlier.turn_no')
                .whereRef('earlier.conversation_id', '=', 'given.conversation_id')
                .whereRef('earlier.patient_mrn', '!=', 'given.patient_mrn'),
            ),
          ),
        )
        .where(({ exists, not, selectFrom }) =>
          not(
            exists(
              selectFrom('deleted_conversations as deleted')
                .select('deleted.conversation_id')
                .whereRef('deleted.conversation_id', '=', 'given.conversation_id'),
            ),
          ),
        ),
    )
    .returning(['conversation_id', 'patient_mrn']),
)
