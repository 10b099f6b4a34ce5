import type { PatientRecord } from '../../records/facts/patient-record.ts'
import type { CheckOptions } from './check-options.ts'
import type { Finding, Objection } from './finding.ts'
import { claimKinds } from './kinds.ts'
import { toKnownRecord } from './known-record.ts'
import { isQuoted } from './quotation.ts'
import { toStatements } from './statement.ts'

/**
 * Holds what an answer says about the patient against the whole record. Pure; its cost grows linearly with the
 * answer. The findings are in the order of their places; what is general knowledge has none.
 */
export function checkAnswer(answer: string, record: PatientRecord, options: CheckOptions): Finding[] {
  const known = toKnownRecord(record)
  const found: Finding[] = []
  for (const statement of toStatements(answer, known)) {
    for (const { id, check } of claimKinds) {
      for (const objection of check(statement, known, options)) {
        if (!isQuoted(statement, objection, known)) found.push(toFinding(id, objection, answer))
      }
    }
  }
  return found
    .filter((finding, at) => !isRepeated(finding, found.slice(0, at)))
    .sort((one, other) => one.start - other.start)
}

function toFinding(kind: string, objection: Objection, answer: string): Finding {
  const { verdict, start, end, record, ref } = objection
  return { kind, verdict, start, end, text: answer.slice(start, end), record, ref }
}

/** One span is told once, by the kind that comes first in the registry. */
function isRepeated({ start, end }: Finding, before: readonly Finding[]): boolean {
  return before.some((other) => start >= other.start && end <= other.end)
}
