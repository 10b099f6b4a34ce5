import { DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely'
import { groupCommit } from './group-commit.ts'
import { createMigrationTable, dueMigrations } from './migrations.ts'
import { prepare } from './prepared.ts'
import { listPatients, readQueries, toPatientPage } from './queries.ts'
import type { Tables } from './schema.ts'
import { collectShared, NEVER_SHARED } from './shared-references.ts'
import { connectSqlite, type SqliteConnection } from './sqlite-connection.ts'
import { sqliteRecords } from './sqlite-records.ts'
import type { Store } from './store.ts'
import { conversationGone } from './store-errors.ts'
import { type TurnRow, toConversation, toTurnRow, turnColumns } from './turn-row.ts'

/**
 * The store in one file, for one machine: several processes may share the file, on a local disk. `lockWaitMs` is for
 * tests.
 */
export async function openSqliteStore(path: string, lockWaitMs?: number): Promise<Store> {
  const connection = await connectSqlite(path, lockWaitMs)
  try {
    await migrate(connection)
  } catch (error) {
    await connection.close()
    throw error
  }
  const records = sqliteRecords(db, connection)
  const turns = groupCommit((rows: readonly TurnRow[]) =>
    connection.write(() => rows.map((row) => (connection.run(writes.turn, row) === 1 ? null : conversationGone()))),
  )

  return {
    ping: async () => {
      await connection.read(() => connection.get(reads.version, { mrn: '' }))
    },
    close: async () => {
      await turns.settled()
      await connection.close()
    },
    putRecords: (batch) => connection.write(() => records.put(batch)),
    recordVersion: (mrn) =>
      connection.read(() => {
        const row = connection.get(reads.version, { mrn })
        return row === undefined ? null : `${row.own}.${row.shared}`
      }),
    readRecord: async (mrn) => {
      const found = await connection.read(() => {
        const version = connection.get(reads.version, { mrn })
        const entry = connection.get(reads.patient, { mrn })
        if (version === undefined || entry === undefined) return null
        return { version, entry, owned: connection.list(reads.owned, { patientNo: version.patient_no }) }
      })
      if (found === null) return null
      const { version, entry, owned } = found
      // These are read after the version, so that what comes is never older than the version says.
      const shared =
        version.shared === NEVER_SHARED
          ? []
          : await collectShared(owned, (keys) => connection.read(() => records.readShared(keys)))
      return { entry, version: `${version.own}.${version.shared}`, resources: [...owned, ...shared] }
    },
    listPatients: async (page) => {
      const query = listPatients(db, page)
      return toPatientPage(await connection.read(() => connection.all(query)), page.limit)
    },
    saveTurn: (turn) => turns.add(toTurnRow(turn)),
    readConversation: (id) => connection.read(() => toConversation(id, connection.list(reads.turns, { id }))),
    listConversations: (query) => connection.read(() => connection.list(reads.conversations, query)),
    deleteConversation: (conversationId) =>
      connection.write(() => {
        if (connection.run(writes.deleteTurns, { conversationId }) === 0) return false
        connection.run(writes.tombstone, { conversationId, deletedAt: new Date().toISOString() })
        return true
      }),
  }
}

/** It only builds and compiles; the connection runs what comes out, at once and without promises in between. */
const db = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (kysely) => new SqliteIntrospector(kysely),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
})

const reads = readQueries(db)

const writes = {
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
  tombstone: prepare((args: { conversationId: string; deletedAt: string }) =>
    db
      .insertInto('deleted_conversations')
      .values({ conversation_id: args.conversationId, deleted_at: args.deletedAt })
      .onConflict((conflict) => conflict.doNothing()),
  ),
}

function ofAnotherPatient({ conversation_id, patient_mrn }: TurnRow) {
  return db
    .selectFrom('turns')
    .select('turn_no')
    .where('conversation_id', '=', conversation_id)
    .where('patient_mrn', '!=', patient_mrn)
}

function deleted({ conversation_id }: TurnRow) {
  return db.selectFrom('deleted_conversations').select('conversation_id').where('conversation_id', '=', conversation_id)
}

/** In one transaction, which keeps every other process out: of several that start at once, one migrates. */
function migrate(connection: SqliteConnection): Promise<void> {
  return connection.write(() => {
    connection.all(createMigrationTable(db, 'sqlite'))
    const applied = connection.all(db.selectFrom('migrations').select('name')).map(({ name }) => name)
    for (const { name, up } of dueMigrations(applied)) {
      for (const statement of up(db, 'sqlite')) connection.all(statement)
      connection.all(db.insertInto('migrations').values({ name, applied_at: new Date().toISOString() }))
    }
  })
}
