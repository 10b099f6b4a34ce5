import { forDialect, type Migration } from '../migration.ts'

/** API keys, grants, sessions and rate limits, and by whom each question was asked. */
export const access: Migration = {
  name: '0008-access',
  up: (db, dialect) => {
    const { create } = forDialect(db, dialect)
    return [
      create('api_keys')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('hash', 'text', (column) => column.notNull().unique())
        .addColumn('created_at', 'text', (column) => column.notNull())
        .addColumn('expires_at', 'text', (column) => column.notNull())
        .addColumn('last_used_at', 'text')
        .addColumn('revoked_at', 'text'),
      create('grants')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('issuer', 'text', (column) => column.notNull())
        .addColumn('subject', 'text', (column) => column.notNull())
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('mrn', 'text')
        .addColumn('relation', 'text', (column) => column.notNull())
        .addColumn('actions', 'text', (column) => column.notNull())
        .addColumn('starts_at', 'text', (column) => column.notNull())
        .addColumn('ends_at', 'text')
        .addColumn('evidence', 'text')
        .addColumn('granted_by', 'text', (column) => column.notNull())
        .addColumn('granted_at', 'text', (column) => column.notNull())
        .addColumn('revoked_by', 'text')
        .addColumn('revoked_at', 'text'),
      db.schema.createIndex('grants_by_subject').on('grants').columns(['issuer', 'subject']),
      db.schema.createIndex('grants_by_patient').on('grants').column('mrn'),
      create('sessions')
        .addColumn('hash', 'text', (column) => column.primaryKey())
        .addColumn('issuer', 'text', (column) => column.notNull())
        .addColumn('subject', 'text', (column) => column.notNull())
        .addColumn('client', 'text')
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('authenticated_at', 'text', (column) => column.notNull())
        .addColumn('seen_at', 'text', (column) => column.notNull())
        .addColumn('ends_at', 'text', (column) => column.notNull())
        .addColumn('tokens', 'text')
        .addColumn('refresh_at', 'text'),
      create('rate_limits')
        .addColumn('key', dialect === 'sqlite' ? 'text' : 'varchar(255)', (column) => column.primaryKey())
        .addColumn('points', 'integer', (column) => column.notNull().defaultTo(0))
        .addColumn('expire', dialect === 'sqlite' ? 'integer' : 'bigint'),
      db.schema.alterTable('turns').addColumn('asked_by', 'text'),
      db.schema.alterTable('past_usage').addColumn('asked_by', 'text'),
    ]
  },
}
