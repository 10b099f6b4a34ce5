import { forDialect, type Migration, toStatement } from '../migration.ts'

/**
 * A chain for each writer that appends at the same time, with an event as the JSON that was hashed. The tables of the
 * one chain that was before stay as they are, as chain 0: its hashes hold only in its own format, and a replica of the
 * version before may still write to it. Both are read through the views.
 */
export const auditChains: Migration = {
  name: '0009-audit-chains',
  up: (db, dialect) => {
    const { create, key, bigint } = forDialect(db, dialect)
    return [
      create('audit_chains')
        .addColumn('chain', 'integer', (column) =>
          dialect === 'sqlite'
            ? column.primaryKey().autoIncrement()
            : column.generatedByDefaultAsIdentity().primaryKey(),
        )
        .addColumn('seq', bigint, (column) => column.notNull())
        .addColumn('hash', 'text', (column) => column.notNull())
        .addColumn('key_id', 'text', (column) => column.notNull())
        .addColumn('seal', 'text', (column) => column.notNull()),
      create('audit_entries')
        .addColumn('chain', 'integer', (column) => column.notNull())
        .addColumn('seq', bigint, (column) => column.notNull())
        .addColumn('at', key, (column) => column.notNull())
        .addColumn('patient_mrn', 'text')
        .addColumn('trace_id', 'text', (column) => column.notNull())
        .addColumn('event', 'text', (column) => column.notNull())
        .addColumn('key_id', 'text', (column) => column.notNull())
        .addColumn('hash', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('audit_entries_key', ['chain', 'seq']),
      db.schema
        .createIndex('audit_entries_by_patient')
        .on('audit_entries')
        .columns(['patient_mrn', 'at', 'chain', 'seq']),
      // Empty but while it is tried out whether the disk has room again.
      create('write_probes').addColumn('bytes', dialect === 'sqlite' ? 'blob' : 'text'),
      ...(dialect === 'sqlite' ? sqliteTriggers : postgresTriggers).map((text) => toStatement(db, text)),
      toStatement(db, allHeads),
      toStatement(db, allEntries(dialect === 'sqlite' ? 'json_object' : 'json_build_object')),
    ]
  },
}

const message = 'the audit log is append-only'

/** Against accidents: whoever may drop a trigger is found by the hashes. */
const sqliteTriggers = ['update', 'delete'].map(
  (change) =>
    `create trigger audit_entries_no_${change} before ${change} on audit_entries
      begin select raise(abort, '${message}'); end`,
)
const postgresTriggers = [
  `create trigger audit_entries_no_change before update or delete or truncate on audit_entries
    for each statement execute function audit_log_is_append_only()`,
]

const allHeads = `create view audit_heads as
  select chain, seq, hash, key_id, seal from audit_chains
  union all select 0, seq, hash, key_id, seal from audit_head where seq > 0`

function allEntries(object: string): string {
  return `create view audit_all as
    select chain, seq, at, patient_mrn, trace_id, event, key_id, hash from audit_entries
    union all select 0, seq, at${object === 'json_object' ? '' : ' collate "C"'}, patient_mrn, trace_id, cast(${object}(
      'at', at, 'who', who, 'action', action, 'patientMrn', patient_mrn, 'traceId', trace_id,
      'conversationId', conversation_id, 'llmMode', llm_mode, 'model', model, 'provider', provider, 'masked', masked,
      'resources', resources, 'factsSent', facts_sent, 'outcome', outcome) as text), key_id, hash from audit_log`
}
