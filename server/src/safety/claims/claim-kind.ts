import type { CheckOptions } from './check-options.ts'
import type { Objection } from './finding.ts'
import type { KnownRecord } from './known-record.ts'
import type { Statement } from './statement.ts'

/** One kind of claim: it reads a sentence, asks the record, and objects to what does not hold. Pure. */
export interface ClaimKind {
  id: string
  check(statement: Statement, known: KnownRecord, options: CheckOptions): Objection[]
}
