import { DatabaseSync } from 'node:sqlite'

/** How many turns a database file of the service holds. */
export function countTurns(database: string): number {
  const connection = new DatabaseSync(database, { readOnly: true })
  try {
    return Number(connection.prepare('SELECT count(*) AS turns FROM turns').get()?.['turns'])
  } finally {
    connection.close()
  }
}
