import { DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely'
import type { AuditKeys } from '../audit/chain.ts'
import { auditQueries, toAccessArgs, toAccessPage, toAuditEntries, toAuditHead } from './audit-queries.ts'
import { groupCommit } from './group-commit.ts'
import { createMigrationTable, dueMigrations } from './migrations.ts'
import { listPatients, readQueries, toPatientPage } from './queries.ts'
import type { Tables } from './schema.ts'
import { collectShared, NEVER_SHARED } from './shared-references.ts'
import { connectSqlite, type SqliteConnection } from './sqlite-connection.ts'
import { sqliteRecords } from './sqlite-records.ts'
import { sqliteTurns } from './sqlite-turns.ts'
import type { Store } from './store.ts'
import type { TurnItem } from './turn-item.ts'
import { toConversation, toTurnRow } from './turn-row.ts'
import { toUsage, toUsageArgs, usageQueries } from './usage-queries.ts'

/**
 * The store in one file, for one machine: several processes may share the file, on a local disk. `lockWaitMs` is for
 * tests.
 */
export async function openSqliteStore(path: string, keys: AuditKeys, lockWaitMs?: number): Promise<Store> {
  const connection = await connectSqlite(path, lockWaitMs)
  try {
    await migrate(connection)
  } catch (error) {
    await connection.close()
    throw error
  }
  const records = sqliteRecords(db, connection)
  const turns = sqliteTurns(db, connection, keys)
  const group = groupCommit((items: readonly TurnItem[]) => connection.write(() => turns.save(items)))

  return {
    ping: async () => {
      await connection.read(() => connection.get(reads.version, { mrn: '' }))
    },
    close: async () => {
      await group.settled()
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
    saveTurn: (turn, event) => group.add({ turn: toTurnRow(turn), event: event ?? null }),
    readConversation: (id) => connection.read(() => toConversation(id, connection.list(reads.turns, { id }))),
    listConversations: (query) => connection.read(() => connection.list(reads.conversations, query)),
    deleteConversation: async (id, event) => {
      const found = await connection.write(() => turns.remove(id, event ?? null))
      if (found) connection.forget()
      return found
    },
    purgeTurns: async (askedBefore, toEvent) => {
      const outcome = await connection.write(() => turns.purge(askedBefore, toEvent))
      if (outcome.turns > 0) connection.forget()
      return outcome
    },
    readUsage: async (query) => {
      const args = toUsageArgs(query)
      return toUsage(
        await connection.read(() => [...connection.list(usage.current, args), ...connection.list(usage.past, args)]),
      )
    },
    recordAccess: (event) => group.add({ turn: null, event }),
    listAccess: async (query) => {
      const args = toAccessArgs(query)
      return toAccessPage(await connection.read(() => connection.list(audit.ofPatient, args)), query.limit)
    },
    readAudit: ({ patientMrn, ...page }) =>
      connection.read(() =>
        toAuditEntries(
          patientMrn === undefined
            ? connection.list(audit.read, page)
            : connection.list(audit.readOf, { ...page, patientMrn }),
        ),
      ),
    auditHead: () => connection.read(() => toAuditHead(connection.list(audit.head, {}))),
    countUnaudited: () => connection.read(() => connection.get(audit.unaudited, {})?.turns ?? 0),
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

const audit = auditQueries(db)

const usage = usageQueries(db)

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
