import type { Migration } from '../migration.ts'

/** Where an answer shows what its model saw masked, and which of its web addresses stand in the record. */
export const restored: Migration = {
  name: '0007-restored',
  up: (db) => [
    db.schema.alterTable('turns').addColumn('restored', 'text'),
    db.schema.alterTable('turns').addColumn('links', 'text'),
  ],
}
