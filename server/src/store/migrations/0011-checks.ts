import type { Migration } from '../migration.ts'

/** How each answer stood against the record when it was given. */
export const checks: Migration = {
  name: '0011-checks',
  up: (db) => [db.schema.alterTable('turns').addColumn('checks', 'text')],
}
