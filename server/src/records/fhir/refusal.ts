/** Why something of an import was not taken. The set is closed; what each means is told with the place where it is thrown. */
export type RefusalCode =
  | 'not_found'
  | 'unreadable'
  | 'empty'
  | 'unsupported_format'
  | 'gzip_damaged'
  | 'compressed_too_much'
  | 'too_large'
  | 'not_utf8'
  | 'not_json'
  | 'truncated'
  | 'duplicate_key'
  | 'forbidden_key'
  | 'too_deep'
  | 'not_a_resource'
  | 'other_fhir_version'
  | 'unsupported_bundle'
  | 'nested_bundle'
  | 'deletion'
  | 'bad_id'
  | 'bad_mrn'
  | 'duplicate_id'
  | 'impossible_date'
  | 'two_patients'
  | 'other_patient'
  | 'no_patient'
  | 'unknown_patient'
  | 'mrn_of_another_patient'
  | 'id_of_another_mrn'

/** Thrown inside the importer, and caught there: it becomes an ImportFault. The message is its reason. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: RefusalCode

  constructor(code: RefusalCode, reason: string) {
    super(reason)
    this.code = code
  }
}
