import type { Compilable } from 'kysely'
import type { ClientBase } from 'pg'
import type { Prepared } from './prepared.ts'

/** Statements of one connection, one after the other. */
export interface PostgresSession {
  /** One statement, which PostgreSQL parses and plans once for each of its connections. */
  list<Args, Row>(query: Prepared<Args, Row>, args: Args): Promise<Row[]>
  all<Row>(query: Compilable<Row>): Promise<Row[]>
  /** Any number of statements, without arguments. */
  script(text: string): Promise<void>
}

/**
 * `nameOf` gives the name under which the connection keeps a prepared statement; undefined where it may keep none.
 * `onDone` is called after each statement.
 */
export function postgresSession(
  client: ClientBase,
  nameOf: (query: object) => string | undefined,
  onDone: () => void,
): PostgresSession {
  return {
    list: async (query, args) => {
      const name = nameOf(query)
      const { rows } = await client.query({
        text: query.sql,
        values: query.bind(args),
        ...(name === undefined ? {} : { name }),
      })
      onDone()
      return rows
    },
    all: async (query) => {
      const { sql, parameters } = query.compile()
      const { rows } = await client.query(sql, [...parameters])
      onDone()
      return rows
    },
    script: async (text) => {
      await client.query(text)
      onDone()
    },
  }
}
