import { forDialect, type Migration } from '../migration.ts'

/** What replicas tell each other: the limits of model hosts, what a self-test found. Nothing of a patient. */
export const sharedValues: Migration = {
  name: '0014-shared-values',
  up: (db, dialect) => {
    const { create, bigint } = forDialect(db, dialect)
    return [
      create('shared_values')
        .addColumn('key', dialect === 'sqlite' ? 'text' : 'varchar(255)', (column) => column.primaryKey())
        .addColumn('value', 'text', (column) => column.notNull())
        .addColumn('ends_at', bigint, (column) => column.notNull()),
    ]
  },
}
