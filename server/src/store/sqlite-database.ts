import {
  type Compilable,
  DummyDriver,
  Kysely,
  type RawBuilder,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  sql,
} from 'kysely'
import type { Migration } from './migration.ts'
import { createMigrationTables, insertApplied, migrationsDue, refuseDue, selectApplied } from './migrations-due.ts'
import type { Tables } from './schema.ts'
import type { SqliteConnection } from './sqlite-connection.ts'

/** It only builds and compiles; the connection runs what comes out, at once and without promises in between. */
export const db = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (kysely) => new SqliteIntrospector(kysely),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
})

/** A query that no builder writes. */
export function raw<Row>(query: RawBuilder<Row>): Compilable<Row> {
  return { compile: () => query.compile(db) }
}

/**
 * Makes what is due and gives its names, in one transaction, which keeps every other process out: of several that start
 * at once, one migrates. Throws `store_unavailable` where something is due and `isAllowed` is false.
 */
export async function migrate(connection: SqliteConnection, isAllowed: boolean): Promise<string[]> {
  const due = await connection.read(() => readDue(connection))
  if (!isAllowed) refuseDue(due)
  if (due.length === 0) return []
  return connection.write(() => {
    for (const create of createMigrationTables(db, 'sqlite')) connection.all(create)
    const made = readDue(connection)
    for (const migration of made) {
      for (const statement of migration.up(db, 'sqlite')) connection.all(statement)
      connection.all(insertApplied(db, migration))
    }
    return made.map(({ name }) => name)
  })
}

function readDue(connection: SqliteConnection): Migration[] {
  const tables = connection
    .all(raw(sql<{ name: string }>`select name from sqlite_schema where name in ('migrations', 'schema_migrations')`))
    .map(({ name }) => name)
  if (!tables.includes('migrations')) return migrationsDue([])
  if (tables.includes('schema_migrations')) return migrationsDue(connection.all(selectApplied(db)))
  const first = connection.all(db.selectFrom('migrations').select('name'))
  return migrationsDue(first.map(({ name }) => ({ name, breaking: 0 })))
}
