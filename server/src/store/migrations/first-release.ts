import { type Dialect, forDialect, type Migration, toStatement } from '../migration.ts'

/** Those of version 0.1. */
export const firstRelease: readonly Migration[] = [
  {
    name: '0001-records',
    up: (db, dialect) => {
      const { create, rowNumber, key } = forDialect(db, dialect)
      return [
        create('patients')
          .addColumn('patient_no', 'integer', rowNumber)
          .addColumn('fhir_id', 'text', (column) => column.notNull().unique())
          .addColumn('mrn', 'text', (column) => column.notNull().unique())
          .addColumn('name', 'text', (column) => column.notNull())
          .addColumn('name_key', key, (column) => column.notNull())
          .addColumn('birth_date', 'text')
          .addColumn('gender', 'text')
          .addColumn('version', 'text', (column) => column.notNull()),
        db.schema.createIndex('patients_by_name').on('patients').columns(['name_key', 'patient_no']),
        create('resources')
          .addColumn('patient_no', 'integer', (column) =>
            column.notNull().references('patients.patient_no').onDelete('cascade'),
          )
          .addColumn('type', key, (column) => column.notNull())
          .addColumn('id', key, (column) => column.notNull())
          .addColumn('json', 'text', (column) => column.notNull())
          .addPrimaryKeyConstraint('resources_key', ['patient_no', 'type', 'id']),
        create('shared_resources')
          .addColumn('type', key, (column) => column.notNull())
          .addColumn('id', key, (column) => column.notNull())
          .addColumn('json', 'text', (column) => column.notNull())
          .addPrimaryKeyConstraint('shared_resources_key', ['type', 'id']),
        create('shared_version').addColumn('version', 'text', (column) => column.notNull()),
        db.insertInto('shared_version').values({ version: '0' }),
      ]
    },
  },
  {
    name: '0002-conversations',
    up: (db, dialect) => {
      const { create, rowNumber, float } = forDialect(db, dialect)
      return [
        create('turns')
          .addColumn('turn_no', dialect === 'sqlite' ? 'integer' : 'bigint', rowNumber)
          .addColumn('conversation_id', 'text', (column) => column.notNull())
          .addColumn('patient_mrn', 'text', (column) => column.notNull())
          .addColumn('trace_id', 'text', (column) => column.notNull())
          .addColumn('asked_at', 'text', (column) => column.notNull())
          .addColumn('query', 'text', (column) => column.notNull())
          .addColumn('response', 'text', (column) => column.notNull())
          .addColumn('llm_mode', 'text', (column) => column.notNull())
          .addColumn('model', 'text')
          .addColumn('provider', 'text')
          .addColumn('citations', 'text', (column) => column.notNull())
          .addColumn('finish_reason', 'text', (column) => column.notNull())
          .addColumn('prompt_tokens', 'integer')
          .addColumn('completion_tokens', 'integer')
          .addColumn('total_ms', float, (column) => column.notNull()),
        db.schema.createIndex('turns_by_conversation').on('turns').column('conversation_id'),
        db.schema.createIndex('turns_by_patient').on('turns').columns(['patient_mrn', 'conversation_id']),
        create('deleted_conversations')
          .addColumn('conversation_id', 'text', (column) => column.primaryKey())
          .addColumn('deleted_at', 'text', (column) => column.notNull()),
      ]
    },
  },
  {
    name: '0003-audit',
    up: (db, dialect) => {
      const { create, bigint } = forDialect(db, dialect)
      return [
        create('audit_log')
          .addColumn('seq', bigint, (column) => column.primaryKey())
          .addColumn('at', 'text', (column) => column.notNull())
          .addColumn('who', 'text', (column) => column.notNull())
          .addColumn('action', 'text', (column) => column.notNull())
          .addColumn('patient_mrn', 'text', (column) => column.notNull())
          .addColumn('trace_id', 'text', (column) => column.notNull())
          .addColumn('conversation_id', 'text')
          .addColumn('llm_mode', 'text')
          .addColumn('model', 'text')
          .addColumn('provider', 'text')
          .addColumn('masked', 'integer')
          .addColumn('resources', 'text', (column) => column.notNull())
          .addColumn('facts_sent', 'integer')
          .addColumn('outcome', 'text', (column) => column.notNull())
          .addColumn('key_id', 'text', (column) => column.notNull())
          .addColumn('hash', 'text', (column) => column.notNull()),
        db.schema.createIndex('audit_log_by_patient').on('audit_log').columns(['patient_mrn', 'seq']),
        create('audit_head')
          .addColumn('seq', bigint, (column) => column.notNull())
          .addColumn('hash', 'text', (column) => column.notNull())
          .addColumn('key_id', 'text', (column) => column.notNull())
          .addColumn('seal', 'text', (column) => column.notNull()),
        db.insertInto('audit_head').values({ seq: 0, hash: '', key_id: 'none', seal: '' }),
        ...appendOnly(dialect).map((text) => toStatement(db, text)),
      ]
    },
  },
  {
    name: '0004-usage',
    up: (db, dialect) => {
      const { create, float } = forDialect(db, dialect)
      const sums = [
        'answers',
        'prompt_tokens',
        'completion_tokens',
        'estimated_answers',
        'cost_usd',
        'unpriced_answers',
      ] as const
      return [
        db.schema.alterTable('turns').addColumn('tokens_estimated', 'integer'),
        db.schema.alterTable('turns').addColumn('cost_usd', float),
        db.schema.createIndex('turns_by_time').on('turns').column('asked_at'),
        sums.reduce(
          (table, column) => table.addColumn(column, float, (definition) => definition.notNull()),
          create('past_usage')
            .addColumn('day', 'text', (column) => column.notNull())
            .addColumn('llm_mode', 'text', (column) => column.notNull()),
        ),
        db.schema.createIndex('past_usage_by_day').on('past_usage').column('day'),
      ]
    },
  },
  {
    name: '0005-thinking',
    up: (db) => [db.schema.alterTable('turns').addColumn('thinking', 'text')],
  },
  {
    name: '0006-records-mark',
    up: (db, dialect) => [
      forDialect(db, dialect)
        .create('records_mark')
        .addColumn('mark', 'text', (column) => column.notNull()),
      db.insertInto('records_mark').values({ mark: '0' }),
      ...markedChanges(dialect).map((text) => toStatement(db, text)),
    ],
  },
]

/** Against accidents: whoever may drop a trigger is found by the hashes. */
function appendOnly(dialect: Dialect): string[] {
  const message = 'the audit log is append-only'
  if (dialect === 'sqlite') {
    return ['update', 'delete'].map(
      (change) =>
        `create trigger audit_log_no_${change} before ${change} on audit_log begin select raise(abort, '${message}'); end`,
    )
  }
  return [
    `create function audit_log_is_append_only() returns trigger language plpgsql as
      $$ begin raise exception '${message}'; end $$`,
    `create trigger audit_log_no_change before update or delete or truncate on audit_log
      for each statement execute function audit_log_is_append_only()`,
  ]
}

/** Whoever changes what the version of a record is read from changes the mark, also another version of this program. */
function markedChanges(dialect: Dialect): string[] {
  const tables = ['patients', 'shared_version']
  if (dialect === 'sqlite') {
    return tables.flatMap((table) =>
      ['insert', 'update', 'delete'].map(
        (change) => `create trigger ${table}_marks_${change} after ${change} on ${table}
          begin update records_mark set mark = hex(randomblob(16)); end`,
      ),
    )
  }
  return [
    `create function mark_records() returns trigger language plpgsql as
      $$ begin update records_mark set mark = gen_random_uuid()::text; return null; end $$`,
    ...tables.map(
      (table) => `create trigger ${table}_marks_change after insert or update or delete or truncate on ${table}
        for each statement execute function mark_records()`,
    ),
  ]
}
