import { forDialect, type Migration } from '../migration.ts'

/** One row for each job that one process of the deployment does for all. */
export const jobs: Migration = {
  name: '0015-jobs',
  up: (db, dialect) => [
    forDialect(db, dialect)
      .create('jobs')
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('taken_at', 'text', (column) => column.notNull()),
  ],
}
