import type { PoolClient } from 'pg'
import { toPostgresProblem } from './postgres-errors.ts'
import { migratePostgres } from './postgres-migrations.ts'
import { openPool, type PostgresPlace } from './postgres-pool.ts'
import { type PostgresSession, postgresSession } from './postgres-session.ts'
import { storeUnavailable } from './store-errors.ts'
import { TIME_LIMIT_MS, withinLimit } from './time-limit.ts'

export interface PostgresConnection {
  /** Statements on one connection, all together within the time limit. */
  read<Result>(work: Work<Result>): Promise<Result>
  /** One transaction, within the time limit. */
  write<Result>(work: Work<Result>): Promise<Result>
  /** The same, with the time limit for each of its statements: for what has many of them. */
  writeLong<Result>(work: Work<Result>): Promise<Result>
  /** Gives the names of the migrations that were due. */
  migrate(): Promise<string[]>
  /** Connections of the pool now. */
  connections(): { used: number; idle: number; waiting: number }
  close(): Promise<void>
}

export interface PostgresOptions extends PostgresPlace {
  /** MIGRATE: false where migrations are made by `carepath migrate` alone. */
  migrate?: boolean
  /** For tests. */
  limitMs?: number
}

/** Connects when first asked, and migrates before anything else; where that fails, the next call tries again. */
export function connectPostgres(options: PostgresOptions): PostgresConnection {
  const { prepared = true, migrate = true, limitMs = TIME_LIMIT_MS } = options
  const pool = openPool(options, limitMs)
  const nameOf = prepared ? namer() : () => undefined
  let migrated: Promise<unknown> | null = null
  let closed = false

  async function ready(): Promise<void> {
    if (closed) throw storeUnavailable('it is being closed')
    migrated ??= migratePostgres(lend, migrate).catch((error) => {
      migrated = null
      throw error
    })
    await migrated
  }

  /** One connection for the time of `work`. One on which it takes too long is cut: nobody else is to wait on it. */
  function lend<Result>(work: Work<Result>, { limit = limitMs, each = false, first }: Lending = {}): Promise<Result> {
    let client: PoolClient | undefined
    let isLate = false
    return withinLimit(
      limit,
      async (renew) => {
        await first?.()
        client = await pool.connect()
        try {
          const result = await work(postgresSession(client, nameOf, each ? renew : () => {}))
          if (!isLate) client.release()
          return result
        } catch (error) {
          // Whatever state it is in, the next one gets a fresh connection.
          if (!isLate) client.release(true)
          throw error
        }
      },
      () => {
        isLate = true
        client?.release(true)
      },
    )
  }

  async function guard<Result>(work: Work<Result>, each = false): Promise<Result> {
    try {
      return await lend(work, { each, first: ready })
    } catch (error) {
      throw toPostgresProblem(error)
    }
  }

  return {
    read: (work) => guard(work),
    write: (work) => guard((session) => transact(session, work, limitMs)),
    writeLong: (work) => guard((session) => transact(session, work, limitMs), true),
    migrate: () =>
      migratePostgres(lend, true).catch((error) => {
        throw toPostgresProblem(error)
      }),
    connections: () => ({
      used: pool.totalCount - pool.idleCount,
      idle: pool.idleCount,
      waiting: pool.waitingCount,
    }),
    close: async () => {
      if (closed) return
      closed = true
      await pool.end()
    },
  }
}

type Work<Result> = (session: PostgresSession) => Promise<Result>

interface Lending {
  limit?: number
  /** The time limit begins anew with each statement. */
  each?: boolean
  /** What is waited for before, within the limit. */
  first?: () => Promise<void>
}

/** A name for each query, under which a connection keeps it prepared. */
function namer(): (query: object) => string {
  const names = new WeakMap<object, string>()
  let named = 0
  return (query) => {
    const name = names.get(query) ?? `carepath-${named++}`
    names.set(query, name)
    return name
  }
}

/** The server ends by itself what we no longer wait for, so that it holds no lock. */
async function transact<Result>(session: PostgresSession, work: Work<Result>, limitMs: number): Promise<Result> {
  await session.script(
    `begin; set local statement_timeout = ${limitMs}; set local idle_in_transaction_session_timeout = ${limitMs}`,
  )
  const result = await work(session)
  await session.script('commit')
  return result
}
