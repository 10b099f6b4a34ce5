import { type Compilable, type Kysely, sql } from 'kysely'
import { type Dialect, forDialect, type Migration } from './migration.ts'
import { firstRelease } from './migrations/first-release.ts'
import { migrations } from './migrations.ts'
import type { Tables } from './schema.ts'
import { storeUnavailable } from './store-errors.ts'

/** A migration that the database says it has. */
export interface AppliedMigration {
  name: string
  /** 1 where versions that do not know it can't work with what it left. */
  breaking: number
}

/** The tables that say which migrations have run. They are made before the first of them. */
export function createMigrationTables(db: Kysely<Tables>, dialect: Dialect): Compilable[] {
  const { create } = forDialect(db, dialect)
  const [first, later] = (['migrations', 'schema_migrations'] as const).map((table) =>
    create(table)
      .ifNotExists()
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('applied_at', 'text', (column) => column.notNull()),
  )
  return [first, later?.addColumn('breaking', 'integer', (column) => column.notNull())].filter(
    (one) => one !== undefined,
  )
}

export function selectApplied(db: Kysely<Tables>): Compilable<AppliedMigration> {
  return db
    .selectFrom('migrations')
    .select(['name', sql<number>`0`.as('breaking')])
    .unionAll(db.selectFrom('schema_migrations').select(['name', 'breaking']))
}

/** Writes down that it has run. */
export function insertApplied(db: Kysely<Tables>, { name, breaking }: Migration): Compilable {
  const row = { name, applied_at: new Date().toISOString() }
  return firstRelease.some((one) => one.name === name)
    ? db.insertInto('migrations').values(row)
    : db.insertInto('schema_migrations').values({ ...row, breaking: breaking === true ? 1 : 0 })
}

/**
 * Those that have not run yet. Throws `store_unavailable` where a newer version took away what this one needs. A newer
 * one that only added is no hindrance: so the version before goes on serving while the next is rolled out.
 */
export function migrationsDue(applied: readonly AppliedMigration[]): Migration[] {
  const known = new Set(migrations.map(({ name }) => name))
  const needed = applied.findLast(({ name, breaking }) => breaking === 1 && !known.has(name))
  if (needed !== undefined) {
    throw storeUnavailable(
      `it needs a version of CarePath that knows the migration ${needed.name}; this one knows none after ${newest()}`,
    )
  }
  const done = new Set(applied.map(({ name }) => name))
  return migrations.filter(({ name }) => !done.has(name))
}

/** Throws `store_unavailable` where some are due and `MIGRATE` is off. */
export function refuseDue(due: readonly Migration[]): void {
  const [first] = due
  if (first === undefined) return
  throw storeUnavailable(
    `this version of CarePath needs its migrations up to ${newest()}, and it has none from ${first.name} on: run \`carepath migrate\``,
  )
}

function newest(): string {
  return migrations.at(-1)?.name ?? 'none'
}
