import type { AuditEvent } from '../audit/audit-event.ts'
import { prepare } from './prepared.ts'
import type { AppendAudit } from './sqlite-audit.ts'
import type { SqliteConnection } from './sqlite-connection.ts'
import { db } from './sqlite-database.ts'
import type { PurgeEvent, PurgeOutcome } from './store.ts'
import { type TurnItem, toEvents } from './turn-item.ts'
import { type TurnRow, turnColumns } from './turn-row.ts'
import { keepUsage } from './usage-queries.ts'

/** All of them run inside a transaction of the connection's. */
export interface SqliteTurns {
  /** Whether each turn was taken: one of a conversation that is deleted, or another patient's, is not. */
  save(items: readonly TurnItem[]): boolean[]
  remove(conversationId: string, event: AuditEvent | null): boolean
  purge(askedBefore: string, event: PurgeEvent): PurgeOutcome
}

export function sqliteTurns(connection: SqliteConnection, append: AppendAudit): SqliteTurns {
  const queries = turnQueries()
  return {
    save: (items) => {
      const taken = items.map(({ turn }) => turn === null || connection.run(queries.turn, turn) === 1)
      append(toEvents(items, taken))
      return taken
    },
    remove: (conversationId, event) => {
      connection.run(queries.keepUsageOf, { conversationId })
      if (connection.run(queries.deleteTurns, { conversationId }) === 0) return false
      connection.run(queries.tombstone, { conversationId, deletedAt: new Date().toISOString() })
      append(event === null ? [] : [event])
      return true
    },
    purge: (askedBefore, event) => {
      const patients = connection.list(queries.patientsBefore, { askedBefore })
      connection.run(queries.keepUsageBefore, { askedBefore })
      const turns = connection.run(queries.deleteBefore, { askedBefore })
      append(patients.map(({ patient_mrn: patientMrn }) => ({ ...event, patientMrn })))
      return { turns, patients: patients.length }
    },
  }
}

function turnQueries() {
  const ofAnotherPatient = ({ conversation_id, patient_mrn }: TurnRow) =>
    db
      .selectFrom('turns')
      .select('turn_no')
      .where('conversation_id', '=', conversation_id)
      .where('patient_mrn', '!=', patient_mrn)
  const deleted = ({ conversation_id }: TurnRow) =>
    db.selectFrom('deleted_conversations').select('conversation_id').where('conversation_id', '=', conversation_id)
  return {
    turn: prepare((row: TurnRow) =>
      db
        .insertInto('turns')
        .columns(turnColumns)
        .expression(
          db
            .selectNoFrom((eb) => turnColumns.map((column) => eb.val(row[column]).as(column)))
            .where(({ exists, not }) => not(exists(ofAnotherPatient(row))))
            .where(({ exists, not }) => not(exists(deleted(row)))),
        ),
    ),
    deleteTurns: prepare((args: { conversationId: string }) =>
      db.deleteFrom('turns').where('conversation_id', '=', args.conversationId),
    ),
    keepUsageOf: prepare((args: { conversationId: string }) =>
      keepUsage(db, (eb) => eb('conversation_id', '=', args.conversationId)),
    ),
    keepUsageBefore: prepare((args: { askedBefore: string }) =>
      keepUsage(db, (eb) => eb('asked_at', '<', args.askedBefore)),
    ),
    tombstone: prepare((args: { conversationId: string; deletedAt: string }) =>
      db
        .insertInto('deleted_conversations')
        .values({ conversation_id: args.conversationId, deleted_at: args.deletedAt })
        .onConflict((conflict) => conflict.doNothing()),
    ),
    patientsBefore: prepare((args: { askedBefore: string }) =>
      db
        .selectFrom('turns')
        .where('asked_at', '<', args.askedBefore)
        .select('patient_mrn')
        .distinct()
        .orderBy('patient_mrn'),
    ),
    deleteBefore: prepare((args: { askedBefore: string }) =>
      db.deleteFrom('turns').where('asked_at', '<', args.askedBefore),
    ),
  }
}
