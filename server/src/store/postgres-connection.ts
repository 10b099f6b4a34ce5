import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import { Pool } from 'pg'
import { createMigrationTable, dueMigrations } from './migrations.ts'
import { toPostgresProblem } from './postgres-errors.ts'
import type { Prepared } from './prepared.ts'
import type { Tables } from './schema.ts'
import { storeUnavailable } from './store-errors.ts'

export interface PostgresConnection {
  /** For building queries; running them is for the methods below. */
  compiler: Kysely<Tables>
  /** One statement, which PostgreSQL parses and plans once for each of its connections. */
  list<Args, Row>(query: Prepared<Args, Row>, args: Args): Promise<Row[]>
  run<Result>(work: (db: Kysely<Tables>) => Promise<Result>): Promise<Result>
  /** One transaction, which keeps every other one that writes records waiting. */
  writeRecords<Result>(work: (db: Transaction<Tables>) => Promise<Result>): Promise<Result>
  close(): Promise<void>
}

/** Time limits in milliseconds: a server that hangs must not hang us. The longest statement is a large bundle's. */
export const postgresLimits = {
  connectionTimeoutMillis: 5_000,
  statement_timeout: 60_000,
  lock_timeout: 30_000,
  query_timeout: 65_000,
  idle_in_transaction_session_timeout: 60_000,
}

/** Any two numbers that nothing else in the database uses: "carepath" and what is locked. */
const MIGRATION_LOCK = [0x63617265, 1] as const
const RECORDS_LOCK = [0x63617265, 2] as const

/** Connects when first asked, and migrates before anything else; where that fails, the next call tries again. */
export function connectPostgres(url: string, limits = postgresLimits): PostgresConnection {
  const pool = new Pool({ connectionString: url, application_name: 'carepath', max: 10, keepAlive: true, ...limits })
  // A connection that breaks is taken out of the pool, and the statement that was on it throws. Each client tells of it
  // a second time, as an event, and an event that nobody listens to would end this process.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  const names = new WeakMap<object, string>()
  let named = 0
  let migrated: Promise<void> | null = null
  let closed = false

  async function ready(): Promise<void> {
    if (closed) throw storeUnavailable('it is being closed')
    migrated ??= migrate(db).catch((error) => {
      migrated = null
      throw error
    })
    return migrated
  }

  async function guard<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      await ready()
      return await work()
    } catch (error) {
      throw toPostgresProblem(error)
    }
  }

  function nameOf(query: object): string {
    const name = names.get(query) ?? `carepath-${named++}`
    names.set(query, name)
    return name
  }

  return {
    compiler: db,
    list: (query, args) =>
      guard(async () => {
        const { rows } = await pool.query({ name: nameOf(query), text: query.sql, values: query.bind(args) })
        return rows
      }),
    run: (work) => guard(() => work(db)),
    writeRecords: (work) =>
      guard(() =>
        db.transaction().execute(async (transaction) => {
          await lock(transaction, RECORDS_LOCK)
          return work(transaction)
        }),
      ),
    close: async () => {
      if (closed) return
      closed = true
      await db.destroy()
    },
  }
}

/** Replicas that start at once wait for each other here: one migrates, the others find nothing left to do. */
async function migrate(db: Kysely<Tables>): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await lock(transaction, MIGRATION_LOCK)
    await transaction.executeQuery(createMigrationTable(transaction, 'postgres').compile())
    const applied = await transaction.selectFrom('migrations').select('name').execute()
    for (const { name, up } of dueMigrations(applied.map((row) => row.name))) {
      for (const statement of up(transaction, 'postgres')) await transaction.executeQuery(statement.compile())
      await transaction.insertInto('migrations').values({ name, applied_at: new Date().toISOString() }).execute()
    }
  })
}

async function lock(transaction: Transaction<Tables>, [space, what]: readonly [number, number]): Promise<void> {
  await sql`select pg_advisory_xact_lock(${sql.lit(space)}, ${sql.lit(what)})`.execute(transaction)
}
