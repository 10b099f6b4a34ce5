import { CompiledQuery, type Kysely, sql, type Transaction } from 'kysely'
import type { AuditEvent, WrittenEvent } from '../audit/audit-event.ts'
import { type AuditKeys, chain, sealHead } from '../audit/chain.ts'
import { toAuditHead } from './audit-queries.ts'
import { type AuditRow, auditColumns, toAuditRow, toWrittenEvent } from './audit-row.ts'
import { type Prepared, prepare } from './prepared.ts'
import type { Tables } from './schema.ts'
import type { PurgeEvent, PurgeOutcome } from './store.ts'
import { type TurnItem, toEvents } from './turn-item.ts'
import { type TurnRow, turnColumns } from './turn-row.ts'
import { keepUsage } from './usage-queries.ts'

/** Each is one transaction. */
export interface PostgresTurns {
  save(db: Kysely<Tables>, items: readonly TurnItem[]): Promise<boolean[]>
  remove(db: Kysely<Tables>, conversationId: string, event: AuditEvent | null): Promise<boolean>
  purge(db: Kysely<Tables>, askedBefore: string, event: PurgeEvent): Promise<PurgeOutcome>
}

export function postgresTurns(compiler: Kysely<Tables>, keys: AuditKeys): PostgresTurns {
  const queries = turnQueries(compiler)

  /** Last in its transaction: from here to the commit no other replica appends. */
  async function append(db: Transaction<Tables>, events: readonly WrittenEvent[]): Promise<void> {
    if (events.length === 0) return
    const head = toAuditHead(await run(db, queries.lockHead, {}))
    const entries = chain(head, events, keys)
    const last = entries.at(-1)
    if (last === undefined) return
    const { seq, hash, keyId, seal } = sealHead(last, keys)
    await run(db, queries.append, { rows: JSON.stringify(entries.map(toAuditRow)), seq, hash, keyId, seal })
  }

  return {
    save: (db, items) =>
      db.transaction().execute(async (transaction) => {
        const rows = items.flatMap(({ turn }) => (turn === null ? [] : [turn]))
        const put = rows.length === 0 ? [] : await run(transaction, queries.turns, { rows: JSON.stringify(rows) })
        const kept = new Set(put.map(({ conversation_id, patient_mrn }) => `${conversation_id} ${patient_mrn}`))
        const taken = items.map(({ turn }) => turn === null || kept.has(`${turn.conversation_id} ${turn.patient_mrn}`))
        await append(transaction, toEvents(items, taken))
        return taken
      }),
    remove: (db, conversationId, event) =>
      db.transaction().execute(async (transaction) => {
        await keepUsage(transaction, (eb) => eb('conversation_id', '=', conversationId)).execute()
        const deleted = await transaction
          .deleteFrom('turns')
          .where('conversation_id', '=', conversationId)
          .executeTakeFirst()
        if (deleted.numDeletedRows === 0n) return false
        await transaction
          .insertInto('deleted_conversations')
          .values({ conversation_id: conversationId, deleted_at: new Date().toISOString() })
          .onConflict((conflict) => conflict.doNothing())
          .execute()
        await append(transaction, event === null ? [] : [toWrittenEvent(event)])
        return true
      }),
    purge: (db, askedBefore, event) =>
      db.transaction().execute(async (transaction) => {
        await keepUsage(transaction, (eb) => eb('asked_at', '<', askedBefore)).execute()
        const deleted = await transaction
          .deleteFrom('turns')
          .where('asked_at', '<', askedBefore)
          .returning('patient_mrn')
          .execute()
        const patients = [...new Set(deleted.map(({ patient_mrn }) => patient_mrn))].sort()
        await append(
          transaction,
          patients.map((patientMrn) => toWrittenEvent({ ...event, patientMrn })),
        )
        return { turns: deleted.length, patients: patients.length }
      }),
  }
}

async function run<Args, Row>(db: Transaction<Tables>, query: Prepared<Args, Row>, args: Args): Promise<Row[]> {
  const { rows } = await db.executeQuery(CompiledQuery.raw(query.sql, query.bind(args)))
  return rows as Row[]
}

function turnQueries(db: Kysely<Tables>) {
  return {
    turns: groupQuery(db),
    lockHead: prepare((_: object) => db.selectFrom('audit_head').select(['seq', 'hash', 'key_id', 'seal']).forUpdate()),
    append: prepare((args: { rows: string; seq: number; hash: string; keyId: string; seal: string }) =>
      db
        .with('entries', (cte) =>
          cte
            .insertInto('audit_log')
            .columns(auditColumns)
            .expression(
              db
                .selectFrom(
                  sql<AuditRow>`json_to_recordset(${args.rows}::json)`.as<'given'>(
                    sql`given(seq bigint, at text, who text, action text, patient_mrn text, trace_id text,
                      conversation_id text, llm_mode text, model text, provider text, masked integer, resources text,
                      facts_sent integer, outcome text, key_id text, hash text)`,
                  ),
                )
                .select(auditColumns),
            ),
        )
        .updateTable('audit_head')
        .set({ seq: args.seq, hash: args.hash, key_id: args.keyId, seal: args.seal }),
    ),
  }
}

/** A group of any size in one statement. It returns what it took. */
function groupQuery(db: Kysely<Tables>) {
  return prepare((args: { rows: string }) =>
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
                thinking text)`,
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
}
