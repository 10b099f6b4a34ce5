import { forDialect, type Migration } from '../migration.ts'

/** Imports with an id, and what each of them replaced: so that one can be undone, and each fact tell where it came from. */
export const imports: Migration = {
  name: '0013-imports',
  up: (db, dialect) => {
    const { create, key } = forDialect(db, dialect)
    return [
      create('imports')
        .addColumn('id', key, (column) => column.primaryKey())
        .addColumn('at', key, (column) => column.notNull())
        .addColumn('who', 'text', (column) => column.notNull())
        .addColumn('source', 'text', (column) => column.notNull())
        .addColumn('patients', 'integer', (column) => column.notNull())
        .addColumn('resources', 'integer', (column) => column.notNull())
        .addColumn('undone_at', 'text'),
      create('replaced_resources')
        .addColumn('import_id', key, (column) => column.notNull())
        .addColumn('owner', 'integer', (column) => column.notNull())
        .addColumn('type', key, (column) => column.notNull())
        .addColumn('id', key, (column) => column.notNull())
        .addColumn('json', 'text', (column) => column.notNull())
        .addColumn('before_import_id', 'text')
        .addPrimaryKeyConstraint('replaced_resources_key', ['import_id', 'owner', 'type', 'id']),
      db.schema.createIndex('replaced_before').on('replaced_resources').column('before_import_id'),
      db.schema.alterTable('resources').addColumn('import_id', 'text'),
      db.schema.alterTable('shared_resources').addColumn('import_id', 'text'),
      db.schema.createIndex('resources_by_import').on('resources').column('import_id'),
      db.schema.createIndex('shared_resources_by_import').on('shared_resources').column('import_id'),
    ]
  },
}
