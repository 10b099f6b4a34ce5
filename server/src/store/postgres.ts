import { type Kysely, sql, type Transaction } from 'kysely'
import { groupCommit } from './group-commit.ts'
import { connectPostgres, postgresLimits } from './postgres-connection.ts'
import { putRecords, readShared } from './postgres-records.ts'
import { prepare } from './prepared.ts'
import { listPatients, readQueries, toPatientPage } from './queries.ts'
import type { Tables } from './schema.ts'
import { collectShared, NEVER_SHARED } from './shared-references.ts'
import type { Store } from './store.ts'
import { conversationGone } from './store-errors.ts'
import { type TurnRow, toConversation, toTurnRow, turnColumns } from './turn-row.ts'

/**
 * The store that several replicas share. It connects when first used, so it opens whether the server is up or not.
 * `limits` is for tests.
 */
export async function openPostgresStore(url: string, limits = postgresLimits): Promise<Store> {
  const connection = connectPostgres(url, limits)
  const compiler = connection.compiler
  const reads = readQueries(compiler)
  const putTurns = turnsQuery(compiler)

  const turns = groupCommit(async (rows: readonly TurnRow[]) => {
    const put = await connection.list(putTurns, { rows: JSON.stringify(rows) })
    const conversations = new Set(put.map(({ conversation_id, patient_mrn }) => `${conversation_id} ${patient_mrn}`))
    return rows.map(({ conversation_id, patient_mrn }) =>
      conversations.has(`${conversation_id} ${patient_mrn}`) ? null : conversationGone(),
    )
  })

  return {
    ping: async () => {
      await connection.list(reads.version, { mrn: '' })
    },
    close: async () => {
      await turns.settled()
      await connection.close()
    },
    putRecords: (batch) => connection.writeRecords((db) => putRecords(db, batch)),
    recordVersion: async (mrn) => {
      const [row] = await connection.list(reads.version, { mrn })
      return row === undefined ? null : `${row.own}.${row.shared}`
    },
    readRecord: async (mrn) => {
      const [version] = await connection.list(reads.version, { mrn })
      const [entry] = version === undefined ? [] : await connection.list(reads.patient, { mrn })
      if (version === undefined || entry === undefined) return null
      // What follows is read after the version, so that it is never older than the version says.
      const owned = await connection.list(reads.owned, { patientNo: version.patient_no })
      const shared =
        version.shared === NEVER_SHARED
          ? []
          : await collectShared(owned, (keys) => connection.run((db) => readShared(db, keys)))
      return { entry, version: `${version.own}.${version.shared}`, resources: [...owned, ...shared] }
    },
    listPatients: (page) =>
      connection.run(async (db) => toPatientPage(await listPatients(db, page).execute(), page.limit)),
    saveTurn: (turn) => turns.add(toTurnRow(turn)),
    readConversation: async (id) => toConversation(id, await connection.list(reads.turns, { id })),
    listConversations: (query) => connection.list(reads.conversations, query),
    deleteConversation: (id) =>
      connection.run((db) => db.transaction().execute((transaction) => remove(transaction, id))),
  }
}

async function remove(db: Transaction<Tables>, conversationId: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('turns')
    .where('conversation_id', '=', conversationId)
    .executeTakeFirst()
  if (numDeletedRows === 0n) return false
  await db
    .insertInto('deleted_conversations')
    .values({ conversation_id: conversationId, deleted_at: new Date().toISOString() })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return true
}

/** A group of any size in one statement, which is a transaction by itself. It returns the rows that it took. */
function turnsQuery(db: Kysely<Tables>) {
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
                completion_tokens integer, total_ms double precision)`,
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
