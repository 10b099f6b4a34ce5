import { sql } from 'kysely'

/** The rows of one who asked; of everybody where that is null. It may be bound later, so the choice is the database's. */
export function isBy(askedBy: string | null) {
  return sql<boolean>`(cast(${askedBy} as text) is null or asked_by = ${askedBy})`
}
