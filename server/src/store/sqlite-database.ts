import { DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely'
import { createMigrationTable, dueMigrations } from './migrations.ts'
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

/** In one transaction, which keeps every other process out: of several that start at once, one migrates. */
export function migrate(connection: SqliteConnection): Promise<void> {
  return connection.write(() => {
    connection.all(createMigrationTable(db, 'sqlite'))
    const applied = connection.all(db.selectFrom('migrations').select('name')).map(({ name }) => name)
    for (const { name, up } of dueMigrations(applied)) {
      for (const statement of up(db, 'sqlite')) connection.all(statement)
      connection.all(db.insertInto('migrations').values({ name, applied_at: new Date().toISOString() }))
    }
  })
}
