import type { Generated } from 'kysely'

/** The tables, as both databases have them after all migrations. Times are ISO texts in UTC. */
export interface Tables {
  patients: {
    patient_no: Generated<number>
    /** `Patient.id`. */
    fhir_id: string
    mrn: string
    name: string
    /** The name as it is searched and sorted by: see `toSearchKey`. */
    name_key: string
    birth_date: string | null
    gender: string | null
    /** Another one after each change of the patient's own resources. */
    version: string
  }
  /** What belongs to one patient, the Patient resource included. */
  resources: {
    patient_no: number
    type: string
    id: string
    json: string
    /** The import that wrote this version; null where it came before imports had ids. */
    import_id: string | null
  }
  /** What no single patient owns: organizations, practitioners, medications of a bulk export. */
  shared_resources: { type: string; id: string; json: string; import_id: string | null }
  imports: {
    id: string
    at: string
    who: string
    /** Where it came from: a name that was given, else its files. */
    source: string
    patients: number
    resources: number
    undone_at: string | null
  }
  /** What an import replaced; `owner` is the number of the patient, 0 where it is shared. */
  replaced_resources: {
    import_id: string
    owner: number
    type: string
    id: string
    json: string
    before_import_id: string | null
  }
  /** One row: another version after each change of a shared resource, for any record may refer to it. */
  shared_version: { version: string }
  /** One row: another text after each change of the version of any record. */
  records_mark: { mark: string }
  /** A row a question with its answer; a conversation is the rows with its id, in the order of `turn_no`. */
  turns: {
    turn_no: Generated<number>
    conversation_id: string
    patient_mrn: string
    trace_id: string
    asked_at: string
    query: string
    response: string
    llm_mode: string
    model: string | null
    provider: string | null
    /** JSON. */
    citations: string
    finish_reason: string
    prompt_tokens: number | null
    completion_tokens: number | null
    total_ms: number
    /** 1 where the host did not count the tokens. */
    tokens_estimated: number | null
    /** Null where nobody knows the prices. */
    cost_usd: number | null
    /** What the model thought. Null where it did not, and where the operator does not show it. */
    thinking: string | null
    /** JSON: see `RestoredSpan`. Null where nothing was masked. */
    restored: string | null
    /** JSON: the web addresses of the response that stand in the record. */
    links: string | null
    /** JSON: how the answer stands against the record. Null where it was not checked. */
    checks: string | null
    /** Who asked: see `toAsker`. Null where it was asked before anybody was authenticated. */
    asked_by: string | null
    /** When whoever asked said that it was about the past. Null where they did not. */
    notice_folded_at: string | null
  }
  /** What turns used that are deleted, by day and mode; a row for each deletion. */
  past_usage: {
    day: string
    llm_mode: string
    answers: number
    prompt_tokens: number
    completion_tokens: number
    estimated_answers: number
    cost_usd: number
    unpriced_answers: number
    asked_by: string | null
  }
  /** Ids that must not come back to life through an answer that was under way while its conversation was deleted. */
  deleted_conversations: { conversation_id: string; deleted_at: string }
  /** One row a chain of the audit log: its end. Chain 0 is not here but in the table of the version that wrote it. */
  audit_chains: { chain: Generated<number>; seq: number; hash: string; key_id: string; seal: string }
  /** One row an entry, never changed and never removed. */
  audit_entries: {
    chain: number
    seq: number
    at: string
    patient_mrn: string | null
    trace_id: string
    /** JSON, as it was hashed. */
    event: string
    key_id: string
    hash: string
  }
  /** One row: the end of chain 0. */
  audit_head: { seq: number; hash: string; key_id: string; seal: string }
  /** Views of the chains and entries, those of chain 0 included. */
  audit_heads: { chain: number; seq: number; hash: string; key_id: string; seal: string }
  audit_all: Tables['audit_entries']
  /** Hashed: what is stored lets nobody in. */
  api_keys: {
    id: string
    name: string
    hash: string
    created_at: string
    expires_at: string
    last_used_at: string | null
    revoked_at: string | null
  }
  /** Who may do what about whom. A row is never deleted: `revoked_at` ends it. */
  grants: {
    id: string
    issuer: string
    subject: string
    /** What the person is called where a patient reads who can see their record. */
    name: string
    /** Null for an operator, whose grant is about no patient. */
    mrn: string | null
    relation: string
    /** By commas. */
    actions: string
    starts_at: string
    ends_at: string | null
    evidence: string | null
    granted_by: string
    granted_at: string
    revoked_by: string | null
    revoked_at: string | null
  }
  /** Those of the page. The cookie is hashed, the tokens are encrypted with SESSION_KEY. */
  sessions: {
    hash: string
    issuer: string
    subject: string
    client: string | null
    name: string
    authenticated_at: string
    seen_at: string
    ends_at: string
    tokens: string | null
    refresh_at: string | null
  }
  /** What one process of the deployment does for all, and when it was taken last. */
  jobs: { name: string; taken_at: string }
  shared_values: { key: string; value: string; ends_at: number }
  write_probes: { bytes: Buffer | string }
  /** The migrations of version 0.1, which refuses a name that it does not know. */
  /** What the limiter counts: see `access/rate-limit.ts`. */
  rate_limits: { key: string; points: number; expire: number | null }
  migrations: { name: string; applied_at: string }
  /** All later ones. */
  schema_migrations: { name: string; applied_at: string; breaking: number }
}
