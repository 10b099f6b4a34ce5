import { sql } from 'kysely'
import type { Migration } from './migration.ts'
import { createMigrationTables, insertApplied, migrationsDue, refuseDue, selectApplied } from './migrations-due.ts'
import { db } from './postgres-database.ts'
import type { PostgresSession } from './postgres-session.ts'

/** A connection for the time of `work`, which is cut after `limit` milliseconds. */
type Lend = <Result>(
  work: (session: PostgresSession) => Promise<Result>,
  options?: { limit: number },
) => Promise<Result>

/** An index on a large table takes its time. Who asks meanwhile is told after the usual limit. */
const LIMIT_MS = 3_600_000

/** Any two numbers that nothing else in the database uses: "carepath" and what is locked. */
const MIGRATION_LOCK = '1667330661, 1'

/**
 * Makes what is due and gives its names. Replicas that start at once wait for each other: one migrates, the others find
 * nothing left to do. Throws `store_unavailable` where something is due and `isAllowed` is false.
 */
export async function migratePostgres(lend: Lend, isAllowed: boolean): Promise<string[]> {
  const due = await lend(readDue)
  if (!isAllowed) refuseDue(due)
  if (due.length === 0) return []
  return lend(
    async (session) => {
      await session.script(`begin; select pg_advisory_xact_lock(${MIGRATION_LOCK})`)
      for (const create of createMigrationTables(db, 'postgres')) await session.all(create)
      const made = await readDue(session)
      for (const migration of made) {
        for (const statement of migration.up(db, 'postgres')) await session.all(statement)
        await session.all(insertApplied(db, migration))
      }
      await session.script('commit')
      return made.map(({ name }) => name)
    },
    { limit: LIMIT_MS },
  )
}

async function readDue(session: PostgresSession): Promise<Migration[]> {
  const [tables] = await session.all(
    db.selectNoFrom([
      sql<boolean>`to_regclass('migrations') is not null`.as('migrations'),
      sql<boolean>`to_regclass('schema_migrations') is not null`.as('schema_migrations'),
    ]),
  )
  if (tables?.migrations !== true) return migrationsDue([])
  if (tables.schema_migrations) return migrationsDue(await session.all(selectApplied(db)))
  const first = await session.all(db.selectFrom('migrations').select('name'))
  return migrationsDue(first.map(({ name }) => ({ name, breaking: 0 })))
}
